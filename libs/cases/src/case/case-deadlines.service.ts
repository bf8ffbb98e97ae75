import { Injectable } from '@nestjs/common';
import { Db } from '@fallnetz/platform';
import { defineReminderKinds, Reminders } from '@fallnetz/reminders';
import { WORKING } from '../assignment/assignment.entity';

const toCase = ({ caseId }: { caseId: string | null }): string => `/faelle/${caseId}`;

export const reminderKinds = defineReminderKinds({
  measure_due: {
    de: 'Fall {code}: Eine Maßnahme ist am {date} fällig.',
    en: 'Case {code}: a measure is due on {date}.',
    legal: false,
    path: toCase,
  },
  residence_title_expires: {
    de: 'Fall {code}: Der Aufenthaltstitel läuft am {date} ab. Ein Antrag vor Ablauf erhält ihn aufrecht.',
    en: 'Case {code}: the residence title expires on {date}. An application before that day keeps it alive.',
    legal: true,
    path: toCase,
  },
});

type DeadlineKind = keyof typeof reminderKinds;

interface Deadline {
  kind: DeadlineKind;
  subjectId: string;
  code: string;
  dueOn: string;
  userId: string;
}

/** Reminders of a case: planned anew from its rows, so that they always fit what is there. */
@Injectable()
export class CaseDeadlines {
  constructor(
    private readonly db: Db,
    private readonly reminders: Reminders,
  ) {}

  /** A Maßnahme was added, changed, finished or handed to somebody else. */
  async replanMeasure(caseId: string, measureId: string): Promise<void> {
    await this.replan(caseId, 'measure_due', MEASURES, measureId);
  }

  /** A title was recorded; only the band that counts now reminds. */
  async replanResidence(caseId: string): Promise<void> {
    const earlier = await this.db.rows<{ id: string }>('select id from residence_status where case_id = $1', [caseId]);
    for (const { id } of earlier) this.reminders.cancel('residence_title_expires', id);
    await this.replan(caseId, 'residence_title_expires', RESIDENCE);
  }

  /** Somebody else works on the case: what was for the one is for the other. */
  async replanCase(caseId: string): Promise<void> {
    this.reminders.cancelOfCase(caseId, Object.keys(reminderKinds));
    await this.replan(caseId, 'measure_due', MEASURES, null);
    await this.replan(caseId, 'residence_title_expires', RESIDENCE);
  }

  /** Somebody else leads the case: reminders of every kind follow; plan anew what depends on who works on it. */
  handOver(caseId: string, fromUserId: string, toUserId: string): void {
    this.reminders.handOver(caseId, fromUserId, toUserId);
  }

  /** The case was closed. */
  cancelAll(caseId: string): void {
    this.reminders.cancelOfCase(caseId);
  }

  private async replan(caseId: string, kind: DeadlineKind, sql: string, subjectId?: string | null): Promise<void> {
    if (subjectId) this.reminders.cancel(kind, subjectId);
    const parameters = subjectId === undefined ? [caseId] : [caseId, subjectId];
    const deadlines = await this.db.rows<Omit<Deadline, 'kind'>>(sql, parameters);
    for (const { code, ...deadline } of deadlines)
      this.reminders.schedule({ ...deadline, kind, caseId, caseCode: code });
  }
}

// Whoever is responsible and works on the case is reminded, else the lead: others cannot open it.
const MEASURES = `
select m.id as "subjectId", c.code, m.due_on as "dueOn", coalesce(a.user_id, c.lead_user_id) as "userId"
from measure m join case_file c on c.id = m.case_id
left join case_assignment a on a.case_id = c.id and a.user_id = m.responsible_user_id and ${WORKING}
where m.case_id = $1 and ($2::uuid is null or m.id = $2) and m.state in ('open', 'running', 'postponed')`;

const RESIDENCE = `
select s.id as "subjectId", c.code, s.valid_until as "dueOn", c.lead_user_id as "userId"
from case_file c join lateral (select * from residence_status r where r.case_id = c.id
  order by r.valid_from desc nulls last, r.recorded_at desc limit 1) s on true
where c.id = $1 and s.valid_until is not null`;
