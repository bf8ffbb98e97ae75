import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { platformProblem, refusedField } from '@fallnetz/platform';
import type { LoginDto } from './session.dto';

/** Passport, which looks before the body is checked: what is missing is named, a wrong password is its own matter. */
@Injectable()
export class LoginGuard extends AuthGuard('local') {
  /** @throws Problem request.invalid without e-mail or password; session.refused or session.throttled from the strategy */
  override canActivate(context: ExecutionContext) {
    const { body } = context.switchToHttp().getRequest<{ body?: Partial<LoginDto> | null }>();
    const missing = (['email', 'password'] as const).filter((field) => !body?.[field]);
    if (missing.length === 0) return super.canActivate(context);
    throw platformProblem('request.invalid', { fields: missing.map((field) => refusedField(field, 'field.required')) });
  }
}
