import { type ReactNode, useState } from 'react';
import { useSay } from '#ui/Language';
import { useDo } from '../../api/query';
import { useKeys } from '../../keys/use-keys';
import { Press } from '../../kit/Press';
import { useMe } from '../../shell/rights';
import { useCase } from './case-context';
import type { CaseTask } from './case-data';
import { words } from './decision/decision.words';
import { HandingOver } from './HandingOver';
import { Inquiring } from './Inquiring';
import { PuttingOff } from './PuttingOff';

/** Taking it, putting it back, giving it to somebody else: none of them is needed before a decision. */
export function Handing({ task, onHanded }: { task: CaseTask; onHanded: () => void }): ReactNode {
  const say = useSay();
  const me = useMe();
  const [handing, setHanding] = useState(false);
  const changes = ['GET /api/tasks/{id}'] as const;
  const claim = useDo('POST /api/tasks/{id}/claim', { changes });
  const release = useDo('POST /api/tasks/{id}/release', { changes });
  const { dossier } = useCase();
  const { role } = task;
  const repair = task.kind === 'repair';
  const agency = task.agency ?? (repair ? dossier.agency : null);
  const mine = task.assignee === me.person.id;
  const claims = (): void => (mine ? release : claim).mutate({ params: { id: task.id } });
  const handable = agency !== null && role !== null;
  useKeys({
    claim: claims,
    ...(handable ? { handOver: () => setHanding(true), forward: () => setHanding(true) } : {}),
  });
  return (
    <div className="row handing">
      <Press look="quiet" keys="claim" onPress={claims} busy={claim.isPending || release.isPending}>
        {say(mine ? words.release : words.claim)}
      </Press>
      {handable ? (
        <Press look="quiet" keys="handOver" onPress={() => setHanding(true)}>
          {say(words.handOver)}
        </Press>
      ) : null}
      <Inquiring task={task} {...(handable ? { onForward: () => setHanding(true) } : {})} />
      <PuttingOff task={task} onPutOff={onHanded} />
      {handing && agency !== null && role !== null ? (
        <HandingOver task={task} agency={agency} role={role} repair={repair} onClose={() => setHanding(false)} onHanded={onHanded} />
      ) : null}
    </div>
  );
}
