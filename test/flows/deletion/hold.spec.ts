import { addDays } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { givenCase, versionOf } from '../../given/case';
import { dueOf, givenChecked, givenOver, step } from '../../given/deletion';
import { pdf, upload } from '../../given/files';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

describe('holding a deletion up (Art. 18)', () => {
  let api: TestApi;
  let district: District;
  let lead: Person;
  let leitung: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    lead = await district.person('case_manager');
    leitung = await district.person('leitung');
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const until = (): string => addDays(api.clock.today(), 90);
  const hold = async (person: Person, { id }: { id: string }, more: object = {}) => {
    const { body } = await person.get<{ version: number }>(`/api/deletions/${id}`);
    return person.put(`/api/deletions/${id}/hold`, {
      version: body.version ?? 1,
      reason: 'legal_claims',
      until: until(),
      ...more,
    });
  };

  it('locks the case: no deletion, no writing, no reopening, until it is lifted', async () => {
    const file = await givenCase(lead);
    const { body: document } = await upload(lead, file.id, { content: pdf() });
    const due = await givenChecked(district, lead, file);
    expect(await hold(leitung, due)).toMatchObject({ status: 403 });
    expect(await hold(lead, due)).toMatchObject({ status: 204 });
    expect(await dueOf(leitung, file.code)).toMatchObject({ state: 'held', holdReason: 'legal_claims' });
    expect((await lead.get(`/api/cases/${file.id}`)).body).toMatchObject({
      deletionReview: { state: 'held', holdReason: 'legal_claims', holdUntil: until() },
      may: { reopen: false },
      client: { may: { edit: false } },
    });
    for (const attempt of [step(leitung, due, 'confirmation'), step(lead, due, 'check'), hold(lead, due)]) {
      expect(await attempt).toMatchObject({ status: 409, body: { code: 'deletion.held' } });
    }
    const removal = { reason: 'duplicate', version: 1 };
    for (const attempt of [
      lead.post(`/api/cases/${file.id}/notes`, { body: 'x' }),
      lead.post(`/api/cases/${file.id}/documents/${document.id}/removal`, removal),
      lead.post(`/api/cases/${file.id}/reopening`, { version: await versionOf(lead, file.id) }),
    ]) {
      expect(await attempt).toMatchObject({ status: 409, body: { code: 'case.restricted' } });
    }
    const { body: person } = await lead.get<{ version: number }>(`/api/clients/${file.clientId}`);
    const edit = lead.patch(`/api/clients/${file.clientId}`, { familyName: 'Neu', version: person.version });
    expect(await edit).toMatchObject({ status: 409, body: { code: 'client.restricted' } });
    expect(await step(lead, due, 'hold/lifting')).toMatchObject({ status: 204 });
    expect(await step(lead, due, 'hold/lifting')).toMatchObject({ body: { code: 'deletion.not-held' } });
    expect(await dueOf(lead, file.code)).toMatchObject({ state: 'open', holdReason: null });
  });

  it('needs a day to come and a reason of the list, and reminds', async () => {
    const file = await givenCase(lead);
    await givenOver(district, file.id);
    const due = await dueOf(lead, file.code);
    expect(await hold(lead, due, { until: api.clock.today() })).toMatchObject({
      status: 400,
      body: { code: 'deletion.hold-past' },
    });
    expect(await hold(lead, due, { reason: 'because' })).toMatchObject({ status: 400 });
    expect(await hold(lead, due, { until: undefined })).toMatchObject({ status: 400 });
    expect((await dueOf(lead, file.code)).state).toBe('open');
    expect(await hold(lead, due)).toMatchObject({ status: 204 });
    const { rows } = await district.sql.query(
      `select due_on::text as due, user_id from reminder where kind = 'deletion_hold_ends' and case_id = $1 and state = 'open'`,
      [file.id],
    );
    expect(rows).toEqual([{ due: until(), user_id: lead.id }]);
  });
});
