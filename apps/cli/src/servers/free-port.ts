import { createServer } from 'node:net';

/** A port of the loopback that nobody listens on: the first free one of those wished for, else any. */
export async function freePort(...wished: (number | undefined)[]): Promise<number> {
  for (const port of wished) if (port && (await isFree(port))) return port;
  return listenOnce(0);
}

export const isFree = (port: number): Promise<boolean> =>
  listenOnce(port).then(
    () => true,
    () => false,
  );

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}
