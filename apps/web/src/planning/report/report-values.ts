import type { components } from '../../api/schema';
import type { Level, Observation } from '../model';

type Body = components['schemas']['ObservationDto'];

export interface ReportValues {
  challengeCode: string | null;
  observation: string;
  wish: string;
  ags: string | null;
  quarter: string | null;
  rechtskreis: Observation['rechtskreis'];
  level: Level | null;
}

export const emptyReport: ReportValues = {
  challengeCode: null,
  observation: '',
  wish: '',
  ags: null,
  quarter: null,
  rechtskreis: null,
  level: null,
};

/** What is missing goes as it is: the server says at which field. */
export function bodyOf({ challengeCode, quarter, level, observation, wish, rechtskreis }: ReportValues): Body {
  return {
    challengeCode: challengeCode ?? '',
    observation,
    wish,
    rechtskreis,
    level: level as Level,
    ...(quarter ? { quarter } : {}),
  };
}
