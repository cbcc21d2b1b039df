import { say } from './say';

/** Where the phone is, on request. Nothing is asked of it before. */
export function offerLocation(): void {
  if (!('geolocation' in navigator)) return;
  for (const parts of document.querySelectorAll<HTMLElement>('[data-locate]')) {
    const lat = parts.querySelector<HTMLInputElement>('[name$="-lat"]');
    const lon = parts.querySelector<HTMLInputElement>('[name$="-lon"]');
    if (!lat || !lon) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-second';
    button.textContent = parts.dataset.locate ?? '';
    const status = document.createElement('p');
    status.className = 'hint';
    status.setAttribute('role', 'status');
    button.addEventListener('click', () => {
      status.textContent = say('در حال یافتن…', 'Looking…');
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          lat.value = coords.latitude.toFixed(6);
          lon.value = coords.longitude.toFixed(6);
          status.textContent = say('پیدا شد.', 'Found.');
          lat.dispatchEvent(new Event('input', { bubbles: true }));
        },
        () => {
          status.textContent = say('گوشی جایش را نگفت؛ دو عدد را خودتان بنویسید.', 'The phone did not tell; write the numbers yourself.');
        },
        { enableHighAccuracy: true, timeout: 15_000 },
      );
    });
    parts.after(button, status);
  }
}
