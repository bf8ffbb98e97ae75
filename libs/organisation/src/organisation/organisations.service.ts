import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Db, platformProblem } from '@fallnetz/platform';
import type { MunicipalityView, NoticeDto, NoticeView, OrganisationView } from './organisation.dto';

/** The district's organisations and municipalities and the notice texts each controller words for itself. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  municipalities(): Promise<MunicipalityView[]> {
    return this.db.rows('select ags, name from municipality order by name');
  }

  organisations(): Promise<OrganisationView[]> {
    return this.db.rows(
      `select id, name, kind, regime, data_protection_officer as "dataProtectionOfficer",
         supervisory_body as "supervisoryBody" from organisation order by name, id`,
    );
  }

  /** The newest valid version of each notice text of an organisation, per kind and language. */
  notices(organisationId: string = currentActor().organisationId): Promise<NoticeView[]> {
    return this.db.rows(
      `select distinct on (kind, language) id, kind, language, version, body, valid_from as "validFrom"
       from notice_text where organisation_id = $1 and valid_from <= $2 order by kind, language, version desc`,
      [organisationId, this.clock.today()],
    );
  }

  /** Adds the next version of a notice text; earlier versions stay because consents refer to them. */
  async addNotice(organisationId: string, dto: NoticeDto): Promise<{ id: string }> {
    const added = await this.db.row<{ id: string }>(
      `insert into notice_text (organisation_id, district_id, kind, language, version, body, valid_from)
       select o.id, o.district_id, $2, $3, 1 + coalesce((select max(version) from notice_text
         where organisation_id = o.id and kind = $2 and language = $3), 0), $4, $5
       from organisation o where o.id = $1 returning id`,
      [organisationId, dto.kind, dto.language, dto.body, this.clock.today()],
    );
    if (!added) throw platformProblem('not-found');
    return added;
  }
}
