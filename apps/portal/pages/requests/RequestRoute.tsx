import type { ReactNode } from 'react';
import { localDate } from '#domain/calendar/local';
import type { Definition, Text } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import { dayWords } from '#domain/text/words';
import { LastDay } from '#ui/Day';
import { Say, useDigits, useSay } from '#ui/Language';
import { Timeline, type TimelineStep } from '#ui/Timeline';
import { PartyRow } from './PartyRow';
import type { RequestKnown } from './read-request';
import { words } from './request.words';
import { type RouteStep, routeSteps } from './route-steps';
import { Told } from './Told';

/** The way it has gone, where it stands, and what is expected; bodies that are asked side by side as rows. */
export function RequestRoute({ known, now }: { known: RequestKnown; now: Instant }): ReactNode {
  const say = useSay();
  const steps = routeSteps(known);
  return (
    <section className="stack" aria-labelledby="route">
      <h2 id="route">{say(words.route)}</h2>
      <Timeline steps={steps.map((step): TimelineStep => shown(step, known, now))} />
    </section>
  );
}

function shown(step: RouteStep, known: RequestKnown, now: Instant): TimelineStep {
  const stage = step.stage === null ? undefined : known.definition.stages[step.stage];
  const parties =
    stage?.kind === 'concurrence' && step.latest && step.state !== 'ahead'
      ? known.dossier.parties.filter(({ party }) => stage.parties[party])
      : [];
  return {
    key: step.key,
    state: step.state,
    title: <Title step={step} label={stage?.label ?? words.result} />,
    detail: step.state === 'ahead' ? undefined : <Detail step={step} known={known} now={now} />,
    rows: parties.map((party) => ({
      key: party.party,
      content: <PartyRow party={party} known={known} stage={step.stage ?? ''} now={now} />,
    })),
  };
}

function Title({ step: { visit }, label }: { step: RouteStep; label: Text }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  return (
    <>
      <Say text={label} />
      {visit > 1 ? <span className="muted"> · {useOrdinal(visit) ?? `${say(words.again)} ${digits(visit)}`}</span> : null}
    </>
  );
}

const ordinals: Record<number, Text> = {
  2: { fa: 'بار دوم', en: 'second time' },
  3: { fa: 'بار سوم', en: 'third time' },
  4: { fa: 'بار چهارم', en: 'fourth time' },
};

function useOrdinal(visit: number): string | null {
  const say = useSay();
  const text = ordinals[visit];
  return text ? say(text) : null;
}

function Detail({ step, known: { dossier, definition }, now }: { step: RouteStep; known: RequestKnown; now: Instant }): ReactNode {
  const say = useSay();
  const day = (at: Instant) => say(dayWords(localDate(at), localDate(now)));
  const outcome = outcomeText(definition, step);
  return (
    <>
      {step.state === 'current' ? (
        <span>
          {dossier.holder.kind === 'applicant' ? (
            say(words.yourTurn)
          ) : (
            <>
              {say(words.inHands)} <Say text={dossier.holder.label} />
            </>
          )}
          {step.entered ? ` · ${say(words.from)} ${day(step.entered)}` : ''}
          {dossier.next ? (
            <>
              {' · '}
              {say(words.dueBy)} <LastDay due={dossier.next.at} now={now} />
            </>
          ) : null}
        </span>
      ) : (
        <span>
          {step.left ? day(step.left) : step.entered ? day(step.entered) : ''}
          {outcome ? (
            <>
              {' · '}
              <Say text={outcome} />
            </>
          ) : null}
        </span>
      )}
      <Told definition={definition} reasons={step.reasons} comment={step.comment} reply={step.reply} />
    </>
  );
}

const outcomes: Record<string, Text> = { submitted: words.submitted, expired: words.expired, paid: words.paid, withdrawn: words.withdrawn };

function outcomeText({ stages }: Definition, { stage: key, outcome }: RouteStep): Text | null {
  const stage = key === null ? undefined : stages[key];
  if (!outcome || !stage) return null;
  if (stage.kind === 'review') return stage.actions[outcome]?.label ?? outcomes[outcome] ?? null;
  return outcomes[outcome] ?? null;
}
