/** The second half of migration 0037: persons without a case, and the deletion itself. */

export const PERSONS = `
-- Persons without a case whose consent ended, members hidden in a household among them, and persons nothing came of.
create function app.find_person_deletions(only_client uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  -- Somebody with a case is judged with it.
  delete from deletion_review r where r.district_id = app.district() and r.client_id is not null and r.state in ('open', 'checked')
    and exists (select 1 from case_file c where c.client_id = r.client_id);
  insert into deletion_review (client_id, district_id, organisation_id, code, responsible_user_id, cause, started_on, listed_on,
    due_on, rule_source)
  select p.id, p.district_id, p.organisation_id, p.pseudonym,
    coalesce((select c.lead_user_id from household_member m join case_file c on c.client_id = m.recorded_for
      where m.client_id = p.id order by c.closed_on desc nulls first limit 1), p.created_by),
    w.why, app.today(), app.today(), (app.today() + make_interval(months => rule.months))::date, rule.source
  from client p
  cross join lateral (select case when bool_or(d.withdrawn_at is not null) then 'consent_withdrawn'
      when count(*) > 0 then 'consent_expired' else 'no_case' end as why,
      coalesce(bool_or(d.withdrawn_at is null and d.valid_from > app.today()), false) as coming
    from consent d where d.client_id = p.id and d.kind = 'case_documentation') w
  cross join lateral app.retention_rule_of('withdrawn_consent', p.organisation_id, app.today()) rule
  cross join lateral app.retention_rule_of('refused_intake', p.organisation_id, app.today()) waiting
  where p.district_id = app.district() and (only_client is null or p.id = only_client) and not w.coming
    and not exists (select 1 from case_file c where c.client_id = p.id) and not app.documented(p.id)
    and (w.why <> 'no_case' or p.created_at < app.today() - make_interval(months => waiting.months))
  on conflict (client_id) do nothing $$;
revoke all on function app.find_person_deletions(uuid) from public;
grant execute on function app.find_person_deletions(uuid) to fallnetz_system;

-- Who lived in the file of a person that goes, and belongs to no other.
create function app.review_left_behind(person uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into deletion_review (client_id, district_id, organisation_id, code, responsible_user_id, cause, started_on, listed_on,
    due_on, rule_source)
  select distinct p.id, p.district_id, p.organisation_id, p.pseudonym, p.created_by, 'left_behind', app.today(), app.today(),
    (app.today() + make_interval(months => rule.months))::date, rule.source
  from household_member m join client p on p.id = m.client_id
  cross join lateral app.retention_rule_of('withdrawn_consent', p.organisation_id, app.today()) rule
  where m.recorded_for = person and p.id <> person and not exists (select 1 from case_file c where c.client_id = p.id)
    and not exists (select 1 from household_member o where o.client_id = p.id and o.recorded_for not in (p.id, person))
  on conflict (client_id) do nothing $$;

-- Nothing else needs the record: no other case, and no household of a file in which the person consents to stand.
create function app.person_goes(person uuid, without uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select 1 from case_file c where c.client_id = person and c.id is distinct from without)
    and not (app.documented(person) and exists (select 1 from household_member m join case_file f on f.client_id = m.recorded_for
      where m.client_id = person and m.recorded_for <> person)) $$;
`;

export const DELETING = `
create function app.tables_of_case() returns setof regclass language sql stable as $$
  select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'case_id' and not a.attisdropped
    and c.relname not in ('access_log', 'deletion_review') order by c.relname $$;

create function app.count_case(wanted uuid) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare tbl regclass; n int; found jsonb := '{}';
begin
  for tbl in select * from app.tables_of_case() loop
    execute format('select count(*)::int from %s where case_id = $1', tbl) into n using wanted;
    if n > 0 then found := found || jsonb_build_object(tbl::text, n); end if;
  end loop;
  return found;
end $$;

create function app.count_person(person uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('client', 1, 'consent', (select count(*) from consent where client_id = person),
    'household_member', (select count(*) from household_member where person in (client_id, recorded_for))) $$;

-- Deletes a case with everything that names it. What has a foreign key goes with it; here is what has none.
create function app.erase_case(wanted uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare f case_file; tbl regclass; handed uuid[]; team uuid[]; told uuid[]; remains boolean;
begin
  select * into f from case_file where id = wanted for update;
  handed := array(select handover_id from handover_case where case_id = wanted);
  team := array(select user_id from case_assignment where case_id = wanted);
  told := array(select n.id from notification n where n.case_id = wanted or n.district_id = f.district_id
    and (n.data ->> 'code' = f.code or position(wanted::text in n.path) > 0));
  insert into deleted_case_count as s (district_id, organisation_id, ags, kind, opened_year, closed_year, phase, closing_reason, complexity)
    values (f.district_id, f.organisation_id, f.ags, f.kind, extract(year from f.opened_on), extract(year from f.closed_on), f.phase,
      f.closing_reason, f.complexity)
    on conflict (organisation_id, ags, kind, opened_year, closed_year, phase, closing_reason, complexity)
      do update set cases = s.cases + 1;
  delete from mail where dedupe_key in (select 'notification-' || id from unnest(told) id);
  delete from notification where id = any(told);
  delete from reminder where district_id = f.district_id and case_code = f.code;
  delete from draft where position(wanted::text in subject) > 0;
  delete from idempotency_key where ctid = any(array(select ctid from idempotency_key where user_id = any(team) for update skip locked));
  -- A copy another office never took over; what it took over is its own file.
  delete from case_move_offer o using case_move m where m.id = o.id and m.case_id = wanted and o.state <> 'accepted';
  -- That somebody looked stays for a year, why in their own words does not.
  update access_log set purpose = split_part(purpose, ':', 1)
    where purpose like '%:%' and district_id = f.district_id and (case_id = wanted or subject_id = f.client_id);
  delete from event where case_id = wanted;
  delete from event_chain where case_id = wanted;
  delete from case_file where id = wanted;
  delete from handover h where h.id = any(handed) and not exists (select 1 from handover_case p where p.handover_id = h.id);
  for tbl in select * from app.tables_of_case() loop
    execute format('select exists (select 1 from %s where case_id = $1)', tbl) into remains using wanted;
    if remains then raise exception 'rows of the case remain in %', tbl; end if;
  end loop;
end $$;

-- Deletes a person. Proofs of consents stay as long as their rule says, households keep their number.
create function app.erase_person(person uuid, reason_ended date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare p client; told uuid[];
begin
  select * into p from client where id = person for update;
  told := array(select n.id from notification n where n.district_id = p.district_id
    and (n.data ->> 'code' = p.pseudonym or position(person::text in n.path) > 0));
  insert into consent_proof (district_id, organisation_id, person_name, birth, kind, recipient, purpose, form, language, given_by,
      notice_text_id, valid_from, ended_on, keep_until)
    select p.district_id, p.organisation_id, coalesce(nullif(concat_ws(' ', p.given_name, p.family_name), ''), p.pseudonym),
      coalesce(p.birth_date::text, p.birth_year::text, ''), d.kind, coalesce(o.name, d.recipient_name), d.purpose, d.form, d.language,
      coalesce(nullif(concat_ws(' ', g.given_name, g.family_name), ''), d.given_by), d.notice_text_id, d.valid_from, e.ended,
      (e.ended + make_interval(months => rule.months))::date
    from consent d left join organisation o on o.id = d.recipient_organisation_id left join client g on g.id = d.given_by_client_id
    cross join lateral (select least((d.withdrawn_at at time zone 'Europe/Berlin')::date, d.valid_until, reason_ended) as ended) e
    cross join lateral app.retention_rule_of('consent_proof', p.organisation_id, app.today()) rule
    where d.client_id = person and e.ended + make_interval(months => rule.months) >= app.today();
  -- Who consented for a child is named in the child's consent, no longer by this record.
  update consent set given_by_client_id = null, given_by = coalesce(nullif(concat_ws(' ', p.given_name, p.family_name), ''), p.pseudonym)
    where given_by_client_id = person and client_id <> person;
  perform app.review_left_behind(person);
  update household_member set client_id = null, relation = null, custody = null, birth_year = null, version = version + 1
    where client_id = person and recorded_for <> person;
  delete from mail where dedupe_key in (select 'notification-' || id from unnest(told) id);
  delete from notification where id = any(told);
  delete from reminder where subject_id in (select id from deletion_review where client_id = person);
  -- The records of other offices stay linked to each other, by a key that is not this record's id.
  update person_key set key = (select gen_random_uuid()) where key = person;
  delete from draft where position(person::text in subject) > 0;
  delete from event where case_id is null and (subject_id = person or subject_id in (select id from consent where client_id = person));
  update access_log set purpose = split_part(purpose, ':', 1)
    where purpose like '%:%' and district_id = p.district_id and subject_id = person;
  delete from client where id = person;
end $$;
`;

export const CONFIRMING = `
-- What would go, in numbers: for whoever judges, for Leitung and the data-protection officer.
create function app.deletion_counts(wanted uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select case when r.case_id is null then app.count_person(r.client_id)
    else app.count_case(r.case_id) || case when app.person_goes(c.client_id, c.id) then app.count_person(c.client_id) else '{}' end end
  from deletion_review r left join case_file c on c.id = r.case_id
  where r.id = wanted and r.organisation_id = app.my_organisation()
    and (app.has_role('leitung', 'data_protection_officer') or app.may_check_deletion(r)) $$;

-- The second person: everything in one transaction. @returns '' with the number in the log, or why not
create function app.confirm_deletion(wanted uuid, expected int) returns table (outcome text, number text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare r deletion_review; f case_file; found jsonb; who uuid; goes boolean;
begin
  select c.* into f from case_file c join deletion_review v on v.case_id = c.id where v.id = wanted for update of c;
  select * into r from deletion_review v where v.id = wanted for update;
  outcome := case when r.id is null then 'gone' when r.version <> expected then 'stale' when r.state <> 'checked' then r.state
    when app.my_user_ids() && array[r.checked_by, r.checked_for] then 'own-check'
    when not app.may_confirm_deletion(r) then 'denied' when app.consented_again(r) then 'consent-given' end;
  who := coalesce(f.client_id, r.client_id);
  goes := app.person_goes(who, f.id);
  if outcome is null and f.id is null and not goes then outcome := 'needed'; end if;
  if outcome is not null then return next; return; end if;
  update deletion_review set state = 'confirmed', confirmed_by = app.actor() where id = wanted;
  found := app.deletion_counts(wanted);
  if f.id is not null then perform app.erase_case(f.id); end if;
  if goes then perform app.erase_person(who, coalesce(f.closed_on, app.today())); end if;
  outcome := '';
  number := 'L-' || extract(year from app.today()) || '-' || upper(encode(substring(uuid_send(gen_random_uuid()) from 1 for 4), 'hex'));
  insert into deletion_log (district_id, organisation_id, number, kind, cause, due_on, counts, checked_by, checked_at, confirmed_by,
      confirmed_at)
    values (r.district_id, r.organisation_id, confirm_deletion.number, case when f.id is null then 'person' when goes then 'case_and_person'
      else 'case' end, r.cause, r.due_on, found, r.checked_by, r.checked_at, app.actor(), app.now());
  return next;
end $$;

-- Cases begun and ended in the years of my house, deleted ones counted in.
create function app.case_numbers() returns table (year int, begun bigint, ended bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with counted as (
    select extract(year from opened_on)::int as opened, extract(year from closed_on)::int as closed, 1 as cases from case_file
      where organisation_id = app.my_organisation()
    union all
    select opened_year, closed_year, cases from deleted_case_count where organisation_id = app.my_organisation())
  select y, coalesce(sum(cases) filter (where opened = y), 0), coalesce(sum(cases) filter (where closed = y), 0)
  from counted, lateral (select distinct v as y from unnest(array[opened, closed]) v where v is not null) years
  where app.has_role('leitung', 'data_protection_officer') group by y order by y desc $$;
`;
