import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SMART marks and the word why of goals; who agreed, in which language, and in which order the goals stood. */
export class Hilfeplan1700000000014 implements MigrationInterface {
  name = 'Hilfeplan1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

// The order is kept beside the content: putting goals in another order does not take back an agreement.
const COLUMNS = `
alter table goal
  add smart text[] not null default '{}'
    check (smart <@ array['specific', 'measurable', 'accepted', 'realistic', 'dated']),
  add result_reason text not null default '';
alter table hilfeplan_version
  add goal_order uuid[] not null default '{}',
  add agreed_by text not null default 'client' check (agreed_by in ('client', 'representative')),
  add language text,
  add interpreted_by text not null default '';
`;
