import type { PageName } from '#apps/desk/paths';
import { loadService } from '#catalog/load';
import type { Task } from '#contracts/http/task';
import { exampleForm } from '#domain/definition/fields/example-form';
import type { Gardesh } from './gardesh';
import { photos, Story } from './story';

/** One state of one screen of the desk. */
export interface DeskLook {
  as: string;
  at: string;
  /** Keys that are pressed there, and what they bring. */
  keys?: string[];
  shows?: string;
  /** Used on a phone too: reads at 320 pixels and in twice the letters. */
  phone?: true;
}

/** Kinds of work that staff have: what the applicant owes is asked on the portal. */
type StaffTask = Exclude<Task['kind'], 'supplement' | 'payment'>;

const clerk = 'culture-markazi.clerk';
const director = 'culture-markazi.director';
const head = 'culture-markazi.head';
const admin = 'admin';
const water = { desk: 'water-markazi.desk', technician: 'water-markazi.technician', finance: 'water-markazi.finance' };
const inspector = 'roads-khuzestan.expert';
const counter = 'counter-arak.counter';
/** Of a body that nothing is asked of. */
const idle = 'fire-arak.expert';
const hole = { lat: 31.3183, lon: 48.6706 };

const of = (as: string, at: string, more: Omit<DeskLook, 'as' | 'at'> = {}): DeskLook => ({ as, at: `/desk${at}`, ...more });

/** How each screen looks before there is any work. A screen without an entry does not compile. */
export const emptyDesk: Record<PageName, DeskLook[]> = {
  inbox: [of(idle, '/')],
  task: [of(clerk, '/tasks/nothing')],
  dossier: [of(clerk, '/dossiers/000000000000')],
  visits: [of(inspector, '/visits', { phone: true })],
  visit: [of(inspector, '/visits/nothing', { phone: true })],
  counter: [of(counter, '/counter')],
  counterApply: [of(clerk, '/counter/apply/concert-permit')],
  counterRequest: [of(clerk, '/counter/requests/000000000000')],
  absences: [of(idle, '/absences')],
  search: [of(clerk, '/search'), of(clerk, '/search?q=هیچ')],
  today: [of(head, '/today')],
  todayList: [of(head, '/today/late')],
  team: [of('fire-arak.head', '/team')],
  load: [of(head, '/load')],
  forecast: [of(head, '/forecast')],
  bottlenecks: [of(head, '/bottlenecks')],
  services: [],
  service: [of(admin, '/services/nothing')],
  calendars: [],
  organisation: [],
  agency: [of(admin, '/organisation/agencies/nothing')],
  person: [of(admin, '/organisation/people/nothing')],
  wordings: [],
  connections: [],
  audit: [of('fire-arak.admin', '/audit')],
  signedIn: [of(idle, '/signed-in')],
};

/** The same with a day's work on them. */
export async function fullDesk(gardesh: Gardesh): Promise<Record<PageName, DeskLook[]>> {
  const { tasks, visit, code } = await workOf(gardesh);
  const served = await servedAtCounter(gardesh);
  const [clerkHere] = await gardesh.sql<{ id: string }>('select id from person where user_name = $1', [clerk]);
  await (await gardesh.as(head)).do('/api/absences', { person: 'culture-markazi.clerk2', fullDays: 1 }).catch(() => undefined);
  const kinds = Object.entries(tasks).map(([, { as, id }]) => of(as, `/tasks/${id}`));
  const review = (keys: string[], shows: string): DeskLook => of(clerk, `/tasks/${tasks.review.id}`, { keys, shows });
  return {
    inbox: [of(clerk, '/'), of(clerk, '/', { keys: ['b'], shows: '.consequence p' }), of(clerk, '/?q=هیچ'), of(head, '/?queue=unit')],
    task: [
      ...kinds,
      review(['b'], '.consequence p'),
      review(['r'], '.consequence p'),
      review(['2'], '.tab-panel'),
      review(['3'], '.tab-panel'),
      review(['4'], '.history'),
      review(['5'], '.route'),
      review(['6'], '.tab-panel'),
      review(['w'], '.strip li'),
      review(['n'], '.notes'),
      review(['d'], 'dialog'),
      review(['Shift+Slash'], '.keys-groups'),
    ],
    dossier: [of(clerk, `/dossiers/${code}`)],
    visits: [of(inspector, '/visits', { phone: true })],
    visit: [of(inspector, `/visits/${visit}`, { phone: true })],
    counter: [of(counter, '/counter')],
    counterApply: [
      of(counter, '/counter/apply/concert-permit'),
      of(counter, '/counter/apply/water-rename', { keys: ['Control+Enter'], shows: '#errors' }),
    ],
    counterRequest: [of(counter, `/counter/requests/${served}`)],
    absences: [of(clerk, '/absences'), of(head, '/absences')],
    search: [of(clerk, `/search?q=${code.slice(0, 6)}`)],
    today: [of(head, '/today'), of('rights-hq.evaluator', '/today')],
    todayList: [of(head, '/today/late'), of(head, '/today/unassigned')],
    team: [of(head, '/team')],
    load: [of(head, '/load')],
    forecast: [of(head, '/forecast')],
    bottlenecks: [of(head, '/bottlenecks')],
    services: [of(admin, '/services')],
    service: [of(admin, '/services/concert-permit')],
    calendars: [of(admin, '/calendars')],
    organisation: [of(admin, '/organisation'), of(admin, '/organisation?view=people'), of(admin, '/organisation?view=who')],
    agency: [of(admin, '/organisation/agencies/culture-markazi')],
    person: [of(admin, `/organisation/people/${clerkHere!.id}`)],
    wordings: [of(admin, '/wordings')],
    connections: [of(admin, '/connections')],
    audit: [of(admin, '/audit')],
    signedIn: [],
  };
}

/** Somebody who has come to the counter today, and whom a body has asked; the code of their request. */
async function servedAtCounter(gardesh: Gardesh): Promise<string> {
  const clerkThere = await gardesh.as(counter);
  const client = { mobile: '09120000016' };
  const { challenge } = await clerkThere.do<{ challenge: string }>('/api/representations/code', client);
  const [sent] = await gardesh.outbox(client.mobile);
  const code = { challenge, code: /[0-9]{6}/.exec(sent!.text)![0] };
  // The register answers just long enough to say who they are.
  await gardesh.register('identity.mobileMatchesNationalId', 'up');
  const { id } = await clerkThere.do<{ id: string }>('/api/representations', { for: client, relation: 'client', code });
  await gardesh.register('identity.mobileMatchesNationalId', 'down');
  const form = exampleForm(loadService('road-question'));
  const { trackingCode } = await clerkThere.do<{ trackingCode: string }>('/api/dossiers', {
    service: 'road-question',
    form,
    onBehalfOf: id,
  });
  const story = new Story(gardesh, await gardesh.as(client.mobile), trackingCode);
  await story.act(inspector, 'return', { reasons: ['Q1'], comment: 'کدام راه؟' });
  await story.at('supplement');
  return trackingCode;
}

/** A task of every kind, with whoever has it; a visit; and a case. */
async function workOf(gardesh: Gardesh) {
  const file = (service: string, form: Record<string, unknown> = {}, by = '09120000016') => Story.file(gardesh, service, { form, by });
  const concert = () => file('concert-permit', { capacity: 100 });
  const taskOf = async (story: Story, as: string, kind: StaffTask) => ({ as, id: (await story.task(as, { kind })).id });

  const measured = async () => {
    const story = await file('water-new-connection', { units: 40 });
    await story.act(water.desk, 'accept');
    const fileIds = await photos(await story.as(water.technician), 2);
    await story.act(water.technician, 'feasible', { fields: { diameter: '1/2', needsDigging: true, route: 'از خیابان نمونه' }, fileIds });
    return story;
  };
  const visited = async () => {
    const story = await file('water-new-connection');
    await story.act(water.desk, 'accept');
    return taskOf(story, water.technician, 'inspection');
  };
  const refunded = async () => {
    const story = await measured();
    await story.act(water.finance, 'set', { kind: 'override', fields: { total: 700_000_000 } });
    await story.act(`${water.finance}2`, 'confirm', { kind: 'override' });
    await story.pay();
    await story.at('dig');
    await story.does('withdraw', { reason: 'ملک فروخته شد.' });
    return taskOf(story, water.finance, 'refund-approval');
  };
  const undone = async () => {
    const story = await file('road-question');
    await story.act(inspector, 'answer', { reply: 'بهسازی تا پایان پاییز به پایان می‌رسد.' });
    await story.when('answered', ({ result }) => result === 'answered');
    await story.does('rate', { score: 1, done: false, comment: 'هنوز خراب است.' });
    return taskOf(story, 'roads-khuzestan.head', 'escalation');
  };
  const asked = async () => {
    const story = await concert();
    await story.act(clerk, 'accept');
    return taskOf(story, 'governor-arak.expert', 'opinion');
  };
  const appealed = async () => {
    const story = await concert();
    await story.act(clerk, 'accept');
    await story.act('governor-arak.expert', 'concur');
    await story.act('guild-arak.expert', 'concur');
    await story.act(director, 'reject', { stage: 'decide', reasons: ['R3'], signature: 'امضا', comment: 'تقویم آن شب پر است.' });
    await story.at('rejected');
    const { appeal } = await story.does('appeal', { reason: 'آن شب مناسبتی نیست.' });
    return taskOf(new Story(gardesh, story.applicant, String(appeal)), 'rights-hq.evaluator', 'appeal-review');
  };
  const damaged = async () => {
    const story = await file('road-damage', { 'place.point': hole, danger: true });
    await story.act('roads-khuzestan.clerk', 'repair');
    return (await story.task(inspector)).id;
  };
  const reviewed = async () => {
    const story = await concert();
    const { id } = await story.task(clerk, { stage: 'check' });
    await gardesh.until('it was handed out', async () => (await story.task(clerk, { stage: 'check' })).assignee);
    await (await gardesh.as(head)).do(`/api/tasks/${id}/assign`, { to: clerk });
    await (await gardesh.as(clerk)).do(`/api/dossiers/${story.code}/notes`, { text: 'پروانهٔ سالن را دیدم.', visibleTo: 'unit' });
    return { as: clerk, id, code: story.code };
  };
  const overridden = async () => taskOf(await measured(), water.finance, 'override');

  const [inspection, override, refund, escalation, opinion, appeal, visit, review] = await Promise.all([
    visited(),
    overridden(),
    refunded(),
    undone(),
    asked(),
    appealed(),
    damaged(),
    reviewed(),
  ]);
  // Registers that fall silent, at the end: they would hold up everything else.
  for (const use of ['municipality.buildingPermit', 'identity.mobileMatchesNationalId']) await gardesh.register(use, 'down');
  const [unanswered, unmatched] = [await file('water-new-connection', {}, '09120000003'), await file('road-crossing', {}, '09120000006')];
  await gardesh.forward('2wd');
  const fallback = await taskOf(unanswered, water.desk, 'inquiry-fallback');
  const repair = await taskOf(unmatched, 'operator', 'repair');
  const tasks: Record<StaffTask, { as: string; id: string }> = {
    review,
    opinion,
    inspection,
    'inquiry-fallback': fallback,
    escalation,
    repair,
    'refund-approval': refund,
    'appeal-review': appeal,
    override,
  };
  await gardesh.settled();
  return { tasks, visit, code: review.code };
}
