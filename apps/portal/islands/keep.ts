import { say } from './say';
import { waitingRoom } from './waiting-room';

const prefix = 'draft ';

interface Kept {
  /** The version of the server's draft that the form was made from: once it is older, the server knows more. */
  seen: string;
  values: [string, string][];
}

/** Every keystroke is kept on the device as well, until the server has it: a page closed, a line cut or a battery empty loses nothing. */
export function keepAnswers(): void {
  forgetAtSignOut();
  const step = document.querySelector<HTMLElement>('[data-step]')?.dataset.step;
  const form = document.querySelector<HTMLFormElement>('form[data-keep]');
  if (!step || !form) return;
  const name = `${prefix}${step}${location.search}`;
  restore(form, name);
  form.addEventListener('input', () => store(name, { seen: seenIn(form), values: valuesOf(form) }));
}

const seenIn = (form: HTMLFormElement): string => String(new FormData(form).get('seen') ?? '');

const valuesOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'seen');

function restore(form: HTMLFormElement, name: string): void {
  const kept = read(name);
  if (!kept) return;
  if (kept.seen !== seenIn(form) || JSON.stringify(kept.values) === JSON.stringify(valuesOf(form))) {
    localStorage.removeItem(name);
    return;
  }
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
      control.checked = kept.values.some(([field, value]) => field === control.name && value === control.value);
    } else if (
      (control instanceof HTMLInputElement && control.type !== 'file' && control.type !== 'hidden') ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    ) {
      const value = kept.values.find(([field]) => field === control.name)?.[1];
      if (value !== undefined) control.value = value;
    }
  }
  const note = document.createElement('p');
  note.className = 'banner';
  note.setAttribute('role', 'status');
  note.textContent = say('آنچه روی این گوشی نوشته بودید برگردانده شد.', 'What you had written on this device is back.');
  form.prepend(note);
}

function read(name: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/** A full or forbidden store is no reason to disturb anybody: the server keeps each step anyway. */
function store(name: string, kept: Kept): void {
  try {
    localStorage.setItem(name, JSON.stringify(kept));
  } catch {
    return;
  }
}

/** A phone may be shared: signing out leaves nothing on it. */
function forgetAtSignOut(): void {
  document.querySelector<HTMLFormElement>('form[action="/sign-out"]')?.addEventListener('submit', () => {
    for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name);
    if ('caches' in window) void caches.delete('gardesh-mine');
    waitingRoom.forget();
  });
}
