import type { ReactNode } from 'react';
import type { BodyKind } from '#contracts/http/place';
import type { Definition, Stage } from '#domain/definition/schema';
import { durationWords } from '#domain/text/words';
import { Say, useSay } from '#ui/Language';
import { words } from './service.words';

/** The stages that people or bodies have a hand in, in their order. What rules pass through in no time is no step for people. */
export function ServiceRoute({ definition: { stages }, kinds }: { definition: Definition; kinds: readonly BodyKind[] }): ReactNode {
  const say = useSay();
  const shown = Object.entries(stages).filter(([, { kind }]) => kind !== 'end' && kind !== 'decide' && kind !== 'applicant');
  return (
    <section className="stack">
      <h2>{say(words.route)}</h2>
      <ol className="route">
        {shown.map(([key, stage]) => (
          <li key={key}>
            <Say text={stage.label} />
            <Who stage={stage} kinds={kinds} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Who({ stage, kinds }: { stage: Stage; kinds: readonly BodyKind[] }): ReactNode {
  const say = useSay();
  if (stage.kind === 'concurrence') {
    return (
      <>
        <br />
        <span className="small muted">{say(words.atOnce)}</span>
        <ul className="small">
          {Object.entries(stage.parties).map(([party, { title, due, silence }]) => (
            <li key={party}>
              <Say text={title} />
              <span className="muted">
                {' '}
                · {say(durationWords(due))}
                {silence === 'concur' ? ` · ${say(words.silence)} ${say(durationWords(due))}` : ''}
              </span>
            </li>
          ))}
        </ul>
      </>
    );
  }
  if (!('who' in stage)) return null;
  const kind = kinds.find(({ key }) => key === stage.who.role.split(':')[0]);
  return (
    <span className="small muted">
      {kind ? (
        <>
          {' '}
          · <Say text={kind.title} />
        </>
      ) : null}{' '}
      · {say(durationWords(stage.due))}
    </span>
  );
}
