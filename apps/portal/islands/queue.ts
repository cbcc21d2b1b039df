import { digits, say } from './say';

const store = 'draft queue';

interface Waiting {
  action: string;
  body: string;
  title: string;
  at: string;
}

/**
 * Replies and ratings (`<form data-queue="…">`) written without a line wait visibly and go when it is back; each carries
 * its form's key, so that what had arrived after all is not done twice. Decisions and payments never wait.
 */
export function queueOffline(): void {
  const place = document.getElementById('queue');
  if (!place) return;
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (navigator.onLine || !(form instanceof HTMLFormElement) || form.dataset.queue === undefined) return;
    event.preventDefault();
    const fields = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    keep([
      ...waiting(),
      {
        action: form.action,
        body: new URLSearchParams(fields).toString(),
        title: form.dataset.queue || document.title,
        at: new Date().toISOString(),
      },
    ]);
    show(place);
  });
  addEventListener('online', () => void sendAll(place));
  show(place);
  if (navigator.onLine) void sendAll(place);
}

function waiting(): Waiting[] {
  try {
    return JSON.parse(localStorage.getItem(store) ?? '[]') as Waiting[];
  } catch {
    return [];
  }
}

function keep(all: Waiting[]): void {
  if (all.length === 0) localStorage.removeItem(store);
  else localStorage.setItem(store, JSON.stringify(all));
}

async function sendAll(place: HTMLElement): Promise<void> {
  for (const one of waiting()) {
    const answer = await fetch(one.action, {
      method: 'POST',
      body: one.body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }).catch(() => null);
    if (!answer || answer.status >= 500) break;
    keep(waiting().filter(({ at }) => at !== one.at));
    if (!answer.ok) location.assign(one.action);
  }
  show(place);
}

function show(place: HTMLElement): void {
  const all = waiting();
  place.hidden = all.length === 0;
  place.replaceChildren();
  if (all.length === 0) return;
  const title = document.createElement('p');
  title.textContent = say(`در انتظار ارسال: ${digits(all.length)}`, `Waiting to be sent: ${all.length}`);
  const list = document.createElement('ul');
  for (const one of all) {
    const item = document.createElement('li');
    item.textContent = `${one.title} `;
    const cancel = document.createElement('button');
    cancel.type = 'button';
    cancel.className = 'button button-plain';
    cancel.textContent = say('منصرف شدم', 'Cancel');
    cancel.addEventListener('click', () => {
      keep(waiting().filter(({ at }) => at !== one.at));
      show(place);
    });
    item.append(cancel);
    list.append(item);
  }
  place.append(title, list);
}
