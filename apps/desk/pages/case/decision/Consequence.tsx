import type { ReactNode } from 'react';
import { Say, useLanguage, useSay } from '#ui/Language';
import { useAsk } from '../../../api/query';
import { useCase } from '../case-context';
import type { CaseTask } from '../case-data';
import { partsWords, words } from './decision.words';

/** What follows from the decision, and the message as the applicant will read it. */
export function Consequence({ task, action }: { task: CaseTask; action: CaseTask['actions'][number] }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { typing } = useCase();
  const reasons = typing?.typed.reasons.join(',');
  const preview = useAsk(
    'GET /api/tasks/{id}/preview',
    { params: { id: task.id }, query: { action: action.name, reasons: reasons || undefined } },
    { keep: true },
  ).data;
  if (!preview) return <p className="consequence muted" aria-busy="true" />;
  return (
    <div className="consequence stack stack-2">
      <p>
        <strong>{say(words.after)}:</strong> <Say text={preview.consequence} />
      </p>
      {preview.message ? (
        <figure className="sms">
          <figcaption className="small muted">
            {say(words.message)} · {say(partsWords(preview.message.parts))}
          </figcaption>
          <p className="lines">{preview.message[language]}</p>
        </figure>
      ) : (
        <p className="small muted">{say(words.noMessage)}</p>
      )}
    </div>
  );
}
