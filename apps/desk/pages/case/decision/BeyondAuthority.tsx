import { type ReactNode, useState } from 'react';
import { useSay } from '#ui/Language';
import { Press } from '../../../kit/Press';
import type { CaseTask } from '../case-data';
import { HandingOver } from '../HandingOver';
import { actionWords, beyondWords, words } from './decision.words';

/** Where an amount is beyond the post: by how much, and the way up to whose authority reaches. */
export function BeyondAuthority({ task, onHanded }: { task: CaseTask; onHanded: () => void }): ReactNode {
  const say = useSay();
  const [handing, setHanding] = useState(false);
  const { agency, role } = task;
  const action = task.actions.find(({ why, beyond }) => why === 'beyond-authority' && beyond);
  if (!action?.beyond || agency === null || role === null) return null;
  const sentence = say(beyondWords(actionWords(action), action.beyond));
  return (
    <div className="banner banner-warning stack stack-2">
      <p>{sentence}</p>
      <div>
        <Press look="second" onPress={() => setHanding(true)}>
          {say(words.handUp)}
        </Press>
      </div>
      {handing ? (
        <HandingOver
          task={task}
          agency={agency}
          role={role}
          proposed={{ post: action.beyond.above, note: sentence }}
          onClose={() => setHanding(false)}
          onHanded={onHanded}
        />
      ) : null}
    </div>
  );
}
