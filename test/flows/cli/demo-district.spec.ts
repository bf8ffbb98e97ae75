import { Client } from 'pg';
import { seedDemoDistrict } from '../../../apps/cli/src/demo/seed';
import { freshDatabase } from '../../given/database';

describe('the demo district', () => {
  let sql: Client;

  beforeAll(async () => {
    const { ownerUrl } = await freshDatabase('migrated');
    const logins = await seedDemoDistrict(ownerUrl, '2026-11-22', 'ein Passwort nur für den Test');
    expect(logins.map(({ role }) => role).sort()).toEqual([
      'abh_participant',
      'case_manager',
      'conference_guest',
      'data_protection_officer',
      'fachadministration',
      'koordinierende_stelle',
      'leitung',
    ]);
    sql = new Client({ connectionString: ownerUrl });
    await sql.connect();
    await sql.query(`select set_config('app.today', '2026-11-22', false)`);
  });
  afterAll(() => sql.end());

  const count = async (from: string): Promise<number> =>
    Number((await sql.query<{ count: string }>(`select count(*) from ${from}`)).rows[0]?.count);

  it('has the real municipalities and services, about 30 people and 300 cases', async () => {
    expect(await count('municipality')).toBe(13);
    expect(await count('service_offer')).toBe(57);
    expect(await count('case_file')).toBe(300);
    expect(await count('user_account')).toBeGreaterThanOrEqual(28);
    expect(await count(`service_offer where topics = '{}'`)).toBe(0);
  });

  it('spreads nationalities as in the Kreis', async () => {
    const share = (await count(`client where 'RO' = any(nationalities)`)) / 300;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.35);
  });

  it('leads from every open case to somebody who sees it', async () => {
    const orphans = `case_file c where not exists (select 1 from case_assignment a where a.case_id = c.id and a.part = 'lead')`;
    expect(await count(orphans)).toBe(0);
  });

  it('has a case to delete because of its age and one because of a withdrawal, of one colleague', async () => {
    const due = 'deletion_review where listed_on <= app.today()';
    const { rows } = await sql.query<{ cause: string }>(`select cause from ${due} order by cause`);
    expect(rows.map(({ cause }) => cause)).toEqual(['consent_withdrawn', 'retention_over']);
    expect(await count(`(select distinct responsible_user_id from ${due}) d`)).toBe(1);
  });

  it('has observations in cells below and above five', async () => {
    const { rows } = await sql.query<{ size: number }>(
      'select count(*)::int as size from structural_issue group by challenge_id, ags, quarter',
    );
    expect(rows.some(({ size }) => size < 5)).toBe(true);
    expect(rows.some(({ size }) => size >= 5)).toBe(true);
  });

  it('has an invited Fallkonferenz in which one guest sees a name and the other none', async () => {
    expect(await count(`conference where state = 'eingeladen'`)).toBe(1);
    expect(await count(`conference_release where field = 'name'`)).toBe(1);
    expect(await count('conference_participant p where app.invitation_open(p)')).toBe(2);
  });

  it('has cases with two assessments to compare, and Netzwerkkarten', async () => {
    expect(await count('(select case_id from assessment group by 1 having count(*) = 2) twice')).toBeGreaterThan(20);
    expect(await count('network_entry n join assessment a using (case_id)')).toBeGreaterThan(100);
    expect(await count('assessment a join case_file c on c.id = a.case_id where a.held_on < c.opened_on')).toBe(0);
  });

  it('has a hand-over that waits for the first Case-Manager*in', async () => {
    expect(await count(`handover where state = 'offered'`)).toBe(1);
    expect(await count(`handover_case where state = 'open'`)).toBe(3);
  });

  it('has a move that waits for the first Case-Manager*in, one that was taken over, and Leitung who reads a case', async () => {
    const first = `(select lead_user_id from case_file order by code limit 1)`;
    const offered = `case_move_offer o join case_move m using (id) join user_account u on u.organisation_id = o.to_organisation_id
      where u.id = ${first} and app.consent_in_force(o.consent_id) and o.state = m.state and o.from_organisation_id <> u.organisation_id`;
    expect(await count(`${offered} and o.state = 'offered'`)).toBe(1);
    expect(await count(`${offered} and o.state = 'accepted' and o.opened_case_id is not null`)).toBe(1);
    expect(await count(`case_insight i join case_file c on c.id = i.case_id where c.lead_user_id = ${first}`)).toBe(1);
    expect(await count(`access_log where purpose like 'complaint: %'`)).toBe(1);
  });

  it('keeps its event chains whole', async () => {
    expect(await count('app.broken_chains()')).toBe(0);
    expect(await count('event')).toBeGreaterThan(1000);
  });
});
