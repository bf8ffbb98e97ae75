import { today } from '../../i18n/format';
import { histories, type History } from '../histories/model';

/** What is asked, as it stands in the address: days and codes only, never anything about a person. */
export interface OnDayFilter {
  stand?: string;
  was?: History;
  wert?: string;
  laufend?: true;
  wissen?: string;
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isCode = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9_]{1,40}$/.test(value);

/** Reads the question from an address; what is not part of one is dropped. */
export function readOnDay({ stand, was, wert, laufend, wissen }: Record<string, unknown>): OnDayFilter {
  const history = histories.find((candidate) => candidate === was);
  return {
    ...(isDay(stand) ? { stand } : {}),
    ...(history ? { was: history } : {}),
    ...(isCode(wert) ? { wert } : {}),
    ...(laufend === true ? { laufend } : {}),
    ...(isDay(wissen) ? { wissen } : {}),
  };
}

/** The question as the API asks it; by default about the residence status today. */
export function toReport({ stand, was, laufend, wissen }: OnDayFilter) {
  return {
    on: stand ?? today(),
    history: was ?? ('residence' as const),
    ...(laufend ? { running: true } : {}),
    ...(wissen ? { knownOn: wissen } : {}),
  };
}
