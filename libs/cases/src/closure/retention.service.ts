import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@fallnetz/platform';

/** How long something is kept from today on, and why. */
export interface RetentionPeriod {
  until: string;
  months: number;
  source: string;
}

/** Retention periods: dated rows, the organisation's own before the district's before the product's (domain.md 5.8). */
@Injectable()
export class Retention {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The period that starts today for a kind of data. */
  async startingToday(
    dataKind: 'case_file' | 'refused_intake' | 'withdrawn_consent',
    organisationId: string,
  ): Promise<RetentionPeriod> {
    const rule = await this.db.row<RetentionPeriod>(
      `select ($3::date + make_interval(months => months))::date as until, months, source from retention_rule
       where data_kind = $1 and (organisation_id is null or organisation_id = $2) and valid_from <= $3
       order by organisation_id nulls last, district_id nulls last, valid_from desc limit 1`,
      [dataKind, organisationId, this.clock.today()],
    );
    if (!rule) throw new Error(`no retention rule for ${dataKind}`);
    return rule;
  }
}
