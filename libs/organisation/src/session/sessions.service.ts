import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Config, SystemDb } from '@fallnetz/platform';
import { problem } from '../organisation.errors';
import { permissionsOf, type Permission } from '../roles';
import { hashPassword, passwordFits } from './password';
import type { SessionView } from './session.dto';

const ATTEMPTS_PER_HOUR = 10;
const HOUR = 3_600_000;

/** A session as every request needs it. */
export interface LiveSession {
  userId: string;
  organisationId: string;
  districtId: string;
  roles: string[];
  locale: 'de' | 'en';
  csrfToken: string;
  /** Logged in with a one-time password. */
  passwordIsOneTime: boolean;
  stale: boolean;
}

/** Logs people in and out. Sessions are rows, the cookie carries a random token of which only the hash is stored. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly db: SystemDb,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * The account behind e-mail and password.
   * @throws Problem session.refused, session.throttled after ten counted attempts an hour
   */
  async authenticate(email: string, password: string): Promise<string> {
    await this.countAttempt(email);
    const account = await this.db.row<{ id: string; hash: string }>(
      `select u.id, p.hash from user_account u join user_password p on p.user_id = u.id
       where lower(u.email) = lower($1) and u.active_from <= $2 and (u.active_until is null or u.active_until >= $2)`,
      [email, this.clock.today()],
    );
    if (!(await passwordFits(account?.hash, password)) || !account) throw problem('session.refused');
    await this.forgetAttempts(email);
    return account.id;
  }

  /** Opens a session and returns the token for the cookie. */
  async open(userId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expires = new Date(now.getTime() + this.config.SESSION_ABSOLUTE_HOURS * HOUR);
    await this.db.rows(
      'insert into session (token_hash, user_id, csrf_token, created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $4, $5)',
      [tokenHash(token), userId, randomBytes(24).toString('base64url'), now, expires],
    );
    return token;
  }

  /** The living session of a token: not idle, not expired, account active; otherwise undefined. */
  async find(token: string): Promise<LiveSession | undefined> {
    const now = this.clock.now();
    const values = [tokenHash(token), now, idleSince(now, this.config), this.clock.today()];
    const [session] = await this.db.named<LiveSession>('live_session', LIVE, values);
    if (session?.stale)
      await this.db.rows('update session set last_seen_at = $2 where token_hash = $1', [tokenHash(token), now]);
    return session;
  }

  /** What the browser needs to know about its session. */
  async describe(token: string): Promise<SessionView> {
    const row = await this.db.row<Omit<SessionView, 'permissions' | 'expiresAt'> & { expiresAt: Date }>(DESCRIBE, [
      tokenHash(token),
      this.clock.today(),
    ]);
    if (!row) throw problem('session.refused');
    return { ...row, permissions: [...permissionsIn(row)].sort(), expiresAt: row.expiresAt.toISOString() };
  }

  /** Ends one session. */
  async close(token: string): Promise<void> {
    await this.db.rows('delete from session where token_hash = $1', [tokenHash(token)]);
  }

  /** Ends every session of an account, e.g. after a new password or changed roles. */
  async closeAll(userId: string): Promise<void> {
    await this.db.rows('delete from session where user_id = $1', [userId]);
  }

  /**
   * Sets a new password after checking the old one and ends every session. Whoever found an open session may guess no
   * more often than at the door.
   * @throws Problem password.wrong, password.unchanged, session.throttled
   */
  async changePassword(userId: string, current: string, replacement: string): Promise<void> {
    const account = await this.db.row<{ email: string; hash: string | null }>(
      'select u.email, p.hash from user_account u left join user_password p on p.user_id = u.id where u.id = $1',
      [userId],
    );
    await this.countAttempt(account?.email ?? userId);
    if (!(await passwordFits(account?.hash ?? undefined, current)) || !account) throw problem('password.wrong');
    await this.forgetAttempts(account.email);
    if (replacement === current) throw problem('password.unchanged');
    await this.setPassword(userId, replacement);
  }

  /** Stores a password without asking for the old one and ends every session. */
  async setPassword(userId: string, password: string): Promise<void> {
    const hash = await hashPassword(password);
    await this.db.transaction(async (manager) => {
      await manager.query(
        `insert into user_password (user_id, hash) values ($1, $2)
         on conflict (user_id) do update set hash = excluded.hash, one_time = false, changed_at = now()`,
        [userId, hash],
      );
      await manager.query('delete from session where user_id = $1', [userId]);
    });
  }

  private async countAttempt(email: string): Promise<void> {
    const account = accountHash(email);
    const now = this.clock.now();
    const counted = await this.db.transaction(async (manager) => {
      // A statement sees what was there when it began: to count whom it waited for, the counting is one of its own.
      await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [account.toString('hex')]);
      return manager.query<unknown[]>(
        `insert into login_attempt (account_hash, attempted_at) select $1, $3
         where (select count(*) from login_attempt where account_hash = $1 and attempted_at > $2) < $4 returning 1`,
        [account, attemptsSince(now), now, ATTEMPTS_PER_HOUR],
      );
    });
    if (counted.length === 0) throw problem('session.throttled');
  }

  private async forgetAttempts(email: string): Promise<void> {
    await this.db.rows('delete from login_attempt where account_hash = $1', [accountHash(email)]);
  }
}

const LIVE = `
  select u.id as "userId", u.organisation_id as "organisationId", u.district_id as "districtId", u.roles, u.locale,
    s.csrf_token as "csrfToken", coalesce(p.one_time, false) as "passwordIsOneTime",
    s.last_seen_at < $2::timestamptz - interval '1 minute' as stale
  from session s join user_account u on u.id = s.user_id left join user_password p on p.user_id = u.id
  where s.token_hash = $1 and s.expires_at > $2 and s.last_seen_at > $3
    and u.active_from <= $4 and (u.active_until is null or u.active_until >= $4)`;

const DESCRIBE = `
  select s.csrf_token as "csrfToken", s.expires_at as "expiresAt", u.roles, coalesce(p.one_time, false) as "passwordIsOneTime",
    json_build_object('id', u.id, 'name', u.name, 'locale', u.locale, 'ags', to_json(u.ags),
      'organisation', json_build_object('id', o.id, 'name', o.name),
      'district', json_build_object('id', d.id, 'name', d.name)) as "user",
    coalesce((select json_agg(json_build_object('userId', a.id, 'name', a.name, 'until', v.ends_on) order by a.name)
      from substitution v join user_account a on a.id = v.absent_user_id
      where v.deputy_user_id = u.id and v.revoked_at is null and $2::date between v.starts_on and v.ends_on), '[]') as substituting
  from session s join user_account u on u.id = s.user_id left join user_password p on p.user_id = u.id
    join organisation o on o.id = u.organisation_id join district d on d.id = u.district_id
  where s.token_hash = $1`;

const ONLY_THE_OWN_ACCOUNT: ReadonlySet<Permission> = new Set(['own_account']);

/** What may be done in a session: with a one-time password nothing but choosing a password of one's own. */
export function permissionsIn(session: Pick<LiveSession, 'roles' | 'passwordIsOneTime'>): ReadonlySet<Permission> {
  return session.passwordIsOneTime ? ONLY_THE_OWN_ACCOUNT : permissionsOf(session.roles);
}

/** A session last seen then or before has ended. */
export function idleSince(now: Date, { SESSION_IDLE_MINUTES }: Config): Date {
  return new Date(now.getTime() - SESSION_IDLE_MINUTES * 60_000);
}

/** An attempt made then or before counts no more. */
export function attemptsSince(now: Date): Date {
  return new Date(now.getTime() - HOUR);
}

function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function accountHash(email: string): Buffer {
  return createHash('sha256').update(email.trim().toLowerCase()).digest();
}
