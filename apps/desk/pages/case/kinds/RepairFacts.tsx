import type { ReactNode } from 'react';
import { Facts } from '#ui/Facts';
import { Say, useSay } from '#ui/Language';
import { temporalUi } from '../../../shell/language';
import { has, useMe } from '../../../shell/rights';
import { useCase } from '../case-context';
import { useHistory } from '../use-history';
import { InquiryFacts } from './InquiryFacts';
import { defectWords, errandWords, words } from './kinds.words';
import type { KindProps } from './TaskFacts';

/** What came to a stop, in words; where exactly; and what each way out means. The machine's own account is one link away. */
export function RepairFacts({ task }: KindProps): ReactNode {
  const say = useSay();
  const me = useMe();
  const { dossier } = useCase();
  return (
    <>
      {task.about.inquiry ? <InquiryFacts task={task} /> : task.about.errandId ? <Errand task={task} /> : <Defect task={task} />}
      {temporalUi && has(me, 'operator') ? (
        <p>
          <a href={`${temporalUi}/dossier-${dossier.trackingCode}`} target="_blank" rel="noreferrer">
            {say(words.inTemporal)}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Errand({ task }: KindProps): ReactNode {
  const say = useSay();
  const { dossier } = useCase();
  const history = useHistory(dossier.trackingCode);
  const id = String(task.about.errandId);
  const owed = history.findLast(({ kind, fact }) => kind === 'errand-owed' && errandIn(fact).id === id);
  const kind = owed ? errandIn(owed.fact).kind : null;
  return (
    <>
      <p className="kind-lead">{say(kind ? errandWords(kind) : words.errandStuck)}</p>
      <p className="small">{say(words.errandWays)}</p>
    </>
  );
}

/** As the owning body reads it, or as an operator does. */
function errandIn(fact: Record<string, unknown>): { id: unknown; kind: string } {
  const errand = (fact.errand ?? fact) as { id?: unknown; kind?: unknown; request?: { kind?: unknown } };
  return { id: errand.id, kind: String(errand.request?.kind ?? errand.kind) };
}

function Defect({ task }: KindProps): ReactNode {
  const say = useSay();
  const { dossier } = useCase();
  const found = useHistory(dossier.trackingCode).findLast(({ kind, fact }) => kind === 'defect-found' && fact.taskId === task.id);
  return (
    <>
      <p className="kind-lead">{say(defectWords(String(task.about.defect)))}</p>
      <Facts
        items={[
          { key: 'stage', label: say(words.atStage), value: <Say text={task.stageLabel} /> },
          ...(found ? [{ key: 'at', label: say(words.inDefinition), value: <code dir="ltr">{String(found.fact.at)}</code> }] : []),
        ]}
      />
      <p className="small">{say(words.defectWays)}</p>
    </>
  );
}
