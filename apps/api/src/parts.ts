/** What the process is made of, handed in once by `main.ts` and by tests. */
export const CONFIG = Symbol('config');
export const LOGGER = Symbol('logger');
export const NUDGE = Symbol('nudge');

export interface ApiConfig {
  mode: 'demo' | 'production';
  /** Where files lie. */
  filesFolder: string;
  /** As people reach it: `http://localhost:3000`. Cookies are `__Host-` when it is https. */
  publicUrl: string;
}

/** Codes and ids only; never what people wrote. */
export interface Logger {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** Tells the conductor of a dossier to look again, after the commit; not awaited, and made sure by the outbox. */
export type Nudge = (dossierId: string) => void;
