import { addDays } from '@fallnetz/platform';
import type { Chance } from './chance';
import type { Row } from './rows';
import { onWorkday } from './workday';

/** What the Koordinierende Stelle has made of the observations so far; the newest still wait in the inbox. */
const MADE = [
  {
    challenge: 'SB-1',
    title: 'Sprachkurse mit Kinderbetreuung',
    level: 'kreis',
    step: 'geclustert',
    problem: 'Eltern brechen Sprachkurse ab, weil niemand die Kinder betreut.',
    goal: 'In jedem Sozialraum gibt es einen Kurs mit Betreuung im selben Haus.',
    target_group: 'Eltern kleiner Kinder in Integrationskursen',
    social_space: 'alle Kommunen, zuerst die ohne eigenen Kursträger',
    recommendation: 'Kursträger und Familienzentren zusammenbringen; einen Standort erproben.',
    stakeholders: 'Kursträger, Familienzentren, Jugendämter',
    resources: 'Betreuungskraft für 12 Stunden in der Woche je Standort',
    timeframe: 'medium',
  },
  {
    challenge: 'IP-2',
    title: 'Sprachmittlung bei Behördenterminen',
    level: 'kreis',
    step: 'geprueft',
    problem: 'Bei Terminen fehlt Sprachmittlung, Kinder übersetzen für ihre Eltern.',
    goal: 'Kein Kind übersetzt bei Behörden.',
    target_group: '',
    social_space: '',
    recommendation: '',
    stakeholders: '',
    resources: '',
    timeframe: null,
  },
];

/** Themes with what their reporters see of them, and the next Planungskonferenz. */
export class DemoThemes {
  readonly tables: [string, Row[]][];
  private readonly byChallenge: Map<string, string>;

  constructor(chance: Chance, district: { id: string; challenges: { id: string; code: string }[] }, today: string) {
    const since = addDays(today, -100);
    const themes = MADE.map(({ challenge, ...theme }) => ({
      id: chance.id(),
      district_id: district.id,
      challenge_id: district.challenges.find(({ code }) => code === challenge)?.id,
      ...theme,
      step_since: since,
      created_on: since,
    }));
    this.byChallenge = new Map(MADE.map(({ challenge }, at) => [challenge, themes[at]?.id ?? '']));
    const progress = themes.map(({ id, district_id, title, step, step_since }) => ({
      theme_id: id,
      district_id,
      title,
      step,
      step_since,
    }));
    const conference = {
      id: chance.id(),
      district_id: district.id,
      title: 'Planungskonferenz Kreis Gütersloh',
      held_on: onWorkday(addDays(today, 21)),
      place: 'Kreishaus',
    };
    this.tables = [
      ['generatives_thema', themes],
      ['theme_progress', progress],
      ['planungskonferenz', [conference]],
    ];
  }

  /** The theme an observation went into. */
  of(challenge: string): string | null {
    return this.byChallenge.get(challenge) ?? null;
  }
}
