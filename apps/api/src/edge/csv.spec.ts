import { expect, it } from '@jest/globals';
import { csvOf } from './csv';

it('keeps what a cell says whole, and lets no cell become a formula', () => {
  expect(
    csvOf(
      ['name', 'open', 'away'],
      [
        ['نازنین "نمونه"، یک, دو', 3, null],
        ['=HYPERLINK("x")', 0, true],
      ],
    ),
  ).toBe('\uFEFFname,open,away\r\n"نازنین ""نمونه""، یک, دو",3,\r\n"\'=HYPERLINK(""x"")",0,true\r\n');
});
