/** Without a line the desk still opens for whoever is out on a visit: the page, its files, and who works here. Nothing that is sent is answered from here. */
declare const self: ServiceWorkerGlobalScope & { gardeshAssets: string[] };

const shell = 'gardesh-desk-shell';
/** Emptied when somebody signs out. */
const mine = 'gardesh-desk-mine';
const page = '/desk/';
/** What the frame asks before it shows anything; the cases themselves are kept by the screen of visits. */
const kept = ['/api/me', '/api/places'];

self.addEventListener('install', (event) => {
  event.waitUntil(prepare());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldAssets().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (pathname === '/api/logout') event.waitUntil(caches.delete(mine));
  if (request.method !== 'GET') return;
  if (pathname.startsWith('/desk-assets/')) event.respondWith(fromShell(request));
  else if (request.mode === 'navigate') event.respondWith(freshOr(request, () => caches.match(page)));
  else if (kept.includes(pathname)) event.respondWith(freshOrKept(request));
});

async function prepare(): Promise<void> {
  const cache = await caches.open(shell);
  await cache.addAll([...self.gardeshAssets, page]);
  await Promise.all(kept.map((path) => keep(new Request(path))));
  await self.skipWaiting();
}

async function dropOldAssets(): Promise<void> {
  const cache = await caches.open(shell);
  const wanted = new Set([...self.gardeshAssets, page]);
  for (const request of await cache.keys()) if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
}

async function keep(request: Request): Promise<Response> {
  const fresh = await fetch(request);
  if (fresh.ok) await (await caches.open(mine)).put(new URL(request.url).pathname, fresh.clone());
  return fresh;
}

const fromShell = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request);

const freshOrKept = (request: Request): Promise<Response> => freshOr(request, () => caches.match(new URL(request.url).pathname), keep);

async function freshOr(
  request: Request,
  otherwise: () => Promise<Response | undefined>,
  fresh: (request: Request) => Promise<Response> = fetch,
): Promise<Response> {
  try {
    return await fresh(request);
  } catch {
    return (await otherwise()) ?? Response.error();
  }
}

export {};
