import { Injectable } from '@nestjs/common';
import { changedFields, Clock, currentActor, Db, Events, platformProblem, Revisions } from '@fallnetz/platform';
import { organisationEvents } from '../organisation.events';
import { problem } from '../organisation.errors';
import { hashPassword, oneTimePassword } from '../session/password';
import { UserAccount } from './user.entity';
import type { PersonView, UserChangeDto, UserCreateDto, UserView } from './user.dto';

const ENDS_SESSIONS = new Set(['organisationId', 'roles', 'activeFrom', 'activeUntil']);
const PERSON = `u.id, u.name, u.organisation_id as "organisationId", o.name as "organisationName", u.roles`;

/** Accounts of the district: who works here, in which role, from when to when. */
@Injectable()
export class UsersService {
  constructor(
    private readonly db: Db,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Active people of the district to choose from, by name. */
  people(): Promise<PersonView[]> {
    return this.db.rows<PersonView>(
      `select ${PERSON} from user_account u join organisation o on o.id = u.organisation_id
       where u.active_from <= $1 and (u.active_until is null or u.active_until >= $1) order by u.name, u.id`,
      [this.clock.today()],
    );
  }

  /** Every account with its settings, by name. */
  list(): Promise<UserView[]> {
    return this.db.rows<UserView>(
      `select ${PERSON}, u.email, u.ags, u.full_time_share::float as "fullTimeShare", u.active_from as "activeFrom",
         u.active_until as "activeUntil", u.version
       from user_account u join organisation o on o.id = u.organisation_id order by u.name, u.id`,
    );
  }

  /**
   * Creates an account with a one-time password.
   * @throws Problem user.email-taken, user.period, not-found (organisation of another district)
   */
  async create(dto: UserCreateDto): Promise<{ id: string; oneTimePassword: string }> {
    requirePeriod(dto.activeFrom, dto.activeUntil);
    await this.requireOrganisation(dto.organisationId);
    await this.requireFreeEmail(dto.email, null);
    const user = await this.db.repo(UserAccount).save({
      ...dto,
      ags: dto.ags ?? [],
      fullTimeShare: String(dto.fullTimeShare ?? 1),
      districtId: currentActor().districtId,
      locale: 'de' as const,
      activeUntil: dto.activeUntil ?? null,
    });
    this.events.record({ type: organisationEvents['user.created'], subjectId: user.id, data: { roles: dto.roles } });
    return { id: user.id, oneTimePassword: await this.issuePassword(user.id) };
  }

  /**
   * Changes an account; changed roles or an ended account end its sessions.
   * @throws Problem version.stale, user.email-taken, user.last-administrator, user.period
   */
  async change(id: string, { version, ...changes }: UserChangeDto): Promise<void> {
    const user = await this.revisions.require(UserAccount, { id }, version);
    const next = columnsOf(changes);
    const fields = changedFields(user, next);
    if (fields.length === 0) return;
    if (fields.includes('organisationId')) await this.requireOrganisation(next.organisationId ?? '');
    if (fields.includes('email')) await this.requireFreeEmail(next.email ?? '', id);
    const wasAdministrator = user.roles.includes('fachadministration');
    Object.assign(user, next);
    requirePeriod(user.activeFrom, user.activeUntil);
    await this.db.repo(UserAccount).save(user);
    if (wasAdministrator) await this.requireAnAdministrator();
    this.events.record({ type: organisationEvents['user.changed'], subjectId: id, data: { fields } });
    if (fields.some((field) => ENDS_SESSIONS.has(field))) await this.db.rows('select app.end_sessions($1)', [id]);
  }

  /** Replaces a forgotten password by a one-time password and ends the account's sessions. */
  async resetPassword(id: string): Promise<string> {
    await this.db.require(UserAccount, { id });
    this.events.record({ type: organisationEvents['user.password-reset'], subjectId: id });
    return this.issuePassword(id);
  }

  private async issuePassword(id: string): Promise<string> {
    const password = oneTimePassword();
    await this.db.rows('select app.issue_password($1, $2)', [id, await hashPassword(password)]);
    return password;
  }

  private async requireOrganisation(id: string): Promise<void> {
    if (!(await this.db.row('select 1 from organisation where id = $1', [id]))) throw platformProblem('not-found');
  }

  private async requireFreeEmail(email: string, exceptOf: string | null): Promise<void> {
    const found = await this.db.row<{ taken: boolean }>('select app.email_taken($1, $2) as taken', [email, exceptOf]);
    if (found?.taken) throw problem('user.email-taken');
  }

  // Locks the one it finds: two administrators cannot take each other's role away at the same time.
  private async requireAnAdministrator(): Promise<void> {
    const left = await this.db.row(
      `select 1 from user_account where 'fachadministration' = any(roles)
       and active_from <= $1 and (active_until is null or active_until >= $1) limit 1 for update`,
      [this.clock.today()],
    );
    if (!left) throw problem('user.last-administrator');
  }
}

/** The columns behind a change; null stands for "missing" where a default exists. */
function columnsOf({ ags, fullTimeShare, ...plain }: Omit<UserChangeDto, 'version'>): Partial<UserAccount> {
  return {
    ...plain,
    ...(ags === undefined ? {} : { ags: ags ?? [] }),
    ...(fullTimeShare === undefined ? {} : { fullTimeShare: (fullTimeShare ?? 1).toFixed(2) }),
  };
}

function requirePeriod(from: string, until: string | null | undefined): void {
  if (until && until < from) throw problem('user.period');
}
