/** Words for people are in Persian: a `fa` without a Persian letter is a text that was forgotten. */
import type { CheckGround } from './ground';

const persianLetter = /\p{Script=Arabic}/u;

export function checkWords({ definition, find }: CheckGround): void {
  const visit = (value: unknown, at: string): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      const here = at ? `${at}.${key}` : key;
      if (key === 'fa' && typeof inner === 'string' && !persianLetter.test(inner)) find('persian-missing', here);
      else if (key !== 'example') visit(inner, here);
    }
  };
  visit(definition, '');
}
