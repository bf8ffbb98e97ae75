import type { Chance } from './chance';
import type { Row } from './rows';

/** Some cases are simple and some complex, and one house has agreed on a guide value of its own. */
export function caseloadTables(
  chance: Chance,
  tables: [string, Row[]][],
  files: Row[],
  today: string,
): [string, Row[]][] {
  for (const file of files) file['complexity'] = chance.pick([1, 2, 2, 2, 3]);
  const house = tables.find(([table]) => table === 'organisation')?.[1].find(({ kind }) => kind === 'municipality');
  if (!house) return [];
  const limit = {
    id: chance.id(),
    district_id: house['district_id'],
    organisation_id: house['id'],
    cases: 26,
    source: 'Dienstvereinbarung der Stadt (Beispiel)',
    valid_from: `${today.slice(0, 4)}-01-01`,
  };
  return [['caseload_limit', [limit]]];
}
