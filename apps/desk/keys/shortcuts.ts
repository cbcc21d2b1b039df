/** The one map of shortcuts: what each does and which keys it has. A key only opens; Ctrl+Enter commits. */
import type { Text } from '#domain/definition/schema';
import type { Chord } from './chords';

export const groups = {
  list: { fa: 'در فهرست', en: 'In a list' },
  case: { fa: 'در پرونده', en: 'In a case' },
  decision: { fa: 'تصمیم', en: 'Deciding' },
  everywhere: { fa: 'همه‌جا', en: 'Everywhere' },
} as const;

interface Shortcut {
  group: keyof typeof groups;
  text: Text;
  chords: readonly [Chord, ...Chord[]];
}

export const shortcuts = {
  next: { group: 'list', text: { fa: 'بعدی', en: 'Next' }, chords: ['KeyJ', 'ArrowDown'] },
  previous: { group: 'list', text: { fa: 'پیشین', en: 'Previous' }, chords: ['KeyK', 'ArrowUp'] },
  open: { group: 'list', text: { fa: 'باز کردن', en: 'Open' }, chords: ['Enter'] },
  peek: { group: 'list', text: { fa: 'نگاه در کنار فهرست', en: 'Peek beside the list' }, chords: ['Space'] },
  select: { group: 'list', text: { fa: 'برگزیدن', en: 'Select' }, chords: ['KeyX'] },
  selectNext: { group: 'list', text: { fa: 'برگزیدن تا بعدی', en: 'Select on to the next' }, chords: ['Shift+KeyJ', 'Shift+ArrowDown'] },
  selectPrevious: {
    group: 'list',
    text: { fa: 'برگزیدن تا پیشین', en: 'Select on to the previous' },
    chords: ['Shift+KeyK', 'Shift+ArrowUp'],
  },
  fresh: { group: 'list', text: { fa: 'نشان دادن کارهای تازه', en: 'Show what is new' }, chords: ['Period'] },
  nextCase: { group: 'case', text: { fa: 'پروندهٔ بعدی', en: 'Next case' }, chords: ['BracketRight'] },
  previousCase: { group: 'case', text: { fa: 'پروندهٔ پیشین', en: 'Previous case' }, chords: ['BracketLeft'] },
  tab1: { group: 'case', text: { fa: 'فرم', en: 'Form' }, chords: ['Digit1'] },
  tab2: { group: 'case', text: { fa: 'مدارک', en: 'Documents' }, chords: ['Digit2'] },
  tab3: { group: 'case', text: { fa: 'نظرها', en: 'Opinions' }, chords: ['Digit3'] },
  tab4: { group: 'case', text: { fa: 'سیر', en: 'History' }, chords: ['Digit4'] },
  tab5: { group: 'case', text: { fa: 'مسیر', en: 'Route' }, chords: ['Digit5'] },
  tab6: { group: 'case', text: { fa: 'مرتبط', en: 'Related' }, chords: ['Digit6'] },
  why: { group: 'case', text: { fa: 'چرا اینجاست؟', en: 'Why is it here?' }, chords: ['KeyW'] },
  note: { group: 'case', text: { fa: 'یادداشت', en: 'Note' }, chords: ['KeyN'] },
  approve: { group: 'decision', text: { fa: 'تأیید یا موافق', en: 'Approve or agree' }, chords: ['KeyA'] },
  sendBack: { group: 'decision', text: { fa: 'بازگشت برای تکمیل', en: 'Send back' }, chords: ['KeyB'] },
  reject: { group: 'decision', text: { fa: 'رد یا مخالف', en: 'Reject or object' }, chords: ['KeyR'] },
  agreeWithConditions: { group: 'decision', text: { fa: 'موافق مشروط', en: 'Agree with conditions' }, chords: ['KeyC'] },
  forward: { group: 'decision', text: { fa: 'ارجاع', en: 'Forward' }, chords: ['KeyF'] },
  handOver: { group: 'decision', text: { fa: 'سپردن به دیگری', en: 'Hand over' }, chords: ['KeyD'] },
  claim: { group: 'decision', text: { fa: 'برداشتن یا رها کردن', en: 'Claim or release' }, chords: ['KeyM'] },
  inquiry: { group: 'decision', text: { fa: 'استعلام', en: 'Inquiry' }, chords: ['KeyQ'] },
  snooze: { group: 'decision', text: { fa: 'تعویق با یادآوری', en: 'Put off, with a reminder' }, chords: ['KeyH'] },
  alike: { group: 'decision', text: { fa: 'درخواست‌های مانند این', en: 'Requests like this one' }, chords: ['KeyL'] },
  commit: { group: 'decision', text: { fa: 'انجام تصمیم', en: 'Commit' }, chords: ['Control+Enter'] },
  undo: { group: 'decision', text: { fa: 'واگرد', en: 'Undo' }, chords: ['KeyU', 'Control+KeyZ'] },
  search: { group: 'everywhere', text: { fa: 'جست‌وجو', en: 'Search' }, chords: ['Slash'] },
  palette: { group: 'everywhere', text: { fa: 'جعبهٔ فرمان', en: 'Command palette' }, chords: ['Control+KeyK'] },
  goInbox: { group: 'everywhere', text: { fa: 'کارتابل', en: 'Inbox' }, chords: ['KeyG KeyI'] },
  goSearch: { group: 'everywhere', text: { fa: 'صفحهٔ جست‌وجو', en: 'Search page' }, chords: ['KeyG KeyS'] },
  goToday: { group: 'everywhere', text: { fa: 'امروز', en: 'Today' }, chords: ['KeyG KeyD'] },
  goTeam: { group: 'everywhere', text: { fa: 'تیم', en: 'Team' }, chords: ['KeyG KeyT'] },
  goAbsence: { group: 'everywhere', text: { fa: 'نیستم', en: 'I am away' }, chords: ['KeyG KeyA'] },
  goCounter: { group: 'everywhere', text: { fa: 'پیشخوان', en: 'Counter' }, chords: ['KeyG KeyC'] },
  nextClient: {
    group: 'everywhere',
    text: { fa: 'نفر بعدی در پیشخوان', en: 'Next client at the counter' },
    chords: ['Control+Shift+Enter'],
  },
  menu: { group: 'everywhere', text: { fa: 'فهرست کاربر', en: 'My menu' }, chords: ['KeyG KeyM'] },
  close: { group: 'everywhere', text: { fa: 'بستن', en: 'Close' }, chords: ['Escape'] },
  help: { group: 'everywhere', text: { fa: 'همین راهنما', en: 'This map' }, chords: ['Shift+Slash'] },
} as const satisfies Record<string, Shortcut>;

export type Act = keyof typeof shortcuts;
export const acts = Object.keys(shortcuts) as Act[];

/** The keys of an act as this person has them. */
export const chordsOf = (act: Act, changed: Readonly<Record<string, Chord>>): readonly Chord[] =>
  changed[act] ? [changed[act]] : shortcuts[act].chords;
