import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { prepareDatabase } from '#apps/cli/src/start/prepare-database';

const template = 'gardesh_seeded';

/** A database of one's own with bodies, people and services in it: a copy of one that is made once for each Postgres. */
export async function freshDatabase(maintenanceUrl: string): Promise<string> {
  const name = `gardesh_${randomBytes(6).toString('hex')}`;
  await withClient(maintenanceUrl, async (client) => {
    // Two that come at once take turns, also because a template that is in use cannot be copied.
    await client.query(`SELECT pg_advisory_lock(hashtext('${template}'))`);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount === 0) {
      await client.query(`DROP DATABASE IF EXISTS ${template}_draft`);
      await client.query(`CREATE DATABASE ${template}_draft`);
      await prepareDatabase(urlOf(maintenanceUrl, `${template}_draft`), { quietSeed: true, temporalIsNew: false });
      await client.query(`ALTER DATABASE ${template}_draft RENAME TO ${template}`);
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return urlOf(maintenanceUrl, name);
}

export async function dropDatabase(maintenanceUrl: string, url: string): Promise<void> {
  await withClient(maintenanceUrl, (client) => client.query(`DROP DATABASE IF EXISTS "${new URL(url).pathname.slice(1)}" WITH (FORCE)`));
}

export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function urlOf(maintenanceUrl: string, name: string): string {
  const url = new URL(maintenanceUrl);
  url.pathname = `/${name}`;
  return url.href;
}
