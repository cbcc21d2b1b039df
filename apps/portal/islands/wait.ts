import { digits, say } from './say';

/** Asking again opens after a while, counted down in words: most messages are only late. Without a script it is open at once. */
export function countDown(): void {
  for (const row of document.querySelectorAll<HTMLElement>('[data-wait]')) {
    const buttons = [...row.querySelectorAll('button')];
    const words = document.createElement('p');
    words.className = 'hint';
    row.after(words);
    const until = Date.now() + Number(row.dataset.wait) * 1000;
    const tick = () => {
      const left = Math.ceil((until - Date.now()) / 1000);
      const waits = left > 0;
      for (const button of buttons) button.disabled = waits;
      words.textContent = waits ? say(`${digits(left)} ثانیهٔ دیگر می‌توانید دوباره بخواهید.`, `You can ask again in ${left} seconds.`) : '';
      if (waits) setTimeout(tick, 1000);
    };
    tick();
  }
}
