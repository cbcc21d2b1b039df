/**
 * The line, from 1, on which a part of a definition begins: as far down its path (`stages.check.due`) as the text can be
 * followed by its indentation. Flow style (`{ due: 1wd }`) is followed within its line.
 */
export function lineOf(text: string, at: string): number {
  const lines = text.split('\n');
  let line = 0;
  let indent = -1;
  for (const key of at.split('.').filter(Boolean)) {
    const found = lines.findIndex((content, index) => index >= line && names(content, key, indent));
    if (found < 0) break;
    line = found;
    indent = indentOf(lines[found] ?? '');
  }
  return line + 1;
}

const indentOf = (line: string): number => line.search(/\S/);

/** Whether a line names the key, as `key:`, or as the `key`, `code`, `as` or `id` of a thing in a list, deeper than what holds it. */
function names(line: string, key: string, indent: number): boolean {
  const quoted = key.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return (
    indentOf(line) >= indent &&
    new RegExp(`(^|[\\s{,-])["']?${quoted}["']?\\s*:|\\b(key|code|as|id):\\s*["']?${quoted}["']?\\s*($|[,}])`).test(line)
  );
}
