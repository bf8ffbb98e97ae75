import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two records of one person: their households, their counting keys and their withdrawals (ADR 14, 15, 21). */
export class Persons1700000000038 implements MigrationInterface {
  name = 'Persons1700000000038';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [KEYS, COUNTED, HOUSEHOLDS, ARRANGE, CONSENTS, MERGE, PART]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const KEYS = `
-- A merged person holds the keys of both, so that each of them still leads to the others it belongs to.
alter table person_key drop constraint person_key_pkey, add primary key (client_id, key);

-- As before, with a person being whoever is linked by keys, directly or through others.
create or replace function app.persons_counted(clients uuid[]) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive linked (start, record) as (
    select c, c from unnest(clients) c
    union
    select l.start, other.client_id from linked l join person_key k on k.client_id = l.record
      join person_key other on other.key = k.key)
  select count(distinct person) from (select min(record::text) as person from linked group by start) p $$;

-- As before, and: a record that is taken again gets a further key; a key that came with a merge stays with whom it came from.
create or replace function app.link_move(wanted uuid, opened_case uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare old_client uuid; new_client uuid; shared uuid;
begin
  update case_move_offer o set opened_case_id = opened_case from case_file c
    where o.id = wanted and o.state = 'accepted' and o.decided_by = app.actor() and o.opened_case_id is null
      and c.id = opened_case and c.id = any(app.my_case_ids())
    returning c.client_id into new_client;
  select c.client_id into old_client from case_move m join case_file c on c.id = m.case_id where m.id = wanted;
  if new_client is null or old_client is null then return; end if;
  select coalesce(min(k.key::text)::uuid, old_client) into shared from person_key k where k.client_id = old_client
    and not exists (select 1 from client_merge m, jsonb_array_elements(m.moved) step
      where m.kept_id = old_client and step ->> 'table' = 'person_key' and step -> 'key' ->> 'key' = k.key::text);
  insert into person_key values (old_client, shared), (new_client, shared) on conflict do nothing;
end $$;

-- Who was linked only through a record that is deleted stays linked.
create function app.keep_linked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into person_key select other.client_id, (select min(k.key::text)::uuid from person_key k where k.client_id = old.id)
    from person_key k join person_key other on other.key = k.key where k.client_id = old.id and other.client_id <> old.id
    on conflict do nothing;
  return old;
end $$;
create trigger keep_linked before delete on client for each row execute function app.keep_linked();
`;

const COUNTED = `
-- As before, counting people: who has a record at two offices is still one.
create or replace function app.reidentification_size(wanted uuid, by_age boolean) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  with person as (
    select c.ags, p.nationalities, app.coarse_age(p) as age
    from case_file c join client p on p.id = c.client_id where c.id = wanted and c.id = any(app.my_case_ids())),
  alike as (
    select app.persons_counted(array_agg(p.id)) as size from person, case_file c join client p on p.id = c.client_id
    where c.district_id = app.district() and c.closed_on is null and c.ags = person.ags
      and p.nationalities && person.nationalities and (not by_age or app.coarse_age(p) = person.age))
  select case when person.nationalities = '{}' or by_age and person.age is null then 'unknown'
    when alike.size <= 1 then 'alone' when alike.size < 5 then 'few' else 'enough' end from person, alike $$;
`;

const HOUSEHOLDS = `
-- Where a person lives today, by the newest entry.
create function app.household_now(person uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select m.household_id from household_member m where m.client_id = person and (m.to_on is null or m.to_on > app.today())
  order by m.to_on desc nulls first, m.id desc limit 1 $$;

-- What may become of the households of two records of one person; null when there is nothing to choose. A household that
-- stands in the file of somebody else too is not given up by a merge; with two such ones there is no way.
create function app.household_choices(kept uuid, lost uuid) returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
  with home as (select app.household_now(kept) as own, app.household_now(lost) as other),
  shared as (
    select coalesce(bool_or(m.household_id = home.own), false) as own, coalesce(bool_or(m.household_id = home.other), false) as other
    from home, household_member m where m.household_id in (home.own, home.other) and m.recorded_for not in (kept, lost))
  select case when shared.own and shared.other then '{}' when shared.own then '{own,together}'
    when shared.other then '{other,together}' else '{own,other,together}' end::text[]
  from home, shared where home.own <> home.other and array[kept, lost] <@ app.my_client_ids() $$;
revoke all on function app.household_now(uuid), app.household_choices(uuid, uuid) from public;
grant execute on function app.household_choices(uuid, uuid) to fallnetz_app;
`;

const ARRANGE = `
-- Makes one household of two before their records are merged: one of the two holds and the other becomes history in it, or
-- both go together. Nobody is counted twice: of entries about the same human being one stays, the recorded person first.
-- same: pairs of entries, own first. FN006: the choice does not fit the households (any more), FN007: there is none.
-- @returns what to do to take it back
create function app.arrange_households(kept uuid, lost uuid, choice text, same jsonb) returns jsonb
language plpgsql set search_path = public, pg_temp as $$
declare
  own uuid := app.household_now(kept);
  other uuid := app.household_now(lost);
  choices text[] := app.household_choices(kept, lost);
  home uuid := case when 'own' = any(coalesce(choices, '{own}')) then own else other end;
  ending uuid := case choice when 'own' then other when 'other' then own end;
  weaker uuid := coalesce(ending, case when home = own then other else own end);
  gone uuid[];
  twins uuid[];
  entry household_member;
  became household_member;
  steps jsonb := '[]';
begin
  if choices = '{}' then raise exception 'both live with others' using errcode = 'FN007'; end if;
  if choices is null and (choice is not null or same <> '[]') or choices is not null and choice = any(choices) is not true then
    raise exception 'no such choice' using errcode = 'FN006';
  end if;
  perform 1 from household_member where household_id in (own, other) order by id for update;
  with pairs as (
    select a.id as one, b.id as two, a.client_id is null and (b.client_id is not null or a.household_id = weaker) as drops_one
    from jsonb_array_elements(same) p join household_member a on a.id = (p ->> 0)::uuid and a.household_id = own
      join household_member b on b.id = (p ->> 1)::uuid and b.household_id = other
    where (a.client_id is null or b.client_id is null) and a.relation <> 'self' and b.relation <> 'self'
      and coalesce(a.client_id, b.client_id, kept) = any(app.my_documented_client_ids() || kept))
  select array_agg(case when drops_one then one else two end), array_agg(one) || array_agg(two) into gone, twins from pairs;
  if coalesce(cardinality(twins), 0) <> 2 * jsonb_array_length(same)
    or cardinality(twins) <> (select count(distinct t) from unnest(twins) t) then
    raise exception 'no such pairs' using errcode = 'FN006';
  end if;
  gone := gone || array(
    select id from (
      select m.id, row_number() over (order by m.household_id = home desc, m.relation = 'self' desc, m.client_id = kept desc) as n
      from household_member m where m.household_id in (own, other) and m.client_id in (kept, lost)
        and (m.to_on is null or m.to_on > app.today())) entries where n > 1
    union select w.id from household_member w join household_member s on s.client_id = w.client_id
      where own <> other and w.household_id = weaker and s.household_id in (own, other) and s.household_id <> weaker
        and w.client_id not in (kept, lost));
  for entry in delete from household_member where id = any(gone) returning * loop
    steps := steps || jsonb_build_object('table', 'household_member', 'row', to_jsonb(entry));
  end loop;
  if choices is null then return steps; end if;
  for entry in select * from household_member where household_id in (own, other) order by id loop
    update household_member m set household_id = home, version = m.version + 1,
      to_on = case when m.household_id = ending and not m.id = any(coalesce(twins, '{}')) and not m.client_id in (kept, lost) is true
        then least(m.to_on, greatest(app.today(), m.from_on)) else m.to_on end
      where m.id = entry.id and (m.household_id <> home or m.household_id = ending) returning * into became;
    if found then
      steps := steps || jsonb_build_object('table', 'household_member', 'key', jsonb_build_object('id', entry.id), 'before',
        jsonb_build_object('household_id', entry.household_id, 'to_on', entry.to_on), 'after',
        jsonb_build_object('household_id', became.household_id, 'to_on', became.to_on));
    end if;
  end loop;
  -- What is entered from now on goes back with the one who stays.
  return steps || jsonb_build_object('table', 'household_member', 'home', home, 'own', own);
end $$;
revoke all on function app.arrange_households(uuid, uuid, text, jsonb) from public;
`;

const CONSENTS = `
-- What the person withdrew in one record and what still holds by the other: merged, it would hold again for both.
create function app.revived_consents(kept uuid, lost uuid) returns table (client_id uuid, kind text, recipient text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct w.client_id, w.kind, coalesce(o.name, w.recipient_name) from consent w
    join consent h on h.client_id in (kept, lost) and h.client_id <> w.client_id and h.kind = w.kind and app.consent_in_force(h.id)
      and h.recipient_organisation_id is not distinct from w.recipient_organisation_id
      and lower(trim(h.recipient_name)) = lower(trim(w.recipient_name))
    left join organisation o on o.id = w.recipient_organisation_id
  where w.client_id in (kept, lost) and w.withdrawn_at is not null and array[kept, lost] <@ app.my_client_ids()
    and not exists (select 1 from consent again where again.client_id = w.client_id and again.kind = w.kind
      and again.recipient_organisation_id is not distinct from w.recipient_organisation_id
      and lower(trim(again.recipient_name)) = lower(trim(w.recipient_name)) and app.consent_in_force(again.id)) $$;
revoke all on function app.revived_consents(uuid, uuid) from public;
grant execute on function app.revived_consents(uuid, uuid) to fallnetz_app;
`;

const MERGE = `
-- As before, and: a withdrawal is not undone by a merge (FN005), and what becomes of two households is chosen.
alter function app.merge_clients(uuid, uuid, jsonb, int) rename to merge_records;
revoke all on function app.merge_records(uuid, uuid, jsonb, int) from fallnetz_app;
create function app.merge_clients(kept uuid, lost uuid, taken jsonb, days int, household text, same jsonb) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  merge uuid;
  steps jsonb;
begin
  if kept = lost or not array[kept, lost] <@ app.my_client_ids() or not app.has_role('case_manager') then return null; end if;
  -- A withdrawal comes before this or after it.
  perform 1 from consent where client_id in (kept, lost) order by id for update;
  if exists (select 1 from app.revived_consents(kept, lost)) then
    raise exception 'withdrawn' using errcode = 'FN005';
  end if;
  steps := app.arrange_households(kept, lost, household, same);
  merge := app.merge_records(kept, lost, taken, days);
  update client_merge set moved = steps || moved where id = merge;
  return merge;
end $$;
revoke all on function app.merge_clients(uuid, uuid, jsonb, int, text, jsonb) from public;
grant execute on function app.merge_clients(uuid, uuid, jsonb, int, text, jsonb) to fallnetz_app;
`;

const PART = `
-- As before, and: households as they were; FN008 when an entry of them was changed since.
create or replace function app.part_clients(merge uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m client_merge;
  step jsonb;
  moved int;
begin
  select * into m from client_merge c where c.id = merge and c.kept_id = any(app.my_client_ids()) and c.undone_on is null
    and c.undo_until >= app.today() and c.lost is not null for update;
  if m.id is null or not app.has_role('case_manager') then return; end if;
  -- Columns that are newer than the merge take what the other person has there.
  insert into client select (jsonb_populate_record(p, m.lost)).* from client p where p.id = m.kept_id;
  for step in select value from jsonb_array_elements(m.moved) loop
    if step ? 'row' then
      execute format('insert into %s select (jsonb_populate_record(null::%1$s, $1)).*', step ->> 'table') using step -> 'row';
    elsif step ? 'home' then
      update household_member h set household_id = (step ->> 'own')::uuid
        where h.household_id = (step ->> 'home')::uuid and h.recorded_for = m.kept_id and h.id > m.id;
    elsif step ? 'before' then
      update household_member h set household_id = (step #>> '{before,household_id}')::uuid,
        to_on = (step #>> '{before,to_on}')::date, version = h.version + 1
        where h.id = (step #>> '{key,id}')::uuid and h.household_id = (step #>> '{after,household_id}')::uuid
          and h.to_on is not distinct from (step #>> '{after,to_on}')::date;
      if not found then raise exception 'a household entry was changed' using errcode = 'FN008'; end if;
    else
      execute format('update %s t set %I = $1 where %2$I = $2 and to_jsonb(t) @> $3', step ->> 'table', step ->> 'column')
        using m.lost_id, m.kept_id, step -> 'key';
      get diagnostics moved = row_count;
      if moved = 0 then raise exception 'gone from %', step ->> 'table' using errcode = 'FN003'; end if;
    end if;
  end loop;
  update client_merge set undone_on = app.today(), lost = null, taken = null, moved = null where id = merge;
end $$;
`;
