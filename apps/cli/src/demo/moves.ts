import { addDays } from '@fallnetz/platform';
import type { DemoCase, DemoCases } from './cases';
import type { Chance } from './chance';
import type { Colleague } from './district';
import type { Row } from './rows';

const WAITING =
  'Familie mit zwei Kindern, zieht zum Monatsende um. Sprachkurs B1 läuft bis März, Kita-Platz wird gesucht. Wünscht sich eine Ansprechperson am neuen Ort.';
const TAKEN =
  'Anerkennung des Berufsabschlusses beantragt, Bescheid wird erwartet. Wohnung am neuen Ort ist gefunden. Dolmetschen bei Terminen hilft.';

interface House {
  districtId: string;
  today: string;
  /** German consent text by organisation. */
  consentTexts: ReadonlyMap<string, string>;
}

interface Move {
  from: DemoCase;
  receiver: Colleague;
  summary: string;
  offeredOn: string;
  /** The case the receiver opened; missing: it waits. */
  opened?: DemoCase;
}

/** Two moves to the first Case-Manager*in from other offices: one waits for an answer, one was taken over. Empty when nobody fits. */
export function moveTables(
  chance: Chance,
  { cases, events }: DemoCases,
  colleagues: Colleague[],
  house: House,
): [string, Row[]][] {
  const receiver = colleagues.find(({ role }) => role === 'case_manager');
  const away = cases.filter(
    ({ lead, person }) => lead.organisationId !== receiver?.organisationId && person.row['given_name'],
  );
  const waiting = away.find(({ phase }) => phase === 'umsetzung');
  const left = away.find(({ phase }) => phase === 'entpflichtet');
  const opened = cases.find(({ lead, phase }) => lead === receiver && phase === 'hilfeplanung');
  if (!receiver || !waiting || !left || !opened) return [];
  const moves: Move[] = [
    { from: waiting, receiver, summary: WAITING, offeredOn: house.today },
    { from: left, receiver, summary: TAKEN, offeredOn: opened.openedOn, opened },
  ];
  const rows = moves.map((move) => rowsOf(chance, move, house));
  for (const [at, { from, offeredOn }] of moves.entries())
    events.add('move.offered', from, String(rows[at]?.move['id']), offeredOn);
  events.add('move.received', opened, String(rows[1]?.move['id']), opened.openedOn);
  return [
    ['consent', rows.map(({ consent }) => consent)],
    ['case_move', rows.map(({ move }) => move)],
    ['case_move_offer', rows.map(({ offer }) => offer)],
    ['person_key', [left, opened].map(({ person }) => ({ client_id: person.id, key: left.person.id }))],
  ];
}

function rowsOf(chance: Chance, { from, receiver, summary, offeredOn, opened }: Move, house: House) {
  const [id, consentId] = [chance.id(), chance.id()];
  const at = `${offeredOn}T06:50:00Z`;
  const state = opened ? 'accepted' : 'offered';
  const decided_at = opened ? `${offeredOn}T07:30:00Z` : null;
  const common = { id, district_id: house.districtId, to_organisation_id: receiver.organisationId, summary, state };
  const { given_name: givenName, family_name: familyName } = (opened ?? from).person.row;
  return {
    consent: {
      id: consentId,
      district_id: house.districtId,
      client_id: from.person.id,
      kind: 'transmission',
      recipient_organisation_id: receiver.organisationId,
      recipient_name: '',
      purpose: 'Übergabe der Begleitung nach einem Umzug: Zusammenfassung und freigegebene Grunddaten',
      data_kinds: ['name', 'situation'],
      direction: 'one_way',
      form: 'written',
      language: 'de',
      interpreted_by: '',
      notice_text_id: house.consentTexts.get(from.lead.organisationId),
      valid_from: addDays(offeredOn, -1),
      recorded_by: from.lead.id,
      recorded_at: at,
      version: 1,
    },
    move: {
      ...common,
      case_id: from.id,
      to_ags: receiver.ags[0],
      fields: ['name'],
      consent_id: consentId,
      created_by: from.lead.id,
      created_at: at,
      offered_at: at,
      decided_at,
      refusal: '',
      version: 1,
    },
    offer: {
      ...common,
      from_organisation_id: from.lead.organisationId,
      sender_user_id: from.lead.id,
      ags: receiver.ags[0],
      person: { givenName, familyName },
      consent_id: consentId,
      offered_at: at,
      decided_by: opened ? receiver.id : null,
      decided_at,
      opened_case_id: opened?.id ?? null,
    },
  };
}
