import { expect, it } from '@jest/globals';
import { isSafe } from './scan.effect';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n');
const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

it.each<[string, Buffer, string, boolean]>([
  ['a PDF that says so', pdf, 'application/pdf', true],
  ['a PDF that says it is a picture', pdf, 'image/jpeg', false],
  ['a script that says it is a PDF', Buffer.from('<script>alert(1)</script>'), 'application/pdf', false],
  ['a PDF with the test virus in it', Buffer.concat([pdf, Buffer.from(testVirus)]), 'application/pdf', false],
  ['nothing', Buffer.alloc(0), 'application/pdf', false],
])('%s', async (_what, bytes, type, safe) => {
  expect(await isSafe(bytes, type)).toBe(safe);
});
