import { addDays } from '@fallnetz/platform';
import type { DemoCase } from './cases';
import type { Chance } from './chance';
import type { Row } from './rows';

/** The day from which refugees from Ukraine are to change from SGB II to AsylbLG. */
const CHANGE_OF_RECHTSKREIS = '2026-07-01';

/** Invented histories beside the residence status: Rechtskreis, language, housing, work and family. */
export function situationRows(chance: Chance, cases: readonly DemoCase[], residences: readonly Row[]): Row[] {
  const residenceOf = new Map(residences.map((row) => [row['case_id'], row]));
  return cases.flatMap((one) => new DemoSituation(chance, one, residenceOf.get(one.id)).rows());
}

class DemoSituation {
  constructor(
    private readonly chance: Chance,
    private readonly one: DemoCase,
    private readonly residence: Row | undefined,
  ) {}

  rows(): Row[] {
    if (!this.residence) return [];
    return [...this.rechtskreis(), ...this.language(), ...this.housing(), ...this.workAndFamily()];
  }

  private rechtskreis(): Row[] {
    const status = String(this.residence?.['value']);
    const from = this.since;
    const isAsylum = status.startsWith('duldung') || status.startsWith('gestattung');
    const frame = isAsylum ? 'asylg' : status === 'eu_freizuegigkeit' ? 'freizuegg_eu' : 'aufenthg';
    const seen = { history: 'rechtskreis', legal_frame: frame, source: 'seen' };
    if (status === 'ae_24' && from > '2025-04-01' && from < CHANGE_OF_RECHTSKREIS && this.chance.happens(0.6)) {
      const last = addDays(CHANGE_OF_RECHTSKREIS, -1);
      return [
        this.row({ ...seen, value: 'sgb_ii', valid_from: from, valid_until: last }),
        this.row({ ...seen, value: 'asylblg', valid_from: CHANGE_OF_RECHTSKREIS }),
      ];
    }
    const usual = isAsylum ? 'asylblg' : this.chance.pick(['sgb_ii', 'sgb_ii', 'kein_bezug']);
    return [this.row({ ...seen, value: usual, valid_from: from })];
  }

  private language(): Row[] {
    if (this.chance.happens(0.3)) return [];
    const measured = { history: 'language', language: 'de', skill: 'overall' };
    const first = this.chance.pick(['kein', 'alpha', 'a1']);
    const rows = [this.row({ ...measured, value: first, method: 'self_assessment', valid_from: this.since })];
    if (!this.chance.happens(0.5)) return rows;
    const later = { value: this.chance.pick(['a2', 'b1']), method: 'certificate', source: 'seen' };
    return [...rows, this.row({ ...measured, ...later, valid_from: addDays(this.since, 180) })];
  }

  private housing(): Row[] {
    if (this.chance.happens(0.4)) return [];
    const value = this.chance.pick(['own_flat', 'own_flat', 'shared_accommodation', 'with_others', 'employer']);
    const threat = value === 'employer' ? 'tied_to_job' : this.chance.happens(0.1) ? 'notice' : null;
    return [this.row({ history: 'housing', value, threat, valid_from: this.since })];
  }

  private workAndFamily(): Row[] {
    if (this.chance.happens(0.5)) return [];
    const isEmployed = this.chance.happens(0.5);
    const work = isEmployed
      ? { value: 'employed', hours_per_week: 40, employer_kind: this.chance.pick(['food_meat', 'logistics', 'care']) }
      : { value: this.chance.pick(['course', 'seeking', 'caring']) };
    const family = { history: 'family', value: this.chance.pick(['single', 'married', 'separated']) };
    return [this.row({ history: 'work', ...work, valid_from: this.since }), this.row(family)];
  }

  private get since(): string {
    return String(this.residence?.['valid_from']);
  }

  private row(fields: Row): Row {
    return {
      id: this.chance.id(),
      case_id: this.one.id,
      valid_from: null,
      valid_until: null,
      source: 'stated',
      legal_frame: null,
      language: null,
      skill: null,
      method: null,
      threat: null,
      hours_per_week: null,
      employer_kind: null,
      recorded_by: this.one.lead.id,
      recorded_at: this.residence?.['recorded_at'],
      version: 1,
      ...fields,
    };
  }
}
