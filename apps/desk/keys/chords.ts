/** Keys by their place on the keyboard (`event.code`), so that they work whatever layout is on. */

/** `KeyJ`, `Shift+KeyJ`, `Control+Enter`, or two in a row: `KeyG KeyI`. */
export type Chord = string;

export interface Pressed {
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Null for keys with Alt, which belong to the browser. Control and ⌘ are one. */
export function chordOf({ code, shiftKey, ctrlKey, metaKey, altKey }: Pressed): Chord | null {
  if (altKey || /^(Shift|Control|Meta|Alt)/.test(code)) return null;
  return `${ctrlKey || metaKey ? 'Control+' : ''}${shiftKey ? 'Shift+' : ''}${code === 'NumpadEnter' ? 'Enter' : code}`;
}

/** Works also while somebody writes: it has Control, or is Escape. */
export const worksInText = (chord: Chord): boolean => chord.startsWith('Control+') || chord === 'Escape';

const names: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Slash: '/',
  BracketLeft: '[',
  BracketRight: ']',
  Escape: 'Esc',
  Period: '.',
  Comma: ',',
};

/** As it stands on a keyboard: `G I`, `Shift+J`, `Ctrl+Enter`, `?`. */
export function chordName(chord: Chord): string {
  return chord
    .split(' ')
    .map((one) => {
      if (one === 'Shift+Slash') return '?';
      const parts = one.split('+');
      const key = parts.pop() ?? '';
      const name = names[key] ?? key.replace(/^(Key|Digit|Numpad)/, '');
      return [...parts.map((part) => (part === 'Control' ? 'Ctrl' : part)), name].join('+');
    })
    .join(' ');
}
