import { Injectable } from '@nestjs/common';
import { currentActor, Db, Events, must, platformProblem, refusedField, Revisions } from '@fallnetz/platform';
import { HandoverNotices } from '../handover/handover-notices';
import { isOpen } from '../handover/handover.policy';
import { problem } from '../handover.errors';
import { handoverEvents } from '../handover.events';
import { HandoverPackages, type HandoverPart } from './handover-packages.service';
import type { ItemAnswerDto, PackageNoteDto, PackageReplyDto } from './package.dto';

/** The talk between giver and receiver about one case: note, item by item taken or asked back, replies. */
@Injectable()
export class HandoverAnswers {
  constructor(
    private readonly db: Db,
    private readonly packages: HandoverPackages,
    private readonly events: Events,
    private readonly notices: HandoverNotices,
    private readonly revisions: Revisions,
  ) {}

  /** What the next lead should know. @throws Problem not-found, access.denied, handover.state, version.stale */
  async write(handoverId: string, id: string, { body, version }: PackageNoteDto): Promise<void> {
    const part = await this.openPart(handoverId, id);
    must(part.onCase && !part.isReceiver);
    const { caseId } = part;
    if (!(await this.db.row(WRITE_NOTE, [id, caseId, body, currentActor().userId, version]))) {
      const now = (await this.db.row<{ version: number }>(NOTE_VERSION, [id]))!;
      return this.revisions.requireSame(now.version, version, id, handoverEvents['handover.note-written']);
    }
    const data = { fields: ['body'] };
    this.events.record({ type: handoverEvents['handover.note-written'], subjectId: id, caseId, data });
  }

  /**
   * The receiver's answers; a later one replaces an earlier one.
   * @throws Problem not-found (also for an item that is not in the package), access.denied, handover.state,
   *   handover.question-missing
   */
  async answer(handoverId: string, id: string, answers: ItemAnswerDto[]): Promise<void> {
    const part = await this.openPart(handoverId, id);
    must(part.isReceiver);
    await this.requireItems(id, answers);
    for (const { kind, subjectId, answer, question = '' } of answers) {
      if (answer === 'asked' && !question.trim()) {
        const fields = [refusedField('question', 'handover.question-missing')];
        throw problem('handover.question-missing', { fields });
      }
      const values = [id, part.caseId, kind, subjectId, answer, answer === 'asked' ? question : ''];
      const answered = (await this.db.row<{ id: string }>(ANSWER, values))!;
      if (answer === 'asked') this.record('handover.asked', part, answered.id, 'question');
    }
    if (answers.some(({ answer }) => answer === 'asked')) this.notices.tellGivers('handover.asked', part);
  }

  /** The answer to a question. @throws Problem not-found, access.denied, handover.state, version.stale */
  async reply(handoverId: string, id: string, { kind, subjectId, reply, version }: PackageReplyDto): Promise<void> {
    const part = await this.openPart(handoverId, id);
    must(part.onCase && !part.isReceiver);
    const asked = await this.db.row<{ id: string; version: number }>(LOCK_QUESTION, [id, kind, subjectId]);
    if (!asked) throw platformProblem('not-found');
    await this.revisions.requireSame(asked.version, version, asked.id);
    await this.db.rows(REPLY, [asked.id, reply]);
    this.record('handover.replied', part, asked.id, 'reply');
    const { toUserId, caseId, code } = part;
    this.notices.tellReceiver('handover.replied', { id: handoverId, toUserId, caseId }, { code });
  }

  private async openPart(handoverId: string, id: string): Promise<HandoverPart> {
    const part = await this.packages.readable(handoverId, id);
    if (!isOpen(part.handoverState, part.state)) throw problem('handover.state');
    return part;
  }

  private async requireItems(id: string, answers: ItemAnswerDto[]): Promise<void> {
    const present = new Set((await this.packages.items(id)).map(({ kind, subjectId }) => `${kind}.${subjectId}`));
    if (answers.some(({ kind, subjectId }) => !present.has(`${kind}.${subjectId}`))) throw platformProblem('not-found');
  }

  private record(type: Talk, { caseId }: HandoverPart, subjectId: string, field: string): void {
    this.events.record({ type: handoverEvents[type], subjectId, caseId, data: { fields: [field] } });
  }
}

type Talk = 'handover.asked' | 'handover.replied';

// Also of two who write the first words at the same time one finds the row of the other.
const WRITE_NOTE = `
insert into handover_note (handover_case_id, case_id, body, written_by) values ($1, $2, $3, $4)
on conflict (handover_case_id) do update set body = excluded.body, written_by = excluded.written_by,
  version = handover_note.version + 1 where handover_note.version = $5
returning version`;

const NOTE_VERSION = 'select version from handover_note where handover_case_id = $1';

const ANSWER = `
insert into handover_answer (handover_case_id, case_id, kind, subject_id, answer, question) values ($1, $2, $3, $4, $5, $6)
on conflict (handover_case_id, kind, subject_id) do update set answer = excluded.answer, answered_at = now(),
  question = case when excluded.answer = 'asked' then excluded.question else handover_answer.question end,
  version = handover_answer.version + 1
returning id`;

const LOCK_QUESTION = `
select id, version from handover_answer where handover_case_id = $1 and kind = $2 and subject_id = $3 and question <> '' for update`;

const REPLY = 'update handover_answer set reply = $2, version = version + 1 where id = $1 returning id';
