import { describe, expect, it } from '@jest/globals';
import { chordName, chordOf, worksInText } from './chords';
import { chordsOf, shortcuts } from './shortcuts';

const pressed = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('keys', () => {
  it('go by their place on the keyboard, and leave Alt to the browser', () => {
    expect(chordOf({ ...pressed, code: 'KeyJ' })).toBe('KeyJ');
    expect(chordOf({ ...pressed, code: 'KeyJ', shiftKey: true })).toBe('Shift+KeyJ');
    expect(chordOf({ ...pressed, code: 'Enter', metaKey: true })).toBe('Control+Enter');
    expect(chordOf({ ...pressed, code: 'KeyJ', altKey: true })).toBeNull();
    expect(chordOf({ ...pressed, code: 'ShiftLeft', shiftKey: true })).toBeNull();
  });

  it('are named as they stand on a keyboard', () => {
    expect(['KeyG KeyI', 'Shift+Slash', 'Control+Enter', 'BracketLeft'].map(chordName)).toEqual(['G I', '?', 'Ctrl+Enter', '[']);
  });

  it('leave text to whoever writes', () => {
    expect(['KeyA', 'Shift+KeyJ', 'Control+Enter', 'Escape'].filter(worksInText)).toEqual(['Control+Enter', 'Escape']);
  });

  it('mean one thing each, also after one was changed', () => {
    const all = Object.keys(shortcuts).flatMap((act) => chordsOf(act as keyof typeof shortcuts, {}));
    expect(new Set(all).size).toBe(all.length);
    expect(chordsOf('next', { next: 'KeyS' })).toEqual(['KeyS']);
  });
});
