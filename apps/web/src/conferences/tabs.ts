/** The parts of a conference as they stand in the address. */
export const tabs = ['planung', 'freigaben', 'besprechung', 'protokoll', 'register'] as const;

export type ConferenceTab = (typeof tabs)[number];

/** Reads a part from an address. */
export function readTab(value: unknown): ConferenceTab | undefined {
  return tabs.find((tab) => tab === value);
}
