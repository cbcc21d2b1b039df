import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Log, LogFacts } from '#platform/logging';

/** Once, before any connection: Temporal speaks through our log, and leaves signals to Nest. */
export function installRuntime(log: Log): void {
  const logger = new DefaultLogger('WARN', ({ level, message, meta }) => {
    const facts: LogFacts = { ...meta, state: message };
    const code = codes.test(message) ? message : 'temporal';
    if (meta?.error instanceof Error && level === 'ERROR') log.defect(code, meta.error, facts);
    else log[level === 'ERROR' ? 'error' : 'warn'](code, facts);
  });
  Runtime.install({ logger, shutdownSignals: [] });
}

/** What activities say is a code already: `errand-not-done`. */
const codes = /^[a-z]+(-[a-z]+)+$/;
