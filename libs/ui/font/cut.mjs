/**
 * Cuts our two files out of Vazirmatn (SIL OFL 1.1, see OFL.txt): what Persian pages need, and Latin apart, weights 400 to 700.
 * Run by hand when the font or the letters change: `node libs/ui/font/cut.mjs`. The result is kept, so that no build depends on it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const whole = readFileSync(createRequire(import.meta.url).resolve('vazirmatn/fonts/variable/Vazirmatn[wght].ttf'));

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

const cuts = {
  // The alphabet with what Arabic names and quotations bring along, both kinds of digits, marks of direction and joining.
  'gardesh-fa.woff2': `ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويپچژکگیۀى${range(0x64b, 0x655)}${range(0x660, 0x66c)}${range(0x6f0, 0x6f9)}ٰـ،؛؟٪٫٬«»…–—×•· .:؛!()[]/+-\u00a0\u200c\u200d\u200e\u200f`,
  'gardesh-latin.woff2': `${range(0x21, 0x7e)}©°±·×‘’“”✓`,
};

for (const [name, text] of Object.entries(cuts)) {
  const cut = await subsetFont(whole, text, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } });
  writeFileSync(join(here, name), cut);
  console.log(`${name}: ${(cut.length / 1024).toFixed(1)} kB`);
}
