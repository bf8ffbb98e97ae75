import { timingSafeEqual } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Config, currentContext, platformProblem } from '@fallnetz/platform';
import type { FastifyRequest } from 'fastify';
import { sessionCookie } from './session-cookie';
import { permissionsIn, SessionsService } from './sessions.service';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Who is it? Puts the actor into the context; a changing request needs the session's CSRF token too. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionsService,
    private readonly config: Config,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const token = request.cookies[sessionCookie(this.config).name];
    const context = currentContext();
    if (!token || !context) return true;
    const session = await this.sessions.find(token);
    if (!session) return true;
    // Logging in again with an old cookie is no act of the old session.
    if (!READING.has(request.method) && !isLogin(request)) this.requireCsrfToken(request, session.csrfToken);
    const { userId, organisationId, districtId, roles } = session;
    context.actor = { userId, organisationId, districtId, roles, permissions: permissionsIn(session) };
    return true;
  }

  private requireCsrfToken(request: FastifyRequest, expected: string): void {
    const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
    const wanted = Buffer.from(expected);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw platformProblem('session.csrf');
  }
}

function isLogin(request: FastifyRequest): boolean {
  return request.method === 'POST' && request.routeOptions.url === '/api/session';
}
