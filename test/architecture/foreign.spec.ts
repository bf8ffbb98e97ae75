import { getMetadataArgsStorage } from 'typeorm';
import { ROLE_NAMES } from '@fallnetz/organisation';
import { startApi, type TestApi } from '../given/api';
import { District } from '../given/given';
import type { Person } from '../given/person';
import { ACCESS_MATRIX } from './access-matrix';
import { type FullCase, givenFullCase } from './eight-people';
import { bodyOf, exampleOf, nothingFor, overfullOf } from './example-body';
import { type Route, routesOf } from './routes';

/** Answers everybody alike, whoever the row belongs to: nothing is deleted that is not one's own. */
const SAME_FOR_EVERYBODY = 'DELETE /api/drafts/:id';
/** The guard takes the credentials before the body is checked. */
const LOGIN = 'POST /api/session';
const COLUMNS_AT_ONCE = 40;

describe('every route', () => {
  let api: TestApi;
  let district: District;
  let elsewhere: District;
  let full: FullCase;
  let routes: Route[];
  let ids: Record<string, string>;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    elsewhere = await District.create(api);
    full = await givenFullCase(api, district);
    ids = await idsOf(full);
    routes = routesOf(api.app);
  });
  afterAll(async () => {
    await district.close();
    await elsewhere.close();
    await api.close();
  });

  async function idsOf({ ids: known, people: { lead } }: FullCase): Promise<Record<string, string>> {
    const { rows } = await district.sql.query<{ name: string; id: string }>(ROWS_OF_A_CASE, [known.caseId]);
    const found = Object.fromEntries(rows.map(({ name, id }) => [name, id]));
    const owner = { userId: lead.id, responsibleUserId: lead.id, organisationId: lead.organisationId };
    return { ...found, ...known, ...owner, otherId: known.clientId, today: api.clock.today() };
  }

  /** The address of the route for what belongs to the case. */
  function addressOf({ path }: Route): string {
    const [, , first = ''] = path.split('/');
    const ofId = ids[OWNER_OF[first] ?? ''] ?? ids.caseId!;
    return path.replace(/:([a-zA-Z]+)/g, (_all, name: string) => (name === 'id' ? ofId : (ids[name] ?? ids.caseId!)));
  }

  async function foreigners(): Promise<Person[]> {
    const house = await district.newOrganisation('freier_traeger');
    const others: Person[] = [];
    for (const role of ROLE_NAMES) others.push(await elsewhere.person(role));
    return [
      await district.person('case_manager'),
      await district.person('case_manager', { organisationId: house }),
      await district.person('leitung', { organisationId: house }),
      full.people.otherGuest,
      ...others,
    ];
  }

  /** Everything that stands in tables of the case, looks aside. */
  async function written(): Promise<unknown[]> {
    const { rows: tables } = await district.sql.query<{ name: string }>(TABLES_OF_A_CASE);
    const rows = tables.map(({ name }) => `select '${name}' as name, t::text as row from ${name} t where case_id = $1`);
    const person = `select 'client', t::text from client t where id = $2`;
    const all = [...rows, person].join(' union all ');
    return (await district.sql.query<{ name: string; row: string }>(`${all} order by 1, 2`, [ids.caseId, ids.clientId]))
      .rows;
  }

  it('answers strangers, whatever they send, as if the case did not exist, and writes nothing', async () => {
    const people = await foreigners();
    const before = await written();
    const open: string[] = [];
    for (const route of routes.filter(({ isPublic, path }) => !isPublic && !/session|account/.test(path))) {
      const target = bodyOf(route);
      const payload = target ? exampleOf(target, ids) : undefined;
      const isNested = route.path.includes(':') && route.name !== SAME_FOR_EVERYBODY;
      const namesIt = JSON.stringify(payload ?? {}).includes(ids.caseId!);
      if (!isNested && !namesIt) continue;
      for (const [at, person] of people.entries()) {
        const { status, body } = await person.ask<{ code?: string }>(route.method, addressOf(route), payload);
        const isHidden = status === 403 || status === 404;
        if (isNested ? !isHidden : status < 400 || status >= 500)
          open.push(`${route.name} ${at}: ${status} ${body.code ?? ''}`);
      }
    }
    expect(open).toEqual([]);
    expect(await written()).toEqual(before);
  });

  it('takes no column of a table that it does not declare', async () => {
    const columns = [...new Set(getMetadataArgsStorage().columns.map(({ propertyName }) => propertyName))];
    const taken: string[] = [];
    for (const route of routes.filter(({ name }) => name !== LOGIN)) {
      const target = bodyOf(route);
      const entry = ACCESS_MATRIX[route.name];
      if (!target || !Array.isArray(entry)) continue;
      const person = await district.person(entry[0]!);
      for (let at = 0; at < columns.length; at += COLUMNS_AT_ONCE) {
        const payload = overfullOf(target, columns.slice(at, at + COLUMNS_AT_ONCE));
        const { status, body } = await person.ask<Refusal>(route.method, addressOf(route), payload);
        const refused = (body.fields ?? []).filter(({ code }) => code === 'field.unknown').map(({ field }) => field);
        const kept = pathsOf(payload).filter((path) => !refused.includes(path));
        if (status !== 400 || kept.length > 0) taken.push(`${route.name} ${status}: ${kept.join()}`);
      }
    }
    expect(taken).toEqual([]);
    expect(columns.length).toBeGreaterThan(200);
  });

  it('takes nothing given for nothing said, or says what is wrong', async () => {
    const failed: string[] = [];
    let asked = 0;
    for (const route of routes) {
      const target = bodyOf(route);
      const entry = ACCESS_MATRIX[route.name];
      if (!target || !entry) continue;
      const role = entry === 'public' ? 'case_manager' : entry[0]!;
      const person = role === 'case_manager' ? full.people.lead : await district.person(role);
      const payload = { ...exampleOf(target, ids), ...nothingFor(target) };
      const { status } = await person.ask(route.method, addressOf(route), payload);
      asked += 1;
      if (status >= 500) failed.push(`${route.name}: ${status}`);
    }
    expect(failed).toEqual([]);
    expect(asked).toBeGreaterThan(100);
  });
});

interface Refusal {
  fields?: { field: string; code: string }[];
}

/** `a.0.b` for every plain value. */
function pathsOf(value: unknown, at: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [at.join('.')];
  return Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...at, name]));
}

/** What the id of an address is, by its first part; else the case itself. */
const OWNER_OF: Record<string, string> = {
  clients: 'clientId',
  conferences: 'conferenceId',
  handovers: 'handoverId',
  consents: 'consentId',
  referrals: 'referralId',
  users: 'userId',
  people: 'userId',
  organisations: 'organisationId',
};

const ROWS_OF_A_CASE = `
select name || 'Id' as name, id from (
  select 'note' as name, id, case_id from note union all select 'contact', id, case_id from contact
  union all select 'bescheid', id, case_id from bescheid union all select 'goal', id, case_id from goal
  union all select 'measure', id, case_id from measure union all select 'assessment', id, case_id from assessment
  union all select 'entry', id, case_id from network_entry union all select 'assignment', id, case_id from case_assignment
  union all select 'referral', id, case_id from referral
  union all select 'consent', s.id, c.id from consent s join case_file c on c.client_id = s.client_id
  union all select 'member', m.id, c.id from household_member m join case_file c on c.client_id = m.recorded_for
    where m.client_id is distinct from m.recorded_for) row
where case_id = $1`;

const TABLES_OF_A_CASE = `
select table_name as name from information_schema.columns
where table_schema = 'public' and column_name = 'case_id' and table_name <> 'access_log' order by 1`;
