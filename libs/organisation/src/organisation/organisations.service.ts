import { Injectable } from '@nestjs/common';
import { changedFields, Clock, currentActor, Db, Events, platformProblem, Revisions } from '@fallnetz/platform';
import { problem } from '../organisation.errors';
import { organisationEvents } from '../organisation.events';
import { NoticeText } from './notice-text.entity';
import type {
  NoticeDto,
  NoticeView,
  OrganisationChangeDto,
  OrganisationDto,
  OrganisationView,
} from './organisation.dto';
import { Organisation } from './organisation.entity';

/** The district's organisations and the notice texts each controller words for itself. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly db: Db,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  organisations(): Promise<OrganisationView[]> {
    return this.db.rows(
      `select id, name, kind, regime, data_protection_officer as "dataProtectionOfficer",
         supervisory_body as "supervisoryBody", version from organisation order by name, id`,
    );
  }

  /** Adds an organisation. @throws Problem organisation.name-taken */
  async add(dto: OrganisationDto): Promise<{ id: string }> {
    await this.requireFreeName(dto.name, null);
    const texts = {
      dataProtectionOfficer: dto.dataProtectionOfficer ?? '',
      supervisoryBody: dto.supervisoryBody ?? '',
    };
    const row = { ...dto, ...texts, districtId: currentActor().districtId };
    const { id } = await this.db.repo(Organisation).save(row);
    this.events.record({ type: organisationEvents['organisation.added'], subjectId: id, data: { kind: dto.kind } });
    return { id };
  }

  /** Changes an organisation. @throws Problem not-found outside the district, version.stale, organisation.name-taken */
  async change(id: string, { version, ...changes }: OrganisationChangeDto): Promise<void> {
    const organisation = await this.revisions.require(Organisation, { id }, version);
    const fields = changedFields(organisation, changes);
    if (fields.length === 0) return;
    if (fields.includes('name')) await this.requireFreeName(changes.name ?? '', id);
    Object.assign(organisation, changes);
    await this.db.repo(Organisation).save(organisation);
    this.events.record({ type: organisationEvents['organisation.changed'], subjectId: id, data: { fields } });
  }

  /** The texts in force in the own organisation: the newest version per kind and language. */
  notices(): Promise<NoticeView[]> {
    return this.db.rows(
      `select distinct on (kind, language) ${NOTICE} from notice_text
       where organisation_id = $1 and valid_from <= $2 order by kind, language, version desc`,
      [currentActor().organisationId, this.clock.today()],
    );
  }

  /** Every version of an organisation's texts, newest first. @throws Problem not-found outside the district */
  async noticeVersions(organisationId: string): Promise<NoticeView[]> {
    await this.requireDistrictOf(organisationId);
    return this.db.rows(
      `select ${NOTICE} from notice_text where organisation_id = $1 order by kind, language, version desc`,
      [organisationId],
    );
  }

  /**
   * Adds the next version of a notice text; earlier versions stay because consents refer to them.
   * @throws Problem not-found outside the district, version.stale
   */
  async addNotice(organisationId: string, dto: NoticeDto): Promise<{ id: string }> {
    const { kind, language, body, version } = dto;
    const districtId = await this.requireDistrictOf(organisationId);
    await this.requireNewest(organisationId, dto);
    const text = {
      organisationId,
      districtId,
      kind,
      language,
      version: version + 1,
      body,
      validFrom: this.clock.today(),
    };
    const { id } = await this.db.repo(NoticeText).save(text);
    const data = { kind, language, version: version + 1, fields: ['body'] };
    this.events.record({ type: organisationEvents['notice.published'], subjectId: id, data });
    return { id };
  }

  private async requireFreeName(name: string, except: string | null): Promise<void> {
    const taken = await this.db.row(
      'select 1 from organisation where lower(name) = lower($1) and id is distinct from $2',
      [name, except],
    );
    if (taken) throw problem('organisation.name-taken');
  }

  private async requireDistrictOf(organisationId: string): Promise<string> {
    const found = await this.db.row<{ districtId: string }>(
      'select district_id as "districtId" from organisation where id = $1',
      [organisationId],
    );
    if (!found) throw platformProblem('not-found');
    return found.districtId;
  }

  private async requireNewest(organisationId: string, { kind, language, version }: NoticeDto): Promise<void> {
    const newest = await this.db.row<{ id: string; version: number }>(
      `select id, version from notice_text where organisation_id = $1 and kind = $2 and language = $3
       order by version desc limit 1`,
      [organisationId, kind, language],
    );
    if ((newest?.version ?? 0) === version) return;
    throw platformProblem('version.stale', { changed: newest ? await this.revisions.changes(newest.id, 1) : [] });
  }
}

const NOTICE = `id, kind, language, version, body, valid_from as "validFrom"`;
