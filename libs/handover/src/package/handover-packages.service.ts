import { Injectable } from '@nestjs/common';
import { AccessLog, currentContext, Db, platformProblem, refusedField } from '@fallnetz/platform';
import { reminderKind, sentenceFor } from '@fallnetz/reminders';
import { isOpen } from '../handover/handover.policy';
import type { HandoverCaseState } from '../handover/handover-case.entity';
import type { HandoverState } from '../handover/handover.entity';
import { problem } from '../handover.errors';
import type { HandoverPackageView, PackageItemView } from './package.dto';

/** One case of a hand-over with what its rules look at. */
export interface HandoverPart {
  id: string;
  handoverId: string;
  caseId: string;
  code: string;
  state: HandoverCaseState;
  handoverState: HandoverState;
  fromUserId: string;
  toUserId: string;
  createdBy: string;
  isReceiver: boolean;
  /** The acting person is on the case, or it waits for their answer. */
  readable: boolean;
  onCase: boolean;
}

/** The package of a case: put together from the rows as they stand now, with the receiver's answers beside them. */
@Injectable()
export class HandoverPackages {
  constructor(
    private readonly db: Db,
    private readonly accessLog: AccessLog,
  ) {}

  /** Content; the look is logged. @throws Problem not-found for everybody who does not see the case and is not asked */
  async read(handoverId: string, id: string): Promise<HandoverPackageView> {
    const part = await this.readable(handoverId, id);
    this.accessLog.saw('handover_package', id, part.caseId);
    const note = await this.db.row<{ body: string; version: number }>(NOTE, [id]);
    const open = isOpen(part.handoverState, part.state);
    return {
      note: note?.body ?? '',
      noteVersion: note?.version ?? 0,
      items: (await this.items(id)).map((item) => inWords(item, part.code)),
      mayWrite: open && part.onCase && !part.isReceiver,
      mayDecide: open && part.isReceiver && part.handoverState === 'offered',
    };
  }

  /** @throws Problem not-found outside the hand-over */
  async part(handoverId: string, id: string): Promise<HandoverPart> {
    const part = await this.db.row<HandoverPart>(PART, [handoverId, id]);
    if (!part) throw platformProblem('not-found');
    return part;
  }

  /** @throws Problem not-found for everybody who may not see content */
  async readable(handoverId: string, id: string): Promise<HandoverPart> {
    const part = await this.part(handoverId, id);
    if (!part.readable) throw platformProblem('not-found');
    return part;
  }

  /** What is in the package now. */
  items(id: string): Promise<PackageItemView[]> {
    return this.db.rows<PackageItemView>(ITEMS, [id]);
  }

  /** Nothing is lost: every item must be taken. @throws Problem handover.items-open */
  async requireComplete({ id }: Pick<HandoverPart, 'id'>): Promise<void> {
    const open = (await this.items(id)).filter(({ answer }) => answer !== 'taken');
    if (open.length === 0) return;
    const fields = open.map(({ kind, subjectId }) => refusedField(`${kind}.${subjectId}`, 'handover.item-unanswered'));
    throw problem('handover.items-open', { fields });
  }
}

function inWords(item: PackageItemView, code: string): PackageItemView {
  if (item.kind !== 'reminder') return item;
  const locale = currentContext()?.locale ?? 'de';
  const text = sentenceFor(reminderKind(item.detail), locale, { code, date: item.dueOn });
  return { ...item, text, detail: '' };
}

const NOTE = 'select body, version from handover_note where handover_case_id = $1';

const PART = `
select p.id, p.handover_id as "handoverId", p.case_id as "caseId", p.case_code as code, p.state, h.state as "handoverState",
  h.from_user_id as "fromUserId", h.to_user_id as "toUserId", h.created_by as "createdBy",
  h.to_user_id = app.actor() as "isReceiver", p.case_id = any(app.my_case_ids()) as "onCase",
  p.case_id = any(app.my_case_ids()) or p.id = any(app.my_incoming_handover_case_ids()) as readable
from handover_case p join handover h on h.id = p.handover_id where p.handover_id = $1 and p.id = $2`;

const ITEMS = `
select k.kind, k.subject_id as "subjectId", k.text, k.detail, k.responsible, k.due_on as "dueOn", a.answer,
  coalesce(a.question, '') as question, coalesce(a.reply, '') as reply, coalesce(a.version, 0) as version
from app.handover_package($1) k
left join handover_answer a on a.handover_case_id = $1 and a.kind = k.kind and a.subject_id = k.subject_id
order by k.due_on nulls last, k.kind, k.subject_id`;
