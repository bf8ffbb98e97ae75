import { IsOptional, IsString, MaxLength } from 'class-validator';

export class DeletionLogQuery {
  /** `next` of the page before */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

/** A deletion that took place; nothing says of whom. */
export class DeletionLogView {
  id: string;
  number: string;
  kind: 'case' | 'case_and_person' | 'person';
  cause: 'retention_over' | 'refused_intake' | 'consent_withdrawn' | 'consent_expired' | 'no_case' | 'left_behind';
  dueOn: string;
  /** Rows deleted, all tables together */
  rows: number;
  checkedByName: string;
  checkedAt: string;
  confirmedByName: string;
  confirmedAt: string;
}

export class DeletionLogPage {
  items: DeletionLogView[];
  next: string | null;
}

/** Cases of a year in the own organisation, deleted ones counted in. */
export class CaseNumberView {
  year: number;
  begun: number;
  ended: number;
}

/** That somebody consented, kept for a while after everything else is gone. */
export class ConsentProofView {
  id: string;
  personName: string;
  birth: string;
  kind:
    | 'case_documentation'
    | 'transmission'
    | 'release_from_confidentiality'
    | 'fallkonferenz'
    | 'landesdatenbank'
    | 'art_9';
  recipient: string;
  purpose: string;
  form: string;
  language: string;
  givenBy: string;
  validFrom: string;
  endedOn: string;
  keepUntil: string;
}

export class ConsentProofPage {
  items: ConsentProofView[];
  next: string | null;
}
