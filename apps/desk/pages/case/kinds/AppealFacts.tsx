import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { FactKind } from '#domain/dossier/events';
import { Code } from '#ui/Code';
import { Moment } from '#ui/Day';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { useAsk } from '../../../api/query';
import { Loaded } from '../../../kit/Loaded';
import { useCase } from '../case-context';
import { type CaseDossier, useDefinition } from '../case-data';
import { eventWords, wordsIn } from '../history.words';
import { useHistory } from '../use-history';
import { words } from './kinds.words';
import type { KindProps } from './TaskFacts';

/** The decision that is appealed: its way, its reasons and its words, beside the appeal. */
export function AppealFacts(_: KindProps): ReactNode {
  const say = useSay();
  const { dossier } = useCase();
  const code = dossier.facts.appealOf;
  const appealed = useAsk(
    'GET /api/dossiers/{trackingCode}',
    { params: { trackingCode: String(code) } },
    { enabled: typeof code === 'string' },
  );
  if (typeof code !== 'string') return null;
  return (
    <section className="stack stack-2">
      <h3>
        {say(words.appealed)}{' '}
        <Link href={`/dossiers/${code}`}>
          <Code>{inFours(code)}</Code>
        </Link>
      </h3>
      <Loaded of={appealed} rows={3}>
        {(answer) => <Appealed dossier={answer} />}
      </Loaded>
    </section>
  );
}

/** What a hearing weighs; the rest of the course is one link away. Opinions are told as such, not again as work done. */
const weighs: ReadonlySet<FactKind> = new Set(['filed', 'task-closed', 'opinion-given', 'form-changed', 'evidence-added']);

/** Newest first: the decision itself is on top. */
function Appealed({ dossier }: { dossier: CaseDossier }): ReactNode {
  const { now } = useCase();
  const definition = useDefinition(dossier);
  const told = useHistory(dossier.trackingCode)
    .filter(
      ({ kind, fact }) =>
        weighs.has(kind as FactKind) && (kind !== 'task-closed' || definition?.stages[String(fact.stage)]?.kind !== 'concurrence'),
    )
    .flatMap((line) => {
      const sentence = eventWords(line, definition);
      return sentence ? [{ line, sentence }] : [];
    })
    .reverse();
  return (
    <>
      <p>
        <Say text={dossier.title} /> · <Say text={dossier.sentence} />
      </p>
      <ol className="decided small">
        {told.map(({ line, sentence }) => (
          <li key={line.version}>
            <Say text={sentence} />
            <span className="muted">
              {' '}
              · <Moment at={line.at} now={now} />
            </span>
            {reasonsIn(line.fact).map((reason) => (
              <p key={reason}>
                <Say text={definition?.reasons.find(({ code }) => code === reason)?.text ?? { fa: reason }} />
              </p>
            ))}
            {wordsIn(line).map((text) => (
              <p key={text} className="lines">
                «<bdi>{text}</bdi>»
              </p>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

const reasonsIn = ({ reasons }: Record<string, unknown>): string[] =>
  Array.isArray(reasons) ? reasons.filter((reason) => typeof reason === 'string') : [];
