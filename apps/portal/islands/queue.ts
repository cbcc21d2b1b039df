import { digits, say } from './say';
import { waitingRoom } from './waiting-room';

/**
 * Replies and ratings (`<form data-queue="what it is">`) written without a line wait visibly, files and all, and go when
 * it is back; each carries its form's key, so that what had arrived after all is not done twice. Decisions and payments
 * never wait.
 */
export function queueOffline(): void {
  const place = document.getElementById('queue');
  if (!place || !('indexedDB' in window)) return;
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (navigator.onLine || !(form instanceof HTMLFormElement) || form.dataset.queue === undefined) return;
    event.preventDefault();
    void wait(form, place);
  });
  addEventListener('online', () => void sendAll(place));
  void sendAll(place);
}

async function wait(form: HTMLFormElement, place: HTMLElement): Promise<void> {
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string' || value.size > 0);
  // Written once more: the newer stands.
  for (const { id, action } of await waitingRoom.all()) if (action === form.action) await waitingRoom.leave(id);
  await waitingRoom.put({ action: form.action, title: form.dataset.queue || document.title, fields, refused: false });
  await show(place);
  place.querySelector<HTMLElement>('p')?.focus();
}

/** One tab at a time; what the server refuses stays to be seen, with the way to its page. */
async function sendAll(place: HTMLElement): Promise<void> {
  if (navigator.onLine) await ('locks' in navigator ? navigator.locks.request('gardesh queue', sendEach) : sendEach());
  await show(place);
}

async function sendEach(): Promise<void> {
  for (const one of await waitingRoom.all()) {
    if (one.refused) continue;
    const body = new FormData();
    for (const [name, value] of one.fields) body.append(name, value);
    const answer = await fetch(one.action, { method: 'POST', body }).catch(() => null);
    // Signed out, no line, our fault: it goes another time.
    if (!answer || answer.status >= 500 || answer.status === 401) return;
    await (answer.ok ? waitingRoom.leave(one.id) : waitingRoom.put({ ...one, refused: true }));
  }
}

async function show(place: HTMLElement): Promise<void> {
  const all = await waitingRoom.all();
  place.hidden = all.length === 0;
  place.replaceChildren();
  if (all.length === 0) return;
  const title = document.createElement('p');
  title.tabIndex = -1;
  title.textContent = say(`در انتظار ارسال: ${digits(all.length)}`, `Waiting to be sent: ${all.length}`);
  const list = document.createElement('ul');
  for (const one of all) {
    const item = document.createElement('li');
    const what = document.createElement(one.refused ? 'a' : 'span');
    if (what instanceof HTMLAnchorElement) what.href = one.action;
    what.textContent = one.refused ? say(`${one.title}: پذیرفته نشد`, `${one.title}: not accepted`) : one.title;
    const cancel = document.createElement('button');
    cancel.type = 'button';
    cancel.className = 'button button-plain';
    cancel.textContent = say('منصرف شدم', 'Cancel');
    cancel.addEventListener('click', () => void waitingRoom.leave(one.id).then(() => show(place)));
    item.append(what, ' ', cancel);
    list.append(item);
  }
  place.append(title, list);
}
