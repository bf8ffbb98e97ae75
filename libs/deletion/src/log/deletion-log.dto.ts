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
  cause: string;
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
  kind: string;
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
