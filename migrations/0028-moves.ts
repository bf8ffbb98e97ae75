import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person moves: another controller gets what the client approved and opens its own file (domain.md 7, L8). */
export class Moves1700000000028 implements MigrationInterface {
  name = 'Moves1700000000028';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [MOVE, MOVE_STEPS, PERSONS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const MOVE = `
-- The sender's side of a move to another controller: hangs on the case and stays behind its wall.
create table case_move (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  case_id uuid not null references case_file (id) on delete cascade,
  to_organisation_id uuid not null references organisation (id),
  to_ags text not null,
  fields text[] not null,
  summary text not null,
  state text not null default 'draft' check (state in ('draft', 'offered', 'accepted', 'declined', 'withdrawn')),
  consent_id uuid references consent (id) on delete set null,
  refusal text not null default '' check (length(refusal) <= 500),
  created_by uuid not null references user_account (id),
  created_at timestamptz not null default now(),
  offered_at timestamptz,
  decided_at timestamptz,
  version int not null default 1
);
create unique index case_move_open on case_move (case_id) where state in ('draft', 'offered');
create index case_move_of_case on case_move (case_id, id desc);

-- The receiver's side: a copy of what the client approved, and nothing that leads to the other file.
create table case_move_offer (
  id uuid primary key,
  district_id uuid not null references district (id),
  from_organisation_id uuid not null references organisation (id),
  sender_user_id uuid not null references user_account (id),
  to_organisation_id uuid not null references organisation (id),
  ags text not null,
  summary text not null,
  person jsonb not null,
  consent_id uuid references consent (id) on delete set null,
  state text not null default 'offered' check (state in ('offered', 'accepted', 'declined', 'withdrawn')),
  offered_at timestamptz not null default now(),
  decided_by uuid references user_account (id),
  decided_at timestamptz,
  opened_case_id uuid references case_file (id) on delete cascade
);
create index case_move_offer_of_receiver on case_move_offer (to_organisation_id) where state = 'offered';
create index case_move_offer_of_case on case_move_offer (opened_case_id) where opened_case_id is not null;

-- Validity is asked at the moment of reading: a withdrawn consent ends the offer in the same instant.
create function app.my_incoming_move_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select o.id from case_move_offer o where o.to_organisation_id = app.my_organisation()
    and app.has_role('case_manager') and o.state = 'offered' and app.consent_in_force(o.consent_id)) $$;

call app.wall('case_move', 'case_id = any((select app.my_case_ids())::uuid[])',
  $$district_id = (select app.district()) and case_id = any((select app.my_case_ids())::uuid[])$$);
call app.wall('case_move_offer',
  $$id = any((select app.my_incoming_move_ids())::uuid[]) or opened_case_id = any((select app.my_case_ids())::uuid[])$$, 'false');
grant select, insert, update on case_move to fallnetz_app;
grant select on case_move_offer to fallnetz_app;
`;

const MOVE_STEPS = `
-- Each side moves the other one's row through these; whoever takes both locks the offer first.
create function app.offer_move(wanted uuid, released jsonb) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into case_move_offer (id, district_id, from_organisation_id, sender_user_id, to_organisation_id, ags, summary, person, consent_id)
  select m.id, m.district_id, c.organisation_id, app.actor(), m.to_organisation_id, m.to_ags, m.summary, released, m.consent_id
  from case_move m join case_file c on c.id = m.case_id
  where m.id = wanted and m.state = 'offered' and m.case_id = any(app.my_case_ids()) and app.consent_in_force(m.consent_id) $$;

-- The sender takes it back; what was never accepted is not kept on the other side. @returns false when it came too late
create function app.withdraw_move(wanted uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update case_move_offer o set state = 'withdrawn', summary = '', person = '{}' where o.id = wanted and o.state = 'offered'
    and exists (select 1 from case_move m where m.id = o.id and m.case_id = any(app.my_case_ids()));
  update case_move m set state = 'withdrawn', decided_at = now(), version = version + 1
    where m.id = wanted and m.state in ('draft', 'offered') and m.case_id = any(app.my_case_ids());
  return found;
end $$;

-- The receiver's answer. The consent stays locked until the commit, so that a withdrawal comes before or after it.
-- @returns whom to tell, or null when there is nothing (more) to answer
create function app.answer_move(wanted uuid, accepts boolean, why text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare offer case_move_offer; answer text := case when accepts then 'accepted' else 'declined' end;
begin
  select * into offer from case_move_offer where id = wanted for update;
  perform 1 from consent where id = offer.consent_id for share;
  if not wanted = any(app.my_incoming_move_ids()) then return null; end if;
  update case_move_offer set state = answer, decided_by = app.actor(), decided_at = now(),
    summary = case when accepts then summary else '' end, person = case when accepts then person else '{}' end where id = wanted;
  with moved as (
    update case_move set state = answer, refusal = why, decided_at = now(), version = version + 1 where id = wanted returning case_id)
  insert into event (district_id, case_id, type, actor_id, subject_id) select offer.district_id, moved.case_id,
    'move.' || answer, app.actor(), wanted from moved;
  return offer.sender_user_id;
end $$;
revoke all on function app.offer_move(uuid, jsonb), app.withdraw_move(uuid), app.answer_move(uuid, boolean, text) from public;
grant execute on function app.offer_move(uuid, jsonb), app.withdraw_move(uuid), app.answer_move(uuid, boolean, text) to fallnetz_app;
`;

const PERSONS = `
-- Which records of different controllers are one person. Nobody reads it; counting functions use it.
create table person_key (
  client_id uuid primary key references client (id) on delete cascade,
  key uuid not null
);
create index person_key_key on person_key (key);
call app.wall('person_key', 'false');

-- How many people these records are. For other functions of the database only: the answer for two records would tell
-- whether they are the same person.
create function app.persons_counted(clients uuid[]) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct coalesce(k.key, c)) from unnest(clients) c left join person_key k on k.client_id = c $$;
revoke all on function app.persons_counted(uuid[]) from public;

-- The receiver's new record and case belong to an accepted move.
create function app.link_move(wanted uuid, opened_case uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare old_client uuid; new_client uuid; shared uuid;
begin
  update case_move_offer o set opened_case_id = opened_case from case_file c
    where o.id = wanted and o.state = 'accepted' and o.decided_by = app.actor() and o.opened_case_id is null
      and c.id = opened_case and c.id = any(app.my_case_ids())
    returning c.client_id into new_client;
  select c.client_id into old_client from case_move m join case_file c on c.id = m.case_id where m.id = wanted;
  if new_client is null or old_client is null then return; end if;
  insert into person_key values (old_client, old_client) on conflict (client_id) do update set key = person_key.key
    returning key into shared;
  insert into person_key values (new_client, shared) on conflict (client_id) do nothing;
end $$;
revoke all on function app.link_move(uuid, uuid) from public;
grant execute on function app.link_move(uuid, uuid) to fallnetz_app;
`;
