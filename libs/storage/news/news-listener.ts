import { Client } from 'pg';
import type { News } from './news';
import { newsChannel } from './news-teller';

export interface NewsListening {
  url: string;
  heard(news: readonly News[]): void;
  /** The line was cut and is there again: what was told meanwhile is not known. */
  missed(): void;
  onConnectionLost(error: Error): void;
}

const againAfterMs = 1_000;

/** One connection that does nothing but listen; when it is cut, it comes back by itself. */
export class NewsListener {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly listening: NewsListening) {}

  async start(): Promise<void> {
    const client = new Client({ connectionString: this.listening.url, application_name: 'gardesh-news', keepAlive: true });
    this.client = client;
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('ended')));
    client.on('notification', ({ payload }) => this.listening.heard(JSON.parse(payload ?? '[]') as News[]));
    try {
      await client.connect();
      await client.query(`listen ${newsChannel}`);
    } catch (error) {
      this.lost(client, error instanceof Error ? error : new Error(String(error)));
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private lost(client: Client, error: Error): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    this.listening.onConnectionLost(error);
    void client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.start().then(() => this.client && this.listening.missed()), againAfterMs);
  }
}
