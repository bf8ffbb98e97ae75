import { IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';

const SUBJECT = /^[a-z][a-z-]*(\/[\w,-]*)*$/;
const LONGEST = 100_000;

export class DraftDto {
  /** What is being written: kind and id, e.g. `entry/<case id>` */
  @MaxLength(200)
  @Matches(SUBJECT)
  subject: string;

  /** The case it belongs to: the draft ends with the access to it */
  @IsOptional()
  @IsUUID()
  caseId?: string | null;

  /** As the form keeps it */
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST)
  content: string;

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
  changedAt: string;
}
