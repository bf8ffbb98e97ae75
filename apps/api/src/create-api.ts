import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, type Context, nestLogger, platformProblem, runInContext, sendProblem } from '@fallnetz/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { ApiModule } from './api.module';
import { isModest } from './modest-body';
import { serveOpenApi } from './openapi';
import { isProxy } from './proxy';
import { answerUnreadable } from './unreadable';

const BODY_LIMIT = 1_000_000;
/**
 * For a request to arrive, also slowly: a file of 20 MB over a line of a village takes minutes. Its headers have a minute
 * (Node). And for a reader to take the next bytes of an answer.
 */
const PATIENCE_MS = 300_000;

/** The API with its web client, ready to listen. */
export async function createApi(config: Config, webRoot?: string): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config), httpAdapter(), {
    logger: nestLogger(config.LOG_LEVEL),
  });
  app.enableShutdownHooks();
  await dress(app, webRoot);
  return app;
}

/** The HTTP server underneath. */
export function httpAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: PATIENCE_MS,
    connectionTimeout: PATIENCE_MS,
    clientErrorHandler: answerUnreadable,
    trustProxy: isProxy,
    genReqId: () => randomUUID(),
    // An address Fastify cannot take apart never reaches a hook; its own answer would repeat the address.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, platformProblem('request.malformed'), contextOf(request)),
  });
}

/** Everything around the libs: cookies, headers, the request's context, OpenAPI, the web client. */
export async function dress(app: NestFastifyApplication, webRoot?: string): Promise<void> {
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart);
  protect(app);
  openContext(app);
  await app.register(fastifyRateLimit, RATE_LIMIT);
  refuseBoundless(app);
  serveOpenApi(app);
  if (webRoot && existsSync(webRoot)) await serveWeb(app, webRoot);
  await app.init();
  // What a form of another site can send without being asked is no request of ours: it could log somebody in as another.
  app.getHttpAdapter().getInstance().removeContentTypeParser(['application/x-www-form-urlencoded', 'text/plain']);
}

const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** Counted before a body is read. Generous for all the people behind one address of a town hall, tight for machines. */
const RATE_LIMIT = {
  max: 12_000,
  timeWindow: 60_000,
  allowList: ({ url }: FastifyRequest) => url.startsWith('/health'),
  errorResponseBuilder: () => platformProblem('request.too-many'),
};

/** The headers of helmet are the same for every answer: it is asked for them once. */
function protect(app: NestFastifyApplication): void {
  const headers: Record<string, string> = {};
  const note = { setHeader: (name: string, value: string) => (headers[name] = value), removeHeader: () => undefined };
  const secure = helmet({ contentSecurityPolicy: { directives: CONTENT_SECURITY_POLICY } });
  secure({} as IncomingMessage, note as unknown as ServerResponse, () => undefined);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}

function openContext(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    // Files of the web client say otherwise; an address may be written in many ways.
    void reply.headers({ 'x-request-id': request.id, 'cache-control': 'no-store' });
    runInContext(contextOf(request), done);
  });
}

/** Checking a body takes the longer the more values it has, not the more bytes: 300,000 empty ones took 40 s. */
function refuseBoundless(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', (request, _reply, done) =>
    done(isModest(request.body) ? undefined : platformProblem('request.too-large')),
  );
}

function contextOf({ id, headers }: FastifyRequest): Context {
  return { requestId: id, locale: /^\s*en\b/i.test(headers['accept-language'] ?? '') ? 'en' : 'de' };
}

async function serveWeb(app: NestFastifyApplication, webRoot: string): Promise<void> {
  // The names of built files change with their content; only the page that names them has to be asked for again.
  const forGood = { maxAge: '365d', immutable: true };
  await app.register(fastifyStatic, { root: webRoot, wildcard: false, index: false, ...forGood });
  const fastify = app.getHttpAdapter().getInstance();
  const indexPage = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (/^\/(api|health)(\/|$)/.test(request.url)) throw platformProblem('not-found');
    return reply.header('cache-control', 'no-cache').sendFile('index.html', webRoot, { cacheControl: false });
  };
  // Every address that is neither API nor file belongs to the client's router.
  fastify.get('/', indexPage);
  fastify.get('/*', indexPage);
}
