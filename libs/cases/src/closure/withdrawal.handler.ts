import { Injectable } from '@nestjs/common';
import { Db, OnEvent, type RecordedEvent } from '@fallnetz/platform';
import { CaseDeadlines } from '../case/case-deadlines.service';
import { Case } from '../case/case.entity';
import { CaseEnd } from './case-end.service';

/** L7: a withdrawn consent to documentation ends the case and begins the review of its deletion. */
@Injectable()
export class WithdrawalEndsCase {
  constructor(
    private readonly db: Db,
    private readonly ends: CaseEnd,
    private readonly deadlines: CaseDeadlines,
  ) {}

  /** Nothing was written since the withdrawal: the consent is asked at every write (L7). */
  @OnEvent('consent.withdrawn', 'end-case')
  async end({ subjectId: consentId }: RecordedEvent): Promise<void> {
    const [left] = await this.db.rows<{ id: string }>(LEFT_WITHOUT_CONSENT, [consentId]);
    if (!left) return;
    const file = await this.db.require(Case, { id: left.id });
    const { until } = await this.ends.breakOff(file, 'consent_withdrawn');
    const [review] = await this.db.rows<{ id: string }>('select id from deletion_review where case_id = $1', [file.id]);
    this.deadlines.planReview(file, review!.id, until);
  }
}

const LEFT_WITHOUT_CONSENT = `
select c.id from consent w join case_file c on c.client_id = w.client_id
where w.id = $1 and w.kind = 'case_documentation' and c.closed_on is null
  and not exists (select 1 from consent d where d.client_id = w.client_id and d.kind = w.kind and d.withdrawn_at is null
    and d.valid_from <= app.today() and (d.valid_until is null or d.valid_until >= app.today()))`;
