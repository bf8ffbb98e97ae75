import { randomUUID } from 'node:crypto';
import { addDays } from '@fallnetz/platform';
import { defineNotificationKinds, Notifications } from '@fallnetz/reminders';
import { acting } from '../../given/acting';
import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

defineNotificationKinds({
  'inbox-test.quiet': { de: 'Nur hier: {code} am {date}.', en: 'Only here: {code} on {date}.', mail: false },
  'inbox-test.loud': { de: 'Auch als E-Mail.', en: 'By mail as well.', mail: true },
});

interface Page {
  items: { id: string; text: string; onBehalfOf: string | null; readAt: string | null; path: string }[];
  next: string | null;
}

describe('notifications', () => {
  let api: TestApi;
  let district: District;
  let person: Person;
  let colleague: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
  });
  beforeEach(async () => {
    person = await district.person('case_manager');
    colleague = await district.person('case_manager');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  async function tell(recipient: Person, kind = 'inbox-test.quiet'): Promise<void> {
    const notice = { userId: recipient.id, kind, path: '/faelle', data: { code: 'GT-7', date: '2026-12-24' } };
    const notifications = api.app.get(Notifications, { strict: false });
    await acting(api, colleague, 'case_manager', () => notifications.notify(notice));
  }

  it('arrive in the reader’s language and count until they are read', async () => {
    await tell(person);
    const { body } = await person.get<Page>('/api/notifications');
    expect(body).toMatchObject({
      items: [{ text: 'Nur hier: GT-7 am 24.12.2026.', path: '/faelle', readAt: null }],
      next: null,
    });
    const english = await person.ask<Page>('GET', '/api/notifications', undefined, { 'accept-language': 'en' });
    expect(english.body.items[0]?.text).toBe('Only here: GT-7 on 24.12.2026.');
    expect((await person.get('/api/notifications/unread-count')).body).toEqual({ count: 1 });
    expect((await person.post(`/api/notifications/${body.items[0]!.id}/read`)).status).toBe(204);
    expect((await person.post(`/api/notifications/${body.items[0]!.id}/read`)).status).toBe(204);
    expect((await person.get('/api/notifications/unread-count')).body).toEqual({ count: 0 });
  });

  it('are nobody else’s', async () => {
    await tell(person);
    const [mine] = (await person.get<Page>('/api/notifications')).body.items;
    const elsewhere = await District.create(api);
    const stranger = await elsewhere.person('case_manager');
    for (const other of [colleague, stranger, await district.person('leitung')]) {
      expect((await other.get<Page>('/api/notifications')).body.items).toEqual([]);
      const answer = await other.post(`/api/notifications/${mine!.id}/read`);
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    const unknown = await person.post(`/api/notifications/${randomUUID()}/read`);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await person.get('/api/notifications/unread-count')).body).toEqual({ count: 1 });
    await elsewhere.close();
  });

  it('come in pages and can all be read at once', async () => {
    for (let count = 0; count < 30; count++) await tell(person);
    const first = (await person.get<Page>('/api/notifications')).body;
    expect(first.items).toHaveLength(25);
    const second = (await person.get<Page>(`/api/notifications?cursor=${first.next}`)).body;
    expect(second).toMatchObject({ next: null });
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(30);
    expect((await person.post('/api/notifications/read')).status).toBe(204);
    expect((await person.get('/api/notifications/unread-count')).body).toEqual({ count: 0 });
  });

  it('reach the deputy of somebody absent, and say for whom', async () => {
    const today = api.clock.today();
    await person.post('/api/substitutions', { deputyUserId: colleague.id, startsOn: today, endsOn: addDays(today, 1) });
    await tell(person);
    expect((await person.get<Page>('/api/notifications')).body.items).toMatchObject([{ onBehalfOf: null }]);
    expect((await colleague.get<Page>('/api/notifications')).body.items).toMatchObject([{ onBehalfOf: person.name }]);
  });

  it('send a mail only when the kind says so, to the recipient in their language', async () => {
    await tell(person);
    await person.patch('/api/account/locale', { locale: 'en' });
    await tell(person, 'inbox-test.loud');
    const { rows } = await district.sql.query('select subject, state from mail where recipient_user_id = $1', [
      person.id,
    ]);
    expect(rows).toEqual([{ subject: 'Fallnetz: something new for you', state: 'waiting' }]);
  });

  it('never point to another district', async () => {
    const elsewhere = await District.create(api);
    const stranger = await elsewhere.person('case_manager');
    await tell(stranger, 'inbox-test.loud');
    const { rows } = await district.sql.query(
      'select 1 from notification where user_id = $1 union all select 1 from mail where recipient_user_id = $1',
      [stranger.id],
    );
    expect(rows).toEqual([]);
    await elsewhere.close();
  });

  it('refuse bad input and people without the permission', async () => {
    expect((await person.get('/api/notifications?cursor=nonsense')).body.code).toBe('request.malformed');
    expect((await person.get('/api/notifications?page=2')).body.code).toBe('request.invalid');
    expect((await person.post('/api/notifications/7/read')).status).toBe(400);
    const administrator = await district.person('fachadministration');
    expect((await administrator.get('/api/notifications')).status).toBe(403);
  });
});
