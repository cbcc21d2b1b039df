/** Every way in, once: guard, validation and OpenAPI are made from this table. */
import type { z } from 'zod';
import type { Route } from './route';
import { calendarsRoutes } from './routes/calendars';
import { demoRoutes } from './routes/demo';
import { dossiersRoutes } from './routes/dossiers';
import { draftsRoutes } from './routes/drafts';
import { filesRoutes } from './routes/files';
import { messagesRoutes } from './routes/messages';
import { operationsRoutes } from './routes/operations';
import { papersRoutes } from './routes/papers';
import { paymentsRoutes } from './routes/payments';
import { servicesRoutes } from './routes/services';
import { signingInRoutes } from './routes/signing-in';
import { tasksRoutes } from './routes/tasks';

export const routes = {
  ...signingInRoutes,
  ...servicesRoutes,
  ...draftsRoutes,
  ...filesRoutes,
  ...dossiersRoutes,
  ...paymentsRoutes,
  ...papersRoutes,
  ...messagesRoutes,
  ...tasksRoutes,
  ...calendarsRoutes,
  ...operationsRoutes,
  ...demoRoutes,
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
type Parsed<Table, Part extends string> = Table extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : undefined;

/** What a handler is given: parsed and normalised. */
export interface InputOf<Name extends RouteName> {
  params: Parsed<(typeof routes)[Name], 'params'>;
  query: Parsed<(typeof routes)[Name], 'query'>;
  body: Parsed<(typeof routes)[Name], 'body'>;
}
/** What a handler answers. */
export type AnswerOf<Name extends RouteName> = (typeof routes)[Name]['answer'] extends z.ZodType
  ? z.input<(typeof routes)[Name]['answer']>
  : never;
