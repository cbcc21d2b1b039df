import type { ReactNode } from 'react';
import type { Compared } from '#contracts/http/proposal';
import { nextOf, returnTarget } from '#domain/definition/outcomes';
import type { Definition, Stage } from '#domain/definition/schema';
import { durationWords } from '#domain/text/words';
import { Details } from '#ui/Details';
import { Say, useSay } from '#ui/Language';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { RouteDrawing, type StageTone } from '../../route/RouteDrawing';
import { routeMapOf } from '../../route/route-map';
import { defectCountWords, words } from './services.words';

interface DrawnRouteProps {
  definition: Definition;
  defects: Compared['defects'];
  /** It was drawn from an earlier text: what is written now cannot be understood. */
  stale?: boolean;
  /** To where in the text a part is written; absent where there is no text to go to. */
  onGo?: (at: string) => void;
}

/** The route as it is being written: a list by which one goes to each stage, and its picture; what is wrong stands at its stage. */
export function DrawnRoute({ definition, defects, stale = false, onGo }: DrawnRouteProps): ReactNode {
  const say = useSay();
  const wrongIn = (stage: string): number =>
    defects.filter(({ at }) => at === `stages.${stage}` || at.startsWith(`stages.${stage}.`)).length;
  const toneOf = (stage: string): StageTone => (wrongIn(stage) > 0 ? 'danger' : 'ahead');
  const noteOf = (stage: string): string | null => (wrongIn(stage) > 0 ? say(defectCountWords(wrongIn(stage))) : null);
  return (
    <Panel title={say(words.route)}>
      <div className="stack stack-2">
        {stale ? <p className="small muted">{say(words.staleRoute)}</p> : null}
        <div className="scroll">
          <RouteDrawing definition={definition} toneOf={toneOf} noteOf={noteOf} />
        </div>
        <Details summary={say(words.stages)}>
          <ol className="stack stack-2 small">
            {routeMapOf(definition).stages.map(({ key }) => (
              <Line key={key} name={key} definition={definition} wrong={wrongIn(key)} onGo={onGo ? () => onGo(`stages.${key}`) : null} />
            ))}
          </ol>
        </Details>
      </div>
    </Panel>
  );
}

function Line({
  name,
  definition,
  wrong,
  onGo,
}: {
  name: string;
  definition: Definition;
  wrong: number;
  onGo: (() => void) | null;
}): ReactNode {
  const say = useSay();
  const stage = definition.stages[name];
  if (!stage) return null;
  const labelOf = (to: string): string => say(to === returnTarget ? words.asker : (definition.stages[to]?.label ?? { fa: to }));
  const targets = [...new Set(Object.values(nextOf(stage)))].map(labelOf);
  return (
    <li>
      {onGo ? (
        <Press look="plain" onPress={onGo}>
          <Say text={stage.label} />
        </Press>
      ) : (
        <strong>
          <Say text={stage.label} />
        </strong>
      )}{' '}
      {wrong > 0 ? <span className="tag tag-danger">{say(defectCountWords(wrong))}</span> : null}
      <div className="muted">
        {whoIn(stage).map((who) => (
          <span key={who}>
            <bdi>{who}</bdi> ·{' '}
          </span>
        ))}
        {'due' in stage ? `${say(durationWords(stage.due))} · ` : null}
        {targets.length > 0 ? `${say(words.leads)} ${targets.join('، ')}` : say(words.isEnd)}
      </div>
    </li>
  );
}

/** The posts that act in a stage, as the definition writes them. */
function whoIn(stage: Stage): string[] {
  if (stage.kind === 'review' || stage.kind === 'inspection') return [stage.who.role];
  if (stage.kind === 'concurrence') return [...new Set(Object.values(stage.parties).map(({ who }) => who.role))];
  return stage.kind === 'issue' ? [stage.sign] : [];
}
