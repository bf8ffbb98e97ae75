import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { Postman } from '../../../libs/platform/src/mail/postman';
import { startApi, type TestApi } from '../../given/api';
import { TestClock } from '../../given/clock';
import { freshDatabase } from '../../given/database';
import { District } from '../../given/given';
import { MailSink } from '../../given/mail-sink';
import type { Person } from '../../given/person';
import { createWorker } from '../../given/worker';

interface MailRow {
  state: string;
  failure: string | null;
  attempts: number;
}

describe('mail', () => {
  let api: TestApi;
  /** A mail is to be sent from the moment the database wrote it. */
  let clock: TestClock;
  let district: District;
  let people: Person[];
  let sink: MailSink;
  let worker: INestApplicationContext;
  let postman: Postman;

  beforeEach(async () => {
    clock = new TestClock(0);
    const database = await freshDatabase('migrated');
    api = await startApi({}, undefined, database);
    district = await District.create(api);
    people = [];
    for (let count = 0; count < 3; count++) people.push(await district.person('case_manager'));
    sink = await MailSink.open();
    await useServer(sink.url);
  });
  afterEach(async () => {
    await worker.close();
    await sink.close();
    await district.close();
    await api.close();
  });

  async function useServer(url?: string): Promise<void> {
    worker = await createWorker({ database: api.database, clock, environment: { SMTP_URL: url } });
    postman = worker.get(Postman, { strict: false });
  }

  async function restartWith(url?: string): Promise<void> {
    await worker.close();
    await useServer(url);
  }

  async function write(recipient: Person): Promise<string> {
    const { rows } = await district.sql.query<{ id: string }>(
      `insert into mail (district_id, recipient_user_id, subject, body, dedupe_key)
       values ($1, $2, 'Es gibt etwas Neues', 'Guten Tag', $3) returning id`,
      [district.id, recipient.id, randomUUID()],
    );
    return rows[0]!.id;
  }

  async function rowOf(id: string): Promise<MailRow> {
    const { rows } = await district.sql.query<MailRow>('select state, failure, attempts from mail where id = $1', [id]);
    return rows[0]!;
  }

  it('is sent once, with a Message-ID that comes from the row', async () => {
    const ids = await Promise.all(people.map(write));
    await Promise.all([postman.post(), postman.post()]);
    await postman.post();
    expect(sink.mails.map(({ to }) => to?.[0]?.address).sort()).toEqual(people.map(({ email }) => email).sort());
    expect(sink.mails.map(({ messageId }) => messageId).sort()).toEqual(ids.map((id) => `<${id}@localhost>`).sort());
    for (const id of ids) expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('is not held up by one recipient the server refuses for good or for now', async () => {
    const [refused, full, fine] = people;
    const ids = [await write(refused!), await write(full!), await write(fine!)];
    sink.onRecipient = (address) => {
      if (address === refused!.email) throw Object.assign(new Error('no such user'), { responseCode: 550 });
      if (address === full!.email) throw Object.assign(new Error('mailbox full'), { responseCode: 452 });
    };
    await postman.post();
    expect(sink.mails).toHaveLength(1);
    expect(await rowOf(ids[0]!)).toEqual({ state: 'undelivered', failure: 'refused', attempts: 1 });
    expect(await rowOf(ids[1]!)).toEqual({ state: 'waiting', failure: 'unreachable', attempts: 1 });
    sink.onRecipient = () => undefined;
    await postman.post();
    expect(sink.mails).toHaveLength(1);
    clock.travel({ minutes: 2 });
    await postman.post();
    expect(sink.mails).toHaveLength(2);
  });

  it('without a mail server is shown as undelivered at once, and goes out when it is sent again later', async () => {
    await restartWith(undefined);
    const id = await write(people[0]!);
    await postman.post();
    expect(await rowOf(id)).toEqual({ state: 'undelivered', failure: 'no_smtp', attempts: 0 });
    const administrator = await district.person('fachadministration');
    expect((await administrator.post(`/api/mails/${id}/retry`)).status).toBe(204);
    await restartWith(sink.url);
    await postman.post();
    expect(sink.mails).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ state: 'sent' });
  });

  it('waits while the server is away, and is given up visibly after the last try', async () => {
    await restartWith('smtp://127.0.0.1:1');
    const id = await write(people[0]!);
    for (let round = 0; round < 5; round++) {
      await postman.post();
      expect(await rowOf(id)).toEqual({ state: 'waiting', failure: 'unreachable', attempts: round + 1 });
      clock.travel({ hours: 5 });
    }
    await postman.post();
    expect(await rowOf(id)).toEqual({ state: 'undelivered', failure: 'unreachable', attempts: 6 });
  });

  it('to somebody who no longer works here is shown as undelivered', async () => {
    const id = await write(people[0]!);
    await district.sql.query(`update user_account set active_until = '2021-01-01' where id = $1`, [people[0]!.id]);
    await postman.post();
    expect(await rowOf(id)).toMatchObject({ state: 'undelivered', failure: 'no_recipient' });
  });

  it('whose conversation breaks off is unclear, and not sent twice', async () => {
    const id = await write(people[0]!);
    sink.onAccepted = () => sink.breakOff();
    await postman.post();
    expect(await rowOf(id)).toMatchObject({ state: 'undelivered', failure: 'unclear' });
    clock.travel({ hours: 1 });
    await postman.post();
    expect(sink.mails).toHaveLength(1);
  });
});
