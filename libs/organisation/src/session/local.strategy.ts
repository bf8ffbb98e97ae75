import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { SessionsService } from './sessions.service';

/** Passport's e-mail and password login; other strategies (OIDC, passkeys) take their place beside it. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly sessions: SessionsService) {
    super({ usernameField: 'email', passwordField: 'password', session: false });
  }

  /** @returns the account's id @throws Problem session.refused or session.throttled */
  async validate(email: string, password: string): Promise<{ userId: string }> {
    return { userId: await this.sessions.authenticate(email, password) };
  }
}
