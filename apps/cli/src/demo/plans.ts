import { addDays } from '@fallnetz/platform';
import type { Chance } from './chance';
import type { DemoEvents } from './events';
import type { Row } from './rows';

const DAYS_BETWEEN = 28;

/** What a plan has to know of its case. */
interface PlannedCase {
  id: string;
  phase: string;
  lead: { id: string };
  person: { row: Row };
}

/** Later in a case the plan has been agreed to twice: something to compare. */
const hasGrown = ({ phase }: PlannedCase): boolean =>
  phase === 'monitoring' || phase === 'evaluation' || phase === 'entpflichtet';

interface Content {
  goals: Row[];
  measures: Row[];
}

/** The version a case has now. */
export function agreedVersion(id: string, one: PlannedCase, agreedOn: string, { goals, measures }: Content): Row {
  const byId = (a: Row, b: Row): number => String(a['id']).localeCompare(String(b['id']));
  return {
    id,
    case_id: one.id,
    number: hasGrown(one) ? 2 : 1,
    agreed_on: agreedOn,
    agreed_by: 'client',
    language: one.person.row['first_language'],
    interpreted_by: '',
    goal_order: goals.map((goal) => goal['id']),
    content: { goals: goals.sort(byId), measures: measures.sort(byId) },
    recorded_by: one.lead.id,
    recorded_at: `${agreedOn}T15:00:00Z`,
  };
}

/** The versions before those the cases have now: the same plan with one Maßnahme less. */
export function earlierVersions(chance: Chance, cases: PlannedCase[], versions: Row[], events: DemoEvents): Row[] {
  return versions.flatMap((version) => {
    const one = cases.find(({ id }) => id === version['case_id']);
    if (!one || !hasGrown(one)) return [];
    const agreedOn = addDays(String(version['agreed_on']), -DAYS_BETWEEN);
    const { goals, measures } = version['content'] as Content;
    const id = chance.id();
    events.add('hilfeplan.agreed', one, id, agreedOn);
    const content = { goals, measures: measures.slice(1) };
    return [{ ...version, id, number: 1, agreed_on: agreedOn, recorded_at: `${agreedOn}T15:00:00Z`, content }];
  });
}
