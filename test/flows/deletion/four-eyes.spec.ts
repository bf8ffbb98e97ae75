import { addDays } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { documentationConsent, givenCase, givenConsent, versionOf } from '../../given/case';
import { dueList, dueOf, givenChecked, givenDeleted, givenOver, step } from '../../given/deletion';
import { District } from '../../given/given';
import { givenSubstitution } from '../../given/substitution';
import type { Person } from '../../given/person';

describe('judging a deletion', () => {
  let api: TestApi;
  let district: District;
  let lead: Person;
  let colleague: Person;
  let leitung: Person;
  let officer: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    lead = await district.person('case_manager');
    colleague = await district.person('case_manager');
    leitung = await district.person('leitung');
    officer = await district.person('data_protection_officer');
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const giveRoles = (person: Person, roles: string[]) =>
    district.sql.query('update user_account set roles = $2 where id = $1', [person.id, roles]);

  it('lists a case from the day after its retention, to its lead, Leitung and officer of the house, and nobody else', async () => {
    const file = await givenCase(lead);
    await givenOver(district, file.id);
    const due = await dueOf(lead, file.code);
    expect(due).toMatchObject({ kind: 'case', cause: 'retention_over', state: 'open', overdue: true, caseId: file.id });
    expect(due.dueOn).toBe(addDays('2020-03-31', 1001));
    for (const person of [leitung, officer]) {
      const seen = await dueOf(person, file.code);
      expect(seen).toMatchObject({ caseId: null, may: { check: false, hold: false, confirm: false } });
      expect(JSON.stringify(seen)).not.toContain(file.id);
      expect(JSON.stringify(seen)).not.toContain('Beispiel');
    }
    const elsewhere = await district.newOrganisation('freier_traeger');
    const others = [
      await district.person('leitung', { organisationId: elsewhere }),
      await district.person('data_protection_officer', { organisationId: elsewhere }),
      colleague,
    ];
    for (const person of others) {
      expect(await dueList(person)).toEqual([]);
      expect(await person.get(`/api/deletions/${due.id}`)).toMatchObject({ status: 404 });
      expect(await person.get(`/api/deletions/${due.id}/counts`)).toMatchObject({ status: 404 });
    }
    for (const role of ['abh_participant', 'koordinierende_stelle', 'fachadministration'] as const) {
      expect(await (await district.person(role)).get('/api/deletions')).toMatchObject({ status: 403 });
    }
  });

  it('is not offered before its day, nor while a case runs', async () => {
    const file = await givenCase(lead);
    expect((await dueList(lead)).map(({ code }) => code)).not.toContain(file.code);
    await givenOver(district, file.id, addDays(api.clock.today(), -1000));
    expect((await dueList(lead)).map(({ code }) => code)).not.toContain(file.code);
    const { rows } = await district.sql.query<{ id: string }>('select id from deletion_review where case_id = $1', [
      file.id,
    ]);
    const early = await step(lead, rows[0]!, 'check');
    expect(early).toMatchObject({ status: 409, body: { code: 'deletion.not-due' } });
    api.clock.travel({ days: 1 });
    expect((await dueOf(await district.signIn(lead), file.code)).overdue).toBe(false);
  });

  it('takes the lead and another person of Leitung, by code and numbers', async () => {
    const file = await givenCase(lead);
    await lead.post(`/api/cases/${file.id}/notes`, { body: 'Markernotiz' });
    const due = await givenChecked(district, lead, file);
    expect(due).toMatchObject({ state: 'checked', may: { check: false, withdraw: true, confirm: false } });
    expect(await step(lead, due, 'confirmation')).toMatchObject({ status: 403, body: { code: 'access.denied' } });
    expect(await step(colleague, due, 'confirmation')).toMatchObject({ status: 403 });
    expect(await step(officer, due, 'confirmation')).toMatchObject({ status: 403 });
    const counts = await leitung.get(`/api/deletions/${due.id}/counts`);
    expect(counts.body).toMatchObject({ notes: 1, contacts: 0, documents: 0, consents: 1, person: true });
    const { rows: told } = await district.sql.query(
      `select data from notification where kind = 'deletion.waits' and user_id = $1`,
      [leitung.id],
    );
    expect(told).toContainEqual({ data: { code: file.code } });
    const done = await step(leitung, due, 'confirmation');
    expect(done).toMatchObject({
      status: 201,
      body: { number: expect.stringMatching(/^L-\d{4}-[0-9A-F]{8}$/) as string },
    });
    expect(await lead.get(`/api/cases/${file.id}`)).toMatchObject({ status: 404 });
    expect(await step(leitung, due, 'confirmation')).toMatchObject({ status: 404 });
  });

  it('refuses a second check, a check by others, a version that is not the newest and unknown fields', async () => {
    const file = await givenCase(lead);
    await lead.post(`/api/cases/${file.id}/assignments`, { userId: colleague.id, part: 'co_worker' });
    const due = await givenChecked(district, lead, file);
    expect(await step(lead, due, 'check')).toMatchObject({ status: 409, body: { code: 'deletion.checked' } });
    expect(await step(colleague, due, 'check')).toMatchObject({ status: 403 });
    expect(await colleague.get(`/api/deletions/${due.id}/counts`)).toMatchObject({ status: 403 });
    expect(await step(leitung, due, 'check')).toMatchObject({ status: 403 });
    const stale = await leitung.post(`/api/deletions/${due.id}/confirmation`, { version: due.version - 1 });
    expect(stale).toMatchObject({ status: 409, body: { code: 'version.stale' } });
    expect(stale.body['changed']).toMatchObject([{ type: 'deletion.checked', actorName: lead.name }]);
    expect(await step(leitung, due, 'confirmation', { force: true })).toMatchObject({ status: 400 });
    expect(await lead.get(`/api/cases/${file.id}`)).toMatchObject({ status: 200 });
  });

  it('never lets one person be both, not through substitution either', async () => {
    const both = await district.person('case_manager');
    await giveRoles(both, ['case_manager', 'leitung']);
    const own = await givenCase(both);
    const checked = await givenChecked(district, both, own);
    expect(await step(both, checked, 'confirmation')).toMatchObject({ body: { code: 'deletion.own-check' } });
    expect((await dueOf(both, own.code)).may.confirm).toBe(false);
    // A deputy checks in the place of somebody who is Leitung too: neither that person nor who stands in for the deputy.
    const deputy = await district.person('case_manager');
    await givenSubstitution(api, district, both, deputy);
    const theirs = await givenCase(both);
    await givenOver(district, theirs.id);
    expect(await step(deputy, await dueOf(deputy, theirs.code), 'check')).toMatchObject({ status: 204 });
    const due = await dueOf(both, theirs.code);
    expect(await step(both, due, 'confirmation')).toMatchObject({ body: { code: 'deletion.own-check' } });
    const standIn = await district.person('leitung');
    await givenSubstitution(api, district, deputy, standIn);
    expect(await step(standIn, due, 'confirmation')).toMatchObject({ body: { code: 'deletion.own-check' } });
    expect(await step(leitung, due, 'confirmation')).toMatchObject({ status: 201 });
  });

  it('never lets the lead confirm what a deputy who is on the case as well checked', async () => {
    const both = await district.person('case_manager');
    await giveRoles(both, ['case_manager', 'leitung']);
    const file = await givenCase(both);
    await both.post(`/api/cases/${file.id}/assignments`, { userId: colleague.id, part: 'co_worker' });
    await givenSubstitution(api, district, both, colleague);
    const due = await givenChecked(district, colleague, file);
    expect(await step(both, due, 'confirmation')).toMatchObject({ status: 403 });
    expect((await dueOf(both, file.code)).may.confirm).toBe(false);
    expect(await both.get(`/api/cases/${file.id}`)).toMatchObject({ status: 200 });
    expect(await step(leitung, due, 'confirmation')).toMatchObject({ status: 201 });
  });

  it('is held up by the database too', async () => {
    const file = await givenCase(lead);
    const due = await givenChecked(district, lead, file);
    const alone = 'update deletion_review set state = $2, confirmed_by = checked_by where id = $1';
    await expect(district.sql.query(alone, [due.id, 'confirmed'])).rejects.toMatchObject({ code: '23514' });
    await expect(district.sql.query('delete from case_file where id = $1', [file.id])).rejects.toMatchObject({
      code: 'FN007',
    });
  });

  it('goes back with a reason, and the check can be taken back', async () => {
    const file = await givenCase(lead);
    const due = await givenChecked(district, lead, file);
    expect(await step(leitung, due, 'return', { reason: '' })).toMatchObject({ status: 400 });
    expect(await step(leitung, due, 'return', { reason: 'x'.repeat(501) })).toMatchObject({ status: 400 });
    const reason = 'Bitte noch die offene Rechnung klären';
    expect(await step(leitung, due, 'return', { reason })).toMatchObject({ status: 204 });
    expect(await dueOf(lead, file.code)).toMatchObject({ state: 'open', returnedReason: reason, may: { check: true } });
    expect(await step(leitung, due, 'confirmation')).toMatchObject({ body: { code: 'deletion.not-checked' } });
    expect(await step(lead, due, 'check')).toMatchObject({ status: 204 });
    expect(await step(lead, due, 'withdrawal')).toMatchObject({ status: 204 });
    expect(await step(lead, due, 'withdrawal')).toMatchObject({ body: { code: 'deletion.not-checked' } });
    expect((await dueOf(lead, file.code)).state).toBe('open');
    const { body } = await lead.get<{ items: { type: string }[] }>(`/api/cases/${file.id}/timeline`);
    const types = body.items.map(({ type }) => type).filter((type) => type.startsWith('deletion.'));
    expect(types).toEqual(['deletion.withdrawn', 'deletion.checked', 'deletion.returned', 'deletion.checked']);
  });

  it('is ended by reopening the case', async () => {
    const file = await givenCase(lead);
    await lead.post(`/api/cases/${file.id}/break-off`, {
      reason: 'contact_lost',
      version: await versionOf(lead, file.id),
    });
    // The retention is over today; the last day on which L6 still allows it was yesterday.
    await district.sql.query('update case_file set retention_until = $2 where id = $1', [
      file.id,
      addDays(api.clock.today(), -1),
    ]);
    const due = await dueOf(lead, file.code);
    expect(await step(lead, due, 'check')).toMatchObject({ status: 204 });
    await givenConsent(lead, file.clientId, documentationConsent);
    const late = await lead.post(`/api/cases/${file.id}/reopening`, { version: await versionOf(lead, file.id) });
    expect(late).toMatchObject({ body: { code: 'case.reopen.retention-over' } });
    await district.sql.query('update case_file set retention_until = $2 where id = $1', [
      file.id,
      addDays(api.clock.today(), 5),
    ]);
    expect((await lead.get(`/api/deletions/${due.id}`)).body).toMatchObject({ state: 'open' });
    const back = await lead.post(`/api/cases/${file.id}/reopening`, { version: await versionOf(lead, file.id) });
    expect(back).toMatchObject({ status: 204 });
    expect(await leitung.get(`/api/deletions/${due.id}`)).toMatchObject({ status: 404 });
    expect(await step(leitung, due, 'confirmation')).toMatchObject({ status: 404 });
  });

  it('leaves the check to Leitung where nobody who led the case works here any more', async () => {
    const gone = await district.person('case_manager');
    const file = await givenCase(gone);
    await givenOver(district, file.id);
    expect(await step(leitung, await dueOf(leitung, file.code), 'check')).toMatchObject({ status: 403 });
    await district.sql.query(`update user_account set active_until = '2020-01-01' where id = $1`, [gone.id]);
    const due = await dueOf(leitung, file.code);
    expect(await step(leitung, due, 'check')).toMatchObject({ status: 204 });
    expect(await step(leitung, due, 'confirmation')).toMatchObject({ body: { code: 'deletion.own-check' } });
    expect(await step(await district.person('leitung'), due, 'confirmation')).toMatchObject({ status: 201 });
  });

  it('leaves the check to Leitung where the lead is biased by now', async () => {
    const biased = await district.person('case_manager');
    const file = await givenCase(biased);
    await givenOver(district, file.id);
    await district.sql.query(
      `insert into conflict_of_interest (district_id, client_id, user_id, reason, set_by, set_at)
       values ($1, $2, $3, 'relative', $3, now())`,
      [district.id, file.clientId, biased.id],
    );
    const due = await dueOf(leitung, file.code);
    expect(await step(biased, due, 'check')).toMatchObject({ status: 404 });
    expect(await step(leitung, due, 'check')).toMatchObject({ status: 204 });
    expect(await step(leitung, due, 'confirmation')).toMatchObject({ body: { code: 'deletion.own-check' } });
    expect(await step(await district.person('leitung'), due, 'confirmation')).toMatchObject({ status: 201 });
  });

  it('is not confirmed by whoever is biased', async () => {
    const biased = await district.person('leitung');
    const file = await givenCase(lead);
    await district.sql.query(
      `insert into conflict_of_interest (district_id, client_id, user_id, reason, set_by, set_at)
       values ($1, $2, $3, 'relative', $3, now())`,
      [district.id, file.clientId, biased.id],
    );
    const due = await givenChecked(district, lead, file);
    // No row, code or number of it either, and nobody tells them.
    expect((await dueList(biased)).map(({ code }) => code)).not.toContain(file.code);
    expect(await biased.get(`/api/deletions/${due.id}`)).toMatchObject({ status: 404 });
    expect(await biased.get(`/api/deletions/${due.id}/counts`)).toMatchObject({ status: 404 });
    for (const name of ['confirmation', 'return']) {
      expect(await step(biased, due, name, name === 'return' ? { reason: 'x' } : {})).toMatchObject({ status: 404 });
    }
    const { rows: told } = await district.sql.query(
      `select user_id from notification where kind = 'deletion.waits' and data ->> 'code' = $1`,
      [file.code],
    );
    expect(told).not.toContainEqual({ user_id: biased.id });
    expect(told).toContainEqual({ user_id: leitung.id });
  });

  it('is logged without content, for Leitung and officer of the house', async () => {
    const file = await givenCase(lead);
    const number = await givenDeleted(district, lead, file.id);
    for (const person of [leitung, officer]) {
      const { body } = await person.get<{ items: { number: string }[] }>('/api/deletion-log');
      const entry = body.items.find((one) => one.number === number);
      expect(entry).toMatchObject({ kind: 'case_and_person', cause: 'retention_over', checkedByName: lead.name });
      for (const word of [file.id, file.code, file.clientId, 'Beispiel'])
        expect(JSON.stringify(body)).not.toContain(word);
    }
    expect(await lead.get('/api/deletion-log')).toMatchObject({ status: 403 });
    const elsewhere = await district.newOrganisation('freier_traeger');
    const other = await district.person('data_protection_officer', { organisationId: elsewhere });
    expect((await other.get('/api/deletion-log')).body).toEqual({ items: [], next: null });
  });

  it('gives the list in pages', async () => {
    const house = await district.newOrganisation('municipality');
    const worker = await district.person('case_manager', { organisationId: house });
    const codes: string[] = [];
    for (const day of ['2020-01-03', '2020-01-01', '2020-01-01']) {
      const file = await givenCase(worker);
      await givenOver(district, file.id, day);
      codes.push(file.code);
    }
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await worker.get<{ items: { code: string }[]; next: string | null }>(
        `/api/deletions?limit=2${cursor}`,
      );
      seen.push(...body.items.map(({ code }) => code));
      if (!body.next) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(seen).toHaveLength(3);
    expect(new Set(seen)).toEqual(new Set(codes));
    expect(seen[2]).toBe(codes[0]);
    expect(await dueList(worker, '&state=held')).toEqual([]);
  });
});
