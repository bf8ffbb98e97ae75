import type { components } from '../../api/schema';
import { today } from '../../i18n/format';

export type ValueRow = components['schemas']['CatalogueRowView'];
export type PeriodRow = components['schemas']['AppealRuleRowView'];
export type Unit = PeriodRow['unit'];

/** What a form is open for: something new, the next row of something, or a row to correct or end. */
export type Opened<Row> = { deed: 'add' } | { deed: 'follow' | 'edit'; row: Row };

export const CATALOGUES = [
  'residence_status',
  'residence_condition',
  'rechtskreis',
  'legal_frame',
  'language_level',
  'language_skill',
  'language_method',
  'housing',
  'housing_threat',
  'work',
  'employer_kind',
  'family',
  'bescheid_kind',
] as const;
export type CatalogueName = (typeof CATALOGUES)[number];

export const UNITS: readonly Unit[] = ['day', 'week', 'month', 'year'];
export const REMINDERS = ['residence_title_expires', 'fiktion_expires', 'chance_104c_ends'] as const;

/** What every rule has: days and source. */
export interface Dated {
  validFrom: string | null;
  validUntil: string | null;
  source: string;
  sourceOn: string | null;
}

export interface ValueValues extends Dated {
  code: string;
  labelDe: string;
  labelEn: string;
  legalBasis: string;
  hintDe: string;
  hintEn: string;
  reminderKind: (typeof REMINDERS)[number] | null;
}

export interface PeriodValues extends Dated {
  kind: string | null;
  instructed: 'yes' | 'no';
  amount: number | null;
  unit: Unit | null;
  postDays: number | null;
}

const UNDATED: Dated = { validFrom: null, validUntil: null, source: '', sourceOn: null };

/** The next row begins today, and its source has to be looked at anew. */
function datesOf<Row extends Dated>(opened: Opened<Row>): Dated {
  if (opened.deed === 'add') return UNDATED;
  const { validFrom, validUntil, source, sourceOn } = opened.row;
  if (opened.deed === 'follow') return { validFrom: today(), validUntil: null, source, sourceOn: null };
  return { validFrom, validUntil, source, sourceOn };
}

export function valueValues(opened: Opened<ValueRow>): ValueValues {
  const dates = datesOf(opened);
  if (opened.deed === 'add') {
    return { ...dates, code: '', labelDe: '', labelEn: '', legalBasis: '', hintDe: '', hintEn: '', reminderKind: null };
  }
  const { code, labelDe, labelEn, legalBasis, hintDe, hintEn, reminderKind } = opened.row;
  return { ...dates, code, labelDe, labelEn, legalBasis, hintDe, hintEn, reminderKind };
}

export function periodValues(opened: Opened<PeriodRow>): PeriodValues {
  const dates = datesOf(opened);
  if (opened.deed === 'add') return { ...dates, kind: null, instructed: 'yes', amount: 1, unit: 'month', postDays: 4 };
  const { kind, instructed, amount, unit, postDays } = opened.row;
  return { ...dates, kind, instructed: instructed ? 'yes' : 'no', amount, unit, postDays };
}
