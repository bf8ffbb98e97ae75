import { addDays } from '@fallnetz/platform';
import type { DemoCase } from './cases';
import type { Chance } from './chance';
import type { Colleague } from './district';
import type { Row } from './rows';
import { onWorkday } from './workday';

const AGENDA = [
  ['Anliegen', 5],
  ['Lage und Ressourcen', 10],
  ['Sicht der Stellen', 15],
  ['Vereinbarung', 10],
] as const;

interface Room {
  districtId: string;
  today: string;
  /** German consent text by organisation. */
  consentTexts: ReadonlyMap<string, string>;
}

/**
 * An invited Fallkonferenz about a case of the first Case-Manager*in: the Ausländerbehörde by name on a consent, the
 * other guest under a pseudonym. Empty when no case fits.
 */
export function conferenceTables(
  chance: Chance,
  cases: DemoCase[],
  colleagues: Colleague[],
  room: Room,
): [string, Row[]][] {
  const host = colleagues.find(({ role }) => role === 'case_manager');
  const one = cases.find(
    ({ lead, phase, person }) => lead === host && phase === 'umsetzung' && person.row['given_name'],
  );
  const abh = colleagues.find(({ role }) => role === 'abh_participant');
  const other = colleagues.find(({ role }) => role === 'conference_guest');
  if (!one || !abh || !other) return [];
  const consent = consentRow(chance, one, abh, room);
  const conferenceId = chance.id();
  const common = { conference_id: conferenceId, case_id: one.id };
  const named = participantRow(chance, common, { guest: abh, today: room.today, consentId: String(consent['id']) });
  const unnamed = participantRow(chance, common, { guest: other, today: room.today, consentId: null });
  const release = (participant: Row, field: string, value: unknown): Row => ({
    id: chance.id(),
    ...common,
    participant_id: participant['id'],
    field,
    value,
    consent_id: participant['invited_on_consent_id'],
    released_by: one.lead.id,
    released_at: `${room.today}T07:00:00Z`,
  });
  const name = [one.person.row['given_name'], one.person.row['family_name']].join(' ');
  const goals = [{ text: 'Verlängerung des Titels vor Ablauf beantragt', targetOn: addDays(room.today, 60) }];
  return [
    ['consent', [consent]],
    ['conference', [conferenceRow(conferenceId, one, room)]],
    [
      'conference_agenda_item',
      AGENDA.map(([title, minutes], position) => ({ id: chance.id(), ...common, position, title, minutes })),
    ],
    ['conference_participant', [named, unnamed]],
    [
      'conference_release',
      [release(named, 'name', name), release(named, 'goals', goals), release(unnamed, 'goals', goals)],
    ],
  ];
}

function consentRow(chance: Chance, { person, lead }: DemoCase, abh: Colleague, room: Room): Row {
  return {
    id: chance.id(),
    district_id: room.districtId,
    client_id: person.id,
    kind: 'fallkonferenz',
    recipient_organisation_id: abh.organisationId,
    recipient_name: '',
    purpose: 'Beratung in einer Fallkonferenz',
    data_kinds: ['name', 'goals', 'residence_status', 'residence_valid_until'],
    direction: 'mutual',
    form: 'written',
    language: 'de',
    interpreted_by: '',
    notice_text_id: room.consentTexts.get(lead.organisationId),
    valid_from: room.today,
    valid_until: null,
    recorded_by: lead.id,
    recorded_at: `${room.today}T06:30:00Z`,
    withdrawn_at: null,
    version: 1,
  };
}

function conferenceRow(id: string, one: DemoCase, { districtId, today }: Room): Row {
  return {
    id,
    district_id: districtId,
    organisation_id: one.lead.organisationId,
    case_id: one.id,
    case_code: one.code,
    question: 'Welche Unterlagen fehlen noch für die Verlängerung des Aufenthaltstitels?',
    mode: 'mit_namen',
    starts_at: `${onWorkday(addDays(today, 9))}T08:30:00Z`,
    place: 'Rathaus, Besprechungsraum',
    moderator_user_id: one.lead.id,
    guest_access_days: 14,
    state: 'eingeladen',
    cancellation_reason: '',
    created_by: one.lead.id,
    created_at: `${today}T06:40:00Z`,
    version: 1,
  };
}

function participantRow(
  chance: Chance,
  common: Row,
  { guest, today, consentId }: { guest: Colleague; today: string; consentId: string | null },
): Row {
  return {
    id: chance.id(),
    ...common,
    user_id: guest.id,
    organisation_id: guest.organisationId,
    body_name: '',
    added_at: `${today}T06:45:00Z`,
    invited_at: `${today}T07:00:00Z`,
    invited_on_consent_id: consentId,
  };
}
