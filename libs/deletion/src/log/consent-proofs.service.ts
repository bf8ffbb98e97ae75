import { Injectable } from '@nestjs/common';
import { AccessLog, Db, decodeCursor, type Page, toPage } from '@fallnetz/platform';
import type { ConsentProofView, DeletionLogQuery } from './deletion-log.dto';

const PAGE = 50;

/** Proofs of consents of deleted persons, for the data-protection officer (Art. 7 (1) DSGVO); every look is logged. */
@Injectable()
export class ConsentProofs {
  constructor(
    private readonly db: Db,
    private readonly accessLog: AccessLog,
  ) {}

  /** A page of them, whatever is forgotten first comes first. */
  async page({ cursor }: DeletionLogQuery): Promise<Page<ConsentProofView>> {
    const [until, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.db.rows<ConsentProofView>(PROOFS, [until, id, PAGE + 1]);
    const page = toPage(rows, PAGE, (row) => [row.keepUntil, row.id]);
    this.accessLog.sawEach(
      'consent_proof',
      page.items.map((proof) => ({ subjectId: proof.id, caseId: null })),
    );
    return page;
  }
}

const PROOFS = `
select p.id, p.person_name as "personName", p.birth, p.kind, p.recipient, p.purpose, p.form, p.language, p.given_by as "givenBy",
  p.valid_from as "validFrom", p.ended_on as "endedOn", p.keep_until as "keepUntil"
from consent_proof p
where p.organisation_id = (select app.my_organisation()) and ($1::date is null or (p.keep_until, p.id) > ($1::date, $2::uuid))
order by p.keep_until, p.id limit $3::int`;
