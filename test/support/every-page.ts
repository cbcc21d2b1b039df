import type { Gardesh } from './gardesh';
import { photos, Story } from './story';

/** Who looks: nobody signed in, somebody with nothing yet, somebody with requests in every state. */
export type Onlooker = 'nobody' | 'newcomer' | 'regular';
export const mobiles: Record<Exclude<Onlooker, 'nobody'>, string> = { newcomer: '09120000015', regular: '09120000016' };

/** One state of one page. */
export interface Look {
  as: Onlooker;
  at: string;
  /** The form is sent with these answers by name, and comes back with what is wrong. */
  wrong?: Record<string, string>;
}

const clerk = 'culture-markazi.clerk';
const director = 'culture-markazi.director';

/** Requests in the states that the pages have something to say about. */
async function requestsOf(gardesh: Gardesh, by: string) {
  const concert = (form: Record<string, unknown> = {}) => Story.file(gardesh, 'concert-permit', { form, by });
  const late = await concert();
  await gardesh.forward('3wd');

  const asked = async () => {
    const story = await concert({ capacity: 800 });
    await story.act(clerk, 'accept');
    await story.act('guild-arak.expert', 'concur');
    await story.seenBy(clerk);
    return story;
  };
  const returned = async () => {
    const story = await concert();
    await story.act(clerk, 'return', { reasons: ['R4'], comment: 'گنجایش با پروانهٔ سالن نمی‌خواند.', flagged: ['capacity', 'venueLetter'] });
    await story.at('supplement');
    return story;
  };
  const decided = async (action: string, words: { reasons?: string[] } = {}) => {
    const story = await concert({ capacity: 100 });
    await story.act(clerk, 'accept');
    await story.act('governor-arak.expert', 'concur');
    await story.act('guild-arak.expert', 'concur');
    await story.at('decide');
    await story.act(director, action, { ...words, signature: 'امضا' });
    await story.when(action, ({ result }) => result !== null);
    return story;
  };
  const visited = async () => {
    const story = await Story.file(gardesh, 'water-new-connection', { by });
    await story.act('water-markazi.desk', 'accept');
    await story.at('visit');
    return story;
  };
  const charged = async (ways: ('paid' | 'failed' | null)[] = []) => {
    const story = await visited();
    const technician = 'water-markazi.technician';
    const fields = { diameter: '1/2', needsDigging: false, route: 'از خیابان نمونه' };
    await story.act(technician, 'feasible', { fields, fileIds: await photos(await story.as(technician), 2) });
    const { charges } = await story.at('pay');
    const attempts = await Promise.all(ways.map(() => story.goToBank()));
    for (const [index, way] of ways.entries()) if (way) await gardesh.bank(attempts[index]!, way);
    return { story, pay: `/my/${story.code}/pay/${charges[0]!.id}` };
  };

  const [fresh, concurred, returning, approved, rejected, visit, due, failed, unknown, twice] = await Promise.all([
    concert(),
    asked(),
    returned(),
    decided('approve'),
    decided('reject', { reasons: ['R3'] }),
    visited(),
    charged(),
    charged(['failed']),
    charged([null]),
    charged(['paid', 'paid']),
  ]);
  const booking = (await visit.seen()).tasks.find(({ actions }) => actions.some(({ name }) => name === 'book'))!.id;
  const { outputs } = await approved.when('the paper', ({ outputs }) => outputs.length > 0);
  const [paper] = outputs;
  const token = paper!.verify!.split('/').at(-1)!;
  const { url } = await approved.applicant.do<{ url: string }>(`/api/documents/${paper!.id}/shares`, { for: '7d' });
  const shared = new URL(url, gardesh.site).pathname;
  const link = await linkTo(concurred, 'governor');
  await gardesh.settled();
  return { late, fresh, concurred, returning, approved, rejected, visit, booking, due, failed, unknown, twice, token, shared, link };
}

/** The address at which a body that is not on the system gives its opinion. */
async function linkTo(story: Story, party: string): Promise<string> {
  const task = (await story.seenBy(clerk)).tasks.find((one) => one.kind === 'opinion' && one.party === party && !one.closedAt)!;
  const mobile = '09120000099';
  await (await story.as(clerk)).do(`/api/tasks/${task.id}/link`, { to: mobile });
  const [message] = await story.gardesh.outbox(mobile);
  return /\/opinion\/\S+/.exec(message!.text)![0];
}

/** Begun and half written, with something wrong in it. */
async function beginForms(gardesh: Gardesh, mobile: string): Promise<void> {
  const citizen = await gardesh.citizen(mobile);
  for (const service of ['concert-permit', 'water-new-connection', 'road-damage']) await citizen.put(`/api/drafts/${service}`, {});
  await citizen.put('/api/drafts/concert-permit', {
    answers: { performers: [{ name: 'آرش نمونه‌پور', nationalId: '0012345679', role: 'singer' }], 'dates.first': '1405/13/40' },
  });
}

/**
 * How each page is reached, by its path: empty, with something on it, and with what is wrong. A page without an entry here
 * fails the specs that read every page.
 */
export async function everyPage(gardesh: Gardesh): Promise<Record<string, Look[]>> {
  const mobile = mobiles.regular;
  const [of] = await Promise.all([requestsOf(gardesh, mobile), beginForms(gardesh, mobiles.newcomer), beginForms(gardesh, mobile)]);
  const my = (story: Story, page = '') => `/my/${story.code}${page}`;
  const form = '/services/concert-permit/apply';
  const nobody = (at: string, wrong?: Record<string, string>): Look => ({ as: 'nobody', at, ...(wrong ? { wrong } : {}) });
  const newcomer = (at: string, wrong?: Record<string, string>): Look => ({ ...nobody(at, wrong), as: 'newcomer' });
  const regular = (at: string, wrong?: Record<string, string>): Look => ({ ...nobody(at, wrong), as: 'regular' });

  return {
    '/': [nobody('/'), newcomer('/'), regular('/')],
    '/services': [nobody('/services'), nobody('/services?q=کنسرت'), nobody('/services?q=هیچ')],
    '/services/:key': [nobody('/services/concert-permit'), nobody('/services/water-new-connection'), nobody('/services/nothing')],
    '/services/:key/apply': [newcomer(form), newcomer('/services/road-question/apply', {})],
    '/services/:key/apply/:step': [
      newcomer(`${form}/organiser`, {}),
      newcomer(`${form}/performers`),
      newcomer(`${form}/dates`),
      newcomer(`${form}/dates`, { 'dates.first-day': '۳۱', 'dates.first-year': 'هیچ' }),
      newcomer(`${form}/venue`, {}),
      newcomer(`${form}/capacity`, { capacity: 'بسیار' }),
      newcomer(`${form}/document-venueLetter`, {}),
      newcomer('/services/water-new-connection/apply/address', {}),
      newcomer('/services/water-new-connection/apply/use'),
      newcomer('/services/road-damage/apply/place', {}),
    ],
    '/services/:key/apply/check-answers': [newcomer(`${form}/check-answers`), newcomer('/services/road-damage/apply/check-answers', {})],
    '/my/:trackingCode/filed': [regular(my(of.fresh, '/filed'))],
    '/sign-in': [nobody('/sign-in'), nobody('/sign-in', { mobile: '۰۹۱' })],
    '/sign-in/code': [nobody('/sign-in/code?ends=0003'), nobody('/sign-in/code?ends=0003', { nationalId: '۱۲' })],
    '/sign-out': [nobody('/sign-out')],
    '/offline': [nobody('/offline')],
    '/my': [newcomer('/my'), regular('/my')],
    '/my/:trackingCode': [
      regular(my(of.fresh)),
      regular(my(of.late)),
      regular(my(of.concurred)),
      regular(my(of.returning)),
      regular(my(of.approved)),
      regular(my(of.rejected)),
      regular(my(of.visit)),
      regular(my(of.due.story)),
      regular(my(of.twice.story)),
      newcomer(my(of.fresh)),
    ],
    '/my/:trackingCode/reply': [
      regular(my(of.returning, '/reply')),
      regular(my(of.returning, '/reply'), { capacity: 'بسیار', note: 'درست شد.' }),
      regular(my(of.fresh, '/reply')),
    ],
    '/my/:trackingCode/amend': [
      regular(my(of.fresh, '/amend')),
      regular(my(of.fresh, '/amend'), { 'dates.last-year': '۱۳۹۰', note: 'دیرتر می‌شود.' }),
      regular(my(of.approved, '/amend')),
    ],
    '/my/:trackingCode/withdraw': [regular(my(of.fresh, '/withdraw')), regular(my(of.approved, '/withdraw'))],
    '/my/:trackingCode/complain': [regular(my(of.late, '/complain')), regular(my(of.fresh, '/complain'))],
    '/my/:trackingCode/visit/:task': [
      regular(my(of.visit, `/visit/${of.booking}`)),
      regular(my(of.visit, `/visit/${of.booking}`), {}),
      regular(my(of.fresh, '/visit/none')),
    ],
    '/my/:trackingCode/pay/:charge': [regular(of.due.pay), regular(of.unknown.pay)],
    '/my/:trackingCode/pay/:charge/done': [
      regular(`${of.failed.pay}/done`),
      regular(`${of.unknown.pay}/done`),
      regular(`${of.twice.pay}/done`),
    ],
    '/my/:trackingCode/pay/:charge/split': [
      regular(`${of.due.pay}/split`),
      regular(`${of.due.pay}/split`, {}),
      regular(`${of.twice.pay}/split`),
    ],
    '/my/papers': [newcomer('/my/papers'), regular('/my/papers')],
    '/my/messages': [newcomer('/my/messages'), regular('/my/messages')],
    '/my/representations': [newcomer('/my/representations'), regular('/my/representations')],
    '/my/representations/new': [
      newcomer('/my/representations/new', {}),
      newcomer('/my/representations/new?relation=child', { nationalId: '۱۲۳' }),
      newcomer('/my/representations/new?relation=attorney', { name: 'موکل نمونه', nationalId: '۱۲۳' }),
      newcomer('/my/representations/new?relation=company', { legalId: '۱۲۳' }),
    ],
    '/my/preferences': [newcomer('/my/preferences'), newcomer('/my/preferences', { email: 'نشانی نادرست' })],
    '/my/:trackingCode/rate': [
      regular(my(of.approved, '/rate')),
      regular(my(of.approved, '/rate'), { comment: 'نمی‌دانم.' }),
      regular(my(of.fresh, '/rate')),
    ],
    '/my/:trackingCode/appeal': [
      regular(my(of.rejected, '/appeal')),
      regular(my(of.rejected, '/appeal'), {}),
      regular(my(of.fresh, '/appeal')),
    ],
    '/opinion/:token': [nobody('/opinion/none'), nobody(of.link), nobody(of.link, {})],
    '/shared/:token': [nobody(of.shared), nobody('/shared/none')],
    '/my/preferences/email': [newcomer('/my/preferences/email?token=none')],
    '/services/:key/fee': [nobody('/services/water-new-connection/fee'), nobody('/services/water-new-connection/fee', {})],
    '/track': [nobody('/track'), nobody(`/track?code=${of.fresh.code}`, { ends: '۹۹' })],
    '/verify': [nobody('/verify'), nobody('/verify?code=')],
    '/verify/:token': [nobody(`/verify/${of.token}`), nobody('/verify/0000')],
    '/nowhere': [nobody('/nowhere')],
  };
}
