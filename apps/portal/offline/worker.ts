/** Without a line the portal still opens: the shell, and what this visitor has seen of their own. Nothing that is sent is answered from here. */
declare const self: ServiceWorkerGlobalScope & { gardeshAssets: string[] };

const shell = 'gardesh-shell';
/** Emptied when somebody signs out. */
const mine = 'gardesh-mine';
const offlinePage = '/offline';
/** Verifies a paper by its own signed word where there is no line. */
const verifyPage = '/verify';
const paperKeys = '/api/verify/keys';
const prepared = [offlinePage, verifyPage, paperKeys];

self.addEventListener('install', (event) => {
  event.waitUntil(prepare());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldAssets().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(fromShell(request));
  else if (url.pathname === paperKeys) event.respondWith(freshOrPrepared(request, paperKeys));
  else if (request.mode === 'navigate' && /^\/verify(\/|$)/.test(url.pathname)) event.respondWith(freshOrPrepared(request, verifyPage));
  else if (request.mode === 'navigate' && isKept(url.pathname)) event.respondWith(freshOrKept(event));
});

async function prepare(): Promise<void> {
  const cache = await caches.open(shell);
  await cache.addAll([...self.gardeshAssets, ...prepared]);
  await self.skipWaiting();
}

async function dropOldAssets(): Promise<void> {
  const cache = await caches.open(shell);
  const wanted = new Set([...self.gardeshAssets, ...prepared]);
  for (const request of await cache.keys()) if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
}

/** Pages to look at: never the bank, the interface, papers, or what is shown for a time only. */
const isKept = (path: string): boolean => !/^\/(api|bank|demo|desk|language|shared|sign-in|sign-out)(\/|$)/.test(path);

async function fromShell(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

/** Never a verdict of yesterday: without a line, only what was prepared for that. */
async function freshOrPrepared(request: Request, path: string): Promise<Response> {
  try {
    const fresh = await fetch(request);
    if (fresh.ok && new URL(request.url).pathname === path && !request.url.includes('?'))
      await (await caches.open(shell)).put(path, fresh.clone());
    return fresh;
  } catch {
    return (await caches.match(path)) ?? Response.error();
  }
}

/** The page goes on its way while a copy is kept. */
async function freshOrKept(event: FetchEvent): Promise<Response> {
  const { request } = event;
  try {
    const fresh = await fetch(request);
    if (fresh.ok && !fresh.redirected) event.waitUntil(keep(request, fresh.clone()));
    return fresh;
  } catch {
    return (await (await caches.open(mine)).match(request)) ?? (await caches.match(offlinePage)) ?? Response.error();
  }
}

async function keep(request: Request, page: Response): Promise<void> {
  await (await caches.open(mine)).put(request, page);
}

export {};
