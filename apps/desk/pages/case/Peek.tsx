import './case.css';
import { type ReactNode, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { valueAt } from '#domain/definition/fields/paths';
import { FieldValue } from '#ui/FieldValue';
import { Say, useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { useKeys } from '../../keys/use-keys';
import { Loaded } from '../../kit/Loaded';
import { Press } from '../../kit/Press';
import { CaseHead } from './CaseHead';
import { Checks } from './Checks';
import { words } from './case.words';
import { useCase } from './case-context';
import { type DecisionIntent, DecisionPanel } from './decision/DecisionPanel';
import type { Acted } from './decision/use-deciding';
import { WhyHereLater } from './later';
import { TaskCase } from './TaskCase';
import { titleOf } from './titles';

interface PeekProps {
  id: string;
  intent: DecisionIntent | null;
  /** It was opened to be explained. */
  explained: boolean;
  onActed: (acted: Acted) => void;
  onClose: () => void;
}

const day = 24 * 3_600_000;

/** A case beside the list: enough to decide a simple one without leaving it. */
export default function Peek({ id, intent, explained, onActed, onClose }: PeekProps): ReactNode {
  const say = useSay();
  const task = useAsk('GET /api/tasks/{id}', { params: { id } });
  return (
    <aside className="peek" aria-label={say(words.peek)}>
      <div className="peek-acts">
        <Link className="button button-second" href={`/tasks/${id}`}>
          {say(words.open)}
        </Link>
        <Press look="quiet" keys="close" onPress={onClose}>
          {say(words.close)}
        </Press>
      </div>
      <Loaded of={task}>
        {(answer) => (
          <TaskCase key={answer.id} task={answer}>
            <Inside intent={intent} explained={explained} onActed={onActed} />
          </TaskCase>
        )}
      </Loaded>
    </aside>
  );
}

function Inside({ intent, explained, onActed }: Pick<PeekProps, 'intent' | 'explained' | 'onActed'>): ReactNode {
  const [why, setWhy] = useState(explained);
  useKeys({ why: () => setWhy(true) });
  return (
    <div className="stack">
      <CaseHead heading="h2" onWhy={() => setWhy(true)} />
      <DecisionPanel intent={intent} onActed={onActed} />
      <Answers />
      <Checks />
      {why ? (
        <Suspense>
          <WhyHereLater onClose={() => setWhy(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** All answers in one column, and the documents as links. */
function Answers(): ReactNode {
  const { dossier, definition } = useCase();
  const places = useAsk('GET /api/places', {}, { freshFor: day }).data?.items ?? [];
  const fields = (definition?.form.pages ?? [])
    .flatMap((page) => page.fields)
    .filter((field) => field.type !== 'note' && valueAt(dossier.form, field.key) !== undefined);
  return (
    <>
      <dl className="answers answers-brief">
        {fields.map((field) => (
          <div key={field.key}>
            <dt>
              <Say text={field.title} />
            </dt>
            <dd>
              <FieldValue field={field} value={valueAt(dossier.form, field.key)} places={places} />
            </dd>
          </div>
        ))}
      </dl>
      {dossier.evidence.length > 0 ? (
        <ul className="plain">
          {dossier.evidence.map(({ key, fileId }) => (
            <li key={`${key} ${fileId}`}>
              <a href={`/api/files/${fileId}?dossier=${dossier.trackingCode}`} target="_blank" rel="noreferrer">
                <Say text={titleOf(key, definition)} />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
