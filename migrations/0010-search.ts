import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ranked search inside the wall, "not the same person", and merging two persons with a way back (ADR 14). */
export class Search1700000000010 implements MigrationInterface {
  name = 'Search1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [KEYS, FIND, TABLES, REFERENCES, MERGE, UNDO]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const KEYS = `
alter table client
  -- What a mistyped name still has in common with the right one; read inside the wall only, so without an index.
  add column near_keys text[] not null default '{}',
  -- Which version of the rules made the keys; older ones are renewed after migrating, in code.
  add column search_version int not null default 0;

-- New keys go into the index at once: a list of waiting ones would be read through by every question (35 ms at 10,000).
alter index client_search set (fastupdate = off);
select gin_clean_pending_list('client_search');
`;

const FIND = `
-- Whoever of my people may be meant; how well they fit is judged by the caller. Applies the wall itself, because behind
-- row security neither an index on keys nor the primary key and the keys together would be used.
create function app.find_clients(keys text[], near text[], starts text[], births text[], code text, phone text, anything text)
returns table (client_id uuid, given_name text, family_name text, pseudonym text, birth_date date, birth_year int,
  ags text, phone_found boolean, case_id uuid, case_code text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.given_name, p.family_name, p.pseudonym, p.birth_date, p.birth_year, p.ags,
    find_clients.phone <> '' and right(regexp_replace(p.phone, '\\D', '', 'g'), length(find_clients.phone)) = find_clients.phone,
    c.id, c.code
  from client p left join lateral (
    select f.id, f.code from case_file f where f.client_id = p.id and f.id = any((select app.my_case_ids())::uuid[])
    order by find_clients.code <> '' and position(find_clients.code in f.code) > 0 desc, f.closed_on nulls first, f.id desc
    limit 1) c on true
  where p.id = any((select app.my_client_ids())::uuid[]) and app.has_role('case_manager') and (
    p.search_keys && keys or p.near_keys && near
    or exists (select 1 from unnest(p.search_keys) k, unnest(starts) s where k ^@ s)
    or cardinality(keys) = 0 and p.search_keys && births
    or find_clients.code <> '' and position(find_clients.code in c.code) > 0
    or anything <> '' and (position(anything in lower(p.pseudonym)) > 0 or position(anything in lower(c.code)) > 0)
    or find_clients.phone <> ''
      and right(regexp_replace(p.phone, '\\D', '', 'g'), length(find_clients.phone)) = find_clients.phone)
  limit 200 $$;
revoke all on function app.find_clients(text[], text[], text[], text[], text, text, text) from public;
grant execute on function app.find_clients(text[], text[], text[], text[], text, text, text) to fallnetz_app;
`;

const TABLES = `
-- Two persons somebody has told apart: not asked again.
create table client_distinct (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  client_id uuid not null references client (id) on delete cascade,
  other_client_id uuid not null references client (id) on delete cascade,
  decided_by uuid not null references user_account (id),
  decided_at timestamptz not null default now(),
  check (client_id <> other_client_id)
);
create unique index client_distinct_pair on client_distinct (least(client_id, other_client_id), greatest(client_id, other_client_id));
create index client_distinct_of_client on client_distinct (client_id);
create index client_distinct_of_other on client_distinct (other_client_id);

-- A person recorded twice, made one. What is needed to take it back is erased when that is no longer possible.
create table client_merge (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  kept_id uuid not null references client (id) on delete cascade,
  lost_id uuid not null,
  -- The row that is gone; the fields taken over from it, before and after; the rows that moved.
  lost jsonb,
  taken jsonb,
  moved jsonb,
  merged_by uuid not null references user_account (id),
  merged_on date not null,
  undo_until date not null,
  undone_on date
);
create index client_merge_of_client on client_merge (kept_id);
create index client_merge_to_erase on client_merge (undo_until) where lost is not null;

call app.wall('client_distinct',
  'client_id = any((select app.my_client_ids())::uuid[]) and other_client_id = any((select app.my_client_ids())::uuid[])',
  $$district_id = (select app.district()) and decided_by = (select app.actor())
    and client_id = any((select app.my_client_ids())::uuid[]) and other_client_id = any((select app.my_client_ids())::uuid[])$$);
call app.wall('client_merge', 'kept_id = any((select app.my_client_ids())::uuid[])', 'false');
grant select, insert on client_distinct to fallnetz_app;
grant select on client_merge to fallnetz_app;
`;

const REFERENCES = `
-- Every column of every table that names a person, read from the foreign keys, so that none is forgotten.
create function app.client_references() returns table (tbl regclass, col text, keys text[]) language sql stable as $$
  select c.conrelid::regclass, a.attname::text,
    array(select k.attname::text from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey)
      where i.indrelid = c.conrelid and i.indisprimary and k.attnum <> a.attnum)
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid = 'client'::regclass and c.conparentid = 0
  order by c.conrelid::regclass::text, a.attname $$;

-- How many rows name a person of mine, by table and column.
create function app.client_rows(person uuid) returns table (place text, rows int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare r record;
begin
  if not person = any(app.my_client_ids()) then return; end if;
  for r in select * from app.client_references() loop
    place := r.tbl || '.' || r.col;
    execute format('select count(*)::int from %s where %I = $1', r.tbl, r.col) into rows using person;
    return next;
  end loop;
end $$;
revoke all on function app.client_rows(uuid) from public;
grant execute on function app.client_rows(uuid) to fallnetz_app;
`;

const MERGE = `
-- Gives everything of one person of mine to another one and removes the first. A row that says of both the same is
-- dropped and remembered; where that would take further rows with it, FN002 names the table. FN004: a case I do not see.
create function app.merge_clients(kept uuid, lost uuid, taken jsonb, days int) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r record;
  entry jsonb;
  moved jsonb := '[]';
  gone jsonb;
  merge uuid;
begin
  if kept = lost or not array[kept, lost] <@ app.my_client_ids() or not app.has_role('case_manager') then return null; end if;
  if exists (select 1 from case_file c where c.client_id in (kept, lost) and not c.id = any(app.my_case_ids())) then
    raise exception 'a case of somebody else' using errcode = 'FN004';
  end if;
  select to_jsonb(p) into gone from client p where p.id = lost for update;
  for r in select * from app.client_references() loop
    for entry in execute format('select to_jsonb(t) from %s t where %I = $1 for update', r.tbl, r.col) using lost loop
      moved := moved || app.move_client_row(r.tbl, r.col, entry, array[lost, kept], r.keys);
    end loop;
  end loop;
  delete from client where id = lost;
  insert into client_merge (district_id, kept_id, lost_id, lost, taken, moved, merged_by, merged_on, undo_until)
    values (app.district(), kept, lost, gone, taken, moved, app.actor(), app.today(), app.today() + days) returning id into merge;
  return merge;
end $$;

-- One row from one person to the other. @returns what to do to take it back
create function app.move_client_row(tbl regclass, col text, entry jsonb, way uuid[], keys text[]) returns jsonb
language plpgsql as $$
declare key jsonb := (select coalesce(jsonb_object_agg(k, entry -> k), '{}') from unnest(keys) k);
begin
  begin
    execute format('update %s t set %I = $1 where %I = $2 and to_jsonb(t) @> $3', tbl, col, col) using way[2], way[1], key;
    return jsonb_build_object('table', tbl::text, 'column', col, 'key', key);
  exception when unique_violation or check_violation then
    if exists (select 1 from pg_constraint where contype = 'f' and confrelid = tbl) then
      raise exception 'both have an entry in %', tbl using errcode = 'FN002';
    end if;
  end;
  execute format('delete from %s t where %I = $1 and to_jsonb(t) @> $2', tbl, col) using way[1], key;
  return jsonb_build_object('table', tbl::text, 'column', col, 'row', entry);
end $$;
revoke all on function app.merge_clients(uuid, uuid, jsonb, int), app.move_client_row(regclass, text, jsonb, uuid[], text[]) from public;
grant execute on function app.merge_clients(uuid, uuid, jsonb, int) to fallnetz_app;
`;

const UNDO = `
-- Takes a merge back: the person returns with everything they had. FN003 names the table of a row that is no longer there.
create function app.undo_client_merge(merge uuid) returns void
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
    else
      execute format('update %s t set %I = $1 where %2$I = $2 and to_jsonb(t) @> $3', step ->> 'table', step ->> 'column')
        using m.lost_id, m.kept_id, step -> 'key';
      get diagnostics moved = row_count;
      if moved = 0 then raise exception 'gone from %', step ->> 'table' using errcode = 'FN003'; end if;
    end if;
  end loop;
  update client_merge set undone_on = app.today(), lost = null, taken = null, moved = null where id = merge;
end $$;
revoke all on function app.undo_client_merge(uuid) from public;
grant execute on function app.undo_client_merge(uuid) to fallnetz_app;
`;
