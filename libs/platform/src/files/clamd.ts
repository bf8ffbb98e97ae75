import { createConnection, type Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config';

const PATIENCE_MS = 20_000;
const MOST_ANSWER_BYTES = 4096;

export type ScanResult = 'clean' | 'infected' | 'unscanned';

/** Asks clamd (INSTREAM) whether a file holds malware, when an address is configured. */
@Injectable()
export class VirusScanner {
  constructor(private readonly config: Config) {}

  get isConfigured(): boolean {
    return this.config.FALLNETZ_CLAMD !== undefined;
  }

  /** Never throws: `unscanned` when there is no scanner or it does not answer as it should. */
  async scan(content: AsyncIterable<Buffer>): Promise<ScanResult> {
    if (!this.config.FALLNETZ_CLAMD) return 'unscanned';
    try {
      const answer = await ask(connect(this.config.FALLNETZ_CLAMD), content);
      if (/^stream: .+ FOUND\0?$/.test(answer)) return 'infected';
      return /^stream: OK\0?$/.test(answer) ? 'clean' : 'unscanned';
    } catch {
      return 'unscanned';
    }
  }
}

/** `host:port`, `[::1]:port` or the path of a Unix socket. */
function connect(address: string): Socket {
  if (address.startsWith('/')) return createConnection({ path: address });
  const { hostname, port } = new URL(`tcp://${address}`);
  return createConnection({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) });
}

async function ask(socket: Socket, content: AsyncIterable<Buffer>): Promise<string> {
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('timeout')));
  const answered = answerOf(socket);
  // The answer decides; a broken pipe while sending shows there too.
  send(socket, content).catch((error: Error) => socket.destroy(error));
  return answered.finally(() => socket.destroy());
}

async function send(socket: Socket, content: AsyncIterable<Buffer>): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const bytes of content) {
    if (bytes.length === 0) continue;
    socket.write(lengthOf(bytes.length));
    if (!socket.write(bytes)) await drained(socket);
  }
  socket.write(lengthOf(0));
}

function lengthOf(length: number): Buffer {
  const prefix = Buffer.alloc(4);
  prefix.writeUInt32BE(length);
  return prefix;
}

async function drained(socket: Socket): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    socket.once('drain', resolve);
    socket.once('close', () => reject(new Error('closed')));
  });
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (bytes: Buffer) => {
      answer += bytes.toString();
      if (answer.includes('\0')) resolve(answer);
      if (answer.length > MOST_ANSWER_BYTES) reject(new Error('no answer of clamd'));
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('closed')));
  });
}
