/** The states of a Fallkonferenz in their order (domain.md, lifecycle rule L10). */
export const CONFERENCE_STATES = [
  'geplant',
  'eingeladen',
  'durchgefuehrt',
  'protokoll_freigegeben',
  'nachverfolgt',
  'geschlossen',
  'abgesagt',
] as const;
export type ConferenceState = (typeof CONFERENCE_STATES)[number];

/** What moves a Fallkonferenz on; each is a resource of its own (`POST /api/conferences/:id/<step>`). */
export type ConferenceStep = 'invitations' | 'holding' | 'approval' | 'follow-up' | 'closure' | 'cancellation';

interface Transition {
  step: ConferenceStep;
  from: readonly ConferenceState[];
  to: ConferenceState;
}

/** L10 as data. Inviting again is normal: somebody was added, or a consent ended and the case turned pseudonymous. */
export const LIFECYCLE: readonly Transition[] = [
  { step: 'invitations', from: ['geplant', 'eingeladen'], to: 'eingeladen' },
  { step: 'holding', from: ['eingeladen'], to: 'durchgefuehrt' },
  { step: 'approval', from: ['durchgefuehrt'], to: 'protokoll_freigegeben' },
  { step: 'follow-up', from: ['protokoll_freigegeben'], to: 'nachverfolgt' },
  { step: 'closure', from: ['nachverfolgt'], to: 'geschlossen' },
  { step: 'cancellation', from: ['geplant', 'eingeladen'], to: 'abgesagt' },
];

/** Where a step leads from a state; undefined when it does not apply there. */
export function stateAfter(state: ConferenceState, step: ConferenceStep): ConferenceState | undefined {
  return LIFECYCLE.find((transition) => transition.step === step && transition.from.includes(state))?.to;
}

/** What a state leaves open besides the steps. */
const OPEN_IN = {
  /** Question, date, agenda, participants and releases may still change. */
  plan: ['geplant', 'eingeladen'],
  /** A participant may write or change their view. */
  statement: ['eingeladen', 'durchgefuehrt'],
  /** Decisions are taken in the room and completed afterwards. */
  decide: ['eingeladen', 'durchgefuehrt'],
  /** The Protokoll is written until it is approved. */
  write: ['eingeladen', 'durchgefuehrt'],
} as const satisfies Record<string, readonly ConferenceState[]>;

export type ConferenceDeed = keyof typeof OPEN_IN;

/** Whether a deed is open in a state. */
export function isOpenFor(deed: ConferenceDeed, state: ConferenceState): boolean {
  return (OPEN_IN[deed] as readonly ConferenceState[]).includes(state);
}
