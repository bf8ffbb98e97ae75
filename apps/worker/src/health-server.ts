import { createServer, type Server } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { Readiness } from '@fallnetz/platform';

/** The worker's only page: GET /health, 200 when database and queue answer, otherwise 503. */
export function healthServer(app: INestApplicationContext): Server {
  const readiness = app.get(Readiness);
  return createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/health') return response.writeHead(404).end();
    readiness.check().then(
      () => response.writeHead(200, JSON_TYPE).end('{"status":"ok"}'),
      () => response.writeHead(503, JSON_TYPE).end('{"status":"unavailable"}'),
    );
  });
}

const JSON_TYPE = { 'content-type': 'application/json', 'cache-control': 'no-store' };
