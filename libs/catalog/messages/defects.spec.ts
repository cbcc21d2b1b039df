import { expect, it } from '@jest/globals';
import { defectCodes } from '#domain/definition/defect';
import { defectWords } from './defects';

it.each(defectCodes)('%s says in Persian and English what is wrong and what would mend it', (code) => {
  const { message, mend } = defectWords[code]({ name: 'نام', meant: 'name', line: 12, min: 2, max: 1 });
  for (const words of [message, mend]) {
    expect(words.fa).toMatch(/\p{Script=Arabic}.*[.؟]$/su);
    expect(words.fa).not.toMatch(/[يك]|(?<![A-Za-z0-9])[0-9]+(?![A-Za-z0-9])/);
    expect(words.en).toMatch(/^\S.*[.?]$/s);
    expect(words.en).not.toMatch(/undefined/);
  }
});

it('asks whether another name was meant', () => {
  expect(defectWords['unknown-field']({ name: 'capacty', meant: 'capacity' }).message.en).toBe(
    '“capacty” is neither a field nor the result of a stage or inquiry. Did you mean “capacity”?',
  );
});
