import type { ReactNode } from 'react';

/** The form's own key, made when the page was: sent twice (Back, reload, a double tap), done once. */
export function FormKey({ value }: { value: string }): ReactNode {
  return <input type="hidden" name="key" value={value} />;
}
