import { Refusal } from '#domain/refusal';
import { normalise } from '#domain/text/normalise';

export const importColumns = ['userName', 'name', 'email', 'agency', 'role', 'from', 'until'] as const;
export type ImportColumn = (typeof importColumns)[number];

export interface ImportLine {
  /** As a spreadsheet counts: the heading is 1. */
  line: number;
  cells: Record<ImportColumn, string>;
}

/** Headings as people write them. */
const headings: Record<string, ImportColumn> = {
  username: 'userName',
  'user name': 'userName',
  'نام کاربری': 'userName',
  name: 'name',
  نام: 'name',
  'نام و نام خانوادگی': 'name',
  email: 'email',
  ایمیل: 'email',
  رایانامه: 'email',
  agency: 'agency',
  دستگاه: 'agency',
  role: 'role',
  سمت: 'role',
  from: 'from',
  از: 'from',
  until: 'until',
  تا: 'until',
};
const mostLines = 2_000;

/** Reads RFC 4180 CSV, by comma, semicolon or tab, in any order of columns. Refuses `invalid-input` where a heading is missing. */
export function readPeopleTable(csv: string): ImportLine[] {
  const [heading = [], ...rows] = rowsOf(csv.replace(/^\uFEFF/, ''));
  const columns = heading.map((text) => headings[normalise(text).toLowerCase()]);
  const lacking = (['userName', 'name', 'agency', 'role'] as const).filter((column) => !columns.includes(column));
  if (lacking.length > 0)
    throw new Refusal(
      'invalid-input',
      {},
      lacking.map((column) => ({ pointer: `/csv/${column}`, code: 'missing' })),
    );
  if (rows.length > mostLines) throw new Refusal('invalid-input', {}, [{ pointer: '/csv', code: 'too-long', details: { max: mostLines } }]);
  return rows.flatMap((row, index) => {
    const cells = Object.fromEntries(
      importColumns.map((column) => [column, row[columns.indexOf(column)]?.trim() ?? '']),
    ) as ImportLine['cells'];
    return Object.values(cells).some((cell) => cell !== '') ? [{ line: index + 2, cells }] : [];
  });
}

function rowsOf(text: string): string[][] {
  const separator = ([',', ';', '\t'] as const).find((sign) => text.split(/\r?\n/, 1)[0]?.includes(sign)) ?? ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[index + 1] === '"') cell += text[++index];
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator) [row, cell] = [[...row, cell], ''];
    else if (sign === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      [row, cell] = [[], ''];
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell.replace(/\r$/, '')]);
  return rows;
}
