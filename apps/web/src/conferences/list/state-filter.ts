import { states, type ConferenceState } from '../model';

export const stateFilters: readonly ConferenceState[] = [...states, 'abgesagt'];

/** Reads the filter of the list from an address. */
export function readState(value: unknown): ConferenceState | undefined {
  return stateFilters.find((state) => state === value);
}
