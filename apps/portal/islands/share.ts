import { say } from './say';

/** A link handed on by the phone's own means, or copied where it has none. */
export function offerShare(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-share]')) {
    const url = new URL(place.dataset.share || location.pathname, location.origin).href;
    const label = place.textContent ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-second';
    button.textContent = label;
    button.addEventListener('click', () => void handOn(url, button, label));
    place.hidden = false;
    place.replaceChildren(button);
  }
}

async function handOn(url: string, button: HTMLButtonElement, label: string): Promise<void> {
  if (navigator.share) {
    // Whoever closes the phone's own sheet has changed their mind.
    await navigator.share({ title: document.title, url }).catch(() => undefined);
    return;
  }
  await navigator.clipboard.writeText(url);
  button.textContent = say('پیوند رونوشت شد', 'Link copied');
  setTimeout(() => {
    button.textContent = label;
  }, 2000);
}
