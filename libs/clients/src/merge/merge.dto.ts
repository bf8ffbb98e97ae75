import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsUUID, Min } from 'class-validator';
import { ClientView } from '../client/client.dto';
import { MERGE_FIELDS, type MergeField } from './merge-fields';

export class DistinctDto {
  /** The other person, who is somebody else */
  @IsUUID()
  otherId: string;
}

export class MergeDto {
  /** The person who is the same one and will be gone */
  @IsUUID()
  otherId: string;

  /** The versions that were compared */
  @IsInt()
  @Min(1)
  version: number;

  @IsInt()
  @Min(1)
  otherVersion: number;

  /** Fields whose value is taken over from the other person */
  @IsArray()
  @ArrayMaxSize(MERGE_FIELDS.length)
  @ArrayUnique()
  @IsIn(MERGE_FIELDS, { each: true })
  take: MergeField[];
}

export class OpenCaseView {
  id: string;
  code: string;
}

export class MovingRowsView {
  /** Table and column that name the person, e.g. `consent.client_id` */
  place: string;
  rows: number;
}

export class ComparisonView {
  client: ClientView;
  other: ClientView;
  /** Names of the fields in which the two differ */
  differences: string[];
  /** What the other person would hand over, e.g. cases and consents */
  moves: MovingRowsView[];
  /** The open cases of both: two of them stand against a merge, since a person has one open case at most */
  openCases: OpenCaseView[];
  /** The two belong to different employers, each responsible for their own data: no merge */
  sameOrganisation: boolean;
}

export class MergeMayView {
  undo: boolean;
}

export class MergeView {
  id: string;
  /** Name or pseudonym of the person who is gone; null when it can no longer be undone */
  otherName: string | null;
  mergedByName: string;
  mergedOn: string;
  undoUntil: string;
  undoneOn: string | null;
  may: MergeMayView;
}
