import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Db } from '@fallnetz/platform';
import { problem } from '../organisation.errors';
import { isOwn, type DraftDto, type DraftRevisionView, type DraftView } from './draft.dto';

export const KEPT_DAYS = 14;
const MOST_DRAFTS = 200;

/** What somebody has typed and not saved yet: theirs alone, on any device, for 14 days (ADR 20). */
@Injectable()
export class Drafts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The own drafts, newest first, without those of cases no longer seen. */
  list(): Promise<DraftView[]> {
    return this.db.rows<DraftView>(
      `select id, subject, content, deed_key as "deedKey", revision, changed_at as "changedAt" from draft
       where changed_at > $1 order by changed_at desc limit $2`,
      [beginningOf(this.clock.now()), MOST_DRAFTS],
    );
  }

  /** @throws Problem draft.elsewhere when another window was faster, draft.too-many, not-found outside the wall */
  async keep({ subject, caseId, content, deedKey, revision }: DraftDto): Promise<DraftRevisionView> {
    const [kept] = await this.db.rows<DraftRevisionView>(KEEP, [
      currentActor().userId,
      isOwn(subject) ? null : caseId,
      subject,
      content,
      this.clock.now(),
      revision,
      MOST_DRAFTS,
      beginningOf(this.clock.now()),
      deedKey ?? null,
    ]);
    if (kept) return kept;
    const [known] = await this.db.rows('select 1 from draft where subject = $1', [subject]);
    throw problem(known ? 'draft.elsewhere' : 'draft.too-many');
  }

  /** Ends the draft if it is still at this revision. */
  async end(id: string, revision: number): Promise<void> {
    await this.db.rows('delete from draft where id = $1 and revision = $2', [id, revision]);
  }
}

/** Before this instant a draft is forgotten. */
export function beginningOf(now: Date): Date {
  return new Date(now.getTime() - KEPT_DAYS * 86_400_000);
}

const KEEP = `
insert into draft (user_id, case_id, subject, content, changed_at, deed_key)
select $1::uuid, $2::uuid, $3, $4, $5::timestamptz, $9
where (select count(*) from draft) < $7::int or exists (select 1 from draft where subject = $3)
on conflict (user_id, subject) do update set case_id = excluded.case_id, content = excluded.content,
  changed_at = excluded.changed_at, deed_key = excluded.deed_key, revision = draft.revision + 1
  where draft.revision = $6::int or draft.changed_at <= $8::timestamptz
returning id, revision`;
