/** The paper: drawn by an activity, numbered, and valid once it stands. */

import { add } from '#domain/calendar/arithmetic';
import { parseDuration } from '#domain/calendar/duration';
import { localDate } from '#domain/calendar/local';
import { evaluateList, evaluateText } from '#domain/definition/expressions/evaluate';
import { guarded } from '../defects';
import type { Errand, Output } from '../dossier';
import { owe, settle } from '../errands';
import { leave } from '../journey';
import { scopeOf } from '../scope';
import type { Unfolding } from '../unfolding';
import { type StageRule, stageOf } from './rule';

/** Drawing takes milliseconds; after a working day an operator looks. */
const drawingPatience = '1wd';

export const issue: StageRule<'issue'> = {
  enter(u, stage, key) {
    const conditions = stage.conditions ? evaluateList(stage.conditions, scopeOf(u)).map(String) : [];
    const { until, for: term } = stage.validity ?? {};
    const validUntil = until
      ? evaluateText(until, scopeOf(u))
      : term
        ? localDate(add(u.world.calendars, u.world.definition.calendar, {}, u.at, parseDuration(term)))
        : null;
    const output: Output = {
      id: u.idOf('output'),
      stage: key,
      document: stage.document,
      state: 'being-issued',
      number: null,
      token: null,
      fileId: null,
      issuedAt: null,
      validUntil,
    };
    u.tell({ kind: 'output-begun', output });
    const signedBy =
      Object.values(u.dossier.tasks).findLast((task) => task.state === 'completed' && task.role === stage.sign.split(':').at(-1))?.by ??
      null;
    owe(
      u,
      { kind: 'document', stage: key, outputId: output.id, document: stage.document, conditions, validUntil, signedBy },
      drawingPatience,
    );
  },
};

/** The activity has drawn, numbered and kept the paper. An older paper of the same kind is replaced. */
export function drawn(u: Unfolding, errand: Errand, answer: Record<string, unknown>): void {
  if (errand.request.kind !== 'document') return;
  const output = u.dossier.outputs[errand.request.outputId];
  if (!output) return;
  settle(u, errand, 'done');
  for (const older of Object.values(u.dossier.outputs)) {
    if (older.document === output.document && older.state === 'valid')
      u.tell({ kind: 'output-changed', output: { ...older, state: 'replaced' }, why: 'replaced' });
  }
  const { number, token, fileId } = answer as { number: string; token: string; fileId: string };
  u.tell({ kind: 'output-changed', output: { ...output, state: 'valid', number, token, fileId, issuedAt: u.at }, why: 'issued' });
  const stage = stageOf(u.world, errand.request.stage, 'issue');
  if (u.dossier.stage === errand.request.stage) guarded(u, () => leave(u, 'ok', { outcome: 'ok', number, document: stage.document }));
}
