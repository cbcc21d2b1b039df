/** After a form came back: what is wrong is read first. */
export function showErrors(): void {
  document.getElementById('errors')?.focus();
}
