import { startApi, type TestApi } from '../../given/api';
import { type GivenCase, givenCase } from '../../given/case';
import { District } from '../../given/given';
import { givenHandover } from '../../given/handover';
import type { Person } from '../../given/person';

interface Page {
  version: number;
  toName: string;
  message: string;
  cases: { caseId: string }[];
  candidates: { caseId: string }[];
  may: { change: boolean };
}

describe('a prepared hand-over', () => {
  let api: TestApi;
  let district: District;
  let giver: Person;
  let receiver: Person;
  let other: Person;
  let leitung: Person;
  let files: GivenCase[];

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
  });
  beforeEach(async () => {
    giver = await district.person('case_manager');
    receiver = await district.person('case_manager');
    other = await district.person('case_manager');
    leitung = await district.person('leitung');
    files = [await givenCase(giver), await givenCase(giver), await givenCase(giver)];
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const ids = (from: number, to?: number) => files.slice(from, to).map(({ id }) => id);
  const prepared = async (caseIds = ids(0, 2)) =>
    (await givenHandover(giver, receiver, { caseIds, offered: false })).id;
  const page = async (id: string, person = giver) => (await person.get<Page>(`/api/handovers/${id}`)).body;
  const change = (id: string, body: object, person = giver) => person.patch(`/api/handovers/${id}`, body);
  const casesOf = ({ cases }: Page) => cases.map(({ caseId }) => caseId).sort();

  it('is not steered by Leitung who is biased in one of its cases', async () => {
    const id = await prepared();
    await district.sql.query(
      `insert into conflict_of_interest (district_id, client_id, user_id, reason, set_by, set_at)
       values ($1, $2, $3, 'relative', $3, now())`,
      [district.id, files[0]!.clientId, leitung.id],
    );
    expect((await page(id, leitung)).may.change).toBe(false);
    expect((await change(id, { toUserId: other.id, version: 1 }, leitung)).status).toBe(403);
    for (const step of ['offer', 'withdrawal'])
      expect((await leitung.post(`/api/handovers/${id}/${step}`)).status).toBe(403);
    expect(await page(id)).toMatchObject({ toName: receiver.name, version: 1, may: { change: true } });
  });

  it('gets other cases, words and another receiver, and the cases say so', async () => {
    const id = await prepared();
    expect((await page(id)).candidates.map(({ caseId }) => caseId)).toEqual(ids(2));
    const body = { caseIds: ids(1), toUserId: other.id, message: 'Bitte bis Freitag', version: 1 };
    expect((await change(id, body)).status).toBe(204);
    const changed = await page(id);
    expect(changed).toMatchObject({ version: 2, toName: other.name, message: 'Bitte bis Freitag' });
    expect(casesOf(changed)).toEqual(ids(1).sort());
    expect(changed.candidates.map(({ caseId }) => caseId)).toEqual(ids(0, 1));
    const facts = async (caseId: string) =>
      (
        await district.sql.query<{ type: string }>(
          `select type from event where case_id = $1 and type like 'handover.%' order by chain_position`,
          [caseId],
        )
      ).rows.map(({ type }) => type.slice('handover.'.length));
    expect(await Promise.all(files.map((file) => facts(file.id)))).toEqual([
      ['prepared', 'withdrawn'],
      ['prepared', 'changed'],
      ['prepared'],
    ]);
    expect((await giver.post(`/api/handovers/${id}/offer`)).status).toBe(204);
    expect((await receiver.get(`/api/handovers/${id}`)).status).toBe(404);
    expect((await other.get<Page>(`/api/handovers/${id}`)).body.may.change).toBe(false);
  });

  it('is changed by Leitung too; the slower of two learns what changed', async () => {
    const id = await prepared();
    expect((await change(id, { message: 'Von der Leitung', version: 1 }, leitung)).status).toBe(204);
    const stale = await change(id, { message: 'Von mir', version: 1 });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'version.stale', changed: [{ fields: ['message'], actorName: leitung.name }] },
    });
    expect((await page(id)).message).toBe('Von der Leitung');
    expect((await change(id, { caseIds: ids(2), version: 2 }, leitung)).status).toBe(204);
    expect(casesOf(await page(id))).toEqual(ids(2));
  });

  it('stays as it is once it is offered', async () => {
    const id = await prepared();
    await giver.post(`/api/handovers/${id}/offer`);
    const { version, may, candidates } = await page(id);
    expect([may.change, candidates]).toEqual([false, []]);
    expect((await change(id, { message: 'Zu spät', version })).body).toMatchObject({ code: 'handover.state' });
  });

  it('is nobody else’s to change, and takes nothing that makes no sense', async () => {
    const id = await prepared();
    const stranger = await district.person('case_manager', {
      organisationId: await district.newOrganisation('freier_traeger'),
    });
    for (const person of [receiver, other, stranger])
      expect((await change(id, { message: 'x', version: 1 }, person)).status).toBe(404);
    const foreign = await givenCase(other);
    await givenHandover(giver, other, { caseIds: ids(2), offered: false });
    const refused: [object, string][] = [
      [{ caseIds: [] }, 'request.invalid'],
      [{ caseIds: [foreign.id] }, 'not-found'],
      [{ caseIds: ids(0) }, 'handover.pending'],
      [{ toUserId: giver.id }, 'handover.to-oneself'],
      [{ toUserId: leitung.id }, 'handover.receiver'],
      [{ toUserId: stranger.id }, 'handover.receiver'],
      [{ formerLead: 'stays', coWorkerUntil: '2020-01-01' }, 'handover.until'],
      [{ fromUserId: other.id }, 'request.invalid'],
    ];
    for (const [body, code] of refused)
      expect([body, (await change(id, { ...body, version: 1 })).body]).toEqual([
        body,
        expect.objectContaining({ code }),
      ]);
    await giver.post(`/api/cases/${files[0]!.id}/conflicts`, { userId: other.id, reason: 'relative' });
    expect((await change(id, { toUserId: other.id, version: 1 })).body).toMatchObject({ code: 'handover.conflict' });
    expect((await change(id, { caseIds: ids(1, 2), toUserId: other.id, version: 1 })).status).toBe(204);
    expect((await page(id)).version).toBe(2);
  });
});
