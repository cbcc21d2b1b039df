/** Text cut to a number of bytes in UTF-8, never inside a sign; what was cut shows as «…». */
export function truncateBytes(text: string, bytes: number): string {
  if (sizeOf(text) <= bytes) return text;
  let kept = '';
  let left = bytes - sizeOf(ellipsis);
  for (const { segment } of signs.segment(text)) {
    left -= sizeOf(segment);
    if (left < 0) break;
    kept += segment;
  }
  return bytes < sizeOf(ellipsis) ? '' : `${kept.replace(/[\s\u200c]+$/, '')}${ellipsis}`;
}

const ellipsis = '…';
const signs = new Intl.Segmenter('fa', { granularity: 'grapheme' });
const encoder = new TextEncoder();
const sizeOf = (text: string): number => encoder.encode(text).length;
