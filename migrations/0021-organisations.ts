import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations and municipalities are looked after in the product, not by a database administrator. */
export class Organisations1700000000021 implements MigrationInterface {
  name = 'Organisations1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table organisation add column version int not null default 1;
alter table municipality add column version int not null default 1;
alter policy add on municipality
  with check (district_id = (select app.district()) and (select app.has_role('fachadministration')));
alter policy change on municipality
  using (district_id = (select app.district()) and (select app.has_role('fachadministration')));
grant insert, update on municipality to fallnetz_app`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
