import { IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength, Min, ValidateIf } from 'class-validator';
import { Type } from 'class-transformer';

const SUBJECT = /^[a-z][a-z-]*(\/[\w,-]*)*$/;
const OWN = 'own/';
const LONGEST = 100_000;

export class DraftDto {
  /** What is being written: kind and id, e.g. `entry/<case id>`; `own/…` belongs to no case */
  @MaxLength(200)
  @Matches(SUBJECT)
  subject: string;

  /** The case it belongs to, which only what is `own/…` has not: the draft ends with the access to it */
  @ValidateIf(({ subject, caseId }: DraftDto) => caseId != null || !isOwn(subject))
  @IsUUID()
  caseId?: string | null;

  /** As the form keeps it */
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST)
  content: string;

  /** The `Idempotency-Key` it is saved under, in whatever window */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{8,200}$/)
  deedKey?: string | null;

  /** The revision it goes on from; 0 for a new one */
  @IsInt()
  @Min(0)
  revision: number;
}

export class DraftEndQuery {
  /** The revision that was saved or given up; a later one stays */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  revision: number;
}

export class DraftRevisionView {
  id: string;
  revision: number;
}

/** Something typed and not saved yet. */
export class DraftView extends DraftRevisionView {
  subject: string;
  content: string;
  deedKey: string | null;
  changedAt: string;
}

/** True for what belongs to no case. */
export const isOwn = (subject: unknown): boolean => typeof subject === 'string' && subject.startsWith(OWN);
