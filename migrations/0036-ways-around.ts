import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways around the walls that a review found: having recorded a person, being invited, parting two persons. */
export class WaysAround1700000000036 implements MigrationInterface {
  name = 'WaysAround1700000000036';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [RECORDED, BLOCKED, PARTED]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const RECORDED = `
-- Whoever recorded a person changes them only until they belong to a case; insight later on stays reading.
alter policy change on client using (district_id = (select app.district())
  and (id = any((select app.my_client_ids())::uuid[]) or created_by = (select app.actor()) and not app.has_case(id)));
`;

const BLOCKED = `
-- As before, and: the block beats an invitation.
create or replace function app.my_participant_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select p.id from conference_participant p
    where p.user_id = any(app.my_user_ids()) and p.removed_at is null and app.invitation_open(p)
      and p.case_id <> all((select app.my_conflict_case_ids())::uuid[])) $$;
`;

const PARTED = `
-- As before, and: a case of the person that I do not see is not moved by me (FN004, as when merging).
alter function app.undo_client_merge(uuid) rename to part_clients;
revoke all on function app.part_clients(uuid) from fallnetz_app;
create function app.undo_client_merge(merge uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from client_merge m join case_file c on c.client_id = m.kept_id
    where m.id = merge and m.kept_id = any(app.my_client_ids()) and not c.id = any(app.my_case_ids())) then
    raise exception 'a case of somebody else' using errcode = 'FN004';
  end if;
  perform app.part_clients(merge);
end $$;
revoke all on function app.undo_client_merge(uuid) from public;
grant execute on function app.undo_client_merge(uuid) to fallnetz_app;
`;
