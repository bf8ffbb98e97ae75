import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { de } from '../../../apps/web/src/organisation/texts.de';
import { startApi, type TestApi } from '../../given/api';
import { givenCase, type GivenCase } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenSubstitution } from '../../given/substitution';

interface Look {
  id: string;
  actorId: string;
  actorName: string;
  actingForName: string | null;
  what: string;
  caseCode: string | null;
}

interface Page {
  items: Look[];
  next: string | null;
}

describe('the access log', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let officer: Person;
  let file: GivenCase;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    officer = await district.person('data_protection_officer');
    file = await givenCase(worker);
    await worker.get(`/api/cases/${file.id}`);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const read = (person: Person, query = '') => person.get<Page>(`/api/access-log${query}`);

  it('tells the data-protection officer who looked at which case, by its code alone', async () => {
    const { status, body } = await read(officer);
    expect(status).toBe(200);
    expect(body.items[0]).toMatchObject({ actorName: worker.name, actingForName: null, caseCode: file.code });
    expect(body.items.map(({ what }) => what)).toContain('case');
    expect(JSON.stringify(body)).not.toContain('Beispiel');
    expect(JSON.stringify(body)).not.toContain(file.id);
  });

  it('says in whose place somebody looked', async () => {
    const deputy = await district.person('case_manager');
    await givenSubstitution(api, district, worker, deputy);
    await deputy.get(`/api/cases/${file.id}`);
    const { body } = await read(officer, `?userId=${deputy.id}`);
    expect(body.items[0]).toMatchObject({ actorName: deputy.name, actingForName: worker.name, caseCode: file.code });
    expect(body.items.every(({ actorId }) => actorId === deputy.id)).toBe(true);
  });

  it('is closed to everybody else', async () => {
    for (const role of ['case_manager', 'leitung', 'fachadministration', 'conference_guest'] as const)
      expect((await read(await district.person(role))).body).toMatchObject({ code: 'access.denied' });
  });

  it('shows the own organisation only', async () => {
    const office = await district.newOrganisation('freier_traeger');
    const neighbour = await district.person('data_protection_officer', { organisationId: office });
    expect((await read(neighbour)).body.items).toEqual([]);
    expect((await read(neighbour, `?userId=${worker.id}`)).body.items).toEqual([]);
    const elsewhere = await District.create(api);
    const stranger = await elsewhere.person('data_protection_officer');
    await elsewhere.close();
    expect((await read(stranger, `?userId=${worker.id}`)).body.items).toEqual([]);
  });

  it('comes page by page, each look once, the newest first', async () => {
    const office = await district.newOrganisation('other');
    const busy = await district.person('case_manager', { organisationId: office });
    const reader = await district.person('data_protection_officer', { organisationId: office });
    await district.sql.query(
      `insert into access_log (district_id, actor_id, what, subject_id)
       select $1, $2, 'client', $2 from generate_series(1, 120)`,
      [district.id, busy.id],
    );
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: Page } = await read(reader, cursor && `?cursor=${cursor}`);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.next;
    }
    expect(seen).toHaveLength(120);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
  });

  it.each([
    ['?cursor=quatsch', 'request.malformed'],
    [`?cursor=${Buffer.from('["quatsch"]').toString('base64url')}`, 'request.malformed'],
    ['?userId=niemand', 'request.invalid'],
    ['?all=true', 'request.invalid'],
  ])('refuses %s', async (query, code) => {
    expect(await read(officer, query)).toMatchObject({ status: 400, body: { code } });
  });

  it('has a word for everything that is looked at', () => {
    const libs = join(__dirname, '../../../libs');
    const sources = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const codes = sources.flatMap((file) =>
      [...readFileSync(join(libs, file), 'utf8').matchAll(/\.saw\('([^']+)'/g)].map(([, code]) => code ?? ''),
    );
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.map((code) => code.replaceAll('-', '_')).filter((code) => !Object.hasOwn(de.seen, code))).toEqual([]);
  });
});
