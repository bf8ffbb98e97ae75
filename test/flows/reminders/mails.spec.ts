import { randomUUID } from 'node:crypto';
import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Page {
  items: Record<string, unknown>[];
  next: string | null;
}

describe('mails under Verwaltung', () => {
  let api: TestApi;
  let district: District;
  let administrator: Person;
  let person: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    administrator = await district.person('fachadministration');
    person = await district.person('case_manager');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  async function mail(state: string, failure: string | null = null): Promise<string> {
    const { rows } = await district.sql.query<{ id: string }>(
      `insert into mail (district_id, recipient_user_id, subject, body, state, failure, attempts, dedupe_key)
       values ($1, $2, 'Betreff', 'Text', $3, $4, 6, $5) returning id`,
      [district.id, person.id, state, failure, randomUUID()],
    );
    return rows[0]!.id;
  }

  it('shows what did not arrive, without body and address', async () => {
    const id = await mail('undelivered', 'no_smtp');
    await mail('sent');
    const { body } = await administrator.get<Page>('/api/mails?state=undelivered');
    expect(body.items).toEqual([
      {
        id,
        recipientName: person.name,
        subject: 'Betreff',
        state: 'undelivered',
        failure: 'no_smtp',
        attempts: 6,
        createdAt: expect.any(String) as string,
        sentAt: null,
        may: { retry: true },
      },
    ]);
    expect((await administrator.get<Page>('/api/mails')).body.items).toHaveLength(2);
  });

  it('puts a mail on its way again, once', async () => {
    const id = await mail('undelivered', 'unclear');
    expect((await administrator.post(`/api/mails/${id}/retry`)).status).toBe(204);
    const { rows } = await district.sql.query('select state, failure, attempts from mail where id = $1', [id]);
    expect(rows).toEqual([{ state: 'waiting', failure: null, attempts: 0 }]);
    const again = await administrator.post(`/api/mails/${id}/retry`);
    expect(again).toMatchObject({ status: 409, body: { code: 'mail.not-undelivered' } });
  });

  it('comes in pages', async () => {
    for (let count = 0; count < 51; count++) await mail('undelivered', 'refused');
    const first = (await administrator.get<Page>('/api/mails?state=undelivered')).body;
    expect(first.items).toHaveLength(50);
    const second = (await administrator.get<Page>(`/api/mails?state=undelivered&cursor=${first.next}`)).body;
    expect(second.items.length).toBeGreaterThan(0);
    expect(second.next).toBeNull();
  });

  it('is the Fachadministration’s of this district alone', async () => {
    const id = await mail('undelivered', 'refused');
    const other = await District.create(api);
    const stranger = await other.person('fachadministration');
    expect((await stranger.get<Page>('/api/mails')).body).toEqual({ items: [], next: null });
    for (const wanted of [id, randomUUID()]) {
      expect(await stranger.post(`/api/mails/${wanted}/retry`)).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      });
    }
    for (const refused of [
      person,
      await district.person('leitung'),
      await district.person('data_protection_officer'),
    ]) {
      expect((await refused.get('/api/mails')).status).toBe(403);
      expect((await refused.post(`/api/mails/${id}/retry`)).status).toBe(403);
    }
    expect((await administrator.get('/api/mails?state=lost')).body.code).toBe('request.invalid');
    await other.close();
  });
});
