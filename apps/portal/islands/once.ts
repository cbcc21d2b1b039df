/** A form under way is not sent a second time by a second tap. */
export function sendOnce(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.method !== 'post') return;
    if (form.ariaBusy === 'true') {
      event.preventDefault();
      return;
    }
    form.ariaBusy = 'true';
  });
  // Back from the next page: the form may be sent again.
  addEventListener('pageshow', () => {
    for (const form of document.forms) form.ariaBusy = null;
  });
}
