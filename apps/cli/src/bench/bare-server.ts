import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool, types } from 'pg';
import type { Role, Statement } from './statement-recorder';

// node:http and pg, nothing else: the ceiling the product is held against. GET /<n> runs the n-th recorded request.
types.setTypeParser(types.builtins.DATE, (day) => day);
const pools: Record<Role, Pool> = {
  fallnetz_app: open(process.env['DATABASE_APP_URL']),
  fallnetz_system: open(process.env['DATABASE_SYSTEM_URL']),
};
let recordings: Statement[][] = [];

const server = createServer((request, response) => {
  run(recordings[Number(request.url?.slice(1))] ?? []).then(
    (rows) => response.setHeader('content-type', 'application/json').end(JSON.stringify(rows)),
    () => response.writeHead(500).end(),
  );
});

function open(connectionString: string | undefined): Pool {
  const pool = new Pool({ connectionString, max: 10, pipeline: true });
  // The server below ends before the bench does.
  return pool.on('error', () => undefined);
}

/** All statements of a request go out together, as far as pg lets them; the answer is what the last reads returned. */
async function run(statements: Statement[]): Promise<unknown[]> {
  const [, rows = []] = await Promise.all([
    send('fallnetz_system', statements),
    send('fallnetz_app', withNewIds(statements)),
  ]);
  return rows;
}

async function send(role: Role, statements: Statement[]): Promise<unknown[]> {
  const client = await pools[role].connect();
  try {
    const own = statements.filter((statement) => statement.role === role);
    const results = await Promise.all(own.map(({ role: _role, ...query }) => client.query(query)));
    return results.flatMap(({ rows }: { rows: unknown[] }) => rows);
  } finally {
    client.release();
  }
}

/** A row inserted again needs another id; what the product made itself is a version 7 UUID, the rows of the bench are not. */
function withNewIds(statements: Statement[]): Statement[] {
  const made = new Map<string, string>();
  const renew = (value: unknown): unknown => {
    if (typeof value !== 'string' || !/^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(value)) return value;
    if (!made.has(value)) made.set(value, randomUUID());
    return made.get(value);
  };
  return statements.map((statement) => ({ ...statement, values: statement.values.map(renew) }));
}

process.on('message', (message: { recordings: Statement[][] }) => {
  recordings = message.recordings;
  process.send?.('loaded');
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
