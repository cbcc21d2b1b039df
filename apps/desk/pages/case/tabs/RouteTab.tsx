import type { ReactNode } from 'react';
import { nextOf, returnTarget } from '#domain/definition/outcomes';
import { durationWords } from '#domain/text/words';
import { Say, useSay } from '#ui/Language';
import { Skeleton } from '../../../kit/Skeleton';
import { RouteDrawing, type StageTone } from '../../../route/RouteDrawing';
import { routeMapOf } from '../../../route/route-map';
import { words } from '../case.words';
import { useCase } from '../case-context';
import { useHistory } from '../use-history';

/** The route from the definition: a list that can be read, and its picture beside it. */
export default function RouteTab(): ReactNode {
  const say = useSay();
  const { dossier, definition } = useCase();
  const history = useHistory(dossier.trackingCode);
  if (!definition) return <Skeleton rows={6} />;
  const been = new Set(history.flatMap(({ kind, fact }) => (kind === 'stage-entered' ? [String(fact.stage)] : [])));
  const toneOf = (stage: string): StageTone => (stage === dossier.stage.key ? 'current' : been.has(stage) ? 'done' : 'ahead');
  const labelOf = (stage: string) => definition.stages[stage]?.label ?? { fa: stage };
  return (
    <div className="route">
      <ol className="route-list">
        {routeMapOf(definition).stages.map(({ key }) => {
          const stage = definition.stages[key];
          if (!stage) return null;
          const targets = [...new Set(Object.values(nextOf(stage)))];
          return (
            <li key={key} aria-current={key === dossier.stage.key ? 'step' : undefined}>
              <strong>
                <Say text={stage.label} />
              </strong>{' '}
              <span className="small muted">
                {toneOf(key) === 'current' ? say(words.here) : toneOf(key) === 'done' ? say(words.passed) : say(words.ahead)}
                {'due' in stage ? <> · {say(durationWords(stage.due))}</> : null}
              </span>
              {targets.length > 0 ? (
                <div className="small muted">
                  {say(words.leads)} {targets.map((to) => (to === returnTarget ? say(words.asker) : say(labelOf(to)))).join('، ')}
                </div>
              ) : null}
              {stage.kind === 'concurrence' ? (
                <ul className="small">
                  {Object.entries(stage.parties).map(([party, { title, due }]) => (
                    <li key={party}>
                      <Say text={title} /> · {say(durationWords(due))}
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          );
        })}
      </ol>
      <div className="scroll">
        <RouteDrawing definition={definition} toneOf={toneOf} />
      </div>
    </div>
  );
}
