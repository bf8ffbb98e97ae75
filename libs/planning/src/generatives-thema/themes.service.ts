import { Injectable } from '@nestjs/common';
import { changedFields, Clock, currentActor, Db, Events, Revisions } from '@fallnetz/platform';
import { Challenges } from '../challenge/challenges.service';
import { problem } from '../planning.errors';
import { planningEvents } from '../planning.events';
import { GenerativesThema } from './generatives-thema.entity';
import type { ThemeChangeDto, ThemeCreateDto, ThemeStepDto } from './theme.dto';
import { nextSteps, type NextStep, type StepCondition, type ThemeStep } from './theme-step';

/** Generative Themen: what single cases have in common, worked on by the Koordinierende Stelle. */
@Injectable()
export class Themes {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly revisions: Revisions,
    private readonly clock: Clock,
    private readonly challenges: Challenges,
  ) {}

  /** @throws Problem request.invalid (unknown challenge), theme.issue-unavailable */
  async create({ challengeCode, issueIds = [], ...dto }: ThemeCreateDto): Promise<{ id: string }> {
    const challengeId = await this.challenges.requireInUse(challengeCode);
    const [{ districtId }, today] = [currentActor(), this.clock.today()];
    const fresh = { challengeId, districtId, step: 'vorschlag' as const, stepSince: today, createdOn: today };
    const theme = await this.db.repo(GenerativesThema).save({ ...EMPTY_MATRIX, ...dto, ...fresh });
    this.publish(theme);
    this.events.record({
      type: planningEvents['theme.created'],
      subjectId: theme.id,
      data: { challenge: challengeCode },
    });
    if (issueIds.length > 0) await this.cluster(theme.id, issueIds);
    return { id: theme.id };
  }

  /** @throws Problem not-found, version.stale, request.invalid (unknown challenge) */
  async change(id: string, { version, challengeCode, ...dto }: ThemeChangeDto): Promise<void> {
    const theme = await this.revisions.require(GenerativesThema, { id }, version);
    const challengeId = challengeCode && (await this.challengeFor(theme, challengeCode));
    const changes = { ...dto, ...(challengeId ? { challengeId } : {}) };
    const fields = changedFields(theme, changes);
    if (fields.length === 0) return;
    this.publish(await this.db.repo(GenerativesThema).save(Object.assign(theme, changes)));
    this.events.record({ type: planningEvents['theme.changed'], subjectId: id, data: { fields } });
  }

  /** Takes a theme to another step. @throws Problem not-found, version.stale, theme.step-… */
  async take(id: string, { step, version }: ThemeStepDto): Promise<void> {
    await this.moveTo(await this.revisions.require(GenerativesThema, { id }, version), step);
  }

  /** The same as a consequence of a decision; nothing happens when the theme is there already. */
  async follow(id: string, step: ThemeStep): Promise<void> {
    const theme = await this.revisions.lock(GenerativesThema, { id });
    if (theme.step !== step) await this.moveTo(theme, step);
  }

  /** Puts observations of the inbox into a theme, all or none. @throws Problem not-found, theme.issue-unavailable */
  async cluster(id: string, issueIds: string[]): Promise<void> {
    await this.db.require(GenerativesThema, { id });
    const taken = await this.db.rows(
      'update structural_issue set theme_id = $1 where id = any($2) and theme_id is null returning id',
      [id, issueIds],
    );
    if (taken.length !== issueIds.length) throw problem('theme.issue-unavailable');
    this.count(id);
    this.events.record({ type: planningEvents['theme.issues-clustered'], subjectId: id, data: { issues: issueIds } });
  }

  /** Puts an observation back into the inbox. @throws Problem not-found */
  async release(id: string, issueId: string): Promise<void> {
    await this.db.require(GenerativesThema, { id });
    const released = await this.db.rows(
      'update structural_issue set theme_id = null where id = $1 and theme_id = $2 returning id',
      [issueId, id],
    );
    if (released.length === 0) throw problem('theme.issue-unavailable');
    this.count(id);
    this.events.record({ type: planningEvents['theme.issue-returned'], subjectId: id, data: { issue: issueId } });
  }

  private async moveTo(theme: GenerativesThema, step: ThemeStep): Promise<void> {
    const { step: from, id } = theme;
    const next = nextSteps({ ...theme, issues: await this.countIssues(id) }).find((option) => option.step === step);
    if (!next) throw problem('theme.step-not-possible');
    requireNothingMissing(next);
    Object.assign(theme, { step, stepSince: this.clock.today() });
    this.publish(await this.db.repo(GenerativesThema).save(theme));
    const data = { from, to: step, fields: ['step'] };
    this.events.record({ type: planningEvents['theme.step-changed'], subjectId: id, data });
  }

  /** A theme keeps its challenge when that has been retired since. */
  private async challengeFor(theme: GenerativesThema, code: string): Promise<string> {
    const own = await this.db.row('select 1 from challenge where id = $1 and code = $2', [theme.challengeId, code]);
    return own ? theme.challengeId : this.challenges.requireInUse(code);
  }

  /** The numbers of the theme follow once five persons have come or gone since. */
  private count(id: string): void {
    this.db.send('select app.count_theme($1)', [id]);
  }

  private async countIssues(id: string): Promise<number> {
    const row = await this.db.row<{ n: number }>(
      'select count(*)::int as n from structural_issue where theme_id = $1',
      [id],
    );
    return row?.n ?? 0;
  }

  /** Tells those who reported how far the theme is: a row of their own with three columns. */
  private publish({ id, districtId, title, step, stepSince }: GenerativesThema): void {
    this.db.send(
      `insert into theme_progress (theme_id, district_id, title, step, step_since) values ($1, $2, $3, $4, $5)
       on conflict (theme_id) do update set title = excluded.title, step = excluded.step, step_since = excluded.step_since`,
      [id, districtId, title, step, stepSince],
    );
  }
}

function requireNothingMissing({ missing }: NextStep): void {
  const code: Record<StepCondition, 'theme.step-needs-issues' | 'theme.step-needs-matrix'> = {
    issues: 'theme.step-needs-issues',
    matrix: 'theme.step-needs-matrix',
  };
  if (missing) throw problem(code[missing]);
}

const EMPTY_MATRIX = {
  problem: '',
  goal: '',
  targetGroup: '',
  socialSpace: '',
  recommendation: '',
  stakeholders: '',
  resources: '',
  timeframe: null,
};
