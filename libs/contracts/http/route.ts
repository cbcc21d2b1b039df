import type { z } from 'zod';

/**
 * Who may call at all; whether this dossier or task is theirs is asked of the data afterwards. A `visitor` is whoever has
 * signed in, or a browser on our own pages that has not: it reaches what it has itself begun, and nothing else.
 */
export const permissions = ['anyone', 'visitor', 'signed-in', 'citizen', 'staff', 'administrator', 'operator'] as const;
export type Permission = (typeof permissions)[number];

/** One way in. A route without a permission does not compile. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{name}` for what varies. */
  path: string;
  permission: Permission;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** What the body may be written in; JSON when absent. */
  takes?: 'json' | 'definition' | 'multipart' | 'form' | 'bytes';
  /** The schema of a JSON answer, or what else is given. */
  answer: z.ZodType | 'page' | 'paper' | 'text' | 'redirect' | 'document' | 'events';
  status: 200 | 201 | 202 | 302;
  summary: { fa: string; en: string };
  /** Changes something: `Idempotency-Key` is required, and the same key gives the same answer for ever. */
  idempotent: boolean;
  demoOnly?: true;
}
