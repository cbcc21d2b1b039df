import './visits.css';
import { type ReactNode, useEffect } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { Code } from '#ui/Code';
import { LastDay } from '#ui/Day';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Panel } from '../../kit/Panel';
import { Skeleton } from '../../kit/Skeleton';
import { useCase } from '../case/case-context';
import type { CaseTask } from '../case/case-data';
import type { Typing } from '../case/decision/use-typed';
import { TaskCase } from '../case/TaskCase';
import { Appointment } from './Appointment';
import { Checklist } from './Checklist';
import { PhotosPanel } from './PhotosPanel';
import { Place } from './Place';
import { Result } from './Result';
import { useRemembered } from './taken-along';
import { usePhotos } from './use-photos';
import { words } from './visits.words';

/** One visit, on a phone, with or without a line. */
export default function VisitPage(): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  return useRemembered() ? <Asked id={id} /> : <Skeleton rows={8} />;
}

function Asked({ id }: { id: string }): ReactNode {
  const _say = useSay();
  const task = useAsk('GET /api/tasks/{id}', { params: { id } });
  return (
    <Loaded of={task} whole>
      {(answer) => (
        <TaskCase key={answer.id} task={answer}>
          <Visit task={answer} />
        </TaskCase>
      )}
    </Loaded>
  );
}

function Visit({ task }: { task: CaseTask }): ReactNode {
  const say = useSay();
  const [, go] = useLocation();
  const { dossier, definition, typing, now } = useCase();
  const kept = usePhotos(task.id);
  useArrived(kept.photos, typing);
  const stage = definition?.stages[task.stage];
  return (
    <Page
      title={say(task.stageLabel)}
      lead={
        <>
          <Say text={dossier.title} />
          {dossier.applicant ? (
            <>
              {' '}
              · <bdi>{dossier.applicant}</bdi>
            </>
          ) : null}
        </>
      }
    >
      <div className="visit">
        <p className="row">
          <Code copy={dossier.trackingCode}>{inFours(dossier.trackingCode)}</Code>
          <Link href="/visits">{say(words.back)}</Link>
          <Link href={`/tasks/${task.id}`}>{say(words.wholeCase)}</Link>
        </p>
        {stage?.kind === 'inspection' && stage.appointment ? (
          <Panel title={say(words.appointment)}>
            <Appointment task={task} />
          </Panel>
        ) : null}
        {task.dueAt ? (
          <p>
            {say(words.due)}: <LastDay due={task.dueAt} now={now} />
          </p>
        ) : null}
        <Place geofence={stage?.kind === 'inspection' ? (stage.geofence?.metres ?? null) : null} />
        {task.closedAt !== null || task.held || stage?.kind !== 'inspection' || !typing ? (
          stage ? (
            <Empty title={say(words.done)} />
          ) : (
            <Skeleton rows={6} />
          )
        ) : (
          <>
            <PhotosPanel kept={kept} min={stage.photos?.min ?? 0} typing={typing} />
            <Checklist fields={stage.checklist} typing={typing} />
            <Result
              task={task}
              stage={stage}
              photos={kept.photos}
              onActed={() => {
                void kept.forget();
                go('/visits');
              }}
            />
          </>
        )}
      </div>
    </Page>
  );
}

/** Photographs that have arrived belong to the report. */
function useArrived(photos: readonly { fileId: string | null }[], typing: Typing | null): void {
  useEffect(() => {
    if (!typing) return;
    const { fileIds } = typing.typed;
    const missing = photos.flatMap(({ fileId }) => (fileId && !fileIds.includes(fileId) ? [fileId] : []));
    if (missing.length > 0) typing.type({ fileIds: [...new Set([...fileIds, ...missing])] });
  }, [photos, typing]);
}
