import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The line to a server, which a test may cut and mend. */
export class Line {
  private readonly sockets = new Set<Socket>();
  private state: 'open' | 'cut' | 'frozen' = 'open';

  private constructor(
    private readonly target: URL,
    private readonly server: Server,
  ) {}

  static async to(url: string): Promise<Line> {
    const server = createServer({ pauseOnConnect: true });
    const line = new Line(new URL(url), server);
    server.on('connection', (socket) => line.take(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return line;
  }

  /** The same address, over this line. */
  over(url: string, parameters: Record<string, string> = {}): string {
    const over = new URL(url);
    over.hostname = '127.0.0.1';
    over.port = String((this.server.address() as AddressInfo).port);
    for (const [name, value] of Object.entries(parameters)) over.searchParams.set(name, value);
    return over.toString();
  }

  /** The other end is gone: every conversation breaks, no new one begins. */
  cut(): void {
    this.state = 'cut';
    for (const socket of this.sockets) socket.destroy();
  }

  /** The other end says nothing any more, as a stopped process. */
  freeze(): void {
    this.state = 'frozen';
    for (const socket of this.sockets) socket.pause();
  }

  mend(): void {
    this.state = 'open';
    for (const socket of this.sockets) socket.resume();
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private take(near: Socket): void {
    if (this.state === 'cut') return void near.destroy();
    const far = connect(Number(this.target.port), this.target.hostname);
    this.join(near, far);
    this.join(far, near);
  }

  private join(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from.on('data', (bytes) => to.write(bytes));
    from.on('error', () => undefined);
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
    if (this.state === 'frozen') from.pause();
    else from.resume();
  }
}
