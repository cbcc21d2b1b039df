import { DataSource } from 'typeorm';
import { entities } from './entities';
import { First1795305600000 } from './migrations/1795305600000-first';
import { Drafts1795392000000 } from './migrations/1795392000000-drafts';
import { Visitors1795478400000 } from './migrations/1795478400000-visitors';
import { Following1795478500000 } from './migrations/1795478500000-following';
import { Organisation1795478600000 } from './migrations/1795478600000-organisation';
import { Absences1795478700000 } from './migrations/1795478700000-absences';
import { Inbox1795478800000 } from './migrations/1795478800000-inbox';
import { Overview1795478900000 } from './migrations/1795478900000-overview';
import { Proposals1795479000000 } from './migrations/1795479000000-proposals';
import { Wordings1795479100000 } from './migrations/1795479100000-wordings';
import { Snoozes1796000000002 } from './migrations/1796000000002-snoozes';
import { Outcomes1796000000003 } from './migrations/1796000000003-outcomes';
import { SnakeCase } from './naming';

export interface DatabaseOptions {
  /** Connections; what waits beyond that waits in this process. */
  poolSize?: number;
  /** Shown in `pg_stat_activity`. */
  name?: string;
  /** Hears of connections that broke while idle; they are replaced by themselves. */
  onConnectionLost?: (error: Error) => void;
}

/**
 * One pool of connections, each with limits: a statement 5 s, a wait for a lock 3 s, an idle transaction 10 s.
 * The schema is made by migrations (`migrate`) and never generated.
 */
export async function openDatabase(
  url: string,
  { poolSize = 10, name = 'gardesh', onConnectionLost = () => undefined }: DatabaseOptions = {},
): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations: [
      First1795305600000,
      Drafts1795392000000,
      Visitors1795478400000,
      Proposals1795479000000,
      Wordings1795479100000,
      Snoozes1796000000002,
      Following1795478500000,
      Organisation1795478600000,
      Absences1795478700000,
      Inbox1795478800000,
      Overview1795478900000,
      Outcomes1796000000003,
    ],
    namingStrategy: new SnakeCase(),
    synchronize: false,
    migrationsRun: false,
    logging: false,
    installExtensions: false,
    poolSize,
    applicationName: name,
    connectTimeoutMS: 3_000,
    poolErrorHandler: onConnectionLost,
    extra: {
      statement_timeout: 5_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 10_000,
      keepAlive: true,
    },
  }).initialize();
}

/** Brings the schema up to date; two processes that start at once take turns. */
export async function migrate(database: DataSource): Promise<void> {
  const runner = database.createQueryRunner();
  try {
    await runner.query('set lock_timeout = 0; set statement_timeout = 0');
    await runner.query(`select pg_advisory_lock(hashtext('gardesh.migrate'))`);
    await database.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query(`select pg_advisory_unlock(hashtext('gardesh.migrate'))`).catch(() => undefined);
    await runner.query('reset lock_timeout; reset statement_timeout').catch(() => undefined);
    await runner.release();
  }
}
