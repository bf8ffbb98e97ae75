import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Db, Events, must } from '@fallnetz/platform';
import { organisationEvents } from '../organisation.events';
import { problem } from '../organisation.errors';
import { UserAccount } from '../user/user.entity';
import type { SubstitutionDto, SubstitutionView } from './substitution.dto';
import { Substitution } from './substitution.entity';

/** Absence with a deputy; begins and ends by the calendar, nobody has to remember it (domain.md 8). */
@Injectable()
export class SubstitutionsService {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Substitutions that concern me; for Leitung those of the own organisation, for Fachadministration all. */
  list(): Promise<SubstitutionView[]> {
    return this.db.rows<SubstitutionView>(
      `select s.id, s.absent_user_id as "absentUserId", a.name as "absentName", s.deputy_user_id as "deputyUserId",
         d.name as "deputyName", s.starts_on as "startsOn", s.ends_on as "endsOn",
         case when s.revoked_at is not null or s.ends_on < $1 then 'ended'
              when s.starts_on > $1 then 'coming' else 'running' end as state
       from substitution s join user_account a on a.id = s.absent_user_id join user_account d on d.id = s.deputy_user_id
       order by s.ends_on desc, s.id desc limit 200`,
      [this.clock.today()],
    );
  }

  /**
   * Appoints a deputy. Only the absent person, their Leitung or the Fachadministration may.
   * @throws Problem substitution.period, substitution.deputy
   */
  async start(dto: SubstitutionDto): Promise<{ id: string }> {
    const { userId, districtId } = currentActor();
    const absentUserId = dto.absentUserId ?? userId;
    if (dto.endsOn < dto.startsOn || dto.endsOn < this.clock.today()) throw problem('substitution.period');
    const absent = await this.db.require(UserAccount, { id: absentUserId });
    await this.mustAppointFor(absent);
    const deputy = await this.db.require(UserAccount, { id: dto.deputyUserId });
    if (!this.canDeputise(deputy, absent, dto)) throw problem('substitution.deputy');
    const { id } = await this.db
      .repo(Substitution)
      .save({ ...dto, absentUserId, districtId, createdBy: userId, revokedAt: null });
    this.events.record({ type: organisationEvents['substitution.started'], subjectId: id });
    return { id };
  }

  /** Ends a substitution before its last day; the deputy's access ends in the same instant. @throws Problem substitution.ended */
  async end(id: string): Promise<void> {
    const substitution = await this.db.require(Substitution, { id });
    await this.mustAppointFor(await this.db.require(UserAccount, { id: substitution.absentUserId }));
    if (substitution.revokedAt || substitution.endsOn < this.clock.today()) throw problem('substitution.ended');
    substitution.revokedAt = this.clock.now();
    await this.db.repo(Substitution).save(substitution);
    this.events.record({ type: organisationEvents['substitution.ended'], subjectId: id });
  }

  private async mustAppointFor(absent: UserAccount): Promise<void> {
    const { userId, organisationId, roles } = currentActor();
    const leads = roles.includes('leitung') && absent.organisationId === organisationId;
    must(absent.id === userId || leads || roles.includes('fachadministration'));
  }

  private canDeputise(deputy: UserAccount, absent: UserAccount, dto: SubstitutionDto): boolean {
    const sameOffice = deputy.organisationId === absent.organisationId && deputy.id !== absent.id;
    const active = deputy.activeFrom <= dto.startsOn && (!deputy.activeUntil || deputy.activeUntil >= dto.endsOn);
    return sameOffice && active && deputy.roles.some((role) => absent.roles.includes(role));
  }
}
