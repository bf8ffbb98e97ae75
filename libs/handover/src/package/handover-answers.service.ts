import { Injectable } from '@nestjs/common';
import { currentActor, Db, Events, must, platformProblem, refusedField } from '@fallnetz/platform';
import { HandoverNotices } from '../handover/handover-notices';
import { isOpen } from '../handover/handover.policy';
import { problem } from '../handover.errors';
import { handoverEvents } from '../handover.events';
import { HandoverPackages, type HandoverPart } from './handover-packages.service';
import type { ItemAnswerDto, PackageReplyDto } from './package.dto';

/** The talk between giver and receiver about one case: note, item by item taken or asked back, replies. */
@Injectable()
export class HandoverAnswers {
  constructor(
    private readonly db: Db,
    private readonly packages: HandoverPackages,
    private readonly events: Events,
    private readonly notices: HandoverNotices,
  ) {}

  /** What the next lead should know. @throws Problem not-found, access.denied, handover.state */
  async write(handoverId: string, id: string, body: string): Promise<void> {
    const part = await this.openPart(handoverId, id);
    must(part.onCase && !part.isReceiver);
    await this.db.rows(WRITE_NOTE, [id, part.caseId, body, currentActor().userId]);
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
      await this.db.rows(ANSWER, [id, part.caseId, kind, subjectId, answer, answer === 'asked' ? question : '']);
    }
    if (!answers.some(({ answer }) => answer === 'asked')) return;
    this.record('handover.asked', part);
    this.notices.tellGivers('handover.asked', part);
  }

  /** The answer to a question. @throws Problem not-found, access.denied, handover.state */
  async reply(handoverId: string, id: string, { kind, subjectId, reply }: PackageReplyDto): Promise<void> {
    const part = await this.openPart(handoverId, id);
    must(part.onCase && !part.isReceiver);
    if (!(await this.db.row(REPLY, [id, kind, subjectId, reply]))) throw platformProblem('not-found');
    this.record('handover.replied', part);
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

  private record(type: 'handover.asked' | 'handover.replied', { handoverId, caseId }: HandoverPart): void {
    this.events.record({ type: handoverEvents[type], subjectId: handoverId, caseId });
  }
}

const WRITE_NOTE = `
insert into handover_note (handover_case_id, case_id, body, written_by) values ($1, $2, $3, $4)
on conflict (handover_case_id) do update set body = excluded.body, written_by = excluded.written_by`;

const ANSWER = `
insert into handover_answer (handover_case_id, case_id, kind, subject_id, answer, question) values ($1, $2, $3, $4, $5, $6)
on conflict (handover_case_id, kind, subject_id) do update set answer = excluded.answer, answered_at = now(),
  question = case when excluded.answer = 'asked' then excluded.question else handover_answer.question end`;

const REPLY = `
update handover_answer set reply = $4 where handover_case_id = $1 and kind = $2 and subject_id = $3 and question <> '' returning id`;
