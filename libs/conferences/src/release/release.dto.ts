import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, Min } from 'class-validator';
import { RELEASABLE_FIELDS, type ReleasableField } from './releasable';

export class ReleasesDto {
  /** The fields the participant is to see from now on; what is missing here ends */
  @IsArray()
  @ArrayMaxSize(RELEASABLE_FIELDS.length)
  @ArrayUnique()
  @IsIn(RELEASABLE_FIELDS, { each: true })
  fields: ReleasableField[];

  /** The version of the row the choice was made from */
  @IsInt()
  @Min(1)
  version: number;
}

export class MatrixCellView {
  field: ReleasableField;
  /** `consent`: a consent in force covers it; `pseudonymised`: only without names; `not_allowed`: not at all */
  state: 'consent' | 'pseudonymised' | 'not_allowed';
  /** Why it is not released on consent */
  reason:
    'mode_pseudonym' | 'no_consent' | 'not_covered' | 'check_unanswered' | 'recognisable' | 'nothing_recorded' | null;
  /** The participant sees it now (or will, once invited) */
  released: boolean;
  /** The case has changed since the copy was made */
  outdated: boolean;
}

export class MatrixRowView {
  participantId: string;
  name: string;
  organisationName: string;
  /** A body without an account sees nothing here; its row says what may be told to it */
  hasAccount: boolean;
  cells: MatrixCellView[];
  version: number;
}

export class ReleaseMatrixView {
  mode: 'mit_namen' | 'pseudonym';
  fields: ReleasableField[];
  participants: MatrixRowView[];
}
