import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Db, decodeCursor, Events, type Place, toPage } from '@fallnetz/platform';
import { Challenges, refusal } from '../challenge/challenges.service';
import { lastQuarters, quarterOf } from '../counts/quarter';
import { planningEvents } from '../planning.events';
import { traceIn } from './anonymity';
import type {
  InboxFilterDto,
  ReportPage,
  ReportView,
  StructuralIssuePage,
  StructuralIssueView,
} from './structural-issue.dto';
import type { StructuralIssueDto } from './structural-issue.dto';

const PAGE = 50;

/** Observations of structural problems: reported without a person, read without a reporter (domain.md 1). */
@Injectable()
export class StructuralIssues {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly challenges: Challenges,
  ) {}

  /**
   * Takes an observation. The caller keeps the link to a case, if there is one, behind the case's own wall.
   * @throws Problem request.invalid naming the field: a text that leads to a person, unknown challenge, municipality
   * or quarter
   */
  async report(report: StructuralIssueDto): Promise<{ id: string }> {
    requireAnonymous(report);
    const quarter = report.quarter ?? quarterOf(this.clock.today());
    if (!lastQuarters(this.clock.today()).includes(quarter)) throw refusal('quarter', 'field.quarter-out-of-range');
    const challengeId = await this.challenges.requireInUse(report.challengeCode);
    await this.requireMunicipality(report.ags);
    // Random, not uuidv7: an id that tells its time would give the quarter away where it is hidden.
    const id = randomUUID();
    const { districtId, userId } = currentActor();
    const { ags, observation, wish, rechtskreis = null, level } = report;
    await this.db.rows(REPORT, [
      ...[id, districtId, challengeId, ags, quarter, observation, wish, rechtskreis, level],
      ...[userId, this.clock.today()],
    ]);
    const data = { challenge: report.challengeCode };
    this.events.record({ type: planningEvents['structural-issue.received'], subjectId: id, data });
    return { id };
  }

  /** The inbox (or what has gone into themes), newest quarter first; nobody who reported is named. */
  async list({ clustered, challenge, cursor }: InboxFilterDto): Promise<StructuralIssuePage> {
    const [quarter, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
    if (clustered) return this.page(CLUSTERED, [challenge, null, id]);
    return this.page(INBOX, [challenge, quarter, id]);
  }

  /** The observations of a theme, in an order that tells nothing. */
  async ofTheme(themeId: string, cursor?: string): Promise<StructuralIssuePage> {
    const [, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
    return this.page(CLUSTERED, [null, themeId, id]);
  }

  /** My own reports with what became of them, newest first. */
  async mine(cursor?: string): Promise<ReportPage> {
    const [day, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.db.rows<ReportView>(MINE, [currentActor().userId, day, id, PAGE + 1]);
    return toPage(rows, PAGE, (row) => [row.reportedOn, row.id]);
  }

  private async page(sql: string, parameters: unknown[]): Promise<StructuralIssuePage> {
    const rows = await this.db.rows<StructuralIssueView>(sql, [...parameters, PAGE + 1]);
    return toPage(rows, PAGE, (row) => [row.quarter, row.id]);
  }

  private async requireMunicipality(ags: string): Promise<void> {
    const found = await this.db.row('select 1 from municipality where ags = $1', [ags]);
    if (!found) throw refusal('ags', 'field.unknown-municipality');
  }
}

function requireAnonymous({ observation, wish }: StructuralIssueDto): void {
  for (const [field, text] of Object.entries({ observation, wish })) {
    const trace = traceIn(text);
    if (trace) throw refusal(field, trace.code, trace.places);
  }
  // Each text may be harmless alone.
  const together = traceIn(`${observation}\n${wish}`);
  if (together) throw refusal('wish', together.code, placesBehind(observation, together.places));
}

/** The places in what follows the text and a line end. */
function placesBehind(text: string, places: readonly Place[]): Place[] {
  const begin = text.normalize('NFC').length + 1;
  return places
    .filter(({ from }) => from >= begin)
    .map(({ from, until }) => ({ from: from - begin, until: until - begin }));
}

const REPORT = `
  with issue as (
    insert into structural_issue (id, district_id, challenge_id, ags, quarter, observation, wish, rechtskreis, level)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9))
  insert into structural_issue_report (structural_issue_id, district_id, reporter_id, reported_on)
  values ($1, $2, $10, $11)`;

const ISSUE = `i.id, c.code as "challengeCode", c.label as "challengeLabel", i.observation, i.wish, i.rechtskreis, i.level`;

const INBOX = `
  select ${ISSUE}, i.ags, m.name as municipality, i.quarter, null as "themeId"
  from structural_issue i join challenge c on c.id = i.challenge_id left join municipality m on m.ags = i.ags
  where i.theme_id is null and ($1::text is null or c.code = $1)
    and ($2::text is null or (i.quarter, i.id) < ($2, $3::uuid))
  order by i.quarter desc, i.id desc limit $4`;

const CLUSTERED = `
  select ${ISSUE}, null as ags, null as municipality, null as quarter, i.theme_id as "themeId"
  from structural_issue i join challenge c on c.id = i.challenge_id
  where i.theme_id is not null and ($1::text is null or c.code = $1) and ($2::uuid is null or i.theme_id = $2)
    and ($3::uuid is null or i.id > $3)
  order by i.id limit $4`;

const MINE = `
  select ${ISSUE}, i.ags, coalesce(m.name, i.ags) as municipality, i.quarter, r.reported_on as "reportedOn",
    (select json_build_object('title', p.title, 'step', p.step, 'stepSince', p.step_since)
      from theme_progress p where p.theme_id = i.theme_id) as theme,
    coalesce((select json_agg(json_build_object('decision', a.decision, 'answer', a.answer, 'answeredOn', a.answered_on)
      order by a.answered_on desc, a.agenda_item_id desc) from theme_answer a where a.theme_id = i.theme_id), '[]') as answers
  from structural_issue_report r join structural_issue i on i.id = r.structural_issue_id
    join challenge c on c.id = i.challenge_id left join municipality m on m.ags = i.ags
  where r.reporter_id = $1 and ($2::date is null or (r.reported_on, i.id) < ($2::date, $3::uuid))
  order by r.reported_on desc, i.id desc limit $4`;
