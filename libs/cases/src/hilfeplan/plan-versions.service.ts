import { Injectable } from '@nestjs/common';
import { Db } from '@fallnetz/platform';
import type { PlanContentView, PlanVersionView } from './hilfeplan.dto';
import { inOrder, type PlanContent } from './plan-content';

/** The agreed versions of a plan and the plan as it stands, ready to be read: in order and with names. */
@Injectable()
export class PlanVersions {
  constructor(private readonly db: Db) {}

  /** Newest first; the caller has checked the wall and logs. */
  async all(caseId: string): Promise<PlanVersionView[]> {
    const rows = await this.db.rows<VersionRow>(VERSIONS, [caseId]);
    const names = await this.namesIn(rows.map(({ content }) => content));
    return rows.map(({ goalOrder, ...version }) => ({
      ...version,
      content: named(inOrder(version.content, goalOrder), names),
    }));
  }

  /** The plan as it stands now, agreed or not. */
  async draft(caseId: string): Promise<PlanContentView> {
    const row = await this.db.row<Pick<VersionRow, 'content' | 'goalOrder'>>(DRAFT, [caseId]);
    const content = inOrder(row!.content, row!.goalOrder);
    return named(content, await this.namesIn([content]));
  }

  private async namesIn(contents: PlanContent[]): Promise<Names> {
    const ids = contents.flatMap(({ measures }) => measures.map(({ responsibleUserId }) => responsibleUserId));
    const sql = 'select id, name from user_account where id = any($1::uuid[])';
    const people = await this.db.rows<{ id: string; name: string }>(sql, [[...new Set(ids)]]);
    return new Map(people.map(({ id, name }) => [id, name]));
  }
}

type Names = ReadonlyMap<string | null, string>;
type VersionRow = Omit<PlanVersionView, 'content'> & { content: PlanContent; goalOrder: string[] };

function named({ goals, measures }: PlanContent, names: Names): PlanContentView {
  return {
    goals,
    measures: measures.map((one) => ({ ...one, responsibleName: names.get(one.responsibleUserId) ?? '' })),
  };
}

/** The ids of the goals of case $1 in their order. */
export const GOAL_ORDER = `array(select id from goal where case_id = $1 order by position, id)`;

const VERSIONS = `
select v.id, v.number, v.agreed_on as "agreedOn", v.agreed_by as "agreedBy", v.language, v.interpreted_by as "interpretedBy",
  u.name as "recordedByName", v.recorded_at as "recordedAt", v.content, v.goal_order as "goalOrder"
from hilfeplan_version v join user_account u on u.id = v.recorded_by where v.case_id = $1 order by v.number desc`;

const DRAFT = `select app.plan_content($1) as content, ${GOAL_ORDER} as "goalOrder"`;
