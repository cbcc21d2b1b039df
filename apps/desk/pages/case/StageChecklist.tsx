import type { ReactNode } from 'react';
import { isObject } from '#domain/definition/fields/paths';
import { numberWords } from '#ui/format/number';
import { useSay } from '#ui/Language';
import { Panel } from '../../kit/Panel';
import { stageWords, words } from './case.words';
import { useCase } from './case-context';

type State = 'done' | 'open' | 'wrong';
const signs: Record<State, string> = { done: '✓', open: '○', wrong: '✗' };

/** What there is to look at before this stage is decided, and what of it has been: nothing here keeps anybody from deciding. */
export function StageChecklist(): ReactNode {
  const say = useSay();
  const { dossier, definition, task, typing } = useCase();
  if (!task || !typing || task.closedAt !== null || task.kind !== 'review' || !definition) return null;
  const keys = [...new Set(dossier.evidence.map(({ key }) => key))];
  const judged = keys.filter((key) => typing.typed.verdicts[key] !== undefined);
  const bad = keys.filter((key) => typing.typed.verdicts[key]?.good === false);
  const asked = Object.entries(definition.stages).flatMap(([key, stage]) =>
    stage.kind === 'auto' && key !== dossier.stage.key ? stage.inquiries.map(({ as }) => as) : [],
  );
  const answered = asked.filter((as) => isObject(dossier.facts[as]));
  const bodies = dossier.parties.filter(({ state }) => state !== 'unasked');
  const spoke = bodies.filter(({ state }) => state === 'answered');
  const of = (some: readonly unknown[], all: readonly unknown[]) => stageWords.of(numberWords(some.length), numberWords(all.length));
  const lines: { key: string; state: State; text: string }[] = [
    ...(keys.length > 0
      ? [
          {
            key: 'documents',
            state: bad.length > 0 ? ('wrong' as const) : judged.length === keys.length ? ('done' as const) : ('open' as const),
            text: `${say(stageWords.documents)}: ${say(of(judged, keys))}`,
          },
        ]
      : []),
    ...(answered.length > 0 || asked.length > 0
      ? [
          {
            key: 'registers',
            state: answered.length === asked.length ? ('done' as const) : ('open' as const),
            text: `${say(stageWords.registers)}: ${say(of(answered, asked))}`,
          },
        ]
      : []),
    ...(bodies.length > 0
      ? [
          {
            key: 'bodies',
            state: spoke.length === bodies.length ? ('done' as const) : ('open' as const),
            text: `${say(stageWords.bodies)}: ${say(of(spoke, bodies))}`,
          },
        ]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Panel title={say(words.checklist)}>
      <ul className="stage-checklist">
        {lines.map(({ key, state, text }) => (
          <li key={key} data-state={state}>
            <span aria-hidden="true">{signs[state]}</span> {text}
            <span className="hidden"> · {say(stageWords[state])}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
