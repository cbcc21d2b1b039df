import './team.css';
import { type ReactNode, useRef, useState } from 'react';
import type { Team, TeamTask } from '#contracts/http/overview';
import { useSay } from '#ui/Language';
import { useAsk, useDo } from '../../api/query';
import { useKeys } from '../../keys/use-keys';
import { announce } from '../../kit/announce';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { AgencyChoice } from '../today/AgencyChoice';
import { useLed } from '../today/led-agency';
import { Refreshed } from '../today/Refreshed';
import { Desk } from './Desk';
import { type HandedTask, HandOverDialog } from './HandOverDialog';
import { SpreadDialog } from './SpreadDialog';
import { givenWords, words } from './team.words';

/** Who has what: people by name with their work, and the queue that belongs to all of them. */
export default function TeamPage(): ReactNode {
  const say = useSay();
  const led = useLed('head');
  const [spreading, spread] = useState(false);
  const team = useAsk('GET /api/overview/team', { query: { agency: led.agency } }, { keep: true });
  return (
    <Page
      title={say(words.title)}
      lead={say(words.lead)}
      acts={
        <>
          <AgencyChoice led={led} />
          <Press onPress={() => spread(true)}>{say(words.spread)}</Press>
        </>
      }
    >
      <Loaded of={team}>
        {(answer) => (
          <>
            {answer.persons.length === 0 ? <Empty title={say(words.empty)} /> : <Board team={answer} />}
            <Refreshed at={answer.at} busy={team.isFetching} onRefresh={() => void team.refetch()} />
          </>
        )}
      </Loaded>
      {spreading ? <SpreadDialog agency={led.agency} onClose={() => spread(false)} /> : null}
    </Page>
  );
}

function Board({ team }: { team: Team }): ReactNode {
  const say = useSay();
  const board = useRef<HTMLDivElement>(null);
  const [handed, hand] = useState<HandedTask | null>(null);
  const assign = useDo('POST /api/tasks/{id}/assign', { changes: ['GET /api/overview/team', 'GET /api/tasks'] });

  const tasks = (): HTMLElement[] => [...(board.current?.querySelectorAll<HTMLElement>('[data-task]') ?? [])];
  const here = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('[data-task]') ?? null;
  const go = (step: 1 | -1): void => {
    const all = tasks();
    const at = all.indexOf(here() as HTMLElement);
    const next = all[at === -1 ? (step === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))];
    next?.querySelector<HTMLElement>('a')?.focus();
  };
  const find = (id: string | undefined): HandedTask | null => {
    for (const { id: assignee, tasks: own } of [{ id: null, tasks: team.shared.tasks }, ...team.persons]) {
      const task = own.find((one) => one.id === id);
      if (task) return handedTask(task, team.agency.key, assignee);
    }
    return null;
  };
  useKeys({ next: () => go(1), previous: () => go(-1), handOver: () => hand(find(here()?.dataset.task)) });

  const drop = (id: string, to: { id: string; name: string } | null): void =>
    assign.mutate(
      { params: { id }, body: { to: to?.id ?? null } },
      { onSuccess: () => announce(say(givenWords(to?.name ?? say(words.toQueue)))) },
    );

  return (
    <>
      {assign.error ? <Trouble error={assign.error} /> : null}
      <div className="board" ref={board}>
        <Desk
          of={{ kind: 'shared', ...team.shared }}
          team={team}
          onHand={(task) => hand(handedTask(task, team.agency.key, null))}
          onDrop={(id) => drop(id, null)}
        />
        {team.persons.map((person) => (
          <Desk
            key={person.id}
            of={{ kind: 'person', ...person }}
            team={team}
            onHand={(task) => hand(handedTask(task, team.agency.key, person.id))}
            onDrop={(id) => drop(id, person)}
          />
        ))}
      </div>
      {handed ? <HandOverDialog task={handed} onClose={() => hand(null)} /> : null}
    </>
  );
}

const handedTask = ({ id, trackingCode, post }: TeamTask, agency: string, assignee: string | null): HandedTask => ({
  id,
  trackingCode,
  agency,
  role: post.key,
  assignee,
});
