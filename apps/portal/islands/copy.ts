import { say } from './say';

/** A button beside a code that copies it, in ASCII digits. */
export function offerCopy(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-copy-button]')) {
    const code = place.dataset.copyButton ?? '';
    const label = place.textContent ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-second';
    button.textContent = label;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code);
      button.textContent = say('رونوشت شد', 'Copied');
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    });
    place.replaceWith(button);
  }
}
