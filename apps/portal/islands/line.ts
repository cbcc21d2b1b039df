/** Says that there is no connection, as long as there is none. */
export function showLine(): void {
  const line = document.getElementById('line');
  if (!line) return;
  const show = () => {
    line.hidden = navigator.onLine;
  };
  addEventListener('online', show);
  addEventListener('offline', show);
  show();
}
