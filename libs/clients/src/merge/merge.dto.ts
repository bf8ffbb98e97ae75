import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';
import { ClientView } from '../client/client.dto';
import type { ConsentKind } from '../consent/consent.entity';
import { HouseholdView } from '../household/household.dto';
import { MERGE_FIELDS, type MergeField } from './merge-fields';

export class DistinctDto {
  /** The other person, who is somebody else */
  @IsUUID()
  otherId: string;
}

export const HOUSEHOLD_CHOICES = ['own', 'other', 'together'] as const;
export type HouseholdChoice = (typeof HOUSEHOLD_CHOICES)[number];

/** Two entries about the same human being, one in each household. */
export class SameMemberDto {
  /** In the household of the person who stays */
  @IsUUID()
  memberId: string;

  /** In the household of the person who will be gone */
  @IsUUID()
  otherMemberId: string;
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

  /**
   * Where both live in a household: that of the person who stays holds (`own`), that of the one who will be gone
   * (`other`), or all live together. Who is left out by it becomes a former member.
   */
  @IsOptional()
  @IsIn(HOUSEHOLD_CHOICES)
  household?: HouseholdChoice;

  /** Members entered in both households: counted once */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SameMemberDto)
  sameMembers?: SameMemberDto[];
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

export class SameMemberView {
  memberId: string;
  otherMemberId: string;
  /** Both are recorded persons: to be merged themselves, afterwards */
  arePersons: boolean;
}

export class HouseholdsToMergeView {
  own: HouseholdView;
  other: HouseholdView;
  /** What may become of them; empty: both live in the files of others, which stands against a merge */
  choices: HouseholdChoice[];
  /** Members who may have been entered in both */
  sameMembers: SameMemberView[];
}

export class RevivedConsentView {
  /** In whose record it is withdrawn */
  clientId: string;
  kind: ConsentKind;
  recipientName: string;
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
  /** Both live in a household: one has to be chosen; null when there is nothing to choose */
  households: HouseholdsToMergeView | null;
  /** Withdrawn in one record while it holds in the other: no merge */
  revivedConsents: RevivedConsentView[];
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
