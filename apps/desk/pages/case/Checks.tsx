import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { isObject } from '#domain/definition/fields/paths';
import { speaksAgainst } from '#domain/definition/speaks-against';
import { Moment } from '#ui/Day';
import { useDigits, useSay } from '#ui/Language';
import { Panel } from '../../kit/Panel';
import { words } from './case.words';
import { useCase } from './case-context';
import { partWords, registerWords, sourceWords } from './registers.words';
import { useHistory } from './use-history';

/** What the registers said, green or red, each with when it said so; by hand where a person answered in its stead. */
export function Checks(): ReactNode {
  const say = useSay();
  const { dossier, definition, now } = useCase();
  const history = useHistory(dossier.trackingCode);
  const inquiries = Object.values(definition?.stages ?? {}).flatMap((stage) => (stage.kind === 'auto' ? stage.inquiries : []));
  if (inquiries.length === 0) return null;
  const paid = dossier.charges.reduce((sum, { state, amount }) => (state === 'paid' ? sum + amount : sum), 0);
  return (
    <Panel title={say(words.checks)}>
      <ul className="checks">
        {inquiries.map(({ as, use }) => {
          const answers = history.filter(({ kind, fact }) => kind === 'inquiry-answered' && fact.as === as);
          const answered = answers.findLast(({ fact }) => fact.source !== 'late-register');
          // What a person answered stands; what the register said afterwards is told beside it.
          const late = answers.findLast(({ fact }) => fact.source === 'late-register');
          const answer = dossier.facts[as];
          const state = !isObject(answer) ? 'open' : speaksAgainst(use, answer, paid) ? 'against' : 'good';
          const byHand = dossier.tasks.find(
            (task) => task.kind === 'inquiry-fallback' && task.closedAt === null && task.about.inquiry === use,
          );
          const asked = history.findLast(({ kind, fact }) => kind === 'errand-owed' && isAbout(fact, as));
          return (
            <li key={as} data-state={state}>
              <span className="check-sign" aria-hidden="true">
                {signs[state]}
              </span>
              <div>
                <strong>{say(registerWords(use))}</strong>
                {state === 'against' ? <span className="no"> · {say(words.against)}</span> : null}
                {answered ? (
                  <span className="small muted">
                    {' '}
                    · <Moment at={answered.at} now={now} /> · {say(sourceWords(String(answered.fact.source)))}
                  </span>
                ) : (
                  <span className="small muted">
                    {' '}
                    · {say(words.noAnswer)}
                    {asked ? (
                      <>
                        {' '}
                        · {say(words.askedAt)} <Moment at={asked.at} now={now} />
                      </>
                    ) : null}
                  </span>
                )}
                {byHand ? (
                  <p className="small">
                    <Link href={`/tasks/${byHand.id}`}>{say(words.byHand)}</Link>
                  </p>
                ) : null}
                {isObject(answer) ? <Parts of={answer} /> : null}
                {late && isObject(late.fact.answer) ? (
                  <div className="banner banner-warning small">
                    {say(sourceWords('late-register'))} · <Moment at={late.at} now={now} />
                    <Parts of={late.fact.answer} />
                  </div>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

const signs = { good: '✓', against: '✗', open: '…' } as const;

/** It was the errand that asked for this answer. */
function isAbout({ errand }: Record<string, unknown>, as: string): boolean {
  const request = isObject(errand) ? errand.request : null;
  return isObject(request) && request.kind === 'inquiry' && request.as === as;
}

/** An answer part by part, by the names that the registers' words give. */
function Parts({ of }: { of: Record<string, unknown> }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  return (
    <dl className="check-facts small">
      {Object.entries(of)
        .filter(([, value]) => value !== null && typeof value !== 'object')
        .map(([key, value]) => (
          <div key={key}>
            <dt>{say(partWords(key))}</dt>
            <dd>
              {typeof value === 'boolean' ? (
                <span className={value ? 'yes' : 'no'}>{value ? `✓ ${say(words.yes)}` : `✗ ${say(words.no)}`}</span>
              ) : (
                <bdi>{digits(String(value))}</bdi>
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}
