import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { SystemDb } from '@fallnetz/platform';
import { DeletionSweep } from '../../../libs/deletion/src/sweep/deletion-sweep';
import { FileRemoval } from '../../../libs/deletion/src/sweep/file-removal';
import { givenFullCase } from '../../architecture/eight-people';
import { startApi, type TestApi } from '../../given/api';
import { givenCase, givenConsent } from '../../given/case';
import { dueOf, givenChecked, givenDeleted, step, tablesWith } from '../../given/deletion';
import { freshDatabase } from '../../given/database';
import { eventually } from '../../given/eventually';
import { pdf, upload } from '../../given/files';
import { District } from '../../given/given';
import { givenMember } from '../../given/household';
import { givenInsight } from '../../given/insight';
import type { Person } from '../../given/person';
import { createWorker } from '../../given/worker';

describe('a deletion', () => {
  let api: TestApi;
  let district: District;
  let lead: Person;
  let leitung: Person;

  beforeAll(async () => {
    // A database of its own: words are looked for in whole tables, where other tests leave the same ones.
    api = await startApi({}, undefined, await freshDatabase('migrated'));
    district = await District.create(api);
    lead = await district.person('case_manager');
    leitung = await district.person('leitung');
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const placeOf = (id: string): string => join(api.config.FALLNETZ_FILES_DIR, id.slice(-2), id);
  const inWorker = async (work: (found: { sweep: DeletionSweep; files: FileRemoval }) => Promise<void>) => {
    const app = await createWorker({ database: api.database, clock: api.clock });
    await work({ sweep: app.get(DeletionSweep), files: app.get(FileRemoval) }).finally(() => app.close());
  };
  const numbers = async (): Promise<{ year: number; begun: number; ended: number }[]> =>
    (await leitung.get<{ year: number; begun: number; ended: number }[]>('/api/case-numbers')).body;

  it('leaves no trace of a full case in any table but ids in the log of looks', async () => {
    const full = await givenFullCase(api, district);
    const { lead: owner, leitung: boss } = full.people;
    const { caseId, clientId, documentId } = full.ids;
    await givenInsight(boss, caseId);
    await boss.get(`/api/cases/${caseId}`);
    await owner.put('/api/drafts', { subject: `entry/${caseId}`, content: 'Marker im Entwurf' });
    await owner.post(`/api/cases/${caseId}/structural-issues`, {});
    const code = full.codes[2]!;
    const due = await givenChecked(district, owner, { id: caseId, code });
    await access(placeOf(documentId));
    const done = await step(await district.person('leitung'), due, 'confirmation');
    expect(done.status).toBe(201);
    // The sister in the household bears the same name; she is judged by herself.
    const [name, ...words] = [...full.content, full.secrets[0]!, code];
    expect(await tablesWith(district, name)).toEqual(['client']);
    for (const word of words) {
      expect({ word, tables: await tablesWith(district, word) }).toEqual({ word, tables: [] });
    }
    expect(await tablesWith(district, caseId)).toEqual(['access_log']);
    expect(await tablesWith(district, clientId)).toEqual([]);
    const { rows } = await district.sql.query('select distinct purpose from access_log where case_id = $1', [caseId]);
    expect(rows).toContainEqual({ purpose: 'complaint' });
    expect(JSON.stringify(rows)).not.toContain('Beschwerde');
  });

  it('leaves neither an answer kept for a deputy nor a message or draft that leads a guest to it', async () => {
    const { people, ids, codes } = await givenFullCase(api, district);
    const note = { body: 'Vertretung' };
    const key = { 'idempotency-key': 'deputy-note-1' };
    const saved = await people.deputy.ask('POST', `/api/cases/${ids.caseId}/notes`, note, key);
    expect(saved.status).toBe(201);
    const parts = [ids.conferenceId, ids.participantId, ids.handoverId];
    const typed = async (person: Person, subject: string) =>
      (await person.put('/api/drafts', { subject, content: 'Marker im Entwurf', revision: 0 })).status;
    expect(await typed(people.guest, `own/statement/${ids.participantId}`)).toBe(200);
    expect(await typed(people.colleague, `own/handover-question/${ids.partId}`)).toBe(200);
    expect(await tablesWith(district, ids.participantId)).toEqual(expect.arrayContaining(['mail', 'notification']));
    const due = await givenChecked(district, people.lead, { id: ids.caseId, code: codes[2]! });
    expect((await step(await district.person('leitung'), due, 'confirmation')).status).toBe(201);
    expect(await tablesWith(district, 'Marker im Entwurf')).toEqual([]);
    for (const id of [ids.caseId, ...parts]) {
      const tables = (await tablesWith(district, id)).filter((name) => name !== 'access_log');
      expect({ id, tables }).toEqual({ id, tables: [] });
    }
  });

  it('of one of two merged records leaves no id behind and lets them be parted', async () => {
    const kept = await givenCase(lead);
    const lost = await givenCase(lead);
    const due = await givenChecked(district, lead, lost);
    const { body } = await lead.get<{ client: { version: number }; other: { version: number } }>(
      `/api/clients/${kept.clientId}/comparisons/${lost.clientId}`,
    );
    const merge = { otherId: lost.clientId, take: [], version: body.client.version, otherVersion: body.other.version };
    const merged = await lead.post(`/api/clients/${kept.clientId}/merges`, merge);
    expect(merged.status).toBe(201);
    expect((await step(lead, due, 'check')).status).toBe(204);
    expect((await step(leitung, due, 'confirmation')).status).toBe(201);
    expect((await tablesWith(district, lost.id)).filter((name) => name !== 'access_log')).toEqual([]);
    const reversal = `/api/clients/${kept.clientId}/merges/${String(merged.body['id'])}/reversal`;
    expect((await lead.post(reversal)).status).toBe(204);
  });

  it('keeps the chains whole', async () => {
    const file = await givenCase(lead);
    await givenDeleted(district, lead, file.id);
    const { rows } = await district.sql.query('select * from app.broken_chains()');
    expect(rows).toEqual([]);
  });

  it('is not found any more', async () => {
    const file = await givenCase(lead, { client: { familyName: 'Verschwindenstest' } });
    const search = () => lead.post('/api/client-search', { name: 'Verschwindenstest' });
    expect(JSON.stringify((await search()).body)).toContain(file.clientId);
    await givenDeleted(district, lead, file.id);
    expect(JSON.stringify((await search()).body)).not.toContain(file.clientId);
    expect(JSON.stringify((await lead.get('/api/cases?state=closed')).body)).not.toContain(file.code);
  });

  it('leaves the numbers of the years as they were', async () => {
    const files = [await givenCase(lead), await givenCase(lead)];
    const dues = [];
    for (const file of files) dues.push(await givenChecked(district, lead, file));
    const before = await numbers();
    expect(before.find(({ year }) => year === 2020)?.ended).toBeGreaterThanOrEqual(2);
    for (const due of dues) expect((await step(leitung, due, 'confirmation')).status).toBe(201);
    expect(await numbers()).toEqual(before);
    expect(await lead.get('/api/case-numbers')).toMatchObject({ status: 403 });
    const { rows } = await district.sql.query(`select * from deleted_case_count where district_id = $1`, [district.id]);
    const text = JSON.stringify(rows);
    for (const { id, clientId, code } of files)
      for (const word of [id, clientId, code]) expect(text).not.toContain(word);
  });

  it('keeps the person another case needs', async () => {
    const first = await givenCase(lead);
    const due = await givenChecked(district, lead, first);
    const second = await givenCase(lead, { clientId: first.clientId });
    expect((await leitung.get(`/api/deletions/${due.id}/counts`)).body).toMatchObject({ person: false });
    expect((await step(leitung, due, 'confirmation')).status).toBe(201);
    expect((await lead.get(`/api/cases/${second.id}`)).status).toBe(200);
    expect((await lead.get(`/api/clients/${first.clientId}`)).status).toBe(200);
  });

  it('puts the people of its household on the list, and keeps the number of those who go in other households', async () => {
    const file = await givenCase(lead);
    await givenMember(lead, file.clientId, { familyName: 'Zurückbleibtest' });
    await givenDeleted(district, lead, file.id);
    const { rows } = await district.sql.query<{ code: string }>(
      `select code from deletion_review r join client c on c.id = r.client_id where c.family_name = 'Zurückbleibtest'`,
    );
    const left = await dueOf(lead, rows[0]!.code);
    expect(left).toMatchObject({ kind: 'person', cause: 'left_behind', may: { check: true } });
    expect(await step(lead, left, 'check')).toMatchObject({ status: 204 });
    expect(await step(leitung, left, 'confirmation')).toMatchObject({ status: 201 });
    expect(await tablesWith(district, 'Zurückbleibtest')).toEqual(['consent_proof']);
  });

  it('keeps the proof of a withdrawn consent for its time, for the officer alone', async () => {
    const officer = await district.person('data_protection_officer');
    const file = await givenCase(lead, { client: { familyName: 'Nachweistest' } });
    const { id } = await givenConsent(lead, file.clientId, { kind: 'transmission', recipientName: 'Teststelle' });
    await givenChecked(district, lead, file);
    await lead.post(`/api/consents/${id}/withdrawal`);
    // What ended with the case long ago needs no proof any more; a withdrawal is looked at by its own day.
    await district.sql.query(`update case_file set closed_on = $2 where id = $1`, [file.id, api.clock.today()]);
    const due = await dueOf(lead, file.code);
    if (due.state === 'open') await step(lead, due, 'check');
    expect((await step(leitung, due, 'confirmation')).status).toBe(201);
    expect(await tablesWith(district, 'Nachweistest')).toEqual(['consent_proof']);
    const { body } = await officer.get<{ items: { personName: string; kind: string }[] }>('/api/consent-proofs');
    expect(body.items.map(({ personName }) => personName)).toContain('Testfrau Nachweistest');
    for (const person of [lead, leitung]) expect((await person.get('/api/consent-proofs')).status).toBe(403);
    const elsewhere = await district.newOrganisation('freier_traeger');
    const other = await district.person('data_protection_officer', { organisationId: elsewhere });
    expect((await other.get('/api/consent-proofs')).body).toMatchObject({ items: [] });
    api.clock.travel({ days: 3 * 366 });
    await inWorker(({ sweep }) => sweep.sweep());
    expect(await tablesWith(district, 'Nachweistest')).toEqual([]);
  });

  it('takes the files with it, also when the worker was away or failed', async () => {
    const file = await givenCase(lead);
    const ids = [];
    for (const word of ['a', 'b']) ids.push((await upload(lead, file.id, { content: pdf(word) })).body.id);
    await lead.post(`/api/cases/${file.id}/documents/${ids[0]}/removal`, { reason: 'duplicate', version: 1 });
    await givenDeleted(district, lead, file.id);
    for (const id of ids) await access(placeOf(id));
    const app = await createWorker({ database: api.database, clock: api.clock });
    const failing = new FileRemoval(app.get(SystemDb), { remove: () => Promise.reject(new Error('disk')) } as never);
    await expect(failing.remove()).rejects.toThrow('disk');
    await app.get(FileRemoval).remove();
    await app.close();
    for (const id of ids) await expect(access(placeOf(id))).rejects.toThrow('ENOENT');
    const { rows } = await district.sql.query('select 1 from file_removal where file_id = any($1)', [ids]);
    expect(rows).toEqual([]);
  });

  describe('that breaks off in the middle', () => {
    const stateOf = async (caseId: string, clientId: string): Promise<unknown> => {
      const { rows } = await district.sql.query(
        `select app.count_case($1) as rows, app.count_person($2) as person,
           (select count(*) from deletion_log) as log, (select coalesce(sum(cases), 0) from deleted_case_count) as counted,
           (select state from deletion_review where case_id = $1) as state`,
        [caseId, clientId],
      );
      return rows[0];
    };

    it('leaves everything as it was, and can be done again', async () => {
      const file = await givenCase(lead);
      await lead.post(`/api/cases/${file.id}/notes`, { body: 'Bleibt' });
      const documentId = (await upload(lead, file.id, { content: pdf() })).body.id;
      const due = await givenChecked(district, lead, file);
      const before = await stateOf(file.id, file.clientId);
      // The last row of all refuses.
      await district.sql.query(`create function pg_temp_fails() returns trigger language plpgsql as $$
        begin raise exception 'the disk is full' using errcode = '53100'; end $$;
        create trigger fails before insert on deletion_log for each row when (new.district_id = '${district.id}') execute function pg_temp_fails()`);
      try {
        expect((await step(leitung, due, 'confirmation')).status).toBe(503);
      } finally {
        await district.sql.query('drop trigger fails on deletion_log; drop function pg_temp_fails()');
      }
      expect(await stateOf(file.id, file.clientId)).toEqual(before);
      expect((await lead.get(`/api/cases/${file.id}/documents/${documentId}/content`)).status).toBe(200);
      expect((await step(leitung, due, 'confirmation')).status).toBe(201);
    });

    it('survives the end of its connection', async () => {
      const file = await givenCase(lead);
      await lead.post(`/api/cases/${file.id}/notes`, { body: 'Bleibt' });
      const due = await givenChecked(district, lead, file);
      const before = await stateOf(file.id, file.clientId);
      const blocker = new Client({ connectionString: api.database.ownerUrl });
      await blocker.connect();
      await blocker.query('begin');
      await blocker.query('select 1 from note where case_id = $1 for update', [file.id]);
      const confirmation = step(leitung, due, 'confirmation');
      try {
        await eventually(async () => expect((await admin(KILL)).rowCount).toBe(1));
        expect((await confirmation).status).toBe(503);
      } finally {
        await blocker.query('rollback');
        await blocker.end();
      }
      expect(await stateOf(file.id, file.clientId)).toEqual(before);
      expect((await step(leitung, due, 'confirmation')).status).toBe(201);
    });

    async function admin(sql: string): Promise<{ rowCount: number | null }> {
      const url = new URL(process.env['FALLNETZ_TEST_ADMIN_URL'] ?? '');
      url.pathname = new URL(api.database.ownerUrl).pathname;
      const client = new Client({ connectionString: url.toString() });
      await client.connect();
      return client.query(sql).finally(() => client.end());
    }
  });

  it('of two at once is done once', async () => {
    const file = await givenCase(lead);
    const due = await givenChecked(district, lead, file);
    const second = await district.person('leitung');
    const answers = await Promise.all([step(leitung, due, 'confirmation'), step(second, due, 'confirmation')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
  });
});

const KILL = `
select pg_terminate_backend(pid) from pg_stat_activity
where query like '%app.confirm_deletion%' and wait_event_type = 'Lock' and datname = current_database()`;
