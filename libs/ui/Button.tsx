import type { ReactNode } from 'react';

export type ButtonLook = 'first' | 'second' | 'danger' | 'plain';
const looks: Record<ButtonLook, string> = {
  first: 'button',
  second: 'button button-second',
  danger: 'button button-danger',
  plain: 'button button-plain',
};

export interface ButtonProps {
  look?: ButtonLook;
  name?: string;
  value?: string;
  /** Another address than that of the form. */
  action?: string;
  children: ReactNode;
}

/** Sends the form that it stands in. */
export function Button({ look = 'first', name, value, action, children }: ButtonProps): ReactNode {
  return (
    <button type="submit" className={looks[look]} name={name} value={value} formAction={action}>
      {children}
    </button>
  );
}

/** Goes somewhere, and looks like an act. */
export function ButtonLink({ look = 'first', href, children }: { look?: ButtonLook; href: string; children: ReactNode }): ReactNode {
  return (
    <a className={looks[look]} href={href}>
      {children}
    </a>
  );
}
