import { createServer, type Server } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { QueueHealth, SystemDb } from '@fallnetz/platform';

/** The worker's only page: GET /health, 200 when database and queue answer, otherwise 503. */
export function healthServer(app: INestApplicationContext): Server {
  const [db, queue] = [app.get(SystemDb), app.get(QueueHealth)];
  return createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/health') return response.writeHead(404).end();
    Promise.all([db.rows('select 1'), queue.check()]).then(
      () => response.writeHead(200, JSON_TYPE).end('{"status":"ok"}'),
      () => response.writeHead(503, JSON_TYPE).end('{"status":"unavailable"}'),
    );
  });
}

const JSON_TYPE = { 'content-type': 'application/json', 'cache-control': 'no-store' };
