/**
 * The line, from 1, on which a part of a definition begins: as far down its path (`stages.check.due`) as the text can be
 * followed by its indentation. Flow style (`{ due: 1wd }`) is followed within its line.
 */
export function lineOf(text: string, at: string): number {
  const lines = text.split('\n');
  let line = 0;
  let indent = -1;
  for (const key of at.split('.').filter(Boolean)) {
    const end = endOf(lines, line, indent);
    const found = lines.findIndex((content, index) => index >= line && index < end && names(content, key, indent));
    if (found < 0) break;
    line = found;
    indent = indentOf(lines[found] ?? '');
  }
  return line + 1;
}

/** The first line that no longer belongs to the part that begins on a line; a list may stand as far out as what holds it. */
function endOf(lines: readonly string[], begins: number, indent: number): number {
  if (indent < 0) return lines.length;
  const isItem = (content = ''): boolean => /^\s*- /.test(content);
  const after = lines.findIndex(
    (content, index) =>
      index > begins &&
      content.trim() !== '' &&
      (indentOf(content) < indent || (indentOf(content) === indent && (isItem(lines[begins]) || !isItem(content)))),
  );
  return after < 0 ? lines.length : after;
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
