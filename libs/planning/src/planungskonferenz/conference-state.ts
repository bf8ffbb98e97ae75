/** The states of a Planungskonferenz; each may be taken back by one. */
export const CONFERENCE_STATES = ['geplant', 'durchgefuehrt', 'abgeschlossen'] as const;
export type ConferenceState = (typeof CONFERENCE_STATES)[number];

const WAYS: readonly { from: ConferenceState; to: ConferenceState; fromItsDayOn?: boolean }[] = [
  { from: 'geplant', to: 'durchgefuehrt', fromItsDayOn: true },
  { from: 'durchgefuehrt', to: 'geplant' },
  { from: 'durchgefuehrt', to: 'abgeschlossen' },
  { from: 'abgeschlossen', to: 'durchgefuehrt' },
];

/** States that may follow today. */
export function nextStates(conference: { state: ConferenceState; heldOn: string }, today: string): ConferenceState[] {
  return WAYS.filter(
    ({ from, fromItsDayOn }) => from === conference.state && !(fromItsDayOn && conference.heldOn > today),
  ).map(({ to }) => to);
}
