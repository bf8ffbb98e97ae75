import type { DemoCase } from './cases';
import type { Chance } from './chance';
import type { Row } from './rows';

const YOUNGEST_PARENT = 18;

/** Invents families around some of the people: by relation and birth year, and somebody here and there only as a number. */
export function householdRows(chance: Chance, cases: DemoCase[]): Row[] {
  return cases
    .filter(({ phase }) => phase !== 'anfrage' && chance.happens(0.35))
    .flatMap((one) => householdOf(chance, one));
}

function householdOf(chance: Chance, { person, lead }: DemoCase): Row[] {
  const householdId = chance.id();
  const born = Number(person.row['birth_year']);
  const row = (fields: Row): Row => ({
    id: chance.id(),
    household_id: householdId,
    client_id: null,
    recorded_for: person.id,
    relation: null,
    custody: null,
    lives_together: true,
    birth_year: null,
    recorded_by: lead.id,
    recorded_at: person.row['created_at'],
    version: 1,
    ...fields,
  });
  const partner = chance.happens(0.7)
    ? [chance.happens(0.2) ? row({}) : row({ relation: 'partner', birth_year: born + chance.between(-5, 5) })]
    : [];
  const years = Array.from({ length: chance.between(0, 3) }, () => born + chance.between(YOUNGEST_PARENT, 38));
  const children = years
    .filter((year) => year < Number(String(person.row['created_at']).slice(0, 4)))
    .map((year) => row({ relation: 'child', custody: partner.length > 0 ? 'joint' : 'yes', birth_year: year }));
  return [row({ client_id: person.id, relation: 'self' }), ...partner, ...children];
}
