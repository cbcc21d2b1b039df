import './inbox.css';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useSay } from '#ui/Language';
import { ask } from '../../api/client';
import { countsKey } from '../../api/live';
import { isProblem } from '../../api/problem';
import { useDo } from '../../api/query';
import { useKeys } from '../../keys/use-keys';
import { announce } from '../../kit/announce';
import { Count } from '../../kit/Count';
import { Empty } from '../../kit/Empty';
import { Press } from '../../kit/Press';
import { Skeleton } from '../../kit/Skeleton';
import { Trouble } from '../../kit/Trouble';
import { useTitle } from '../../kit/use-title';
import { paths } from '../../paths';
import { has, useMe } from '../../shell/rights';
import { prefetchCase } from '../case/case-data';
import type { DecisionIntent } from '../case/decision/DecisionPanel';
import type { Acted } from '../case/decision/use-deciding';
import { BulkBar } from './BulkBar';
import { addressOf, type Filter, filterIn, isNarrowed, withoutNarrowing } from './filter';
import { freshWords, hiddenWords, queueWords, sharedWords, unitWords, words } from './inbox.words';
import { Narrowing } from './Narrowing';
import { keepOrder } from './order';
import { TaskRows } from './TaskRows';
import { type Inbox, type TaskLine, useInbox } from './use-inbox';

const loadPeek = () => import('../case/Peek');
const Peek = lazy(loadPeek);
const SnoozeDialog = lazy(() => import('../snooze/SnoozeDialog'));
/** As long as somebody rests on a row before its case is fetched. */
const restMs = 120;

/** What there is to do, most at risk first. The keyboard goes through it, looks into it and decides without leaving it. */
export default function InboxPage(): ReactNode {
  const say = useSay();
  const search = useSearch();
  const filter = useMemo(() => filterIn(search), [search]);
  const [, go] = useLocation();
  const client = useQueryClient();
  const inbox = useInbox(filter);
  const { items } = inbox;
  const [hereId, setHereId] = useState<string | null>(null);
  const [lastAt, setLastAt] = useState(0);
  const [peeking, setPeeking] = useState(false);
  const [intent, setIntent] = useState<DecisionIntent | null>(null);
  const [explained, setExplained] = useState(false);
  const [snoozing, setSnoozing] = useState<TaskLine | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const found = hereId === null ? -1 : items.findIndex(({ id }) => id === hereId);
  const at = found >= 0 ? found : Math.min(lastAt, Math.max(0, items.length - 1));
  const here = items[at];

  const change = useCallback((next: Filter) => go(addressOf(next), { replace: true }), [go]);
  const goTo = useCallback(
    (to: number) => {
      const task = items[Math.max(0, Math.min(items.length - 1, to))];
      if (!task) return;
      setHereId(task.id);
      setLastAt(Math.max(0, Math.min(items.length - 1, to)));
      setIntent(null);
      setExplained(false);
    },
    [items],
  );
  const look = useCallback(
    (to: number) => {
      goTo(to);
      setPeeking(true);
    },
    [goTo],
  );
  const toggle = useCallback((id: string) => setSelected((before) => toggled(before, id)), []);
  const selectOn = (step: 1 | -1): void => {
    if (!here) return;
    const to = items[at + step];
    setSelected((before) => new Set([...before, here.id, ...(to ? [to.id] : [])]));
    goTo(at + step);
  };
  const decide = (meant: DecisionIntent): void => {
    setPeeking(true);
    setIntent(meant);
  };
  const acted = ({ taskId }: Acted): void => {
    const next = items[at + 1] ?? items[at - 1];
    setIntent(null);
    setHereId(next?.id ?? null);
    setLastAt(at);
    inbox.drop([taskId]);
    if (!next) setPeeking(false);
  };

  useKeys({
    next: () => goTo(at + 1),
    previous: () => goTo(at - 1),
    selectNext: () => selectOn(1),
    selectPrevious: () => selectOn(-1),
    ...(here
      ? {
          open: () => go(`/tasks/${here.id}`),
          peek: () => setPeeking(!peeking),
          select: () => toggle(here.id),
          ...(peeking
            ? {}
            : {
                snooze: () => setSnoozing(here),
                why: () => {
                  setExplained(true);
                  setPeeking(true);
                },
                ...(mayDecide(here)
                  ? { approve: () => decide('approve'), sendBack: () => decide('sendBack'), reject: () => decide('reject') }
                  : {}),
                ...(mayDecide(here, 'concurWithConditions') ? { agreeWithConditions: () => decide('agreeWithConditions') } : {}),
              }),
        }
      : {}),
    ...(inbox.fresh > 0 ? { fresh: inbox.showFresh } : {}),
    ...(peeking ? { close: () => setPeeking(false) } : selected.size > 0 ? { close: () => setSelected(new Set()) } : {}),
  });

  useEffect(() => {
    keepOrder({ ids: items.map(({ id }) => id), address: addressOf(filter) });
  }, [items, filter]);

  // What is rested on, and what comes after it, is ready before it is asked for.
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const task of [items[at], items[at + 1]]) if (task) void prefetchCase(client, task.id).catch(() => undefined);
    }, restMs);
    return () => clearTimeout(timer);
  }, [client, items, at]);

  // The screens that come next are fetched while the list is read.
  const listed = items.length > 0;
  useEffect(() => {
    if (!listed) return;
    void loadPeek();
    void import('../case/Task.page');
    void import('../case/tabs/FormTab');
  }, [listed]);

  useEffect(() => {
    if (inbox.fresh > 0) announce(say(freshWords(inbox.fresh, false)));
  }, [inbox.fresh, say]);

  const title = filter.queue ? say(queueWords[filter.queue]) : say(words.title);
  useTitle(title);
  return (
    <div className="inbox" data-peek={peeking && here ? '' : undefined}>
      <div className="inbox-list">
        <header className="inbox-head stack stack-2">
          <h1>
            {title} {inbox.page ? <Count value={inbox.page.total} /> : null}
          </h1>
          <Narrowing filter={filter} page={inbox.page} onChange={change} />
          {filter.sort === 'risk' && items.length > 1 ? <p className="small muted">{say(words.riskWhy)}</p> : null}
        </header>
        {inbox.fresh > 0 ? (
          <div className="fresh">
            <Press look="plain" keys="fresh" onPress={inbox.showFresh}>
              {say(freshWords(inbox.fresh, inbox.fresh >= 100))}
            </Press>
          </div>
        ) : null}
        <List inbox={inbox} filter={filter} at={at} selected={selected} onGo={goTo} onSelect={toggle} onPeek={look} onChange={change} />
        {selected.size > 0 ? (
          <BulkBar
            tasks={items.filter(({ id }) => selected.has(id))}
            onDone={(done) => {
              inbox.drop(done);
              setSelected((before) => new Set([...before].filter((id) => !done.includes(id))));
            }}
            onClear={() => setSelected(new Set())}
          />
        ) : null}
      </div>
      {snoozing ? (
        <Suspense>
          <SnoozeDialog
            task={snoozing}
            onClose={() => setSnoozing(null)}
            onDone={(gone) => {
              setSnoozing(null);
              const leaves = filter.queue === 'snoozed' ? !gone : gone && filter.queue !== 'unit';
              if (leaves) inbox.drop([snoozing.id]);
              else inbox.again();
              void client.invalidateQueries({ queryKey: countsKey });
            }}
          />
        </Suspense>
      ) : null}
      {peeking && here ? (
        <div className="peek-place">
          <Suspense fallback={<Skeleton rows={8} />}>
            <Peek id={here.id} intent={intent} explained={explained} onActed={acted} onClose={() => setPeeking(false)} />
          </Suspense>
        </div>
      ) : null}
    </div>
  );
}

interface ListProps {
  inbox: Inbox;
  filter: Filter;
  at: number;
  selected: ReadonlySet<string>;
  onGo: (at: number) => void;
  onSelect: (id: string) => void;
  onPeek: (at: number) => void;
  onChange: (filter: Filter) => void;
}

function List({ inbox, filter, onChange, ...rows }: ListProps): ReactNode {
  const say = useSay();
  const { page, items, error } = inbox;
  const me = useMe();
  if (!page) return error ? <Trouble error={error} onRetry={inbox.again} /> : <Skeleton rows={10} />;
  if (items.length > 0) return <TaskRows items={items} total={page.total} gone={inbox.gone} onMore={inbox.more} {...rows} />;
  if (isNarrowed(filter))
    return (
      <Empty title={say(words.narrowed)}>
        <p>{page.hidden > 0 ? say(hiddenWords(page.hidden)) : null}</p>
        <Press look="second" onPress={() => onChange(withoutNarrowing(filter))}>
          {say(words.clear)}
        </Press>
      </Empty>
    );
  const { shared = 0, unit = 0 } = page.counts;
  return (
    <Empty title={say(filter.queue ? words.emptyQueue : words.emptyAll)}>
      {filter.queue !== 'shared' && shared > 0 ? (
        <>
          <Press look="second" onPress={() => onChange({ ...filterIn(''), queue: 'shared' })}>
            {say(sharedWords(shared))}
          </Press>
          <TakeNext />
        </>
      ) : filter.queue ? (
        <Press look="second" onPress={() => onChange(filterIn(''))}>
          {say(words.toWork)}
        </Press>
      ) : has(me, 'head') && unit > 0 ? (
        <Press look="second" onPress={() => onChange({ ...filterIn(''), queue: 'unit' })}>
          {say(unitWords(unit))}
        </Press>
      ) : has(me, 'counter') ? (
        <Link className="button button-second" href={paths.counter}>
          {say(words.toCounter)}
        </Link>
      ) : null}
    </Empty>
  );
}

/** The shared work that is most at risk: on one's own name, and open. */
function TakeNext(): ReactNode {
  const say = useSay();
  const [, go] = useLocation();
  const claim = useDo('POST /api/tasks/{id}/claim', { changes: ['GET /api/tasks'] });
  const [error, setError] = useState<Error | null>(null);
  const take = async (): Promise<void> => {
    try {
      const [first] = (await ask('GET /api/tasks', { query: { queue: 'shared', limit: '1' } })).items;
      if (first) claim.mutate({ params: { id: first.id } }, { onSuccess: ({ id }) => go(`/tasks/${id}`) });
    } catch (failure) {
      if (!isProblem(failure)) throw failure;
      setError(failure);
    }
  };
  return (
    <>
      <Press busy={claim.isPending} onPress={() => void take()}>
        {say(words.takeNext)}
      </Press>
      {error || claim.error ? <Trouble error={error ?? claim.error} /> : null}
    </>
  );
}

const mayDecide = ({ actions }: TaskLine, action?: string): boolean =>
  actions.some(({ name, why }) => why === null && (action === undefined || name === action));

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}
