import { Refusal, type RefusalCode } from '#domain/refusal';

/** What Postgres says when it is not the caller's fault, or not only: SQLSTATE → refusal. */
const refusals: Record<string, RefusalCode> = {
  '55P03': 'busy', // lock_timeout
  '40P01': 'busy', // deadlock
  '40001': 'busy', // serialisation
  '57014': 'busy', // statement_timeout
  '53300': 'unavailable', // too many connections
  '57P01': 'unavailable', // shut down by its administrator
  '57P02': 'unavailable', // crashed
  '57P03': 'unavailable', // starting up
  '25006': 'unavailable', // read-only
  '53100': 'unavailable', // disk full
  '22P05': 'malformed', // U+0000 in text
  '22021': 'malformed',
};

/** What Node and pg say when the connection is gone. */
const broken = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EAI_AGAIN']);
const brokenWords =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable|Client was closed|already (been )?released|Connection ended|TransactionNotStarted|Driver not Connected/i;

/** The refusal behind a failed statement; a defect comes back as it is, to be thrown loudly. */
export function refusalFrom(error: unknown): unknown {
  if (error instanceof Refusal || !isFailure(error)) return error;
  const code = codeOf(error);
  if (code && refusals[code]) return new Refusal(refusals[code]);
  if (code?.startsWith('08') || (code && broken.has(code)) || brokenWords.test(error.message)) return new Refusal('unavailable');
  if (code === '23505' && constraintOf(error) === 'dossier_tracking_code') return new Refusal('busy');
  return error;
}

/** Whether a unique key stood in the way. */
export const isDuplicate = (error: unknown, constraint?: string): boolean =>
  isFailure(error) && codeOf(error) === '23505' && (constraint === undefined || constraintOf(error) === constraint);

/** Known by its shape: errors of Node's own sockets are of another realm's `Error` under test runners. */
const isFailure = (error: unknown): error is DriverFailure => typeof error === 'object' && error !== null && 'message' in error;

interface DriverFailure {
  message: string;
  code?: string;
  driverError?: DriverFailure;
  constraint?: string;
  errors?: unknown[];
}

/** TypeORM wraps what the driver said; with both IPv4 and IPv6 refused, Node wraps two errors in one. */
function codeOf(error: DriverFailure): string | undefined {
  const { code, errors } = error.driverError ?? error;
  const first = errors?.[0];
  return code ?? (isFailure(first) ? codeOf(first) : undefined);
}
const constraintOf = (error: DriverFailure) => (error.driverError ?? error).constraint;
