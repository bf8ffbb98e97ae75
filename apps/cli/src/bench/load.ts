import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** Figures of one measurement. */
export interface Figures {
  p50_ms: number;
  p95_ms: number;
  per_second: number;
}

/** One way to ask: method, path, headers, body. */
export interface Shot {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/**
 * Asks a server on 127.0.0.1 for a bounded time, each lane one request after the other, at least one.
 * @throws Error when an answer is no success
 */
export async function load(
  port: number,
  shots: Shot[],
  { lanes, seconds }: { lanes: number; seconds: number },
): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const times: number[] = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const lane = async (at: number): Promise<void> => {
    let turn = at;
    do {
      const start = performance.now();
      await ask(port, agent, shots[turn % shots.length] as Shot);
      times.push(performance.now() - start);
      turn += lanes;
    } while (performance.now() < end);
  };
  await Promise.all(Array.from({ length: lanes }, (_, at) => lane(at)));
  const elapsed = (performance.now() - begin) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return { p50_ms: at(0.5), p95_ms: at(0.95), per_second: round(times.length / elapsed) };
}

let asked = 0;

/** One machine alone would meet the limit of requests per address: the load stands for many (RFC 5737 addresses). */
function someAddress(): string {
  asked += 1;
  return `198.51.100.${asked % 256}`;
}

function ask(port: number, agent: Agent, { method, path, headers, body }: Shot): Promise<void> {
  return new Promise((resolve, reject) => {
    const from = { 'x-forwarded-for': someAddress() };
    const sent = request(
      { host: '127.0.0.1', port, agent, method, path, headers: { ...headers, ...from } },
      (answer) => {
        answer.resume();
        answer.once('end', () =>
          (answer.statusCode ?? 500) < 300
            ? resolve()
            : reject(new Error(`${method} ${path} answered ${answer.statusCode}`)),
        );
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
