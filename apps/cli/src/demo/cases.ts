import { addDays } from '@fallnetz/platform';
import type { Chance } from './chance';
import { documentation, transmission } from './consents';
import type { Colleague } from './district';
import { DemoEvents } from './events';
import { demoPerson, type DemoPerson } from './people';
import type { Row } from './rows';
import { agreedVersion } from './plans';
import { CONCERNS } from './texts';

const PHASES = [
  'anfrage',
  'klaerung',
  'assessment',
  'hilfeplanung',
  'umsetzung',
  'monitoring',
  'evaluation',
  'entpflichtet',
] as const;
type Phase = (typeof PHASES)[number];
const PHASE_WEIGHTS = [5, 10, 12, 12, 26, 12, 5, 18] as const;
const ROUTES = [
  'self',
  'clearingstelle',
  'sozialamt',
  'abh',
  'jobcenter',
  'mbe_jmd',
  'school_kita',
  'volunteer',
] as const;
const CASES = 300;
const RETENTION_DAYS = 3 * 365;

/** A case of the demo as others refer to it. */
export interface DemoCase {
  id: string;
  code: string;
  lead: Colleague;
  ags: string;
  person: DemoPerson;
  phase: Phase;
  openedOn: string;
}

/** Rows of about 300 invented cases. */
export class DemoCases {
  readonly cases: DemoCase[] = [];
  readonly events: DemoEvents;
  private readonly rows = new Map<string, Row[]>();
  private readonly lastCode = new Map<string, number>();

  constructor(
    private readonly chance: Chance,
    private readonly districtId: string,
    private readonly today: string,
    /** Newest German consent text by organisation. */
    private readonly noticeOf: ReadonlyMap<string, string>,
  ) {
    this.events = new DemoEvents(chance, districtId);
  }

  /** Invents the cases of these colleagues, oldest first, so that Fallcodes rise with time. */
  invent(caseManagers: Colleague[]): void {
    const days = Array.from({ length: CASES }, () => addDays(this.today, -this.chance.between(3, 540))).sort();
    for (const [index, openedOn] of days.entries()) {
      const lead = caseManagers[index % caseManagers.length];
      if (lead) this.inventOne(lead, openedOn);
    }
    for (const [year, last] of this.lastCode)
      this.add('case_code_counter', { district_id: this.districtId, year, last });
  }

  /** Tables in the order in which they must be filled. */
  get tables(): [string, Row[]][] {
    const order = [
      'client',
      'consent',
      'case_code_counter',
      'case_file',
      'case_assignment',
      'contact',
      'note',
      'situation_entry',
    ];
    return [...order, 'goal', 'measure', 'hilfeplan_version'].map((table) => [table, this.rows.get(table) ?? []]);
  }

  private inventOne(lead: Colleague, openedOn: string): void {
    const ags = this.chance.pick(lead.ags);
    const where = {
      districtId: this.districtId,
      organisationId: lead.organisationId,
      ags,
      createdBy: lead.id,
      openedOn,
    };
    const person = demoPerson(this.chance, { ...where, named: this.chance.happens(0.95) });
    this.add('client', person.row);
    const phase = this.chance.weighted(PHASES.map((one, at) => [one, PHASE_WEIGHTS[at] ?? 1] as const));
    const one: DemoCase = { id: this.chance.id(), code: this.nextCode(openedOn), lead, ags, person, phase, openedOn };
    this.cases.push(one);
    this.addConsents(one);
    const lastContactOn = this.addCase(one, openedOn);
    this.addResidence(one, openedOn);
    if (PHASES.indexOf(phase) >= PHASES.indexOf('hilfeplanung')) this.addPlan(one, lastContactOn);
  }

  private nextCode(openedOn: string): string {
    const year = openedOn.slice(0, 4);
    const number = (this.lastCode.get(year) ?? 0) + 1;
    this.lastCode.set(year, number);
    return `KIM-${year}-${String(number).padStart(4, '0')}`;
  }

  private addConsents(one: DemoCase): void {
    const noticeId = this.noticeOf.get(one.lead.organisationId);
    const given = documentation(this.chance, one, { districtId: this.districtId, today: this.today, noticeId });
    this.add('consent', given);
    this.events.add('consent.given', one, given.id, one.openedOn);
    if (this.chance.happens(0.3)) this.add('consent', transmission(this.chance, given));
  }

  private addCase(one: DemoCase, openedOn: string): string {
    const { id, lead, ags, person, phase } = one;
    const isClosed = phase === 'entpflichtet';
    const contacts = this.addContacts(one, openedOn);
    const lastContactOn = contacts.at(-1) ?? openedOn;
    const hasIntake = PHASES.indexOf(phase) >= PHASES.indexOf('assessment');
    this.add('case_file', {
      id,
      district_id: this.districtId,
      organisation_id: lead.organisationId,
      client_id: person.id,
      code: one.code,
      kind: this.chance.happens(0.7) ? 'cm_full' : 'cm_partial',
      phase,
      ags,
      lead_user_id: lead.id,
      target_group: person.origin.targetGroup,
      access_route: this.chance.pick(ROUTES),
      intake: hasIntake ? intake(openedOn) : {},
      opened_on: openedOn,
      last_contact_on: lastContactOn,
      closed_on: isClosed ? lastContactOn : null,
      closing_reason: isClosed ? this.chance.pick(['goals_reached', 'transferred', 'moved_away', 'own_wish']) : null,
      retention_until: isClosed ? addDays(lastContactOn, RETENTION_DAYS) : null,
      version: 1,
    });
    this.add('case_assignment', {
      id: this.chance.id(),
      case_id: id,
      user_id: lead.id,
      part: 'lead',
      starts_on: openedOn,
      ends_on: null,
    });
    this.events.add('case.opened', one, id, openedOn);
    if (isClosed) this.events.add('case.closed', one, id, lastContactOn);
    return lastContactOn;
  }

  private addContacts(one: DemoCase, openedOn: string): string[] {
    const days = Array.from({ length: this.chance.between(1, 5) }, () => openedOn)
      .map((from) => addDays(from, this.chance.between(0, 500)))
      .filter((day) => day <= this.today)
      .sort();
    const held = days.length ? days : [openedOn];
    for (const day of held) {
      const concern = this.chance.pick(CONCERNS);
      const kind = this.chance.pick(['in_person', 'phone', 'home_visit', 'accompaniment', 'digital']);
      const id = this.chance.id();
      this.add('contact', {
        id,
        case_id: one.id,
        kind,
        held_on: day,
        minutes: this.chance.between(2, 12) * 5,
        participants: '',
        note: concern.note,
        recorded_by: one.lead.id,
        recorded_at: `${day}T14:00:00Z`,
        version: 1,
      });
      this.events.add('contact.recorded', one, id, day);
    }
    return held;
  }

  private addResidence(one: DemoCase, openedOn: string): void {
    if (this.chance.happens(0.12)) return;
    const status = this.chance.weighted(one.person.origin.statuses);
    const isOpenEnded = status === 'eu_freizuegigkeit' || status.startsWith('niederlassung');
    const id = this.chance.id();
    this.add('situation_entry', {
      id,
      case_id: one.id,
      history: 'residence',
      value: status,
      valid_from: addDays(openedOn, -this.chance.between(30, 700)),
      valid_until: isOpenEnded ? null : addDays(this.today, this.chance.between(20, 600)),
      source: this.chance.happens(0.6) ? 'seen' : 'stated',
      recorded_by: one.lead.id,
      recorded_at: `${openedOn}T10:00:00Z`,
      version: 1,
    });
    this.events.add('residence-status.recorded', one, id, openedOn);
  }

  private addPlan(one: DemoCase, agreedOn: string): void {
    const isClosed = one.phase === 'entpflichtet';
    const content = { goals: [] as Row[], measures: [] as Row[] };
    for (let position = 0; position < this.chance.between(1, 3); position++) {
      const concern = this.chance.pick(CONCERNS);
      const goal = {
        id: this.chance.id(),
        case_id: one.id,
        text: concern.goal,
        area: concern.area,
        target_on: addDays(this.today, this.chance.between(20, 200)),
        result: isClosed ? this.chance.pick(['reached', 'reached', 'partly', 'not_reached']) : null,
        result_reason: isClosed ? 'Im Abschlussgespräch gemeinsam bewertet.' : '',
        smart: position === 0 ? ['specific', 'measurable', 'accepted', 'realistic', 'dated'] : ['specific', 'accepted'],
        position,
        version: 1,
      };
      this.add('goal', goal);
      content.goals.push({ id: goal.id, text: goal.text, area: goal.area, targetOn: goal.target_on });
      content.measures.push(...concern.measures.map((text) => this.addMeasure(one, goal.id, text)));
    }
    if (PHASES.indexOf(one.phase) < PHASES.indexOf('umsetzung')) return;
    const id = this.chance.id();
    this.add('hilfeplan_version', agreedVersion(id, one, agreedOn, content));
    this.events.add('hilfeplan.agreed', one, id, agreedOn);
  }

  private addMeasure(one: DemoCase, goalId: string, text: string): Row {
    const isClosed = one.phase === 'entpflichtet';
    const measure = {
      id: this.chance.id(),
      case_id: one.id,
      goal_id: goalId,
      text,
      responsible_user_id: one.lead.id,
      responsible_body: '',
      due_on: addDays(this.today, this.chance.between(-10, 90)),
      state: isClosed
        ? 'done'
        : this.chance.weighted([
            ['open', 5],
            ['running', 3],
            ['done', 3],
          ] as const),
      origin: 'plan',
      version: 1,
    };
    this.add('measure', measure);
    return { id: measure.id, goalId, text, responsibleUserId: one.lead.id, responsibleBody: '', dueOn: measure.due_on };
  }

  private add(table: string, row: Row): void {
    const rows = this.rows.get(table) ?? [];
    rows.push(row);
    this.rows.set(table, rows);
  }
}

function intake(openedOn: string): Row {
  const criteria = [
    'complex_need',
    'many_actors',
    'standard_paths_fail',
    'own_resources_insufficient',
    'client_consents',
  ];
  return {
    criteria: Object.fromEntries(criteria.map((criterion) => [criterion, true])),
    noticeHandedOn: openedOn,
    noticeLanguage: 'de',
    existingManagement: false,
  };
}
