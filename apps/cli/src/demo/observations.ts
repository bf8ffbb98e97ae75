import { addDays } from '@fallnetz/platform';
import type { Chance } from './chance';
import type { Colleague } from './district';
import catalogue from './data/challenges.json';
import type { Row } from './rows';
import { DemoThemes } from './themes';

const FROM_PRACTICE = [
  { code: 'SB-1', label: 'Integrationskurs ohne Kinderbetreuung' },
  { code: 'SB-2', label: 'Schulplatz für Seiteneinsteiger*innen' },
  { code: 'SB-3', label: 'Kein Kita- oder OGS-Platz während des Sprachkurses' },
];

const LARGEST_TOWN = '05754008';

/** What was seen again and again: challenge, how often in all, words. */
const SEEN: [code: string, times: number, observation: string, wish: string][] = [
  [
    'SB-1',
    150,
    'Sprachkurse am Vormittag werden abgebrochen, weil niemand die Kinder betreut.',
    'Kurse mit Betreuung im selben Haus.',
  ],
  [
    'IP-2',
    64,
    'Bei Terminen in der Verwaltung fehlt Sprachmittlung, Kinder übersetzen.',
    'Dolmetschpool, den alle Kommunen nutzen dürfen.',
  ],
  [
    'WM-1',
    19,
    'Wohnungen hängen am Arbeitsplatz; wer kündigt, verliert beides.',
    'Belegrechte für Haushalte in dieser Lage.',
  ],
  [
    'GP-4',
    12,
    'Praxen nehmen niemanden mehr auf, Familien fahren weit.',
    'Sprechstunde mit Sprachmittlung im Familienzentrum.',
  ],
  [
    'IP-1',
    9,
    'Formulare werden ohne Hilfe falsch ausgefüllt, Leistungen kommen zu spät.',
    'Formularhilfe an festen Tagen.',
  ],
  ['AW-3', 4, 'Anerkennung scheitert an Übersetzungskosten.', 'Zuschuss für Übersetzungen.'],
];

/** How many observations of a challenge nobody has bundled yet. */
const IN_INBOX = 12;

/** Catalogue, observations and who reported them, without a person or a case. */
export class DemoObservations {
  readonly tables: [string, Row[]][];

  constructor(chance: Chance, district: { id: string; colleagues: Colleague[] }, today: string) {
    const fields = catalogue.fieldsOfAction.map(({ code, label }, position) => ({
      id: chance.id(),
      district_id: district.id,
      code,
      label,
      position,
    }));
    const challenges = challengeRows(chance, district.id, fields);
    const themes = new DemoThemes(chance, { id: district.id, challenges }, today);
    const reporters = district.colleagues.filter(({ role }) => role === 'case_manager');
    const townPeople = reporters.filter(({ ags }) => ags.includes(LARGEST_TOWN));
    const reports: Row[] = [];
    const issues = SEEN.flatMap(([code, times, observation, wish]) =>
      Array.from({ length: times }, (_, at) => {
        // Every second one comes from the largest town and of late, so that some cells stand and others are suppressed.
        const isFromTown = at % 2 === 0;
        const reporter = chance.pick(isFromTown ? townPeople : reporters);
        const reportedOn = addDays(today, -chance.between(1, isFromTown ? 120 : 330));
        const id = chance.id();
        reports.push({
          structural_issue_id: id,
          district_id: district.id,
          reporter_id: reporter.id,
          reported_on: reportedOn,
        });
        return {
          id,
          district_id: district.id,
          challenge_id: challenges.find((challenge) => challenge.code === code)?.id,
          ags: chance.pick(reporter.ags),
          quarter: quarterOf(reportedOn),
          observation,
          wish,
          rechtskreis: chance.pick(['sgb_ii', 'asylblg', 'none', null]),
          level: chance.pick(['kommune', 'kreis', 'kreis', 'land']),
          theme_id: at < IN_INBOX ? null : themes.of(code),
          counted_in: at < IN_INBOX ? null : themes.of(code),
        };
      }),
    );
    this.tables = [
      ['field_of_action', fields],
      ['challenge', challenges],
      ...themes.tables,
      ['structural_issue', issues],
      ['structural_issue_report', reports],
    ];
  }
}

function challengeRows(
  chance: Chance,
  districtId: string,
  fields: { id: string; code: string }[],
): (Row & { id: string; code: string })[] {
  const documented = catalogue.fieldsOfAction.flatMap((field) =>
    field.challenges.map((challenge) => ({ ...challenge, field: field.code })),
  );
  const practice = FROM_PRACTICE.map((challenge) => ({ ...challenge, field: 'SB', table: null, row: null }));
  return [...documented, ...practice].map((challenge) => ({
    id: chance.id(),
    district_id: districtId,
    field_of_action_id: fields.find(({ code }) => code === challenge.field)?.id,
    code: challenge.code,
    label: challenge.label,
    source_table: challenge.table,
    source_row: challenge.row,
    recommendation: ('recommendation' in challenge && challenge.recommendation?.label) || '',
    recommendation_table: ('recommendation' in challenge && challenge.recommendation?.table) || null,
    retired: false,
    version: 1,
  }));
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
