import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { isEmail } from 'class-validator';
import type { Client } from 'pg';
import { hashPassword, oneTimePassword } from '@fallnetz/organisation';
import { Clock, withClient } from '@fallnetz/platform';
import { prepareDatabase, withDatabase } from './database';
import { command, Sentence } from './sentence';
import { readSettings } from './settings';

interface Question {
  option: string;
  label: string;
  fits(answer: string): boolean;
}

const isName = (answer: string): boolean => answer.length > 0 && answer.length <= 120;

const QUESTIONS: Question[] = [
  { option: 'district-ags', label: 'Schlüssel des Kreises (fünf Ziffern)', fits: (answer) => /^\d{5}$/.test(answer) },
  { option: 'district-name', label: 'Name des Kreises', fits: isName },
  { option: 'organisation', label: 'Name der Stelle', fits: isName },
  { option: 'email', label: 'E-Mail-Adresse', fits: (answer) => isEmail(answer) && answer.length <= 254 },
  { option: 'name', label: 'Vor- und Nachname', fits: isName },
];

/**
 * npm run admin:create: the first Fachadministration of a district, with a one-time password. District and
 * organisation are created when they are missing. Asks in a terminal for what was not given.
 */
void command(async () => {
  const answers = await collect();
  const settings = readSettings();
  const password = await withDatabase(settings, async ({ ownerUrl }) => {
    await prepareDatabase(ownerUrl, settings.given);
    return withClient(ownerUrl, (client) => createAdministrator(client, answers));
  });
  console.log(
    `Konto angelegt: ${answers['email']}\nEinmalpasswort:  ${password}\nBitte nach der ersten Anmeldung ändern.`,
  );
});

async function collect(): Promise<Record<string, string>> {
  const options = Object.fromEntries(QUESTIONS.map(({ option }) => [option, { type: 'string' as const }]));
  const { values } = parseArgs({ options, strict: false });
  const answers: Record<string, string> = {};
  for (const { option, label, fits } of QUESTIONS) {
    const given = values[option];
    const answer = (typeof given === 'string' ? given : await ask(option, label)).trim();
    if (!fits(answer)) throw new Sentence(`--${option} ist ungültig; erwartet wird: ${label}.`);
    answers[option] = answer;
  }
  return answers;
}

async function ask(option: string, label: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Sentence(`--${option} fehlt (${label}).`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(`${label}: `);
  } finally {
    terminal.close();
  }
}

async function createAdministrator(client: Client, answers: Record<string, string>): Promise<string> {
  const known = await client.query('select 1 from user_account where lower(email) = lower($1)', [answers['email']]);
  if (known.rowCount) throw new Sentence('Zu dieser E-Mail-Adresse gibt es schon ein Konto.');
  const password = oneTimePassword();
  await client.query(CREATE, [
    answers['district-ags'],
    answers['district-name'],
    answers['organisation'],
    answers['email'],
    answers['name'],
    new Clock().today(),
    await hashPassword(password),
  ]);
  return password;
}

/** One statement, so that everything is there or nothing. The event names the new account as its own author. */
const CREATE = `
with known_district as (select id from district where ags = $1 limit 1),
new_district as (
  insert into district (ags, name) select $1, $2 where not exists (select 1 from known_district) returning id),
district_id as (select id from known_district union all select id from new_district),
known_organisation as (
  select o.id from organisation o join known_district d on d.id = o.district_id where o.name = $3 limit 1),
new_organisation as (
  insert into organisation (district_id, name, kind, regime)
  select id, $3, 'koordinierende_stelle', 'dsgvo_dsg_nrw' from district_id where not exists (select 1 from known_organisation)
  returning id),
organisation_id as (select id from known_organisation union all select id from new_organisation),
account as (
  insert into user_account (district_id, organisation_id, email, name, roles, active_from)
  select d.id, o.id, $4, $5, array['fachadministration'], $6::date from district_id d, organisation_id o
  returning id, district_id),
secret as (insert into user_password (user_id, hash, one_time) select id, $7, true from account)
insert into event (district_id, type, actor_id, subject_id, data)
select district_id, 'user.created', id, id, '{"roles": ["fachadministration"]}' from account`;
