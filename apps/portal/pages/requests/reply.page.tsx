import { summaryOf, wrongsOf } from '#ui/form/answers';
import { type Asked, askedOf } from '#ui/form/asked';
import { problemIn, readAnswers } from '../../answers/read-answers';
import type { Given } from '../../given';
import type { Page, PageAnswer, Visit } from '../../page';
import { NotNow } from './NotNow';
import { type ReplyProps, ReplyView } from './ReplyView';
import { type RequestKnown, readDossier } from './read-request';
import { words } from './reply.words';

/** Answers a send-back: nothing is filed anew, and what was not questioned cannot be touched. */
export const reply: Page = {
  path: '/my/:trackingCode/reply',
  signedIn: true,
  async show(visit) {
    const known = await readDossier(visit.api, visit.params.trackingCode ?? '');
    const asked = askedOf(known);
    if (!asked) return nothingAsked(known);
    return shown(visit, known, asked, { values: known.dossier.form, files: sentBefore(known), note: '', wrong: {}, errors: [] });
  },
  async take(visit, given) {
    const known = await readDossier(visit.api, visit.params.trackingCode ?? '');
    const asked = askedOf(known);
    if (!asked) return nothingAsked(known);
    return send(visit, known, asked, given);
  },
};

const nothingAsked = ({ dossier: { trackingCode } }: Pick<RequestKnown, 'dossier'>): PageAnswer => ({
  title: words.nothing,
  body: <NotNow trackingCode={trackingCode} title={words.nothing} help={words.nothingHelp} />,
});

type Filled = Pick<ReplyProps, 'values' | 'files' | 'note' | 'wrong' | 'errors'>;

async function shown(
  { api, now, newKey }: Visit,
  known: Pick<RequestKnown, 'dossier' | 'definition'>,
  asked: Asked,
  filled: Filled,
): Promise<PageAnswer> {
  const { items: places } = await api.call('listPlaces');
  const body = <ReplyView known={known} asked={asked} places={places} now={now} newKey={newKey()} {...filled} />;
  return { title: words.title, body, ...(filled.errors.length > 0 ? { status: 422 } : {}) };
}

async function send(visit: Visit, known: Pick<RequestKnown, 'dossier' | 'definition'>, asked: Asked, given: Given): Promise<PageAnswer> {
  const { trackingCode } = known.dossier;
  const { form, evidence, wrong } = await readAnswers(visit, given, asked);
  const note = given.text('note');
  const before = sentBefore(known);
  const changed = evidence.filter(({ key, fileId }) => before[key] !== fileId);
  const again = (problem: Parameters<typeof summaryOf>[0]) => {
    const say = (text: { fa: string; en?: string | undefined }) => text[visit.language] ?? text.fa;
    const files = { ...before, ...Object.fromEntries(evidence.map(({ key, fileId }) => [key, fileId])) };
    return shown(visit, known, asked, {
      values: form,
      files,
      note,
      wrong: wrongsOf(problem.errors ?? []),
      errors: summaryOf(problem, asked, say),
    });
  };
  if (wrong.length > 0) return again({ detail: '', errors: wrong });
  try {
    await visit.api.call('supplement', {
      params: { trackingCode },
      body: { form, ...(changed.length > 0 ? { evidence: changed } : {}), ...(note ? { note } : {}) },
      key: given.key,
    });
    return { goTo: `/my/${trackingCode}?done=answered` };
  } catch (error) {
    return again(problemIn(error));
  }
}

/** By key, the latest. */
const sentBefore = ({ dossier }: Pick<RequestKnown, 'dossier'>): Record<string, string> =>
  Object.fromEntries(dossier.evidence.map(({ key, fileId }) => [key, fileId]));
