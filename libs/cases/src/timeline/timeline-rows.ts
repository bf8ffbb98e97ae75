import { NOBODY } from '@fallnetz/platform';

const DOCUMENTS = (column: string, row: string): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title) order by d.recorded_at, d.id), '[]')
    from case_document d where d.case_id = $1 and d.file_key is not null and d.${column} = ${row}.id)`;

const CONTACT = `jsonb_build_object('id', c.id, 'kind', c.kind, 'heldOn', c.held_on, 'minutes', c.minutes,
  'participantKinds', c.participant_kinds, 'participants', c.participants, 'interpreterKind', c.interpreter_kind,
  'interpreterLanguage', c.interpreter_language, 'direction', c.direction, 'subject', c.subject, 'note', c.note,
  'documents', ${DOCUMENTS('contact_id', 'c')}, 'version', c.version)`;

const NOTE = (row: string, sensitive: boolean): string =>
  `jsonb_build_object('id', ${row}.id, 'body', ${row}.body, 'sensitive', ${sensitive},
    'documents', ${sensitive ? `'[]'::jsonb` : DOCUMENTS('note_id', row)}, 'version', ${row}.version)`;

// Of a removed one only the fact is left.
const DOCUMENT = `(select jsonb_build_object('id', d.id, 'title', d.title) from case_document d
    where d.id = e.subject_id and d.case_id = $1 and d.file_key is not null)`;

const COLUMNS = `e.id, e.type, e.occurred_at as at, e.occurred_at::text as key, coalesce(u.name, 'Fallnetz') as "actorName", f.name as "actingForName",
  e.subject_id as "subjectId", e.data,
  case when c.id is not null then ${CONTACT} end as contact,
  case when n.id is not null then ${NOTE('n', false)} when s.id is not null then ${NOTE('s', true)} end as note, s.id as secret,
  case when e.type in ('document.added', 'document.changed') then ${DOCUMENT} end as document`;

// A sensitive note stands at the fact of the note it once was, or at its own.
const ENTRIES = `event e left join user_account u on u.id = e.actor_id left join user_account f on f.id = e.acting_for
  left join contact c on e.type = 'contact.recorded' and c.id = e.subject_id
  left join note n on e.type = 'note.recorded' and n.id = e.subject_id
  left join sensitive_note s on e.type in ('note.recorded', 'sensitive-note.recorded') and s.id = e.subject_id
    and s.was_note = (e.type = 'note.recorded')`;

const DAY = `coalesce(c.held_on, (e.occurred_at at time zone 'Europe/Berlin')::date)`;

// What the worker found out by itself has no person.
const WANTED = `e.case_id = $1 and (u.id is not null or e.actor_id = '${NOBODY}')
  and ($2::text[] is null or split_part(e.type, '.', 1) = any($2))
  and ($3::text is null or $3 = 'letter' and c.direction is not null
    or $3 = 'sensitive' and (s.id is not null or e.type like 'sensitive-note.%'))
  and ($4::uuid is null or e.actor_id = $4) and ($5::date is null or ${DAY} >= $5) and ($6::date is null or ${DAY} <= $6)
  and ($7::timestamptz is null or (e.occurred_at, e.id) < ($7, $8::uuid))`;

const NEWEST_FIRST = 'order by e.occurred_at desc, e.id desc limit $9::int';

// Letters of no alphabet, so that no text can bring its own.
const MARKS = `'StartSel="' || chr(57344) || '", StopSel="' || chr(57345) || '", HighlightAll=true'`;
const marked = (text: string): string => `ts_headline('german', coalesce(${text}, ''), w.wanted, ${MARKS})`;
const HIT = `jsonb_build_object('text', ${marked('coalesce(c.note, n.body, s.body)')}, 'subject', ${marked('c.subject')},
  'participants', ${marked('c.participants')}) as hit`;

// Each sensitive note that is shown leaves a line of its own in the log of looks, in the same statement.
const logged = (rows: string): string => `
with entry as (${rows} ${NEWEST_FIRST}),
shown as (select secret from entry order by at desc, id desc limit $9::int - 1),
seen as (insert into access_log (district_id, actor_id, acting_for, what, subject_id, case_id)
  select app.district(), app.actor(), app.acting_for($1), 'sensitive_note', secret, $1 from shown where secret is not null)
select * from entry order by at desc, id desc`;

/** Entries of a case: case, subjects, `letter` or `sensitive`, person, from, until, cursor (two values), limit. */
export const ENTRY_ROWS = logged(`select ${COLUMNS} from ${ENTRIES} where ${WANTED}`);

/** The same with the words searched for as tenth parameter: only entries whose text holds them, with the places marked. */
export const HIT_ROWS = logged(`select ${COLUMNS}, ${HIT} from (select app.words_wanted($10) as wanted) w, ${ENTRIES}
  where ${WANTED} and (c.words @@ w.wanted or n.words @@ w.wanted or s.words @@ w.wanted)`);

/** Who recorded something in a case. */
export const PEOPLE_ROWS = `select u.id, u.name from user_account u
  where u.id in (select e.actor_id from event e where e.case_id = $1) order by u.name, u.id`;
