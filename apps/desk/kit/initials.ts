/** The first letters of a name, kept apart: «م‌ر». */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part[0] ?? '')
    .join('\u200C');
