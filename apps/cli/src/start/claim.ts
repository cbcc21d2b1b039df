import { createHash } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Trouble } from '../trouble';

/** Holds an installation for one start. The system ends the claim with the process that made it, however that ends. */
export interface Claim {
  release(): Promise<void>;
}

/** Refuses where another start holds this installation. */
export async function claim(home: string): Promise<Claim> {
  const address = addressOf(home);
  const server = (await listen(address)) ?? ((await answers(address)) ? undefined : await listenAnew(address));
  if (!server)
    throw new Trouble(
      `گردش با همین پوشه («${home}») روشن است. همان را به کار ببرید، یا نخست آن را با Ctrl-C ببندید.`,
      `Gardesh is already running on this folder (${home}). Use that one, or stop it first with Ctrl-C.`,
    );
  server.unref();
  return { release: () => new Promise((done) => server.close(() => done())) };
}

/** Whether a start holds this installation now. */
export const isClaimed = (home: string): Promise<boolean> => answers(addressOf(home));

/** On Linux a name without a file, which nobody has to clear away. */
function addressOf(home: string): string {
  const name = `gardesh-${createHash('sha256').update(home).digest('hex').slice(0, 24)}`;
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`);
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((caller) => caller.end());
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(address, () => resolve(server));
  });
}

function listenAnew(address: string): Promise<Server | undefined> {
  unlinkSync(address);
  return listen(address);
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const call = connect(address);
    call.once('connect', () => resolve(true));
    call.once('error', () => resolve(false));
    call.once('connect', () => call.destroy());
  });
}
