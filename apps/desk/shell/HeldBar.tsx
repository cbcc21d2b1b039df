import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { numberWords } from '#ui/format/number';
import { useSay } from '#ui/Language';
import { ask, newKey } from '../api/client';
import { isProblem } from '../api/problem';
import { queryClient, remembered } from '../api/query';
import { useKeys } from '../keys/use-keys';
import { announce } from '../kit/announce';
import { Press } from '../kit/Press';
import { keep } from '../pages/case/decision/kept';
import { typedOfAct } from '../pages/case/decision/typed';
import { type HeldAct, hold, useHeld } from './held';
import { words } from './shell.words';

/** «واگرد»: as long as the server holds the decision. */
export function HeldBar(): ReactNode {
  const held = useHeld();
  return held ? <Counting key={held.taskId} held={held} /> : null;
}

function Counting({ held }: { held: HeldAct }): ReactNode {
  const say = useSay();
  const [, go] = useLocation();
  const [left, setLeft] = useState(secondsTo(held.until));
  useEffect(() => {
    const timer = setInterval(() => {
      const now = secondsTo(held.until);
      setLeft(now);
      if (now <= 0) hold(null);
    }, 250);
    return () => clearInterval(timer);
  }, [held]);
  const undo = async (): Promise<void> => {
    hold(null);
    try {
      const { act } = await ask('POST /api/tasks/{id}/undo', { params: { id: held.taskId }, key: newKey() });
      keep(held.taskId, { typed: typedOfAct(act), seen: null });
      announce(say(words.undone));
    } catch (error) {
      if (!isProblem(error)) throw error;
      announce(error.problem.detail, 'assertive');
    }
    await queryClient.invalidateQueries({ queryKey: remembered('GET /api/tasks/{id}', { params: { id: held.taskId } }) });
    go(`/tasks/${held.taskId}`);
  };
  useKeys({ undo: () => void undo() });
  return (
    <div className="held-bar" role="status">
      <span>{say(held.text)}</span>
      <Press look="second" keys="undo" onPress={() => void undo()}>
        {say(words.undo)}
      </Press>
      <span className="held-left" aria-hidden="true">
        {say(numberWords(Math.max(0, left)))}
      </span>
    </div>
  );
}

const secondsTo = (until: number): number => Math.ceil((until - Date.now()) / 1000);
