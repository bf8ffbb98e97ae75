import { addDays } from '@fallnetz/platform';
import type { DemoCase } from './cases';
import type { Chance } from './chance';
import type { DemoEvents } from './events';
import type { Row } from './rows';

const LETTERS = [
  {
    kind: 'post',
    direction: 'sent',
    subject: 'Widerspruch gegen Bescheid',
    note: 'Zur Fristwahrung abgeschickt, Begründung folgt.',
  },
  {
    kind: 'digital',
    direction: 'sent',
    subject: 'Terminanfrage',
    note: 'Um einen Termin mit Sprachmittlung gebeten.',
  },
  {
    kind: 'digital',
    direction: 'received',
    subject: 'Antwort der Kursstelle',
    note: 'Platz auf der Warteliste bestätigt.',
  },
  {
    kind: 'post',
    direction: 'received',
    subject: 'Bescheid der Familienkasse',
    note: 'Bewilligt, rückwirkend ab Antragstellung.',
  },
] as const;

const SENSITIVE = [
  'Im Vertrauen erzählt: Streit in der Familie über den Umzug. Nicht ohne Rücksprache weitergeben.',
  'Wirkt sehr belastet, schläft schlecht. Beim nächsten Gespräch behutsam nach Unterstützung fragen.',
];

/** Letters, interpreted talks and some sensitive notes in the running cases; the first case of each lead has them all. */
export function timelineTables(
  chance: Chance,
  cases: readonly DemoCase[],
  events: DemoEvents,
  today: string,
): [string, Row[]][] {
  const contacts: Row[] = [];
  const sensitive: Row[] = [];
  const met = new Set<string>();
  for (const one of cases.filter(({ phase }) => phase !== 'entpflichtet')) {
    const isFirst = !met.has(one.lead.id);
    met.add(one.lead.id);
    if (isFirst || chance.happens(0.3)) {
      const row = letterRow(chance, one, today);
      contacts.push(row);
      events.add('contact.recorded', one, String(row['id']), String(row['held_on']));
    }
    if (isFirst || chance.happens(0.08)) {
      const row = sensitiveRow(chance, one, today);
      sensitive.push(row);
      events.add('sensitive-note.recorded', one, String(row['id']), String(row['recorded_at']).slice(0, 10));
    }
  }
  return [
    ['contact', contacts],
    ['sensitive_note', sensitive],
  ];
}

function letterRow(chance: Chance, { id, lead }: DemoCase, today: string): Row {
  const heldOn = addDays(today, -chance.between(1, 20));
  return {
    id: chance.id(),
    case_id: id,
    ...chance.pick(LETTERS),
    held_on: heldOn,
    minutes: null,
    participant_kinds: ['body'],
    participants: '',
    recorded_by: lead.id,
    recorded_at: `${heldOn}T11:00:00Z`,
    version: 1,
  };
}

function sensitiveRow(chance: Chance, { id, lead }: DemoCase, today: string): Row {
  return {
    id: chance.id(),
    case_id: id,
    body: chance.pick(SENSITIVE),
    was_note: false,
    recorded_by: lead.id,
    recorded_at: `${addDays(today, -chance.between(1, 20))}T15:30:00Z`,
    version: 1,
  };
}
