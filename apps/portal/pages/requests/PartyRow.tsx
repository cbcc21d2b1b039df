import type { ReactNode } from 'react';
import { localDate } from '#domain/calendar/local';
import type { Silence } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import { dayWords } from '#domain/text/words';
import { LastDay } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import type { RequestKnown } from './read-request';
import { words } from './request.words';
import { Told } from './Told';

type Party = RequestKnown['dossier']['parties'][number];
type Speak = ReturnType<typeof useSay>;

/** One of several bodies that are asked at once: what it said, or by when it must and what its silence means. */
export function PartyRow({ party, known, stage, now }: { party: Party; known: RequestKnown; stage: string; now: Instant }): ReactNode {
  const say = useSay();
  const { definition } = known;
  return (
    <>
      <strong>
        <Say text={party.title} />
      </strong>
      : {standings[party.state]({ party, known, stage, now, say })}
      {party.opinion && party.opinion.conditions.length > 0 ? (
        <ul>
          {party.opinion.conditions.map((condition) => (
            <li key={condition}>
              <bdi>{condition}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      {party.opinion ? <Told definition={definition} reasons={party.opinion.reasons} /> : null}
    </>
  );
}

interface Ground {
  party: Party;
  known: RequestKnown;
  stage: string;
  now: Instant;
  say: Speak;
}

const standings: Record<Party['state'], (ground: Ground) => ReactNode> = {
  asked: Awaited,
  answered: Answered,
  'waiting-for-info': ({ say }) => say(words.partyAsksYou),
  escalated: ({ say }) => say(words.partyLate),
  unasked: ({ say }) => say(words.partyUnasked),
};

const silences: Record<Silence, { fa: string; en: string }> = {
  concur: words.silenceConcurs,
  object: words.silenceObjects,
  escalate: words.silenceEscalates,
};

function Awaited({ party, known, stage: key, now, say }: Ground): ReactNode {
  const stage = known.definition.stages[key];
  const rule = stage?.kind === 'concurrence' ? stage.parties[party.party] : undefined;
  const clock = known.clocks.find((one) => one.stage === key && one.key === party.party && one.dueAt !== null);
  return (
    <>
      {say(words.partyWaits)}
      {clock?.dueAt ? (
        <>
          {' · '}
          {say(words.dueBy)} <LastDay due={clock.dueAt} now={now} />
        </>
      ) : null}
      {rule ? <span className="muted"> · {say(silences[rule.silence])}</span> : null}
    </>
  );
}

const verdicts: Record<string, { fa: string; en: string }> = {
  concur: words.concur,
  concurWithConditions: words.concurWithConditions,
  object: words.object,
  notCompetent: words.notCompetent,
};

function Answered({ party: { opinion, deemed, answeredAt }, now, say }: Ground): ReactNode {
  const said = opinion ? (verdicts[opinion.verdict] ?? { fa: opinion.verdict, en: opinion.verdict }) : words.secretly;
  return (
    <>
      {say(said)}
      {deemed ? ` (${say(words.bySilence)})` : ''}
      {answeredAt ? <span className="muted"> · {say(dayWords(localDate(answeredAt), localDate(now)))}</span> : null}
    </>
  );
}
