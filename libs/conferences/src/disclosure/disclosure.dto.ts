import type { CellReason, ReleasableField } from '../release/releasable';

export class DisclosureView {
  participantId: string;
  name: string;
  organisationName: string;
  /** A released field, or `protokoll` for the participant's part of it */
  field: ReleasableField | 'protokoll';
  basis: 'consent' | 'pseudonymised';
  consentId: string | null;
  releasedAt: Date;
  releasedByName: string;
  /** When the participant could see it for the first time; null = released but never invited */
  visibleFrom: Date | null;
  endedAt: Date | null;
  /** Why it ended: taken back by the host, or the consent was withdrawn or expired */
  ended: 'taken_back' | 'withdrawn' | 'expired' | null;
}

export class WithheldView {
  participantId: string;
  name: string;
  organisationName: string;
  field: ReleasableField;
  reason: CellReason;
  recordedAt: Date;
}

/** What was disclosed to whom, on which basis, and what was withheld and why. */
export class DisclosureRegisterView {
  disclosed: DisclosureView[];
  withheld: WithheldView[];
}
