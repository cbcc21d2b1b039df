import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Trouble } from '../trouble';

/** What a file holds; `-` is what is piped in. */
export async function readText(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  return readFile(file, 'utf8').catch(() => {
    throw new Trouble(`فایل «${file}» خوانده نمی‌شود.`, `The file ${file} cannot be read.`, 2);
  });
}
