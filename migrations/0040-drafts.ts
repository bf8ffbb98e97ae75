import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft carries the key it is saved under and belongs to a case unless its key says otherwise (ADR 20). */
export class Drafts1700000000040 implements MigrationInterface {
  name = 'Drafts1700000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DRAFTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const DRAFTS = `
-- Whoever goes on with a draft saves it under the same key: what was saved before its answer got lost is not saved again.
alter table draft add column deed_key text;

-- The start of a sensitive note stands before the wall of sensitive notes from its first word on.
update draft set subject = 'sensitive-note/' || subject
  where subject like 'entry/%' and case_id is not null and content like '%"what":"sensitive"%';
update draft set subject = 'own/' || subject where case_id is null;
alter table draft add constraint draft_case check ((case_id is null) = (subject like 'own/%'));

-- Drafts of a person that belong to a case they no longer see, or to its sensitive notes without leading it.
create function app.drafts_outside() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select d.id from draft d where d.user_id = app.actor() and d.case_id is not null
    and (not d.case_id = any((select app.my_case_ids())::uuid[])
      or d.subject like 'sensitive-note/%' and not d.case_id = any((select app.my_led_case_ids())::uuid[]))) $$;
revoke all on function app.drafts_outside() from public;
grant execute on function app.drafts_outside() to fallnetz_system;
`;
