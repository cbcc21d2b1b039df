import type { ComponentType, ReactNode } from 'react';
import { useCase } from '../case-context';
import type { CaseTask } from '../case-data';
import { AppealFacts } from './AppealFacts';
import { EscalationFacts } from './EscalationFacts';
import { InquiryFacts } from './InquiryFacts';
import { OpinionFacts } from './OpinionFacts';
import { OverrideFacts } from './OverrideFacts';
import { QuestionFacts } from './QuestionFacts';
import { RefundFacts } from './RefundFacts';
import { RepairFacts } from './RepairFacts';
import { TurnFacts } from './TurnFacts';
import { VisitFacts } from './VisitFacts';
import './kinds.css';

export interface KindProps {
  task: CaseTask;
}

/** What this kind of work has to know before it decides. A new kind of task is a compile error here until that is said. */
const factsOf: Record<CaseTask['kind'], ComponentType<KindProps>> = {
  review: QuestionFacts,
  opinion: OpinionFacts,
  supplement: TurnFacts,
  payment: TurnFacts,
  inspection: VisitFacts,
  'inquiry-fallback': InquiryFacts,
  escalation: EscalationFacts,
  repair: RepairFacts,
  'refund-approval': RefundFacts,
  'appeal-review': AppealFacts,
  override: OverrideFacts,
};

/** On top of the decision: what it is about, by its kind. */
export function TaskFacts(): ReactNode {
  const { task } = useCase();
  if (!task) return null;
  const Kind = factsOf[task.kind];
  return (
    <div className="kind-facts stack stack-2" data-kind={task.kind}>
      <Kind task={task} />
    </div>
  );
}
