import { addDays } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { givenNetworkEntry } from '../../given/assessment';
import { type GivenCase, givenCase, givenConsent, givenPlan } from '../../given/case';
import { planConference } from '../../given/conference';
import { freshDatabase } from '../../given/database';
import { eventually } from '../../given/eventually';
import { pdf, upload } from '../../given/files';
import { District } from '../../given/given';
import { givenMember } from '../../given/household';
import { givenHandover } from '../../given/handover';
import type { Person } from '../../given/person';
import { givenSituation } from '../../given/situation';
import { startWorker } from '../../given/worker';

describe('in Vertretung', () => {
  let api: TestApi;
  let worker: Awaited<ReturnType<typeof startWorker>>;
  let district: District;
  let absent: Person;
  let deputy: Person;
  let file: GivenCase;

  beforeAll(async () => {
    api = await startApi({}, undefined, await freshDatabase('migrated'));
    worker = await startWorker({ database: api.database });
    district = await District.create(api);
    absent = await district.person('case_manager');
    deputy = await district.person('case_manager');
    file = await givenCase(absent, { phase: 'umsetzung' });
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await worker.close();
    await district.close();
    await api.close();
  });

  const standIn = () => ({
    deputyUserId: deputy.id,
    startsOn: api.clock.today(),
    endsOn: api.clock.today(),
  });

  it('tells the deputy, by mail too', async () => {
    expect((await absent.post('/api/substitutions', standIn())).status).toBe(201);
    await eventually(async () => {
      const { body } = await deputy.get<{ items: { kind: string; path: string }[] }>('/api/notifications');
      expect(body.items).toContainEqual(
        expect.objectContaining({ kind: 'substitution.started', path: '/verwaltung/vertretung' }),
      );
    });
  });

  it('stands on every act and every look of the deputy', async () => {
    const { rows } = await district.sql.query<{ at: Date }>('select clock_timestamp() as at');
    const path = `/api/cases/${file.id}`;
    const { version } = (await deputy.get<{ version: number }>(path)).body;
    await deputy.post(`${path}/notes`, { body: 'Testnotiz' });
    await deputy.post(`${path}/sensitive-notes`, { body: 'Testnotiz' });
    await deputy.post(`${path}/contacts`, { kind: 'phone', heldOn: api.clock.today() });
    await givenPlan(deputy, file.id);
    await deputy.post(`${path}/hilfeplan/agreements`, { agreedOn: api.clock.today() });
    await givenSituation(deputy, file.id, { value: 'nicht_erhoben' });
    await deputy.post(`${path}/assessments`, { heldOn: api.clock.today() });
    await deputy.patch(path, { kind: 'cm_partial', complexity: 3, version });
    await givenConsent(deputy, file.clientId, { kind: 'transmission', recipientName: 'Teststelle' });
    await givenMember(deputy, file.clientId, { familyName: 'Testkind' });
    await givenNetworkEntry(deputy, file.id, { label: 'Testschwester' });
    await deputy.post(`${path}/referrals`, { body: 'Teststelle Kurse', mode: 'kalt' });
    await upload(deputy, file.id, { content: pdf('Testdokument'), title: 'Testdokument' });
    const letter = { kind: 'social', delivery: 'formal', receivedOn: api.clock.today(), instructed: 'yes' };
    await deputy.post(`${path}/bescheide`, letter);
    await planConference(deputy, { caseId: file.id });
    await deputy.post(`${path}/assignments`, { userId: (await district.person('case_manager')).id, part: 'co_worker' });
    const biased = await district.person('case_manager');
    await deputy.post(`${path}/conflicts`, { userId: biased.id, reason: 'relative' });
    await deputy.post(`${path}/rest`, { untilOn: addDays(api.clock.today(), 20), reason: 'Sommerpause' });
    await givenHandover(deputy, await district.person('case_manager'), { fromUserId: absent.id, caseIds: [file.id] });
    await deputy.get(`${path}/timeline`);
    const facts = await district.sql.query<{ type: string; acting_for: string | null }>(
      'select type, acting_for from event where case_id = $1 and actor_id = $2 and occurred_at > $3',
      [file.id, deputy.id, rows[0]!.at],
    );
    const types = facts.rows.map(({ type }) => type);
    for (const type of ['note.recorded', 'sensitive-note.recorded', 'contact.recorded', 'goal.added', 'measure.added'])
      expect(types).toContain(type);
    for (const type of [
      'hilfeplan.agreed',
      'situation.recorded',
      'assessment.begun',
      'case.changed',
      'handover.offered',
      'consent.given',
      'household.member-added',
      'network.entry-added',
      'referral.made',
      'document.added',
      'bescheid.recorded',
      'fallkonferenz.planned',
      'assignment.started',
      'conflict.declared',
      'case.rested',
    ])
      expect(types).toContain(type);
    expect(facts.rows.filter(({ acting_for }) => acting_for !== absent.id)).toEqual([]);
    const looks = await district.sql.query<{ what: string; acting_for: string | null }>(
      'select what, acting_for from access_log where case_id = $1 and actor_id = $2',
      [file.id, deputy.id],
    );
    expect(looks.rows.length).toBeGreaterThan(1);
    expect(looks.rows.filter(({ acting_for }) => acting_for !== absent.id)).toEqual([]);
    const shown = (
      await absent.get<{ items: { actorName: string; actingForName: string | null }[] }>(`${path}/timeline?limit=50`)
    ).body.items;
    expect(shown.length).toBeGreaterThan(20);
    expect(
      shown
        .filter(({ actorName }) => actorName === deputy.name)
        .every(({ actingForName }) => actingForName === absent.name),
    ).toBe(true);
  });

  it('stands on taking the case to oneself too, and the absent colleague learns of it', async () => {
    const own = await givenCase(absent);
    await deputy.post(`/api/cases/${own.id}/assignments`, { userId: deputy.id, part: 'lead' });
    const facts = await district.sql.query<{ type: string; acting_for: string | null }>(
      'select type, acting_for from event where case_id = $1 and actor_id = $2',
      [own.id, deputy.id],
    );
    expect(facts.rows.map(({ type }) => type)).toContain('assignment.started');
    expect(facts.rows.filter(({ acting_for }) => acting_for !== absent.id)).toEqual([]);
    const told = (await absent.get<{ items: object[] }>('/api/notifications')).body.items;
    expect(told).toContainEqual(expect.objectContaining({ kind: 'assignment.former_lead', path: `/faelle/${own.id}` }));
  });

  it('ends by itself when the day is over', async () => {
    expect((await deputy.get(`/api/cases/${file.id}`)).status).toBe(200);
    api.clock.travel({ days: 1 });
    const awake = await district.signIn(deputy);
    expect((await awake.get(`/api/cases/${file.id}`)).status).toBe(404);
    expect((await awake.post(`/api/cases/${file.id}/notes`, { body: 'x' })).status).toBe(404);
  });
});
