import { storedKeys } from '@fallnetz/clients';
import type { Chance } from './chance';
import type { DemoCases } from './cases';
import type { Row } from './rows';

/** How a given name of the demo would be written down by somebody who only hears it. */
const HEARD: Record<string, string> = {
  Ioana: 'Joana',
  Mihai: 'Michai',
  Agnieszka: 'Agnieska',
  Paweł: 'Pavel',
  Ayşe: 'Aische',
  Mehmet: 'Mehmed',
  Олена: 'Olena',
  Iryna: 'Irina',
  Сергій: 'Serhij',
  رانيا: 'Rania',
  Ahmad: 'Achmed',
  Khaled: 'Chaled',
};

const TWINS = 2;

/** People of the first Case-Manager*in who are recorded a second time, so that the search and the merge have something to show. */
export function twinRows(chance: Chance, { cases, tables }: DemoCases): [string, Row[]][] {
  const first = cases[0]?.lead.id;
  const rowsOf = (table: string): Row[] => tables.find(([name]) => name === table)?.[1] ?? [];
  const persons = rowsOf('client').filter(
    (row) => row['created_by'] === first && Object.hasOwn(HEARD, String(row['given_name'])),
  );
  const twins = persons.slice(0, TWINS).map((person) => ({ person, twin: twinOf(person, chance) }));
  const consents = twins.map(({ person, twin }) => {
    const consent = rowsOf('consent').find((row) => row['client_id'] === person['id']);
    return { ...consent, id: chance.id(), client_id: twin['id'] };
  });
  return [
    ['client', twins.map(({ twin }) => twin)],
    ['consent', consents],
  ];
}

function twinOf(person: Row, chance: Chance): Row {
  const [givenName, familyName] = [HEARD[String(person['given_name'])] ?? null, String(person['family_name'])];
  const birthYear = Number(person['birth_year']);
  const keys = storedKeys({ givenName, familyName, birthDate: `${birthYear}-01-01` });
  return {
    ...person,
    id: chance.id(),
    pseudonym: `Linde ${chance.between(1000, 9999)}`,
    given_name: givenName,
    birth_date: `${birthYear}-01-01`,
    phone: null,
    search_keys: keys.searchKeys,
    near_keys: keys.nearKeys,
  };
}
