import { Injectable } from '@nestjs/common';
import { AccessLog, Db, decodeCursor, toPage, type Page } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import type { TimelineEntryView, TimelineKind, TimelineQuery } from './timeline.dto';

/** The first part of the names of facts that belong to a kind. */
export const SUBJECTS: Record<TimelineKind, string[]> = {
  contact: ['contact'],
  note: ['note'],
  plan: ['goal', 'measure', 'hilfeplan'],
  consent: ['consent'],
  referral: ['referral', 'verweisberatung'],
  conference: ['fallkonferenz'],
  case: ['case', 'assignment', 'client', 'residence-status', 'assessment', 'network'],
};

/** One timeline per case: the facts, with the text of contacts and notes as it stands now. */
@Injectable()
export class Timeline {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly accessLog: AccessLog,
  ) {}

  /** A page of the timeline, newest first. @throws Problem not-found outside the wall */
  async page(caseId: string, { kind, cursor, limit }: TimelineQuery): Promise<Page<TimelineEntryView>> {
    await this.door.visible(caseId);
    this.accessLog.saw('timeline', caseId, caseId);
    const [at, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
    const subjects = kind ? SUBJECTS[kind] : null;
    const rows = await this.db.lastNamed<TimelineEntryView & { key: string }>('case_timeline', PAGE, [
      caseId,
      subjects,
      at,
      id,
      limit + 1,
    ]);
    const page = toPage(rows, limit, (row) => [row.key, row.id]);
    return { next: page.next, items: page.items.map(({ key: _key, ...entry }) => entry) };
  }
}

const PAGE = `
select e.id, e.type, e.occurred_at as at, e.occurred_at::text as key, u.name as "actorName", f.name as "actingForName",
  e.subject_id as "subjectId", e.data,
  case when c.id is not null then jsonb_build_object('id', c.id, 'kind', c.kind, 'heldOn', c.held_on, 'minutes', c.minutes,
    'participants', c.participants, 'note', c.note, 'version', c.version) end as contact,
  case when n.id is not null then jsonb_build_object('id', n.id, 'body', n.body, 'version', n.version) end as note
from event e join user_account u on u.id = e.actor_id left join user_account f on f.id = e.acting_for
left join contact c on e.type = 'contact.recorded' and c.id = e.subject_id
left join note n on e.type = 'note.recorded' and n.id = e.subject_id
where e.case_id = $1 and ($2::text[] is null or split_part(e.type, '.', 1) = any($2))
  and ($3::timestamptz is null or (e.occurred_at, e.id) < ($3, $4::uuid))
order by e.occurred_at desc, e.id desc limit $5::int`;
