import { describe, expect, it } from '@jest/globals';
import { decide, parseTable } from './table';

const table = parseTable(
  'fee',
  `# rials
in:use,in:units,in:size,out:total,out:name,out:manual
home,1,1/2,100,"small, one",false
home,2..4,-,200,"said ""two""",false
home,>4,1|3/4,300,many,false
!=home,<=2,-,400,other,false
-,-,-,0,rest,true
`,
);

describe('A decision table', () => {
  it.each([
    [
      { use: 'home', units: 1, size: '1/2' },
      { total: 100, name: 'small, one', manual: false },
    ],
    [
      { use: 'home', units: 4, size: 'x' },
      { total: 200, name: 'said "two"', manual: false },
    ],
    [
      { use: 'home', units: 5, size: '3/4' },
      { total: 300, name: 'many', manual: false },
    ],
    [
      { use: 'home', units: 5, size: '1' },
      { total: 300, name: 'many', manual: false },
    ],
    [
      { use: 'shop', units: 2, size: null },
      { total: 400, name: 'other', manual: false },
    ],
    [
      { use: 'home', units: null, size: '1' },
      { total: 0, name: 'rest', manual: true },
    ],
    [{}, { total: 0, name: 'rest', manual: true }],
  ])('answers %j by the first row that holds', (inputs, row) => {
    expect(decide(table, inputs)).toEqual(row);
  });

  it('answers nothing where no row holds, and survives being kept as JSON', () => {
    const kept = JSON.parse(JSON.stringify({ ...table, rows: table.rows.slice(0, 1) })) as typeof table;
    expect(decide(kept, { use: 'shop' })).toBeNull();
    expect(decide(kept, { use: 'home', units: 1, size: '1/2' })).toMatchObject({ total: 100 });
  });

  it.each(['', 'in:a,out:b', 'in:a,b\n1,2', 'in:a,out:b\n1', 'in:a\n1'])('refuses a malformed one: %j', (csv) => {
    expect(() => parseTable('bad', csv)).toThrow(/Table bad/);
  });
});
