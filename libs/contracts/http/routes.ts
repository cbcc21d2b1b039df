/** Every way in, once: guard, validation and OpenAPI are made from this table. */
import type { z } from 'zod';
import type { Route } from './route';
import { absencesRoutes } from './routes/absences';
import { actingRoutes } from './routes/acting';
import { alikeRoutes } from './routes/alike';
import { auditRoutes } from './routes/audit';
import { calendarsRoutes } from './routes/calendars';
import { connectionsRoutes } from './routes/connections';
import { demoRoutes } from './routes/demo';
import { dossiersRoutes } from './routes/dossiers';
import { draftsRoutes } from './routes/drafts';
import { factsRoutes } from './routes/facts';
import { feedbackRoutes } from './routes/feedback';
import { filesRoutes } from './routes/files';
import { inboxRoutes } from './routes/inbox';
import { messagesRoutes } from './routes/messages';
import { operationsRoutes } from './routes/operations';
import { opinionsRoutes } from './routes/opinions';
import { organisationRoutes } from './routes/organisation';
import { overviewRoutes } from './routes/overview';
import { papersRoutes } from './routes/papers';
import { paymentsRoutes } from './routes/payments';
import { proposalsRoutes } from './routes/proposals';
import { representationsRoutes } from './routes/representations';
import { searchRoutes } from './routes/search';
import { servicesRoutes } from './routes/services';
import { signingInRoutes } from './routes/signing-in';
import { snoozesRoutes } from './routes/snoozes';
import { tasksRoutes } from './routes/tasks';
import { templatesRoutes } from './routes/templates';
import { wordingsRoutes } from './routes/wordings';

export const routes = {
  ...signingInRoutes,
  ...servicesRoutes,
  ...proposalsRoutes,
  ...draftsRoutes,
  ...filesRoutes,
  ...factsRoutes,
  ...representationsRoutes,
  ...dossiersRoutes,
  ...paymentsRoutes,
  ...papersRoutes,
  ...feedbackRoutes,
  ...messagesRoutes,
  ...tasksRoutes,
  ...actingRoutes,
  ...absencesRoutes,
  ...opinionsRoutes,
  ...inboxRoutes,
  ...snoozesRoutes,
  ...alikeRoutes,
  ...searchRoutes,
  ...templatesRoutes,
  ...wordingsRoutes,
  ...calendarsRoutes,
  ...overviewRoutes,
  ...organisationRoutes,
  ...connectionsRoutes,
  ...auditRoutes,
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
