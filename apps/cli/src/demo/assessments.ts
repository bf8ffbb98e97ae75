import { TOPICS, type Topic } from '@fallnetz/organisation';
import { addDays } from '@fallnetz/platform';
import type { DemoCase } from './cases';
import type { Chance } from './chance';
import type { DemoEvents } from './events';
import type { Row } from './rows';

const ASSESSED = ['assessment', 'hilfeplanung', 'umsetzung', 'monitoring', 'evaluation'];
const LATER = ['umsetzung', 'monitoring', 'evaluation'];
const SHARE = 0.4;

const WORDS: Partial<Record<Topic, [words: string, resource: string]>> = {
  wohnen_mobilitaet: ['Wir schlafen alle in einem Zimmer.', 'Kennt den Ort, hat ein Fahrrad'],
  sprache_bildung: ['Ich verstehe viel, aber das Sprechen fällt mir schwer.', 'Lernt jeden Abend mit der App'],
  existenzsicherung_schulden: ['Am Ende des Monats reicht es nicht.', 'Führt ein Haushaltsbuch'],
  arbeit_wirtschaft: ['Ich will arbeiten, in meinem Beruf.', 'Acht Jahre Berufserfahrung'],
  aufenthalt_einbuergerung: ['Ich weiß nicht, ob wir bleiben dürfen.', 'Alle Papiere in einer Mappe'],
  gesundheit_pflege: ['Der Rücken lässt mich nicht schlafen.', ''],
  familie_kita_schule: ['Die Kinder sollen es leichter haben.', 'Die ältere Tochter hilft bei Hausaufgaben'],
};

const AROUND = [
  ['Ehepartner*in', 'family', 1, 'helpful'],
  ['Schwester', 'family', 1, 'ambivalent'],
  ['Nachbarin im Haus', 'neighbourhood', 2, 'helpful'],
  ['Klassenlehrerin des Sohnes', 'work_school', 2, 'helpful'],
  ['Patin vom Ehrenamtskreis', 'volunteer', 2, 'helpful'],
  ['Jobcenter', 'authority', 3, 'ambivalent'],
  ['Vermieter', 'other', 3, 'burdening'],
] as const;

/** One or two assessments and a Netzwerkkarte in some of the cases, so that a comparison is there to be seen. */
export function assessmentTables(
  chance: Chance,
  cases: readonly DemoCase[],
  events: DemoEvents,
  today: string,
): [string, Row[]][] {
  const assessments: Row[] = [];
  const entries: Row[] = [];
  for (const one of cases.filter(({ phase }) => ASSESSED.includes(phase) && chance.happens(SHARE))) {
    const first = firstAreas(chance);
    const days = daysOf(chance, one, today);
    for (const [at, day] of days.entries()) {
      const row = assessment(chance, one, day, at === 0 ? first : someTimeLater(chance, first));
      assessments.push(row);
      events.add('assessment.completed', one, String(row['id']), String(row['held_on']));
    }
    entries.push(...around(chance, one, days[0] ?? today));
  }
  return [
    ['assessment', assessments],
    ['network_entry', entries],
  ];
}

/** Soon after the beginning and, further on, once more. */
function daysOf(chance: Chance, { openedOn, phase }: DemoCase, today: string): string[] {
  const first = addDays(openedOn, chance.between(3, 20));
  const second = addDays(today, -chance.between(5, 40));
  return [first, ...(LATER.includes(phase) && second > first ? [second] : [])].map((day) =>
    day < today ? day : today,
  );
}

type Areas = Partial<Record<Topic, { need: number; resource: string; priority: string | null; words: string }>>;

function firstAreas(chance: Chance): Areas {
  const areas: Areas = {};
  for (const topic of TOPICS.filter((one) => Object.hasOwn(WORDS, one) || chance.happens(0.3))) {
    const need = chance.between(0, 4);
    const [words, resource] = WORDS[topic] ?? ['', ''];
    areas[topic] = { need, resource, priority: need > 2 ? 'high' : null, words: need > 0 ? words : '' };
  }
  return areas;
}

/** Mostly less need, here and there more. */
function someTimeLater(chance: Chance, areas: Areas): Areas {
  const later = Object.entries(areas).map(([topic, area]) => {
    const change = chance.weighted([
      [-2, 2],
      [-1, 4],
      [0, 3],
      [1, 1],
    ] as const);
    const need = Math.min(4, Math.max(0, area.need + change));
    return [topic, { ...area, need, priority: need > 2 ? 'high' : null, words: '' }];
  });
  return Object.fromEntries(later) as Areas;
}

function assessment(chance: Chance, { id, lead }: DemoCase, heldOn: string, areas: Areas): Row {
  return {
    id: chance.id(),
    case_id: id,
    held_on: heldOn,
    state: 'completed',
    completed_at: `${heldOn}T13:00:00Z`,
    participants: chance.happens(0.3) ? 'Schwester' : '',
    interpreter: chance.happens(0.4) ? 'Sprachmittlung des Kreises' : '',
    areas,
    recorded_by: lead.id,
    recorded_at: `${heldOn}T12:00:00Z`,
    version: 1,
  };
}

function around(chance: Chance, { id }: DemoCase, since: string): Row[] {
  return AROUND.filter(() => chance.happens(0.7)).map(([label, kind, closeness, quality]) => ({
    id: chance.id(),
    case_id: id,
    label,
    kind,
    closeness,
    quality,
    offer_id: null,
    valid_from: since,
    valid_until: null,
    version: 1,
  }));
}
