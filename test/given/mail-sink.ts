import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** An SMTP server that keeps what it accepts. */
export class MailSink {
  readonly mails: Email[] = [];
  /** Called after a mail was accepted and kept, before the client is told so. */
  onAccepted: () => void | Promise<void> = () => undefined;
  /** Called when a client names a recipient; an error refuses it. */
  onRecipient: (address: string) => void = () => undefined;

  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async open(): Promise<MailSink> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        try {
          sink.onRecipient(address);
          done();
        } catch (error) {
          done(error as Error);
        }
      },
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => void sink.keep(Buffer.concat(chunks)).then(() => done()));
      },
      closeTimeout: 100,
    });
    server.on('error', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    const sink = new MailSink(server, `smtp://127.0.0.1:${port}`);
    server.server.on('connection', (socket: Socket) => sink.sockets.add(socket));
    return sink;
  }

  /** Tears every open conversation down. */
  breakOff(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async keep(raw: Buffer): Promise<void> {
    this.mails.push(await PostalMime.parse(raw));
    await this.onAccepted();
  }
}
