import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { problem } from '../organisation.errors';
import { SessionsService } from './sessions.service';

/** Passport's e-mail and password login; other strategies (OIDC, passkeys) take their place beside it. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly sessions: SessionsService) {
    super({ usernameField: 'email', passwordField: 'password', session: false });
  }

  /** Passport would also take them from the address, where logs and histories keep them. */
  override authenticate({ body }: Pick<FastifyRequest, 'body'>): void {
    super.authenticate({ body } as Parameters<Strategy['authenticate']>[0]);
  }

  /** @returns the account's id @throws Problem session.refused or session.throttled */
  async validate(email: unknown, password: unknown): Promise<{ userId: string }> {
    // The guard comes before the body is checked.
    if (typeof email !== 'string' || typeof password !== 'string') throw problem('session.refused');
    return { userId: await this.sessions.authenticate(email, password) };
  }
}
