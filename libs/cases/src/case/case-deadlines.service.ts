import { Injectable } from '@nestjs/common';
import { Db } from '@fallnetz/platform';
import { defineReminderKinds, Reminders } from '@fallnetz/reminders';
import { WORKING } from '../assignment/assignment.entity';
import type { CaseRow } from './case-door.service';

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
  fiktion_expires: {
    de: 'Fall {code}: Die Fiktionsbescheinigung läuft am {date} ab.',
    en: 'Case {code}: the provisional certificate expires on {date}.',
    legal: true,
    path: toCase,
  },
  chance_104c_ends: {
    de: 'Fall {code}: Das Chancen-Aufenthaltsrecht endet am {date} und wird nicht verlängert. Identität und Pass, Lebensunterhalt und Deutsch A2 prüfen.',
    en: 'Case {code}: the opportunity residence right ends on {date} and is not renewed. Check identity and passport, livelihood and German A2.',
    legal: true,
    path: toCase,
  },
  appeal_deadline: {
    de: 'Fall {code}: Gegen einen Bescheid läuft am {date} eine Frist ab. Bitte heute prüfen und handeln.',
    en: 'Case {code}: a deadline to appeal against a decision ends on {date}. Please check and act today.',
    legal: true,
    path: ({ caseId }) => `/faelle/${caseId}?reiter=lage`,
  },
});

/** Days of the case itself; they stay when who works on it changes. */
export const lifecycleKinds = defineReminderKinds({
  case_rest_ends: {
    de: 'Fall {code}: Er ruht bis zum {date}. Bitte wieder aufnehmen oder weiter ruhen lassen.',
    en: 'Case {code}: it rests until {date}. Please take it up again or let it rest on.',
    legal: false,
    path: toCase,
  },
  deletion_review_due: {
    de: 'Fall {code}: Die Einwilligung wurde widerrufen. Über die Löschung ist bis zum {date} zu entscheiden.',
    en: 'Case {code}: the consent was withdrawn. Decide on the deletion by {date}.',
    legal: true,
    path: toCase,
  },
});

/** Which of them a residence title follows says its row in the catalogue. */
export const RESIDENCE_KINDS = ['residence_title_expires', 'fiktion_expires', 'chance_104c_ends'] as const;

type DeadlineKind = keyof typeof reminderKinds | keyof typeof lifecycleKinds;

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
    this.reminders.cancel('measure_due', measureId);
    await this.planMeasures(caseId, { measureId });
  }

  /** A title was recorded, corrected or taken out; only the newest one reminds. */
  async replanResidence(caseId: string): Promise<void> {
    this.reminders.cancelOfCase(caseId, RESIDENCE_KINDS);
    await this.plan(caseId, RESIDENCE);
  }

  /** A letter was recorded, corrected, confirmed or dealt with. */
  async replanAppeals(caseId: string): Promise<void> {
    this.reminders.cancelOfCase(caseId, ['appeal_deadline']);
    await this.plan(caseId, APPEALS);
  }

  /** Somebody else works on the case: what was for the one is for the other, and nothing for who is about to go. */
  async replanCase(caseId: string, { without = null }: { without?: string | null } = {}): Promise<void> {
    this.reminders.cancelOfCase(caseId, Object.keys(reminderKinds));
    await this.planMeasures(caseId, { without });
    await this.plan(caseId, RESIDENCE);
    await this.plan(caseId, APPEALS);
  }

  /** A case rests until a day. */
  planRest({ id, code, leadUserId }: CaseRow, restId: string, dueOn: string): void {
    this.schedule(id, { kind: 'case_rest_ends', subjectId: restId, code, dueOn, userId: leadUserId });
  }

  /** A resting case was taken up again. */
  cancelRest(restId: string): void {
    this.reminders.cancel('case_rest_ends', restId);
  }

  /** Somebody has to decide on the deletion by a day. */
  planReview(
    { id, code, leadUserId }: Pick<CaseRow, 'id' | 'code' | 'leadUserId'>,
    subjectId: string,
    dueOn: string,
  ): void {
    this.schedule(id, { kind: 'deletion_review_due', subjectId, code, dueOn, userId: leadUserId });
  }

  /** Somebody else leads the case: reminders of every kind follow; plan anew what depends on who works on it. */
  handOver(caseId: string, fromUserId: string, toUserId: string): void {
    this.reminders.handOver(caseId, fromUserId, toUserId);
  }

  /** The case was closed. */
  cancelAll(caseId: string): void {
    this.reminders.cancelOfCase(caseId);
  }

  private async planMeasures(
    caseId: string,
    { measureId = null, without = null }: { measureId?: string | null; without?: string | null },
  ): Promise<void> {
    const due = await this.db.rows<Omit<Deadline, 'kind'>>(MEASURES, [caseId, measureId, without]);
    for (const deadline of due) this.schedule(caseId, { ...deadline, kind: 'measure_due' });
  }

  private async plan(caseId: string, sql: string): Promise<void> {
    for (const deadline of await this.db.rows<Deadline>(sql, [caseId])) this.schedule(caseId, deadline);
  }

  private schedule(caseId: string, { code, ...deadline }: Deadline): void {
    this.reminders.schedule({ ...deadline, caseId, caseCode: code });
  }
}

// Whoever is responsible and works on the case is reminded, else the lead: others cannot open it.
const MEASURES = `
select m.id as "subjectId", c.code, m.due_on as "dueOn", coalesce(a.user_id, c.lead_user_id) as "userId"
from measure m join case_file c on c.id = m.case_id
left join case_assignment a on a.case_id = c.id and a.user_id = m.responsible_user_id and a.user_id is distinct from $3 and ${WORKING}
where m.case_id = $1 and ($2::uuid is null or m.id = $2) and m.state in ('open', 'running', 'postponed')`;

const APPEALS = `
select b.id as "subjectId", c.code, b.due_on as "dueOn", c.lead_user_id as "userId", 'appeal_deadline' as kind
from bescheid b join case_file c on c.id = b.case_id where b.case_id = $1 and b.state <> 'ended'`;

// The newest title, unless an application was filed in time; some are extended for everybody and remind nobody alone.
const RESIDENCE = `
select s.id as "subjectId", c.code, s.due_on as "dueOn", c.lead_user_id as "userId", k.reminder_kind as kind
from case_file c join lateral (select * from residence_status r where r.case_id = c.id
  order by r.valid_from desc nulls last, r.recorded_at desc limit 1) s on true
join app.catalogue_on(app.today()) k on k.catalogue = 'residence_status' and k.code = s.status
where c.id = $1 and s.due_on is not null and k.reminder_kind is not null`;
