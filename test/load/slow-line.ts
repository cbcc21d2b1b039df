import { connect, createServer, type Server, type Socket } from 'node:net';

export interface Line {
  /** Of either direction, shared by all connections. */
  bitsPerSecond: number;
  /** From here to there and back. */
  roundTripMs: number;
}

/** A mobile line in the country: 50 kilobytes a second, and two fifths of one for a question and its answer. */
export const slowThirdGeneration: Line = { bitsPerSecond: 400_000, roundTripMs: 400 };

const packetBytes = 1_460;

/**
 * A narrow and distant line before a server. Browsers' own throttling leaves out service workers and the opening of
 * connections; here both pay for the way.
 */
export class SlowLine {
  private constructor(
    private readonly server: Server,
    private readonly sockets: Set<Socket>,
    readonly site: string,
  ) {}

  static async to(site: string, line: Line): Promise<SlowLine> {
    const { hostname, port } = new URL(site);
    const [up, down] = [new Way(line), new Way(line)];
    const sockets = new Set<Socket>();
    const server = createServer((near) => {
      const far = connect({ host: hostname, port: Number(port) });
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on('error', () => [near, far].map((one) => one.destroy()));
        socket.on('close', () => sockets.delete(socket));
      }
      up.join(near, far);
      down.join(far, near);
      // The handshake comes first.
      near.pause();
      setTimeout(() => near.resume(), line.roundTripMs);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The slow line has no port');
    return new SlowLine(server, sockets, `http://127.0.0.1:${address.port}`);
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }
}

/** One direction: packets leave one after another, and arrive half a round trip later. */
class Way {
  private freeAt = 0;
  private readonly underWay: { at: number; arrive: () => void }[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly line: Line) {}

  join(from: Socket, to: Socket): void {
    from.on('data', (bytes) => {
      for (let at = 0; at < bytes.length; at += packetBytes) {
        const packet = bytes.subarray(at, at + packetBytes);
        this.send(packet.length, () => to.writable && to.write(packet));
      }
    });
    from.on('end', () => this.send(0, () => to.end()));
  }

  private send(bytes: number, arrive: () => void): void {
    const { bitsPerSecond, roundTripMs } = this.line;
    this.freeAt = Math.max(performance.now(), this.freeAt) + (bytes * 8_000) / bitsPerSecond;
    this.underWay.push({ at: this.freeAt + roundTripMs / 2, arrive });
    this.timer ??= setTimeout(() => this.deliver(), 0);
  }

  private deliver(): void {
    const now = performance.now();
    while (this.underWay[0] && this.underWay[0].at <= now) this.underWay.shift()!.arrive();
    const [next] = this.underWay;
    this.timer = next ? setTimeout(() => this.deliver(), next.at - now) : null;
  }
}
