/** The tabs of a case as they stand in the address. */
export const tabs = [
  'verlauf',
  'lage',
  'hilfeplan',
  'ueberleitungen',
  'fallkonferenzen',
  'einwilligungen',
  'dokumente',
] as const;

export type CaseTab = (typeof tabs)[number];

/** Reads a tab from an address; without one the case opens at Verlauf. */
export function readTab(value: unknown): CaseTab | undefined {
  return tabs.find((tab) => tab === value);
}
