import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Say, useSay } from '#ui/Language';
import { useKeys } from '../../../keys/use-keys';
import { Keys } from '../../../kit/Keys';
import { Panel } from '../../../kit/Panel';
import { Press } from '../../../kit/Press';
import { useMe } from '../../../shell/rights';
import { whyWords } from '../../../words/why.words';
import { useCase } from '../case-context';
import type { CaseTask } from '../case-data';
import { Handing } from '../Handing';
import { TaskFacts } from '../kinds/TaskFacts';
import { BeyondAuthority } from './BeyondAuthority';
import { Clash } from './Clash';
import { Confirm } from './Confirm';
import { Consequence } from './Consequence';
import { actionWords, words } from './decision.words';
import { keysOfActs } from './keys-of-acts';
import { Mine } from './Mine';
import { Overtaken } from './Overtaken';
import { Particulars } from './Particulars';
import { asText } from './typed';
import { type Acted, useDeciding } from './use-deciding';

const intents = ['approve', 'sendBack', 'reject', 'agreeWithConditions'] as const;
export type DecisionIntent = (typeof intents)[number];

/** What may be done with the task now, what follows from each, and what it still needs. A key only opens; Ctrl+Enter commits. */
export function DecisionPanel({ intent, onActed }: { intent?: DecisionIntent | null; onActed: (acted: Acted) => void }): ReactNode {
  const say = useSay();
  const { task } = useCase();
  return (
    <Panel title={say(words.title)}>
      <TaskFacts />
      {task && task.closedAt === null ? <Open key={task.id} task={task} intent={intent ?? null} onActed={onActed} /> : <Closed />}
    </Panel>
  );
}

function Closed(): ReactNode {
  const say = useSay();
  const { task } = useCase();
  return task ? <Overtaken task={task} /> : <p className="muted">{say(words.notMine)}</p>;
}

function Open({ task, intent, onActed }: { task: CaseTask; intent: DecisionIntent | null; onActed: (acted: Acted) => void }): ReactNode {
  const say = useSay();
  const me = useMe();
  const { definition, typing } = useCase();
  const keys = keysOfActs(task, definition);
  const deciding = useDeciding(task, onActed);
  const { action } = deciding;
  const open = (name: string): void => typing?.type({ action: typing.typed.action === name ? null : name });
  // A key that was pressed before the route was known waits for it.
  const [pressed, press] = useState<DecisionIntent | null>(null);
  const actOf = (key: DecisionIntent) => task.actions.find(({ name, why }) => keys.get(name) === key && why === null);
  const byKey = (key: DecisionIntent): void => {
    if (!definition) return press(key);
    const meant = actOf(key);
    if (meant) typing?.type({ action: meant.name });
  };
  useKeys({
    ...Object.fromEntries(intents.filter((key) => !definition || actOf(key)).map((key) => [key, () => byKey(key)])),
    ...(action ? { commit: deciding.commit, close: () => typing?.type({ action: null }) } : {}),
  });
  const [meant, setMeant] = useState<DecisionIntent | null>(null);
  useEffect(() => {
    // Until the route is known, no key can be told from another.
    const asked = pressed ?? intent;
    if (!asked || asked === meant || !typing || !definition) return;
    setMeant(asked);
    const opened = task.actions.find(({ name, why }) => keys.get(name) === asked && why === null);
    if (opened) typing.type({ action: opened.name });
  }, [pressed, intent, meant, typing, definition, task, keys]);

  const form = useRef<HTMLFormElement>(null);
  const asksMore = action !== null && (deciding.lacks.length > 0 || !deciding.reversible);
  // Only as a decision is opened: afterwards the writer moves.
  useEffect(() => {
    if (asksMore) form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [action?.name]);

  const barred = typing ? task.actions.find(({ name, why }) => name === typing.typed.action && why !== null) : undefined;
  const text = typing ? asText(typing.typed) : '';
  if (task.held)
    return (
      <div className="stack stack-2">
        <p>{say(words.held)}</p>
        {text && task.held.by !== me.person.id ? <Mine text={text} /> : null}
      </div>
    );
  return (
    <div className="stack stack-2">
      {task.standInFor ? (
        <p className="tag tag-yours">
          {say(words.standIn)} <bdi>{task.standInFor.name}</bdi>
        </p>
      ) : null}
      {task.fallen ? (
        <div className="banner banner-warning">
          <p>{say(words.fallen)}</p>
          <p className="small">{say(whyWords(task.fallen.why))}</p>
        </div>
      ) : null}
      <fieldset className="acts">
        <legend className="hidden">{say(words.acts)}</legend>
        {task.actions.map((one) => {
          const key = keys.get(one.name);
          return (
            <div key={one.name} className="act">
              <Press
                look="second"
                pressed={action?.name === one.name}
                why={one.why ? say(whyWords(one.why)) : null}
                onPress={() => open(one.name)}
              >
                <Say text={actionWords(one, task.kind)} />
                {key ? <Keys act={key} /> : null}
              </Press>
            </div>
          );
        })}
      </fieldset>
      <BeyondAuthority task={task} onHanded={() => onActed({ taskId: task.id, held: false })} />
      {barred && text ? <Mine text={text} /> : null}
      {action && typing ? (
        <form
          className="stack stack-2 decision"
          key={action.name}
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            deciding.commit();
          }}
        >
          <Particulars task={task} action={action} asks={deciding.asks} />
          <Consequence task={task} action={action} />
          {deciding.reversible ? null : <Confirm deciding={deciding} code={task.dossier.trackingCode} />}
          {deciding.clash ? <Clash error={deciding.clash} onSeen={deciding.reload} /> : null}
          <div className="row">
            <Press keys="commit" onPress={deciding.commit} busy={deciding.busy} why={deciding.why}>
              <Say text={actionWords(action, task.kind)} />
            </Press>
            {deciding.reversible ? <span className="small muted">{say(words.undoable)}</span> : null}
          </div>
        </form>
      ) : null}
      <Handing task={task} onHanded={() => onActed({ taskId: task.id, held: false })} />
      <p className="small muted saved" aria-live="polite">
        {typing?.savedAt ? say(words.saved) : ''}
      </p>
      {typing?.kept ? (
        <div className="banner banner-warning stack stack-2">
          <p>{say(words.kept)}</p>
          <blockquote className="lines">{asText(typing.kept)}</blockquote>
          <div className="row">
            <Press look="second" onPress={() => typing.settleKept(true)}>
              {say(words.takeKept)}
            </Press>
            <Press look="quiet" onPress={() => typing.settleKept(false)}>
              {say(words.dropKept)}
            </Press>
          </div>
        </div>
      ) : null}
    </div>
  );
}
