import { createContext, useContext, useEffect, useRef } from 'react';
import { preferences } from '../shell/preferences';
import { type Chord, chordOf, worksInText } from './chords';
import { type Act, acts, chordsOf } from './shortcuts';

type Handlers = Partial<Record<Act, () => void>>;
interface Registered {
  layer: number;
  handlers: { current: Handlers };
}

/** 0 is the page; each dialog is a layer above it and takes the keys alone. */
export const KeyLayer = createContext(0);

const registered: Registered[] = [];
let lastLayer = 0;
const layers: number[] = [0];
let begun: { chord: Chord; at: number } | null = null;
const sequenceMs = 1500;

/** What keys do while this component is shown. Whoever came last answers first. */
export function useKeys(handlers: Handlers): void {
  const layer = useContext(KeyLayer);
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  useEffect(() => {
    const entry = { layer, handlers: current };
    registered.push(entry);
    return () => void registered.splice(registered.indexOf(entry), 1);
  }, [layer]);
}

/** A number for a layer that is about to be shown. */
export function newLayer(): number {
  lastLayer += 1;
  return lastLayer;
}

/** From now on it is above all that stand, until the returned function is called. */
export function enterLayer(layer: number): () => void {
  layers.push(layer);
  return () => void layers.splice(layers.indexOf(layer), 1);
}

/** The page's own layer, below every dialog. */
const page = 0;

/** What can be done on the page now: every act that somebody there answers to. */
export const possibleActs = (): Act[] =>
  acts.filter((act) => registered.some(({ layer, handlers }) => layer === page && handlers.current[act] !== undefined));

/** As if its keys had been pressed on the page, whatever stands above it. */
export function perform(act: Act): void {
  const last = registered.findLast(({ layer, handlers }) => layer === page && handlers.current[act] !== undefined);
  last?.handlers.current[act]?.();
}

/** One listener for the whole desk. */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const chord = chordOf(event);
    if (chord === null) return;
    const writing = isWriting(event.target);
    if (writing && !worksInText(chord)) return;
    if ((chord === 'Enter' || chord === 'Space') && isPressing(event.target, chord)) return;
    const { shortcuts, chords } = preferences();
    if (!shortcuts && !worksInText(chord)) return;
    if (answer(chord, chords)) event.preventDefault();
  });
}

function answer(chord: Chord, changed: Record<string, Chord>): boolean {
  const now = performance.now();
  const before = begun && now - begun.at < sequenceMs ? begun.chord : null;
  begun = null;
  if (before && run(`${before} ${chord}`, changed)) return true;
  if (acts.some((act) => chordsOf(act, changed).some((one) => one.startsWith(`${chord} `)))) {
    begun = { chord, at: now };
    return true;
  }
  return run(chord, changed);
}

function run(chord: Chord, changed: Record<string, Chord>): boolean {
  const meant = acts.filter((act) => chordsOf(act, changed).includes(chord));
  for (const { layer, handlers } of [...registered].reverse()) {
    if (layer !== layers.at(-1)) continue;
    const handler = meant.map((act) => handlers.current[act]).find((one) => one !== undefined);
    if (!handler) continue;
    handler();
    return true;
  }
  return false;
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)));

/** Enter and Space on a button are its own, Enter on a link. */
const isPressing = (target: EventTarget | null, chord: Chord): boolean =>
  target instanceof HTMLElement &&
  target.closest(chord === 'Enter' ? 'button, a[href], summary, input, [role="tab"]' : 'button, summary, input, [role="tab"]') !== null;
