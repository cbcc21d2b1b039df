/** `/` leads to the search, on any keyboard layout: the key counts, not the letter. */
export function findByKey(): void {
  const search = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!search) return;
  addEventListener('keydown', (event) => {
    const writing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (event.code !== 'Slash' || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    search.focus();
  });
}
