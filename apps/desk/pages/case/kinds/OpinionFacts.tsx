import type { ReactNode } from 'react';
import { durationWords } from '#domain/text/words';
import { LastDay } from '#ui/Day';
import { Facts } from '#ui/Facts';
import { Say, useSay } from '#ui/Language';
import { useCase } from '../case-context';
import { silenceWords, voiceWords, words } from './kinds.words';
import type { KindProps } from './TaskFacts';

/** In whose name it is asked, how much the answer weighs, and what silence would mean. */
export function OpinionFacts({ task }: KindProps): ReactNode {
  const say = useSay();
  const { definition, now } = useCase();
  const stage = definition?.stages[task.stage];
  const party = stage?.kind === 'concurrence' ? stage.parties[task.party ?? ''] : undefined;
  if (!party) return null;
  return (
    <>
      <Facts
        items={[
          { key: 'party', label: say(words.inNameOf), value: <Say text={party.title} /> },
          { key: 'voice', label: say(words.voice), value: say(voiceWords[party.voice]) },
        ]}
      />
      {task.dueAt && task.closedAt === null ? (
        <p className="banner">
          {say(words.silenceUntil)} <LastDay due={task.dueAt} now={now} /> ({say(durationWords(party.due))}):{' '}
          {say(silenceWords[party.silence])}
        </p>
      ) : null}
    </>
  );
}
