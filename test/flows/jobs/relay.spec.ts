import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Db, defineEvents, OnEvent, type RecordedEvent, withClient } from '@fallnetz/platform';
import { type TestApi, startApi } from '../../given/api';
import { freshDatabase } from '../../given/database';
import { eventually } from '../../given/eventually';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { startWorker } from '../../given/worker';

const events = defineEvents('relay-test.happened', 'relay-test.failed-first', 'relay-test.ignored');

/** Notes what it was handed, and writes one row of its own per event as its effect. */
@Injectable()
class Witness {
  readonly seen: string[] = [];
  refusals = 0;

  constructor(private readonly db: Db) {}

  @OnEvent(events['relay-test.happened'], 'witness')
  async happened(event: RecordedEvent): Promise<void> {
    await this.effect(event);
    this.seen.push(event.subjectId);
  }

  @OnEvent(events['relay-test.failed-first'], 'witness')
  async failedFirst(event: RecordedEvent): Promise<void> {
    await this.effect(event);
    if (this.refusals++ === 0) throw new Error('not this time');
    this.seen.push(event.subjectId);
  }

  private async effect(event: RecordedEvent): Promise<void> {
    await this.db.rows(
      `insert into access_log (district_id, actor_id, what, subject_id) values (app.district(), app.actor(), 'witnessed', $1)`,
      [event.subjectId],
    );
  }
}

describe('relay', () => {
  let api: TestApi;
  let district: District;
  let person: Person;
  let worker: INestApplicationContext;
  let witness: Witness;

  beforeAll(async () => {
    const database = await freshDatabase('migrated');
    api = await startApi({}, undefined, database);
    district = await District.create(api);
    person = await district.person('case_manager');
    worker = await startWorker({ database, providers: [Witness] });
    witness = worker.get(Witness);
  });
  afterAll(async () => {
    await worker.close();
    await district.close();
    await api.close();
  });

  /** Facts of one case or of none, in one transaction. */
  async function record(type: string, count: number, caseId: string | null = null): Promise<string[]> {
    const { rows } = await district.sql.query<{ id: string }>(
      `insert into event (district_id, case_id, type, actor_id, subject_id)
       select $1, $2, $3, $4, gen_random_uuid() from generate_series(1, $5) returning subject_id as id`,
      [district.id, caseId, type, person.id, count],
    );
    return rows.map(({ id }) => id);
  }

  async function effects(subjectIds: string[]): Promise<number> {
    const { rows } = await district.sql.query<{ n: number }>(
      `select count(*)::int as n from access_log where what = 'witnessed' and subject_id = any($1)`,
      [subjectIds],
    );
    return rows[0]?.n ?? -1;
  }

  it('hands each event to its handler, in the name of whoever caused it, exactly once', async () => {
    const subjects = await record('relay-test.happened', 40);
    await eventually(async () => expect(await effects(subjects)).toBe(40));
    const { rows } = await district.sql.query(
      `select distinct actor_id, district_id from access_log where what = 'witnessed' and subject_id = any($1)`,
      [subjects],
    );
    expect(rows).toEqual([{ actor_id: person.id, district_id: district.id }]);
  });

  it('delivers the events of a case in their order', async () => {
    const caseId = randomUUID();
    const subjects = [
      ...(await record('relay-test.happened', 30, caseId)),
      ...(await record('relay-test.failed-first', 1, caseId)),
      ...(await record('relay-test.happened', 30, caseId)),
    ];
    await eventually(async () => expect(await effects(subjects)).toBe(61));
    expect(witness.seen.filter((id) => subjects.includes(id))).toEqual(subjects);
  });

  it('keeps both with two workers at the same relay', async () => {
    const second = await startWorker({ database: api.database, providers: [Witness] });
    const cases = Array.from({ length: 5 }, () => randomUUID());
    const subjects: string[] = [];
    for (let index = 0; index < 60; index++) {
      subjects.push(...(await record('relay-test.happened', 1, cases[index % cases.length])));
    }
    await eventually(async () => expect(await effects(subjects)).toBe(60));
    const { rows } = await district.sql.query<{ in_order: boolean }>(
      `select bool_and(before is null or handled_at >= before) as in_order from (
         select d.handled_at, lag(d.handled_at) over (partition by d.case_id order by d.position) as before
         from delivery d where d.case_id = any($1)) seen`,
      [cases],
    );
    expect(rows).toEqual([{ in_order: true }]);
    await second.close();
  });

  it('goes on when the database has cut every connection', async () => {
    await withClient(process.env['FALLNETZ_TEST_ADMIN_URL'] ?? '', (admin) =>
      admin.query(
        // With a limit it waits until they are gone, so that none is taken for a living one meanwhile.
        `select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = $1 and usename = 'fallnetz_system'`,
        [new URL(api.database.ownerUrl).pathname.slice(1)],
      ),
    );
    const subjects = await record('relay-test.happened', 5);
    await eventually(async () => expect(await effects(subjects)).toBe(5));
  });

  it('marks events nobody wants as relayed and owes nothing for them', async () => {
    const [subject] = await record('relay-test.ignored', 1);
    await eventually(async () => {
      const { rows } = await district.sql.query(
        'select 1 from event where subject_id = $1 and relayed_at is not null',
        [subject],
      );
      expect(rows).toHaveLength(1);
    });
    const { rows } = await district.sql.query(
      'select 1 from delivery d join event e on e.id = d.event_id where e.subject_id = $1',
      [subject],
    );
    expect(rows).toEqual([]);
  });
});
