export type Cell = string | number | boolean | null;

/**
 * A table as RFC 4180 CSV, with the mark by which Excel knows UTF-8. What a spreadsheet would take for a formula is led by
 * an apostrophe, so that no text of somebody's runs on another's desk.
 */
export const csvOf = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[header, ...rows].map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
