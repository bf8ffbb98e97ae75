import type { Entry, History } from './model';

/** What the form holds; texts of other histories stay empty and are not sent. */
export interface EntryValues {
  value: string | null;
  validFrom: string | null;
  validUntil: string | null;
  source: Entry['source'];
  appliedOn: string | null;
  conditions: string[];
  legalFrame: string | null;
  language: string | null;
  skill: string | null;
  method: string | null;
  threat: string | null;
  hoursPerWeek: number | null;
  employerKind: string | null;
  remark: string;
}

export const emptyEntry = (history: History): EntryValues => ({
  value: null,
  validFrom: null,
  validUntil: null,
  source: history === 'residence' || history === 'rechtskreis' ? 'seen' : 'stated',
  appliedOn: null,
  conditions: [],
  legalFrame: null,
  language: history === 'language' ? 'de' : null,
  skill: history === 'language' ? 'overall' : null,
  method: null,
  threat: null,
  hoursPerWeek: null,
  employerKind: null,
  remark: '',
});

export function entryValues(entry: Entry): EntryValues {
  const {
    id: _id,
    history: _history,
    state: _state,
    recordedByName: _by,
    recordedAt: _at,
    version: _version,
    ...values
  } = entry;
  return values;
}

/** An empty required field goes out empty: the server says that it is missing. */
export const entryBody = ({ value, ...rest }: EntryValues) => ({ ...rest, value: value ?? '' });
