import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Db, Events, must, Revisions } from '@fallnetz/platform';
import { organisationEvents } from '../organisation.events';
import { problem } from '../organisation.errors';
import type { PersonView } from '../user/user.dto';
import { UserAccount } from '../user/user.entity';
import type { SubstitutionDto, SubstitutionView } from './substitution.dto';
import { Substitution } from './substitution.entity';
import { canDeputise, mayAppointFor } from './substitution.policy';

type Row = Omit<SubstitutionView, 'may'> & { absentOrganisationId: string };

/** Absence with a deputy; begins and ends by the calendar, nobody has to remember it (domain.md 8). */
@Injectable()
export class SubstitutionsService {
  constructor(
    private readonly db: Db,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Substitutions that concern me; for Leitung those of the own organisation, for Fachadministration all. */
  async list(): Promise<SubstitutionView[]> {
    const rows = await this.db.rows<Row>(
      `select s.id, s.absent_user_id as "absentUserId", a.name as "absentName", a.organisation_id as "absentOrganisationId",
         s.deputy_user_id as "deputyUserId", d.name as "deputyName", s.starts_on as "startsOn", s.ends_on as "endsOn",
         s.revoked_at as "endedAt",
         case when s.revoked_at is not null or s.ends_on < $1 then 'ended'
              when s.starts_on > $1 then 'coming' else 'running' end as state
       from substitution s join user_account a on a.id = s.absent_user_id join user_account d on d.id = s.deputy_user_id
       order by s.ends_on desc, s.id desc limit 200`,
      [this.clock.today()],
    );
    return rows.map(({ absentOrganisationId, ...view }) => {
      const absent = { id: view.absentUserId, organisationId: absentOrganisationId };
      return { ...view, may: { end: view.state !== 'ended' && mayAppointFor(currentActor(), absent) } };
    });
  }

  /** Who could stand in for somebody today. @throws Problem not-found outside the district, access.denied */
  async deputiesOf(absentUserId: string): Promise<PersonView[]> {
    const absent = await this.requireAbsent(absentUserId);
    return this.db.rows<PersonView>(
      `select u.id, u.name, u.organisation_id as "organisationId", o.name as "organisationName", u.roles
       from user_account u join organisation o on o.id = u.organisation_id
       where u.organisation_id = $1 and u.id <> $2 and u.roles && $3::text[]
         and u.active_from <= $4 and (u.active_until is null or u.active_until >= $4) order by u.name, u.id`,
      [absent.organisationId, absent.id, absent.roles, this.clock.today()],
    );
  }

  /**
   * Appoints a deputy. Only the absent person, their Leitung or the Fachadministration may.
   * @throws Problem substitution.period, substitution.deputy, substitution.twice
   */
  async start(dto: SubstitutionDto): Promise<{ id: string }> {
    const { userId, districtId } = currentActor();
    if (dto.endsOn < dto.startsOn || dto.endsOn < this.clock.today()) throw problem('substitution.period');
    const absent = await this.requireAbsent(dto.absentUserId ?? userId);
    const deputy = await this.db.require(UserAccount, { id: dto.deputyUserId });
    if (!canDeputise(deputy, absent, dto)) throw problem('substitution.deputy');
    if (await this.standsIn(deputy.id, absent.id, dto)) throw problem('substitution.twice');
    const { id } = await this.db
      .repo(Substitution)
      .save({ ...dto, absentUserId: absent.id, districtId, createdBy: userId, revokedAt: null });
    this.events.record({ type: organisationEvents['substitution.started'], subjectId: id });
    return { id };
  }

  /** Ends a substitution before its last day; the deputy's access ends in the same instant. @throws Problem substitution.ended */
  async end(id: string): Promise<void> {
    const { absentUserId } = await this.db.require(Substitution, { id });
    await this.requireAbsent(absentUserId);
    const substitution = await this.revisions.lock(Substitution, { id });
    if (substitution.revokedAt || substitution.endsOn < this.clock.today()) throw problem('substitution.ended');
    substitution.revokedAt = this.clock.now();
    await this.db.repo(Substitution).save(substitution);
    this.events.record({ type: organisationEvents['substitution.ended'], subjectId: id });
  }

  private async requireAbsent(id: string): Promise<UserAccount> {
    const absent = await this.db.require(UserAccount, { id });
    must(mayAppointFor(currentActor(), absent));
    return absent;
  }

  private standsIn(
    deputyId: string,
    absentId: string,
    { startsOn, endsOn }: SubstitutionDto,
  ): Promise<object | undefined> {
    return this.db.row<object>(
      `select 1 from substitution where deputy_user_id = $1 and absent_user_id = $2 and revoked_at is null
       and starts_on <= $4 and ends_on >= $3`,
      [deputyId, absentId, startsOn, endsOn],
    );
  }
}
