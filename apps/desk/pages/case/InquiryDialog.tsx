import { type ReactNode, useState } from 'react';
import { isObject } from '#domain/definition/fields/paths';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { perform, possibleActs } from '../../keys/use-keys';
import { Dialog } from '../../kit/Dialog';
import { Press } from '../../kit/Press';
import { partyStateWords, verdictWords } from './case.words';
import { useCase } from './case-context';
import type { CaseTask } from './case-data';
import { actionWords } from './decision/decision.words';
import { asksApplicant } from './decision/keys-of-acts';
import { askedBy } from './inquiries';
import { leadsWords, words } from './inquiry.words';
import { registerWords } from './registers.words';

interface InquiryProps {
  task: CaseTask;
  onClose: () => void;
  /** Absent where it cannot be handed on. */
  onForward?: () => void;
}

/**
 * Whom one may ask from here. There is one way into a case: an inquiry is an act of the route, so this opens the decision that
 * asks, and says plainly where the route has none.
 */
export default function InquiryDialog({ task, onClose, onForward }: InquiryProps): ReactNode {
  const say = useSay();
  const { definition, typing, dossier } = useCase();
  const [notable] = useState(() => possibleActs().includes('note'));
  const may = task.actions.filter(({ why }) => why === null);
  const asking = definition
    ? may.flatMap((action) => {
        const to = askedBy(definition, task.stage, action.name);
        return to === null ? [] : [{ action, stage: definition.stages[to]?.label ?? { fa: to } }];
      })
    : [];
  const backs = may.filter((action) => asksApplicant(action, task.stage, definition));
  const registers = Object.values(definition?.stages ?? {}).flatMap((stage) => (stage.kind === 'auto' ? stage.inquiries : []));
  const decide = (name: string): void => {
    typing?.type({ action: name });
    onClose();
  };
  return (
    <Dialog title={say(words.title)} onClose={onClose}>
      {asking.length > 0 ? (
        <section className="stack stack-2">
          <h3>{say(words.asks)}</h3>
          {asking.map(({ action, stage }) => (
            <Press key={action.name} look="second" onPress={() => decide(action.name)}>
              {say(leadsWords(actionWords(action), stage))}
            </Press>
          ))}
        </section>
      ) : (
        <p className="banner">{say(words.nothing)}</p>
      )}
      <section className="stack stack-2">
        <h3>{say(words.nearest)}</h3>
        {backs.map((action) => (
          <Press key={action.name} look="second" keys="sendBack" onPress={() => decide(action.name)}>
            {say(words.applicant)}: {say(actionWords(action))}
          </Press>
        ))}
        {onForward ? (
          <Press
            look="second"
            keys="forward"
            onPress={() => {
              onClose();
              onForward();
            }}
          >
            {say(words.colleague)}
          </Press>
        ) : null}
        {notable ? (
          <Press
            look="second"
            keys="note"
            onPress={() => {
              onClose();
              perform('note');
            }}
          >
            {say(words.note)}
          </Press>
        ) : null}
      </section>
      {dossier.parties.length > 0 ? (
        <section>
          <h3>{say(words.bodies)}</h3>
          <ul className="plain">
            {dossier.parties.map((party) => {
              const verdict = party.opinion ? verdictWords[party.opinion.verdict] : undefined;
              return (
                <li key={party.party} className="row">
                  <Say text={party.title} />
                  <Tag
                    tone={verdict?.tone ?? (party.state === 'answered' ? 'neutral' : 'info')}
                    text={verdict?.text ?? partyStateWords[party.state] ?? { fa: party.state }}
                  />
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      {registers.length > 0 ? (
        <section>
          <h3>{say(words.registers)}</h3>
          <ul className="plain">
            {registers.map(({ use, as }) => (
              <li key={as} className="row">
                {say(registerWords(use))}
                <Tag
                  tone={isObject(dossier.facts[as]) ? 'success' : 'info'}
                  text={isObject(dossier.facts[as]) ? words.answered : words.waiting}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Dialog>
  );
}
