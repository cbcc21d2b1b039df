/** A page that only leads on, with what it carries. */
export function goOn(): void {
  document.querySelector<HTMLFormElement>('form[data-go-on]')?.requestSubmit();
}
