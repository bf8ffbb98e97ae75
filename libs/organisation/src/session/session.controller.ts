import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Req, Res, UseGuards } from '@nestjs/common';
import { Config, currentActor, Db, Public } from '@fallnetz/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Can } from '../roles';
import { LoginGuard } from './login.guard';
import { LocaleDto, LoginDto, PasswordChangeDto, SessionView } from './session.dto';
import { sessionCookie } from './session-cookie';
import { SessionsService } from './sessions.service';

/** Logging in and out: the door for people and for outside checks. */
@Controller('api')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly config: Config,
    private readonly db: Db,
  ) {}

  /** Logs in: sets the session cookie and answers with the CSRF token. Ten counted attempts per account and hour. */
  @Public()
  @UseGuards(LoginGuard)
  @Post('session')
  async login(
    @Body() _credentials: LoginDto,
    @Req() request: FastifyRequest & { user: { userId: string } },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const old = this.tokenOf(request);
    if (old) await this.sessions.close(old);
    const token = await this.sessions.open(request.user.userId);
    const { name, options } = sessionCookie(this.config);
    void reply.setCookie(name, token, options);
    return this.sessions.describe(token);
  }

  /** The running session: person, organisation, roles, permissions, substitutions, CSRF token. */
  @Can('own_account')
  @Get('session')
  async session(@Req() request: FastifyRequest): Promise<SessionView> {
    return this.sessions.describe(this.tokenOf(request) ?? '');
  }

  /** Logs out. */
  @Can('own_account')
  @HttpCode(204)
  @Delete('session')
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(this.tokenOf(request) ?? '');
    this.forget(reply);
  }

  /** Logs out everywhere: ends every session of the account. */
  @Can('own_account')
  @HttpCode(204)
  @Delete('sessions')
  async logoutEverywhere(@Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.closeAll(currentActor().userId);
    this.forget(reply);
  }

  /** Changes the own password; every session of the account ends, this one included. Attempts count like logins. */
  @Can('own_account')
  @HttpCode(204)
  @Put('account/password')
  async changePassword(@Body() dto: PasswordChangeDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.changePassword(currentActor().userId, dto.current, dto.replacement);
    this.forget(reply);
  }

  /** Chooses the language of screens and mails. */
  @Can('own_account')
  @HttpCode(204)
  @Patch('account/locale')
  async chooseLocale(@Body() dto: LocaleDto): Promise<void> {
    await this.db.rows('select app.choose_locale($1)', [dto.locale]);
  }

  private tokenOf({ cookies }: FastifyRequest): string | undefined {
    return cookies[sessionCookie(this.config).name];
  }

  private forget(reply: FastifyReply): void {
    const { name, options } = sessionCookie(this.config);
    void reply.clearCookie(name, options);
  }
}
