import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From the case to the system: observations, generative Themen, Planungskonferenzen (domain.md 1 and 4). */
export class Planning1700000000006 implements MigrationInterface {
  name = 'Planning1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CATALOGUE, THEMES, AGENDA, MINE, WALLS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const CATALOGUE = `
create table field_of_action (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  code text not null,
  label text not null,
  position int not null default 0,
  unique (district_id, code)
);

-- Table and row lead to the Integrationskonzept; what comes from practice has none.
create table challenge (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  field_of_action_id uuid not null references field_of_action (id),
  code text not null,
  label text not null,
  source_table int,
  source_row int,
  recommendation text not null default '',
  recommendation_table int,
  retired boolean not null default false,
  version int not null default 1,
  unique (district_id, code)
);
create index challenge_of_field on challenge (field_of_action_id);
`;

const THEMES = `
create table generatives_thema (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  challenge_id uuid not null references challenge (id),
  title text not null,
  level text not null check (level in ('quartier', 'kommune', 'kreis', 'land')),
  step text not null default 'vorschlag' check (step in ('vorschlag', 'geprueft', 'geclustert', 'lenkungsgruppe', 'ag',
    'erprobt', 'umgesetzt', 'zurueckgestellt', 'ans_land_gemeldet')),
  step_since date not null,
  problem text not null default '',
  goal text not null default '',
  target_group text not null default '',
  social_space text not null default '',
  recommendation text not null default '',
  stakeholders text not null default '',
  resources text not null default '',
  timeframe text check (timeframe in ('short', 'medium', 'long')),
  created_on date not null,
  version int not null default 1
);
create index generatives_thema_of_district on generatives_thema (district_id, id desc);

-- No case, no person, and an id that tells no time: the list of a theme must not give the quarter away.
create table structural_issue (
  id uuid primary key,
  district_id uuid not null references district (id),
  challenge_id uuid not null references challenge (id),
  ags text not null,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  observation text not null,
  wish text not null,
  rechtskreis text check (rechtskreis in ('sgb_ii', 'sgb_iii', 'sgb_viii', 'sgb_ix', 'sgb_xii', 'asylblg', 'bafoeg_bab', 'none')),
  level text not null check (level in ('quartier', 'kommune', 'kreis', 'land')),
  theme_id uuid references generatives_thema (id)
);
create index structural_issue_inbox on structural_issue (district_id, quarter desc, id desc) where theme_id is null;
create index structural_issue_of_theme on structural_issue (theme_id, id) include (ags, quarter) where theme_id is not null;

alter table case_structural_issue
  add foreign key (structural_issue_id) references structural_issue (id) on delete cascade;

-- Who reported lies apart from what was reported: the Koordinierende Stelle reads the one and not the other.
create table structural_issue_report (
  structural_issue_id uuid primary key references structural_issue (id) on delete cascade,
  district_id uuid not null references district (id),
  reporter_id uuid not null references user_account (id),
  reported_on date not null
);
create index structural_issue_report_of_reporter on structural_issue_report (reporter_id, reported_on desc, structural_issue_id desc);

-- What those who reported get to know of a theme: rows of their own, not a filtered view of the theme.
create table theme_progress (
  theme_id uuid primary key references generatives_thema (id) on delete cascade,
  district_id uuid not null references district (id),
  title text not null,
  step text not null,
  step_since date not null
);
`;

const AGENDA = `
create table planungskonferenz (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  title text not null,
  held_on date not null,
  place text not null default '',
  state text not null default 'geplant' check (state in ('geplant', 'durchgefuehrt', 'abgeschlossen')),
  version int not null default 1
);
create index planungskonferenz_of_district on planungskonferenz (district_id, held_on desc, id desc);

create table agenda_item (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  planungskonferenz_id uuid not null references planungskonferenz (id) on delete cascade,
  theme_id uuid not null references generatives_thema (id),
  position int not null,
  score int not null,
  reasons jsonb not null,
  minutes text not null default '',
  decision text not null default '',
  responsible_body text not null default '',
  review_on date,
  answer text not null default '',
  decided_on date,
  version int not null default 1,
  unique (planungskonferenz_id, theme_id)
);
create index agenda_item_of_theme on agenda_item (theme_id, decided_on);

create table theme_answer (
  agenda_item_id uuid primary key references agenda_item (id),
  theme_id uuid not null references generatives_thema (id) on delete cascade,
  district_id uuid not null references district (id),
  decision text not null,
  answer text not null,
  answered_on date not null
);
create index theme_answer_of_theme on theme_answer (theme_id, answered_on desc);
`;

const MINE = `
create function app.my_structural_issue_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select r.structural_issue_id from structural_issue_report r where r.reporter_id = app.actor()) $$;

-- Themes into which something I reported was clustered.
create function app.my_reported_theme_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select distinct i.theme_id from structural_issue_report r join structural_issue i on i.id = r.structural_issue_id
    where r.reporter_id = app.actor() and i.theme_id is not null) $$;
`;

const MANAGES = `district_id = (select app.district()) and (select app.has_role('koordinierende_stelle'))`;
const REPORTED = `${MANAGES} or district_id = (select app.district()) and theme_id = any((select app.my_reported_theme_ids())::uuid[])`;

const WALLS = `
call app.wall('field_of_action', 'district_id = (select app.district()) and not (select app.is_guest())', $$${MANAGES}$$);
call app.wall('challenge', 'district_id = (select app.district()) and not (select app.is_guest())', $$${MANAGES}$$);
call app.wall('generatives_thema', $$${MANAGES}$$);
call app.wall('structural_issue',
  $$district_id = (select app.district()) and ((select app.has_role('koordinierende_stelle'))
    or id = any((select app.my_structural_issue_ids())::uuid[]))$$,
  $$district_id = (select app.district()) and ((select app.has_role('koordinierende_stelle'))
    or (select app.has_role('case_manager')) and theme_id is null)$$);
call app.wall('structural_issue_report', 'reporter_id = (select app.actor())',
  $$district_id = (select app.district()) and reporter_id = (select app.actor())$$);
call app.wall('theme_progress', $$${REPORTED}$$, $$${MANAGES}$$);
call app.wall('theme_answer', $$${REPORTED}$$, $$${MANAGES}$$);
call app.wall('planungskonferenz', $$${MANAGES}$$);
call app.wall('agenda_item', $$${MANAGES}$$);

-- The second editor of a theme or an agenda learns what the first one changed; who reported stays unseen.
create policy see_planning on event for select to fallnetz_app using (case_id is null and ${MANAGES}
  and (type like 'theme.%' or type like 'planungskonferenz.%' or type like 'agenda-item.%' or type like 'challenge.%'));

grant select, insert on field_of_action, structural_issue, structural_issue_report to fallnetz_app;
grant update (theme_id) on structural_issue to fallnetz_app;
grant select, insert, update on challenge, generatives_thema, theme_progress, theme_answer, planungskonferenz, agenda_item to fallnetz_app;
grant delete on agenda_item to fallnetz_app;
`;
