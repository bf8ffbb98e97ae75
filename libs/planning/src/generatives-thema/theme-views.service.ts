import { Injectable } from '@nestjs/common';
import { Db, decodeCursor, toPage } from '@fallnetz/platform';
import type { CountsView } from '../counts/counts.dto';
import { Counts } from '../counts/counts.service';
import { MINIMUM } from '../counts/suppress';
import type { StructuralIssuePage } from '../structural-issue/structural-issue.dto';
import { StructuralIssues } from '../structural-issue/structural-issues.service';
import { GenerativesThema } from './generatives-thema.entity';
import type { ThemeFilterDto, ThemeListItem, ThemePage, ThemeView } from './theme.dto';
import { nextSteps } from './theme-step';

const PAGE = 100;

/** A theme as it is read; how many observations it has is not for everybody's eyes yet. */
interface ThemeRow extends Omit<ThemeView, 'issues' | 'municipalities' | 'nextSteps'> {
  issueCount: number;
}

/** Themes as the Koordinierende Stelle reads them; small numbers hidden, here as everywhere. */
@Injectable()
export class ThemeViews {
  constructor(
    private readonly db: Db,
    private readonly numbers: Counts,
    private readonly observations: StructuralIssues,
  ) {}

  /** Themes, newest first. */
  async list({ step, cursor }: ThemeFilterDto): Promise<ThemePage> {
    const [id] = cursor ? decodeCursor(cursor, 1) : [null];
    const rows = await this.db.rows<ThemeListItem>(LIST, [step, id, MINIMUM, PAGE + 1]);
    return toPage(rows, PAGE, (theme) => [theme.id]);
  }

  /** One theme with its challenge, what may follow and where it was talked about. @throws Problem not-found */
  async find(id: string): Promise<ThemeView> {
    await this.db.require(GenerativesThema, { id });
    const { issueCount, ...theme } = (await this.db.row<ThemeRow>(ONE, [id]))!;
    const { rows, total } = await this.numbers.ofTheme(id);
    return {
      ...theme,
      issues: total,
      municipalities: rows.filter((row) => row.total !== null).map((row) => row.name),
      nextSteps: nextSteps({ ...theme, issues: issueCount }),
    };
  }

  /** @throws Problem not-found */
  async counts(id: string): Promise<CountsView> {
    await this.db.require(GenerativesThema, { id });
    return this.numbers.ofTheme(id);
  }

  /** @throws Problem not-found */
  async issues(id: string, cursor?: string): Promise<StructuralIssuePage> {
    await this.db.require(GenerativesThema, { id });
    return this.observations.ofTheme(id, cursor);
  }
}

const LIST = `
  select t.id, t.title, c.code as "challengeCode", t.level, t.step, t.step_since as "stepSince",
    case when n.issues >= $3 then n.issues end as issues
  from generatives_thema t join challenge c on c.id = t.challenge_id
    cross join lateral (select count(distinct i.told_of)::int as issues from structural_issue i where i.counted_in = t.id) n
  where ($1::text is null or t.step = $1) and ($2::uuid is null or t.id < $2)
  order by t.id desc limit $4`;

const ONE = `
  select t.id, t.title, t.level, t.step, t.step_since as "stepSince", t.problem, t.goal, t.target_group as "targetGroup",
    t.social_space as "socialSpace", t.recommendation, t.stakeholders, t.resources, t.timeframe,
    t.created_on as "createdOn", t.version,
    json_build_object('code', c.code, 'label', c.label, 'fieldLabel', f.label, 'recommendation', c.recommendation,
      'recommendationTable', c.recommendation_table) as challenge,
    (select count(*)::int from structural_issue i where i.theme_id = t.id) as "issueCount",
    coalesce((select json_agg(json_build_object('planungskonferenzId', p.id, 'title', p.title, 'heldOn', p.held_on,
        'decision', a.decision, 'decidedOn', a.decided_on, 'reviewOn', a.review_on) order by p.held_on desc, p.id desc)
      from agenda_item a join planungskonferenz p on p.id = a.planungskonferenz_id where a.theme_id = t.id), '[]') as agenda
  from generatives_thema t join challenge c on c.id = t.challenge_id join field_of_action f on f.id = c.field_of_action_id
  where t.id = $1`;
