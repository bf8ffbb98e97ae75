import { Injectable } from '@nestjs/common';
import {
  changedFields,
  Clock,
  currentActor,
  Db,
  Events,
  platformProblem,
  refusedField,
  Revisions,
} from '@fallnetz/platform';
import { caseEvents } from '../cases.events';
import type {
  CaseloadLimitDto,
  CaseloadLimitView,
  ColleagueLoadView,
  DatedLimitView,
  WorkloadView,
} from './workload.dto';
import { type Burden, rounded, weightOf } from './weight';

interface CaseFact extends Burden {
  userId: string;
  overdue: boolean;
  quiet: boolean;
}

/** A limit a house has set itself. */
interface OwnLimit extends Omit<CaseloadLimitDto, 'version'> {
  id: string;
  version: number;
}

interface Worker {
  userId: string;
  name: string;
  share: number;
  absent: boolean;
}

/** Load against a soft limit: it warns and never blocks (domain.md 2, ADR 23). */
@Injectable()
export class Workload {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly revisions: Revisions,
    private readonly events: Events,
  ) {}

  /** The people of my organisation who lead cases or could, heaviest load first. */
  all(): Promise<WorkloadView[]> {
    return this.loads(null);
  }

  /** @throws Problem not-found for somebody who works no cases */
  async mine(): Promise<WorkloadView> {
    const { userId } = currentActor();
    const [mine] = await this.loads(userId);
    if (!mine) throw platformProblem('not-found');
    return mine;
  }

  async colleagues(): Promise<ColleagueLoadView[]> {
    return (await this.all()).map(({ userId, exceeded }) => ({ userId, exceeded }));
  }

  async limit(): Promise<CaseloadLimitView> {
    const { organisationId } = currentActor();
    const found = await this.db.row<DatedLimitView>(LIMIT, [organisationId]);
    if (!found) throw platformProblem('not-found');
    const next = (await this.db.row<DatedLimitView>(NEXT_LIMIT, [organisationId])) ?? null;
    return { ...found, next, version: versionOf(await this.db.rows<OwnLimit>(OWN_LIMITS, [organisationId])) };
  }

  /** A day that is over would change what was true then. @throws Problem request.invalid, version.stale */
  async setLimit({ version, ...limit }: CaseloadLimitDto): Promise<void> {
    const { cases, source, validFrom } = limit;
    if (validFrom < this.clock.today()) {
      throw platformProblem('request.invalid', { fields: [refusedField('validFrom', 'field.invalid')] });
    }
    const { userId, organisationId, districtId } = currentActor();
    // There may be no row yet that could be locked.
    await this.db.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`caseload-limit/${organisationId}`]);
    const own = await this.db.rows<OwnLimit>(OWN_LIMITS, [organisationId]);
    const ids = own.map(({ id }) => id);
    await this.revisions.requireSame(versionOf(own), version, ids);
    const fields = changedFields<Partial<OwnLimit>>(own.find((known) => known.validFrom === validFrom) ?? {}, limit);
    if (fields.length === 0) return;
    const values = [districtId, organisationId, cases, source, validFrom, userId];
    const { id: subjectId } = (await this.db.row<{ id: string }>(SET_LIMIT, values))!;
    this.events.record({ type: caseEvents['caseload.limit-set'], subjectId, data: { fields } });
  }

  /** Of one person, or of everybody of the house. */
  private async loads(only: string | null): Promise<WorkloadView[]> {
    const facts = await this.db.rows<CaseFact>(FACTS, [only && [only]]);
    const leading = [...new Set(facts.map(({ userId }) => userId))];
    const [workers, limit] = await Promise.all([
      this.db.rows<Worker>(WORKERS, [this.clock.today(), leading, only]),
      this.limit(),
    ]);
    return workers
      .map((worker) => loadOf(worker, facts, limit.cases))
      .sort((a, b) => b.weight / (b.limit || 1) - a.weight / (a.limit || 1));
  }
}

/** Two who set limits for different days look at the same list: it has one version, which every change moves on. */
const versionOf = (own: readonly OwnLimit[]): number => own.reduce((sum, { version }) => sum + version, 0);

function loadOf({ userId, name, share, absent }: Worker, facts: readonly CaseFact[], perPost: number): WorkloadView {
  const own = facts.filter((fact) => fact.userId === userId);
  const weight = rounded(own.reduce((sum, fact) => sum + weightOf(fact), 0));
  const limit = rounded(perPost * share);
  const count = (is: (fact: CaseFact) => boolean): number => own.filter(is).length;
  return {
    userId,
    name,
    cases: own.length,
    weight,
    limit,
    exceeded: weight > limit,
    overdue: count(({ overdue }) => overdue),
    quiet: count(({ quiet }) => quiet),
    absent,
  };
}

const WORKERS = `
select u.id as "userId", u.name, u.full_time_share::float8 as share,
  u.id = any((select app.absent_colleague_ids())::uuid[]) as absent
from user_account u
where u.organisation_id = (select app.my_organisation()) and ($3::uuid is null or u.id = $3)
  and ('case_manager' = any(u.roles) and u.active_from <= $1 and (u.active_until is null or u.active_until >= $1)
    or u.id = any($2::uuid[]))
order by u.name, u.id`;

const FACTS = `
select f.user_id as "userId", f.phase, f.complexity, f.contacts, f.resting, f.overdue,
  f.last_contact_on <= app.today() - 60 as quiet from app.workload_facts($1::uuid[]) f`;

const LIMIT = `select l.cases, l.source, l.valid_from as "validFrom" from app.caseload_limit_of($1) l`;

const NEXT_LIMIT = `
select l.cases, l.source, l.valid_from as "validFrom" from caseload_limit l
where l.organisation_id = $1 and l.valid_from > app.today() order by l.valid_from limit 1`;

const OWN_LIMITS = `
select id, cases, source, valid_from as "validFrom", version from caseload_limit where organisation_id = $1`;

const SET_LIMIT = `
insert into caseload_limit (district_id, organisation_id, cases, source, valid_from, set_by) values ($1, $2, $3, $4, $5, $6)
on conflict (organisation_id, valid_from) do update set cases = excluded.cases, source = excluded.source, set_by = excluded.set_by,
  version = caseload_limit.version + 1
returning id`;
