import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';

/**
 * All that a line may say besides its code: ids, codes and numbers. A list of what is allowed, so that a name or a number
 * of a person cannot slip in.
 */
const allowed = [
  'part',
  'dossierId',
  'trackingCode',
  'taskId',
  'errandId',
  'paymentId',
  'workflowId',
  'requestId',
  'route',
  'method',
  'status',
  'code',
  'errorName',
  'stack',
  'durationMs',
  'count',
  'version',
  'attempt',
  'kind',
  'service',
  'port',
  'state',
  'context',
] as const;
export type LogFacts = { [Name in (typeof allowed)[number]]?: string | number | boolean | null | undefined };

export interface Log {
  debug(code: string, facts?: LogFacts): void;
  info(code: string, facts?: LogFacts): void;
  warn(code: string, facts?: LogFacts): void;
  error(code: string, facts?: LogFacts): void;
  /** A defect: its name, its code and where it was thrown. Never its message, which may quote what people wrote. */
  defect(code: string, error: unknown, facts?: LogFacts): void;
}

/** JSON, a line each, to standard output. `part` is the process: `api`, `worker`. */
export function logOf({ part, level }: { part: string; level: string }, destination?: { write(line: string): void }): Log {
  const options = {
    level,
    base: { part },
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: 'code',
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger: Logger = destination ? pino(options, destination) : pino(options);
  return {
    debug: (code, facts) => logger.debug(only(facts), code),
    info: (code, facts) => logger.info(only(facts), code),
    warn: (code, facts) => logger.warn(only(facts), code),
    error: (code, facts) => logger.error(only(facts), code),
    defect: (code, error, facts) => logger.error({ ...only(facts), ...only(described(error)) }, code),
  };
}

/** Nest speaks through the same log: what it says is about modules and routes. */
export const nestLogOf = (log: Log): LoggerService => ({
  log: (message: unknown, context?: unknown) => log.debug('nest', { state: String(message), context: text(context) }),
  warn: (message: unknown, context?: unknown) => log.warn('nest', { state: String(message), context: text(context) }),
  error: (message: unknown, stack?: unknown) =>
    message instanceof Error ? log.defect('nest', message) : log.error('nest', { state: String(message), stack: text(stack) }),
});

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function only(facts: LogFacts = {}): LogFacts {
  const kept: LogFacts = {};
  for (const name of allowed) if (facts[name] !== undefined) kept[name] = facts[name];
  return kept;
}

function described(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    errorName: error.name,
    ...(typeof code === 'string' ? { status: code } : {}),
    stack: frames
      .slice(0, 12)
      .map((line) => line.trim())
      .join(' | '),
  };
}
