import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an attack on deletion and restriction found: doors around Art. 18, judges who are biased, traces of deleted cases. */
export class Restrictions1700000000044 implements MigrationInterface {
  name = 'Restrictions1700000000044';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [KEPT, MERGES, BIASED, TRACES]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const KEPT = `
-- Art. 18 DSGVO holds at every door, whichever service forgets to ask. Ending what a guest sees stays possible.
create function app.refuse_restricted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if session_user = 'fallnetz_app' and exists (select 1 from deletion_review r
    where r.state = 'held' and r.case_id = coalesce(new.case_id, old.case_id)) then
    raise exception 'restricted' using errcode = 'FN009';
  end if;
  return coalesce(new, old);
end $$;
revoke all on function app.refuse_restricted() from public;
do $$
declare tbl text;
begin
  foreach tbl in array array['assessment', 'bescheid', 'case_document', 'case_rest', 'case_structural_issue', 'conference',
    'conference_agenda_item', 'conference_decision', 'conference_dissent', 'conference_protokoll', 'conference_protokoll_part',
    'conference_reidentification', 'conference_statement', 'contact', 'goal', 'hilfeplan_version', 'measure', 'network_entry',
    'note', 'referral', 'sensitive_note', 'situation_entry'] loop
    execute format('create trigger restricted before insert or update or delete on %I for each row
      execute function app.refuse_restricted()', tbl);
  end loop;
end $$;
create trigger restricted before insert on conference_participant for each row execute function app.refuse_restricted();
create trigger restricted before insert on conference_release for each row execute function app.refuse_restricted();
`;

const MERGES = `
-- As before, and: restricted data are not merged (FN009), and what was checked is checked again with what came to it.
alter function app.merge_clients(uuid, uuid, jsonb, int, text, jsonb) rename to merge_persons;
revoke all on function app.merge_persons(uuid, uuid, jsonb, int, text, jsonb) from fallnetz_app;
create function app.merge_clients(kept uuid, lost uuid, taken jsonb, days int, household text, same jsonb) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare merge uuid;
begin
  if app.restricted_client(kept) or app.restricted_client(lost) then raise exception 'restricted' using errcode = 'FN009'; end if;
  merge := app.merge_persons(kept, lost, taken, days, household, same);
  update deletion_review r set state = 'open', checked_by = null, checked_for = null, checked_at = null, version = r.version + 1,
    reminded = false
    where merge is not null and r.state = 'checked'
      and (r.client_id = kept or r.case_id in (select c.id from case_file c where c.client_id = kept));
  return merge;
end $$;
revoke all on function app.merge_clients(uuid, uuid, jsonb, int, text, jsonb) from public;
grant execute on function app.merge_clients(uuid, uuid, jsonb, int, text, jsonb) to fallnetz_app;

create or replace function app.undo_client_merge(merge uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from client_merge m join case_file c on c.client_id = m.kept_id
    where m.id = merge and m.kept_id = any(app.my_client_ids()) and not c.id = any(app.my_case_ids())) then
    raise exception 'a case of somebody else' using errcode = 'FN004';
  end if;
  if exists (select 1 from client_merge m where m.id = merge and app.restricted_client(m.kept_id)) then
    raise exception 'restricted' using errcode = 'FN009';
  end if;
  perform app.part_clients(merge);
end $$;
`;

const BIASED = `
-- The block beats judging a deletion too: no row, code or number, for whoever is biased.
create function app.biased_in(r deletion_review) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$ select app.conflicted_review(app.actor(), r) $$;
revoke all on function app.biased_in(deletion_review) from public;
grant execute on function app.biased_in(deletion_review) to fallnetz_app;
create policy conflict on deletion_review as restrictive for select to fallnetz_app using (not app.biased_in(deletion_review));

create or replace function app.deletion_counts(wanted uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select case when r.case_id is null then app.count_person(r.client_id)
    else app.count_case(r.case_id) || case when app.person_goes(c.client_id, c.id) then app.count_person(c.client_id) else '{}' end end
  from deletion_review r left join case_file c on c.id = r.case_id
  where r.id = wanted and r.organisation_id = app.my_organisation() and not app.biased_in(r)
    and (app.has_role('leitung', 'data_protection_officer') or app.may_check_deletion(r)) $$;

-- Leitung checks where who is responsible does not work here any more or is biased by now.
create or replace function app.may_check_deletion(r deletion_review) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select r.organisation_id = app.my_organisation() and not app.biased_in(r) and (
    r.case_id = any(app.my_led_case_ids())
    or r.client_id is not null and app.has_role('case_manager') and r.responsible_user_id = any(app.my_user_ids())
    or app.has_role('leitung') and not exists (select 1 from user_account u
      where u.id = r.responsible_user_id and u.active_from <= app.today() and (u.active_until is null or u.active_until >= app.today())
        and not app.conflicted_review(u.id, r))) $$;

-- As before, and: never who is responsible, whoever checked in their place (a deputy who is on the case acts for themselves).
create or replace function app.may_confirm_deletion(r deletion_review) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select r.organisation_id = app.my_organisation() and app.has_role('leitung') and not app.biased_in(r)
    and not app.my_user_ids() && array[r.checked_by, r.checked_for, r.responsible_user_id] $$;

-- Whom to tell that a check waits: Leitung of the house, none of them biased or the first pair of eyes.
create function app.second_people(wanted uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select u.id from deletion_review r join user_account u on u.organisation_id = r.organisation_id
    where r.id = wanted and app.may_check_deletion(r) and 'leitung' = any(u.roles)
      and u.id not in (r.checked_by, coalesce(r.checked_for, r.checked_by), r.responsible_user_id) and not app.conflicted_review(u.id, r)
      and u.active_from <= app.today() and (u.active_until is null or u.active_until >= app.today())) $$;

-- A hand-over of a case I am biased in is not mine to steer, whatever else is in it.
create function app.biased_in_handover(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from handover_case p where p.handover_id = wanted and p.state = 'open'
    and p.case_id = any(app.my_conflict_case_ids())) $$;
revoke all on function app.second_people(uuid), app.biased_in_handover(uuid) from public;
grant execute on function app.second_people(uuid), app.biased_in_handover(uuid) to fallnetz_app;
`;

const TRACES = `
-- As before, and: what leads to a part of the case goes too, answers kept for whoever worked on it without being of its
-- team, and its place in what is needed to part two records.
alter function app.erase_case(uuid) rename to erase_file;
create function app.erase_case(wanted uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare parts text[]; told uuid[];
begin
  -- Rows whose ids stand in addresses and in the names of drafts, also of people who never saw the case itself.
  parts := array(select c.id::text from conference c where c.case_id = wanted
    union select p.id::text from conference_participant p where p.case_id = wanted
    union select m.id::text from case_move m where m.case_id = wanted
    union select r.id::text from deletion_review r where r.case_id = wanted
    union select p.id::text from handover_case p where p.case_id = wanted
    union select p.handover_id::text from handover_case p where p.case_id = wanted
      and not exists (select 1 from handover_case o where o.handover_id = p.handover_id and o.case_id <> wanted));
  told := array(select n.id from notification n join case_file f on f.id = wanted and f.district_id = n.district_id
    where exists (select 1 from unnest(parts) part where position(part in n.path) > 0));
  delete from mail where dedupe_key in (select 'notification-' || id from unnest(told) id);
  delete from notification where id = any(told);
  delete from draft where exists (select 1 from unnest(parts) part where position(part in subject) > 0);
  delete from idempotency_key where ctid = any(array(select ctid from idempotency_key where wanted = any(case_ids)
    for update skip locked));
  -- What is parted later is parted without it.
  update client_merge m set moved = (select coalesce(jsonb_agg(step), '[]') from jsonb_array_elements(m.moved) step
      where position(wanted::text in step::text) = 0)
    where position(wanted::text in m.moved::text) > 0;
  perform app.erase_file(wanted);
end $$;
revoke all on function app.erase_case(uuid) from public;
`;
