import type { District } from './given';
import type { Answer, Person } from './person';

/** A row of the due list, as far as tests look at it. */
export interface Due {
  id: string;
  kind: 'case' | 'person';
  code: string;
  caseId: string | null;
  cause: string;
  state: 'open' | 'checked' | 'held';
  dueOn: string;
  overdue: boolean;
  returnedReason: string | null;
  holdReason: string | null;
  version: number;
  may: { check: boolean; withdraw: boolean; hold: boolean; lift: boolean; confirm: boolean };
}

/** Ends a case long ago, so that its retention is over. */
export async function givenOver(district: District, caseId: string, closedOn = '2020-03-31'): Promise<void> {
  await district.sql.query(
    `update case_file set phase = 'entpflichtet', opened_on = least(opened_on, $2), closed_on = $2, closing_reason = 'goals_reached',
       retention_until = $2::date + 1000 where id = $1`,
    [caseId, closedOn],
  );
}

/** Everything on somebody's list. */
export async function dueList(person: Person, query = ''): Promise<Due[]> {
  const { status, body } = await person.get<{ items: Due[] }>(`/api/deletions?limit=100${query}`);
  if (status !== 200) throw new Error(`expected 200, got ${status}: ${JSON.stringify(body)}`);
  return body.items;
}

/** The row with this code on somebody's list. */
export async function dueOf(person: Person, code: string): Promise<Due> {
  const found = (await dueList(person)).find((row) => row.code === code);
  if (!found) throw new Error(`${code} is not on the list`);
  return found;
}

/** One step with the version on the list now. */
export async function step(person: Person, { id }: Pick<Due, 'id'>, name: string, more: object = {}): Promise<Answer> {
  const { body } = await person.get<Due>(`/api/deletions/${id}`);
  return person.post(`/api/deletions/${id}/${name}`, { version: body.version ?? 1, ...more });
}

/** A case checked by its lead; its retention is over. */
export async function givenChecked(district: District, lead: Person, file: { id: string; code: string }): Promise<Due> {
  await givenOver(district, file.id);
  const due = await dueOf(lead, file.code);
  const { status, body } = await step(lead, due, 'check');
  if (status !== 204) throw new Error(`expected 204, got ${status}: ${JSON.stringify(body)}`);
  return dueOf(lead, file.code);
}

/** Deletes a case as four eyes do. @returns the number in the log */
export async function givenDeleted(district: District, lead: Person, caseId: string): Promise<string> {
  const { rows } = await district.sql.query<{ code: string }>('select code from case_file where id = $1', [caseId]);
  const due = await givenChecked(district, lead, { id: caseId, code: rows[0]!.code });
  const leitung = await district.person('leitung', { organisationId: lead.organisationId });
  const { status, body } = await step(leitung, due, 'confirmation');
  if (status !== 201) throw new Error(`expected 201, got ${status}: ${JSON.stringify(body)}`);
  return (body as { number: string }).number;
}

/** Every table in which a word stands anywhere. */
export async function tablesWith(district: District, word: string): Promise<string[]> {
  const { rows } = await district.sql.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const sql = `select 1 from ${name} t where strpos(t::text, $1) > 0 limit 1`;
    if ((await district.sql.query(sql, [word])).rowCount) found.push(name);
  }
  return found;
}
