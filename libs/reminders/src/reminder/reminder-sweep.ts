import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Clock, Db, NOBODY, OnJob, SystemDb } from '@fallnetz/platform';
import { Notifications } from '../notification/notifications.service';
import { reminderJobs } from './reminder.job';
import { reminderKind } from './reminder-kinds';

/** A reminder that this sweep alone may send now. */
interface DueReminder {
  id: string;
  kind: string;
  subjectId: string;
  caseId: string | null;
  caseCode: string | null;
  userId: string;
  dueOn: string;
  /** Day offset of the stage sent last, and of the one reached now. */
  sent: number | null;
  stage: number | null;
  round: number;
  /** Leitung, when the stage reached escalates. */
  escalateTo: string[];
}

const BATCH = 200;

/** Asks what is due and unsent and sends it: once per stage, however many sweeps run at the same time. */
@Injectable()
export class ReminderSweep {
  private readonly log = new Logger('Reminders');

  constructor(
    private readonly system: SystemDb,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly notifications: Notifications,
  ) {}

  /** One sweep over every district that has something to do. */
  @OnJob(reminderJobs['reminders.sweep'])
  async sweep(): Promise<void> {
    const districts = await this.system.rows<{ id: string }>(DISTRICTS, [this.clock.today()]);
    for (const { id } of districts) {
      await this.inDistrict(id, () => this.db.rows('select app.apply_deadline_rules()'));
      await this.sendAll(id);
    }
  }

  /** Many together; when one of them is broken, one by one, so that it stops only itself. */
  private async sendAll(districtId: string): Promise<void> {
    const broken: string[] = [];
    for (let size = BATCH; ;) {
      const claimed: DueReminder[] = [];
      try {
        await this.inDistrict(districtId, async () => {
          claimed.push(...(await this.db.rows<DueReminder>(CLAIM, [size, broken])));
          for (const reminder of claimed) this.send(reminder);
        });
        if (claimed.length < size) return;
      } catch (error) {
        const [only, ...others] = claimed;
        if (!only) throw error;
        if (others.length === 0) broken.push(await this.noteFailure(only, error));
        size = others.length === 0 ? BATCH : 1;
      }
    }
  }

  private send(reminder: DueReminder): void {
    const { id, kind, sent, stage, userId, caseId, caseCode, dueOn } = reminder;
    const path = reminderKind(kind).path(reminder);
    const isNew = stage !== null && (sent === null || stage > sent);
    if (isNew) {
      const once = `reminder-${id}-${reminder.round}-${stage}`;
      const data = { code: caseCode, date: dueOn };
      const about = { kind, once, caseId: caseId ?? undefined };
      this.notifications.notify({ ...about, userId, path, data });
      // Leitung learns that and whose, on a page of its own: the case stays closed to it.
      for (const leitung of reminder.escalateTo.filter((person) => person !== userId)) {
        this.notifications.notify({ ...about, userId: leitung, path: '/', data: { ...data, personId: userId } });
      }
    }
    this.db.send('select app.note_stage($1, $2)', [id, isNew ? stage : null]);
  }

  private async noteFailure({ id, kind }: DueReminder, error: unknown): Promise<string> {
    const { name, code } = error as { name?: string; code?: string };
    this.log.error({ reminder: id, kind, error: name, code });
    await this.system.rows('update reminder set failures = failures + 1 where id = $1', [id]);
    return id;
  }

  private inDistrict<T>(districtId: string, work: () => Promise<T>): Promise<T> {
    return this.system.inUnitOfWork(randomUUID(), { userId: NOBODY, organisationId: NOBODY, districtId }, work);
  }
}

const DISTRICTS = `
  select district_id as id from reminder where state = 'open' and next_on <= $1 group by 1
  union
  select district_id from deadline_rule where district_id is not null and applied_at is null and valid_from <= $1`;
const CLAIM = `
  select id, kind, subject_id as "subjectId", case_id as "caseId", case_code as "caseCode", user_id as "userId",
    due_on as "dueOn", sent, stage, round, escalate_to as "escalateTo" from app.claim_due_reminders($1, $2)`;
