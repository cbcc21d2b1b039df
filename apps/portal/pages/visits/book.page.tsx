import { addDays, localDate } from '#domain/calendar/local';
import { slotAt, visitHours } from '#domain/calendar/slots';
import type { TaskAbout } from '#domain/dossier/dossier';
import type { Instant } from '#domain/instant';
import { problemIn } from '../../answers/read-answers';
import type { Page, PageAnswer, Visit } from '../../page';
import { NotNow } from '../requests/NotNow';
import { readDossier } from '../requests/read-request';
import { type BookProps, BookView } from './BookView';
import { words } from './visit.words';

/** How many working days ahead are offered. */
const offered = 8;
const looked = 21;

/** The applicant takes a time that the body said, or chooses another. */
export const book: Page = {
  path: '/my/:trackingCode/visit/:task',
  signedIn: true,
  show: (visit) => shown(visit, nothing),
  async take(visit, given) {
    const { trackingCode = '', task = '' } = visit.params;
    const chosen = { day: given.text('day'), hour: given.text('hour'), slot: given.text('slot') };
    const { slot, errors } = given.has('offered') ? takenOf(chosen, visit) : freeOf(chosen, visit);
    if (slot === null) return shown(visit, { ...chosen, errors });
    try {
      await visit.api.call('book', { params: { trackingCode }, body: { task, slot }, key: given.key });
      return { goTo: `/my/${trackingCode}?done=booked` };
    } catch (error) {
      return shown(visit, { ...chosen, errors: [{ detail: problemIn(error).detail }] });
    }
  },
};

type Filled = Pick<BookProps, 'day' | 'hour' | 'slot' | 'errors'>;
type Chosen = Omit<Filled, 'errors'>;
const nothing: Filled = { day: '', hour: '', slot: '', errors: [] };

function takenOf({ slot }: Chosen, { language }: Visit): { slot: Instant | null; errors: Filled['errors'] } {
  if (!Number.isNaN(Date.parse(slot))) return { slot, errors: [] };
  return { slot: null, errors: [{ id: 'slot', label: words.which[language], detail: words.choose[language] }] };
}

function freeOf({ day, hour }: Chosen, { language }: Visit): { slot: Instant | null; errors: Filled['errors'] } {
  const errors = [
    ...(/^\d{4}-\d{2}-\d{2}$/.test(day) ? [] : [{ id: 'day', label: words.day[language], detail: words.choose[language] }]),
    ...(visitHours.some((one) => String(one) === hour)
      ? []
      : [{ id: 'hour', label: words.time[language], detail: words.choose[language] }]),
  ];
  return { slot: errors.length > 0 ? null : slotAt(day, Number(hour)), errors };
}

async function shown({ api, params, query, now, newKey }: Visit, filled: Filled): Promise<PageAnswer> {
  const { trackingCode = '', task: id } = params;
  const { dossier, definition } = await readDossier(api, trackingCode);
  const task = dossier.tasks.find((one) => one.id === id);
  if (!task?.actions.some(({ name, why }) => name === 'book' && why === null))
    return { title: words.closed, body: <NotNow trackingCode={trackingCode} title={words.closed} help={words.closedHelp} /> };
  const today = localDate(now);
  const asked = { from: addDays(today, 1), to: addDays(today, looked) };
  const { items } = await api.call('getCalendar', { params: { key: definition.calendar }, query: asked });
  const days = items
    .filter(({ kind }) => kind === 'working')
    .slice(0, offered)
    .map(({ date }) => date);
  const said = query.other === '1' ? [] : saidByBody(task.about, now);
  const body = (
    <BookView trackingCode={trackingCode} about={dossier.title} days={days} said={said} now={now} newKey={newKey()} {...filled} />
  );
  return { title: words.title, body, ...(filled.errors.length > 0 ? { status: 422 } : {}) };
}

/** Times that wait for the applicant's word: what was offered, or what the body set. */
function saidByBody(about: Pick<TaskAbout, 'appointment' | 'offered'>, now: Instant): Instant[] {
  const { appointment, offered: times } = about;
  const set = appointment && appointment.by === 'body' && !appointment.agreed ? [appointment.at] : [];
  return (times?.slots ?? set).filter((slot) => slot > now);
}
