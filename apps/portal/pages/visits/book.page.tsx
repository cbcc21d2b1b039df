import { addDays, localDate } from '#domain/calendar/local';
import { problemIn } from '../../answers/read-answers';
import type { Page, PageAnswer, Visit } from '../../page';
import { NotNow } from '../requests/NotNow';
import { readDossier } from '../requests/read-request';
import { type BookProps, BookView } from './BookView';
import { hours, slotAt } from './slots';
import { words } from './visit.words';

/** How many working days ahead are offered. */
const offered = 8;
const looked = 21;

/** The applicant chooses when somebody comes. */
export const book: Page = {
  path: '/my/:trackingCode/visit/:task',
  signedIn: true,
  show: (visit) => shown(visit, { day: '', hour: '', errors: [] }),
  async take(visit, given) {
    const { trackingCode = '', task = '' } = visit.params;
    const [day, hour] = [given.text('day'), given.text('hour')];
    const errors = [
      ...(/^\d{4}-\d{2}-\d{2}$/.test(day) ? [] : [{ id: 'day', label: words.day[visit.language], detail: words.choose[visit.language] }]),
      ...(hours.some((one) => String(one) === hour)
        ? []
        : [{ id: 'hour', label: words.time[visit.language], detail: words.choose[visit.language] }]),
    ];
    if (errors.length > 0) return shown(visit, { day, hour, errors });
    try {
      await visit.api.call('book', { params: { trackingCode }, body: { task, slot: slotAt(day, Number(hour)) }, key: given.key });
      return { goTo: `/my/${trackingCode}?done=booked` };
    } catch (error) {
      return shown(visit, { day, hour, errors: [{ detail: problemIn(error).detail }] });
    }
  },
};

async function shown({ api, params, now, newKey }: Visit, filled: Pick<BookProps, 'day' | 'hour' | 'errors'>): Promise<PageAnswer> {
  const { trackingCode = '', task: id } = params;
  const { dossier, definition } = await readDossier(api, trackingCode);
  const task = dossier.tasks.find((one) => one.id === id);
  if (!task?.actions.some(({ name, why }) => name === 'book' && why === null))
    return { title: words.closed, body: <NotNow trackingCode={trackingCode} title={words.closed} help={words.closedHelp} /> };
  const today = localDate(now);
  const query = { from: addDays(today, 1), to: addDays(today, looked) };
  const { items } = await api.call('getCalendar', { params: { key: definition.calendar }, query });
  const days = items
    .filter(({ kind }) => kind === 'working')
    .slice(0, offered)
    .map(({ date }) => date);
  const body = <BookView trackingCode={trackingCode} about={dossier.title} days={days} now={now} newKey={newKey()} {...filled} />;
  return { title: words.title, body, ...(filled.errors.length > 0 ? { status: 422 } : {}) };
}
