import { Injectable } from '@nestjs/common';
import { Clients, Consents } from '@fallnetz/clients';
import { AccessLog, Db, platformProblem } from '@fallnetz/platform';
import { type Part, WORKING } from '../assignment/assignment.entity';
import { intakeView } from '../intake/intake';
import { nextPhases } from '../phase/case-phase';
import { CONSENTED, MY_PART } from './case-door.service';
import type { CaseView } from './case.dto';
import { mayOf } from './case.policy';
import type { Case } from './case.entity';

interface HeadRow
  extends
    Pick<Case, 'id' | 'code' | 'kind' | 'phase' | 'ags' | 'targetGroup' | 'accessRoute' | 'openedOn' | 'lastContactOn'>,
    Pick<
      Case,
      'closedOn' | 'closingReason' | 'retentionUntil' | 'leadUserId' | 'complexity' | 'intake' | 'clientId' | 'version'
    >,
    Pick<CaseView, 'leadName' | 'actingForName' | 'assignments' | 'residence' | 'nextDue' | 'assessments'>,
    Pick<CaseView, 'insights' | 'rest' | 'deletionReview'> {
  consented: boolean;
  part: Part | null;
  leads: boolean;
  goalsWithTarget: number;
  measuresWithResponsible: number;
  planAgreed: boolean;
}

/** The head of the case page: everything one look at a case needs. */
@Injectable()
export class CaseHead {
  constructor(
    private readonly db: Db,
    private readonly clients: Clients,
    private readonly consents: Consents,
    private readonly accessLog: AccessLog,
  ) {}

  /** The case as its page shows it; the look is logged. @throws Problem not-found outside the wall */
  async read(id: string): Promise<CaseView> {
    const [row] = await this.db.named<HeadRow>('case_head', HEAD, [id]);
    if (!row) throw platformProblem('not-found');
    this.accessLog.saw('case', id, id);
    const { clientId, consented, part, leads, goalsWithTarget, measuresWithResponsible, planAgreed, intake, ...head } =
      row;
    const restricted = head.deletionReview?.state === 'held';
    const facts = { closed: head.closedOn !== null, restricted, consented, part };
    const gates = { consentInForce: consented, intake, goalsWithTarget, measuresWithResponsible, planAgreed };
    const [client, consents] = await Promise.all([this.clients.shown(clientId), this.consents.summary(clientId)]);
    return {
      ...head,
      state: facts.closed ? 'closed' : consented ? 'open' : 'consent_missing',
      client,
      consents,
      intake: intakeView(intake),
      nextPhases: nextPhases(head.phase, gates),
      may: { ...mayOf(facts), seeSensitive: leads },
    };
  }
}

const RESIDENCE = `(select s.id, s.status, s.valid_from, s.valid_until, s.due_on from residence_status s
  where s.case_id = c.id and (s.valid_from is null or s.valid_from <= app.today())
  order by s.valid_from desc nulls last, s.recorded_at desc limit 1)`;

const NEXT_DUE = `(select d.due, d.what, d.id from (
    select r.due_on as due, 'residence_title' as what, r.id where r.due_on is not null
    union all
    (select m.due_on, 'measure', m.id from measure m where m.case_id = c.id and m.state in ('open', 'running', 'postponed')
      order by m.due_on limit 1)
    union all
    (select b.due_on, 'appeal', b.id from bescheid b where b.case_id = c.id and b.state <> 'ended' order by b.due_on limit 1)) d
  where c.closed_on is null order by d.due limit 1)`;

const HEAD = `
select c.id, c.code, c.kind, c.phase, c.ags, c.target_group as "targetGroup", c.access_route as "accessRoute",
  c.opened_on as "openedOn", c.last_contact_on as "lastContactOn", c.closed_on as "closedOn",
  c.closing_reason as "closingReason", c.retention_until as "retentionUntil", c.lead_user_id as "leadUserId",
  c.complexity, c.intake, c.client_id as "clientId", c.version, l.name as "leadName",
  (select f.name from user_account f where f.id = app.acting_for(c.id)) as "actingForName",
  ${CONSENTED} as consented, ${MY_PART} as part,
  c.id = any((select app.my_led_case_ids())::uuid[]) as leads,
  (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'userId', a.user_id, 'userName', w.name, 'part', a.part,
      'startsOn', a.starts_on, 'until', a.until) order by a.part desc, w.name), '[]')
    from case_assignment a join user_account w on w.id = a.user_id where a.case_id = c.id and ${WORKING}) as assignments,
  case when r.id is not null then jsonb_build_object('status', r.status, 'validFrom', r.valid_from,
    'validUntil', r.valid_until) end as residence,
  case when n.id is not null then jsonb_build_object('on', n.due, 'what', n.what, 'subjectId', n.id,
    'overdue', n.due < app.today()) end as "nextDue",
  (select count(*)::int from goal g where g.case_id = c.id) as "goalsWithTarget",
  (select count(*)::int from measure m where m.case_id = c.id
    and (m.responsible_user_id is not null or m.responsible_body <> '')) as "measuresWithResponsible",
  (select jsonb_build_object('completed', count(*), 'lastOn', max(s.held_on)) from assessment s
    where s.case_id = c.id and s.state = 'completed') as assessments,
  (select jsonb_build_object('startsOn', s.starts_on, 'untilOn', s.until_on, 'reason', s.reason) from case_rest s
    where s.case_id = c.id and s.ended_on is null) as rest,
  case when c.closed_on is not null then (select jsonb_build_object('id', v.id, 'cause', v.cause, 'state', v.state,
      'startedOn', v.started_on, 'dueOn', v.due_on, 'isDue', v.listed_on <= app.today(), 'source', v.rule_source,
      'holdReason', v.hold_reason, 'holdUntil', v.hold_until)
    from deletion_review v where v.case_id = c.id) end as "deletionReview",
  (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'byName', b.name, 'reason', i.reason, 'explanation', i.explanation,
      'documents', i.documents, 'until', i.until, 'isMine', i.user_id = app.actor()) order by i.until desc), '[]')
    from case_insight i join user_account b on b.id = i.user_id where i.case_id = c.id and i.until > app.now()) as insights,
  app.plan_agreed(c.id) as "planAgreed"
from case_file c join user_account l on l.id = c.lead_user_id
left join lateral ${RESIDENCE} r on true left join lateral ${NEXT_DUE} n on true
where c.id = $1`;
