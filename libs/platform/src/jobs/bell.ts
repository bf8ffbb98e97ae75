import { Client } from 'pg';

const RECONNECT_MS = 1000;

/** Rings when a channel is notified, on one connection of its own that comes back after a break. */
export class Bell {
  private client?: Client;
  private closed = false;
  private retry?: NodeJS.Timeout;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly ring: () => void,
  ) {}

  /** Begins to listen; a database that is away for the moment only delays it. */
  async open(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'fallnetz-bell', keepAlive: true });
    this.client = client;
    client.on('notification', this.ring);
    client.on('error', () => this.reopen(client));
    client.on('end', () => this.reopen(client));
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
      // What was notified during the break.
      this.ring();
    } catch {
      this.reopen(client);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private reopen(broken: Client): void {
    if (this.closed || this.client !== broken) return;
    this.client = undefined;
    void broken.end().catch(() => undefined);
    this.retry = setTimeout(() => void this.open(), RECONNECT_MS);
  }
}
