import { ascii } from './say';

/** A whole date pasted into a box of a date fills all three. */
export function spreadDates(): void {
  for (const parts of document.querySelectorAll('[data-date]')) {
    const [day, month, year] = ['day', 'month', 'year'].map((part) =>
      parts.querySelector<HTMLInputElement | HTMLSelectElement>(`[name$="-${part}"]`),
    );
    if (!day || !month || !year) continue;
    parts.addEventListener('paste', (event) => {
      const text = ascii((event as ClipboardEvent).clipboardData?.getData('text') ?? '').trim();
      const found = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
      if (!found) return;
      event.preventDefault();
      year.value = found[1] ?? '';
      month.value = String(Number(found[2]));
      day.value = String(Number(found[3]));
      day.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
}
