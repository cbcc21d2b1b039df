import type { AskedOpinion } from '#contracts/http/opinion-link';
import type { Wrong } from '#ui/ErrorSummary';
import { problemIn } from '../../answers/read-answers';
import { ApiProblem } from '../../api';
import type { Page, PageAnswer, Shown, Visit } from '../../page';
import { takeFile } from '../apply/take-files';
import { LinkOverView, OpinionGivenView, type OpinionTyped, OpinionView } from './OpinionView';
import { verdicts, words } from './opinion.words';

const nothing: OpinionTyped = { verdict: '', reasons: [], conditions: '', comment: '', fileIds: [] };

/** The opinion of a body that is not on the system, by its one-time link. */
export const opinion: Page = {
  path: '/opinion/:token',
  async show(visit) {
    const { given } = visit.query;
    if (given !== undefined && Object.hasOwn(verdicts, given))
      return { title: words.given, body: <OpinionGivenView verdict={given} />, bare: true };
    return orOver(() => shown(visit, nothing, []));
  },
  async take(visit, given) {
    const { token = '' } = visit.params;
    const written: OpinionTyped = {
      verdict: given.text('verdict'),
      reasons: given.all('reasons'),
      conditions: given.text('conditions'),
      comment: given.text('comment'),
      fileIds: given.all('fileId').filter((id) => id !== given.text('detach')),
    };
    const file = given.file('file');
    const taken = file ? await takeFile(visit.api, file, { token }) : null;
    const typed = taken && 'fileId' in taken ? { ...written, fileIds: [...written.fileIds, taken.fileId] } : written;
    if (taken && 'code' in taken)
      return orOver(() => shown(visit, typed, [{ id: 'file', label: words.file[visit.language], detail: taken.detail }]));
    if (given.has('detach') || given.text('then') === 'more') return orOver(() => shown(visit, typed, []));
    if (!typed.verdict)
      return orOver(() =>
        shown(visit, typed, [{ id: 'verdict', label: words.verdict[visit.language], detail: words.choose[visit.language] }]),
      );
    return orOver(async () => {
      try {
        await visit.api.call('giveOpinionByLink', { params: { token }, body: bodyOf(typed), key: given.key });
        return { goTo: `/opinion/${token}?given=${typed.verdict}` };
      } catch (error) {
        if (isOver(error)) throw error;
        return shown(visit, typed, wrongsIn(error, visit));
      }
    });
  },
};

/** Only what belongs to the verdict: a condition typed and then refused is no condition. */
function bodyOf({ verdict, reasons, conditions, comment, fileIds }: OpinionTyped): Record<string, unknown> {
  const lines = conditions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 0);
  return {
    verdict,
    ...(verdict === 'object' && reasons.length > 0 ? { reasons } : {}),
    ...(verdict === 'concurWithConditions' && lines.length > 0 ? { conditions: lines } : {}),
    ...(comment ? { comment } : {}),
    ...(fileIds.length > 0 ? { fileIds } : {}),
  };
}

async function shown({ api, params, now, newKey }: Visit, typed: OpinionTyped, errors: readonly Wrong[]): Promise<Shown> {
  const asked: AskedOpinion = await api.call('getAskedOpinion', { params: { token: params.token ?? '' } });
  const { key, version } = asked.service;
  const [definition, { items: places }] = await Promise.all([
    api.call('getService', { params: { key }, query: { version } }),
    api.call('listPlaces'),
  ]);
  const body = (
    <OpinionView asked={asked} definition={definition} places={places} typed={typed} errors={errors} newKey={newKey()} now={now} />
  );
  return { title: words.title, body, bare: true, ...(errors.length > 0 ? { status: 422 } : {}) };
}

const isOver = (error: unknown): error is ApiProblem => error instanceof ApiProblem && error.problem.code === 'link-over';

async function orOver(show: () => Promise<PageAnswer>): Promise<PageAnswer> {
  try {
    return await show();
  } catch (error) {
    if (!isOver(error)) throw error;
    return { title: words.over, status: 410, body: <LinkOverView detail={error.problem.detail} />, bare: true };
  }
}

const fields = ['conditions', 'reasons', 'comment'] as const;

/** Beside the field that lacks, where the refusal names one. */
function wrongsIn(error: unknown, { language }: Visit): Wrong[] {
  const { detail, errors = [] } = problemIn(error);
  const named = errors.flatMap(({ pointer, detail: words_ }): Wrong[] => {
    const id = fields.find((field) => pointer.startsWith(`/${field}`));
    return id ? [{ id, label: words[id][language], detail: words_ }] : [];
  });
  return named.length > 0 ? named : [{ detail }];
}
