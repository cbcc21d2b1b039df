import type { ReactNode } from 'react';
import type { StageOf } from '#domain/definition/schema';
import { Say, useSay } from '#ui/Language';
import { announce } from '../../kit/announce';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { useOnline } from '../../shell/OfflineBar';
import { whyWords } from '../../words/why.words';
import { useCase } from '../case/case-context';
import type { CaseTask } from '../case/case-data';
import { Clash } from '../case/decision/Clash';
import { Confirm } from '../case/decision/Confirm';
import { Consequence } from '../case/decision/Consequence';
import { actionWords } from '../case/decision/decision.words';
import { Reasons } from '../case/decision/Reasons';
import { type Acted, useDeciding } from '../case/decision/use-deciding';
import type { Photo } from './device';
import { photosNeededWords, waitingWords, words } from './visits.words';

interface ResultProps {
  task: CaseTask;
  stage: StageOf<'inspection'>;
  photos: readonly Photo[];
  onActed: (acted: Acted) => void;
}

/** What came of the visit. Photographs and answers go by themselves; the result only by hand, and only with a line. */
export function Result({ task, stage, photos, onActed }: ResultProps): ReactNode {
  const say = useSay();
  const online = useOnline();
  const { typing, dossier } = useCase();
  const deciding = useDeciding(task, onActed);
  const { action } = deciding;
  const waiting = photos.filter(({ fileId }) => fileId === null).length;
  const lacking =
    action && action.name === Object.keys(stage.next)[0] ? (stage.photos?.min ?? 0) - (typing?.typed.fileIds.length ?? 0) - waiting : 0;
  const why = lacking > 0 ? say(photosNeededWords(lacking)) : waiting > 0 && online ? say(words.photosFirst) : deciding.why;
  const commit = (): void => (why ? announce(why, 'assertive') : deciding.commit());
  return (
    <Panel title={say(words.result)}>
      <div className="stack">
        <fieldset className="visit-results">
          <legend className="hidden">{say(words.result)}</legend>
          {task.actions.map((one) => (
            <Press
              key={one.name}
              look="second"
              pressed={action?.name === one.name}
              why={one.why ? say(whyWords(one.why)) : null}
              onPress={() => typing?.type({ action: one.name })}
            >
              <Say text={actionWords(one)} />
            </Press>
          ))}
        </fieldset>
        {action?.needs.includes('reasons') ? <Reasons /> : null}
        {action && online ? <Consequence task={task} action={action} /> : null}
        {action && !deciding.reversible && online ? <Confirm deciding={deciding} code={dossier.trackingCode} /> : null}
        <Waiting photos={waiting} />
        {deciding.clash ? <Clash error={deciding.clash} onSeen={deciding.reload} /> : null}
        {action ? (
          <Press onPress={commit} busy={deciding.busy} why={why}>
            <Say text={actionWords(action)} />
          </Press>
        ) : null}
      </div>
    </Panel>
  );
}

/** What is still on this phone alone. */
function Waiting({ photos }: { photos: number }): ReactNode {
  const say = useSay();
  const online = useOnline();
  const { typing } = useCase();
  const answers = typing !== null && typing.savedAt === null && typing.dirty;
  if (photos === 0 && !answers)
    return (
      <p className="small muted" role="status">
        {typing?.savedAt ? say(words.allSent) : ''}
      </p>
    );
  return (
    <div className="banner banner-warning stack stack-2" role="status">
      <p>{[...(photos > 0 ? [say(waitingWords(photos))] : []), ...(answers ? [say(words.answersWait)] : [])].join('؛ ')}</p>
      {online ? null : <p className="small">{`${say(words.keptHere)}. ${say(words.later)}`}</p>}
    </div>
  );
}
