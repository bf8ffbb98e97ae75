import { IsInt, IsNotEmpty, IsString, MaxLength, Min } from 'class-validator';
import { ConferenceAgendaItemView } from '../conference/conference.dto';
import type { ConferenceState } from '../conference/conference-state';
import type { ReleasableField } from '../release/releasable';

export class StatementDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(8000)
  body: string;

  /** The version the text was written from; 0 for the first one */
  @IsInt()
  @Min(0)
  version: number;
}

export class GuestConferenceRowView {
  participantId: string;
  question: string;
  state: ConferenceState;
  startsAt: Date;
  place: string;
  invitedBy: string;
  /** Last day on which the conference can be opened; null while neither it nor its case is closed */
  accessUntil: string | null;
  /** Days after the closing on which it can still be opened */
  accessDays: number;
  hasStatement: boolean;
  hasProtokoll: boolean;
  openMeasures: number;
}

/** One released field, as it was copied for this participant. */
export class ReleasedFieldView {
  field: ReleasableField;
  /** Text, list of texts or list of `{ text, … }`, by field */
  value: unknown;
  /** `consent`: with the person's consent; `pseudonymised`: without names */
  basis: 'consent' | 'pseudonymised';
}

export class StatementView {
  body: string;
  changedAt: Date;
  version: number;
}

export class ProtokollPartView {
  body: string;
  approvedAt: Date;
}

export class GuestMeasureView {
  text: string;
  dueOn: string;
  state: 'open' | 'running' | 'done' | 'postponed' | 'dropped' | 'handed_over' | null;
}

export class GuestMayView {
  state: boolean;
}

/** Everything a participant sees of a conference; there is nothing else. */
export class GuestConferenceView {
  participantId: string;
  /** How the case is called here: the name where it is released, else the case code */
  subject: string;
  caseCode: string;
  question: string;
  state: ConferenceState;
  startsAt: Date;
  place: string;
  invitedBy: string;
  /** As in the list */
  accessUntil: string | null;
  accessDays: number;
  cancellationReason: string;
  agenda: ConferenceAgendaItemView[];
  released: ReleasedFieldView[];
  statement: StatementView | null;
  protokollPart: ProtokollPartView | null;
  measures: GuestMeasureView[];
  may: GuestMayView;
}

/** A statement as the host reads it. */
export class StatementOfView {
  participantId: string;
  name: string;
  organisationName: string;
  hasAccount: boolean;
  body: string;
  changedAt: Date | null;
  /** 0 while there is none */
  version: number;
}
