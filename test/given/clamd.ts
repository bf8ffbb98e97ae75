import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { eicar } from './files';

/** A small server that speaks clamd's INSTREAM and knows one piece of malware: the test file. */
export class FakeClamd {
  /** How many files it was asked about. */
  scanned = 0;

  private constructor(
    private readonly server: Server,
    private answerOf: (content: Buffer) => string,
  ) {}

  static async start(): Promise<FakeClamd> {
    const isKnown = (content: Buffer) =>
      content.includes(eicar()) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
    const clamd = new FakeClamd(
      createServer((socket) => clamd.talk(socket)),
      isKnown,
    );
    await new Promise<void>((done) => clamd.server.listen(0, '127.0.0.1', done));
    return clamd;
  }

  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From now on it answers everything like this. */
  answer(sentence: string): void {
    this.answerOf = () => sentence;
  }

  async stop(): Promise<void> {
    await new Promise((done) => this.server.close(done));
  }

  private talk(socket: Socket): void {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes: Buffer) => {
      received = Buffer.concat([received, bytes]);
      const content = streamedIn(received);
      if (!content) return;
      this.scanned += 1;
      socket.end(`${this.answerOf(content)}\0`);
    });
  }
}

/** The content of a complete INSTREAM command: pieces with their length in front, the last of length 0. */
function streamedIn(received: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (received.subarray(0, command.length).toString() !== command) return undefined;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
