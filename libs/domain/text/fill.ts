/** A text with blanks: `{trackingCode}`. */

export interface Filled {
  text: string;
  /** Blanks that nothing filled; they stay in the text as they are, each named once. */
  unfilled: string[];
}

const blank = /\{([\p{L}\p{N}\u200c _-]{1,40})\}/gu;

/** An absent or empty value fills nothing. */
export function fill(text: string, values: Readonly<Record<string, string | null | undefined>>): Filled {
  const unfilled = new Set<string>();
  const filled = text.replace(blank, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value) return value;
    unfilled.add(name);
    return whole;
  });
  return { text: filled, unfilled: [...unfilled] };
}
