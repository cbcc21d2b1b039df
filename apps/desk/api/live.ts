/** What changes while one looks: the server tells, the screens ask again for what they show. */
import type { InfiniteData } from '@tanstack/react-query';
import type { LiveData, LiveEvent } from '#contracts/http/inbox';
import type { AnswerOf } from '#contracts/http/routes';
import { ask } from './client';
import { queryClient, remembered } from './query';
import { remind } from './reminders';
import { currentSession, onSession } from './session';

type Listener = () => void;
const listeners = new Set<Listener>();

/** After tasks of this person's sight changed; several changes in a row are told once. */
export function onTasksChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The queues' counts, as they were last told. */
export const countsKey = ['live', 'counts'] as const;

const togetherMs = 250;
let telling = false;

function tell(): void {
  if (telling) return;
  telling = true;
  setTimeout(() => {
    telling = false;
    for (const listener of listeners) listener();
  }, togetherMs);
}

/** What each event means for what is on the screen. A new event is a compile error here. */
const handlers: { [Event in LiveEvent]: (data: LiveData<Event>) => void } = {
  refetch: () => {
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).includes('/api/tasks') });
    tell();
  },
  tasks: ({ items }) => {
    for (const { id } of items) {
      void queryClient.invalidateQueries({ queryKey: remembered('GET /api/tasks/{id}', { params: { id } }) });
    }
    tell();
  },
  counts: (counts) => {
    queryClient.setQueryData(countsKey, counts);
  },
  presence: ({ task, presence }) => {
    queryClient.setQueryData<AnswerOf<'getTask'>>(
      remembered('GET /api/tasks/{id}', { params: { id: task } }),
      (known) => known && { ...known, presence },
    );
    queryClient.setQueriesData<InfiniteData<AnswerOf<'listTasks'>>>(
      { queryKey: ['inbox'] },
      (known) =>
        known && {
          ...known,
          pages: known.pages.map((page) => ({ ...page, items: page.items.map((one) => (one.id === task ? { ...one, presence } : one)) })),
        },
    );
  },
  reminded: ({ items }) => {
    remind(items);
    tell();
  },
  'signed-out': () => void ask('GET /api/me').then((me) => queryClient.setQueryData(remembered('GET /api/me'), me)),
};

const againMs = 5_000;

/**
 * Listens until it is told to stop, while anybody looks: a browser has few lines to one server, and tabs in the back would take
 * them all. Coming back begins anew, and the server says first of all to ask again. The browser itself comes back after a broken
 * line, but not after a refusal: a session that was over, or a server that was just being started.
 */
export function listenLive(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | null = null;
  const close = (): void => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const again = (): void => {
    close();
    if (!document.hidden) source = open();
  };
  const look = (): void => {
    if (document.hidden) close();
    else if (!source) again();
  };
  const forget = onSession((session) => {
    if (session === 'open') again();
  });
  document.addEventListener('visibilitychange', look);
  again();
  function open(): EventSource {
    const opened = new EventSource('/api/live');
    for (const event of Object.keys(handlers) as LiveEvent[]) {
      opened.addEventListener(event, ({ data }: MessageEvent<string>) => handlers[event](JSON.parse(data) as never));
    }
    opened.addEventListener('error', () => {
      if (opened.readyState === EventSource.CLOSED && currentSession() === 'open') timer = setTimeout(again, againMs);
    });
    return opened;
  }
  return () => {
    forget();
    document.removeEventListener('visibilitychange', look);
    close();
  };
}
