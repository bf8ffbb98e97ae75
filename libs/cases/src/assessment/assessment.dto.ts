import { type Topic, TOPICS } from '@fallnetz/organisation';
import { ConfirmableDto, IsDay } from '@fallnetz/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type Need, NEEDS, PRIORITIES, type Priority } from './assessment.entity';
import { ASSESSMENT_STATES, type AssessmentState } from './assessment.policy';

const TEXT_LENGTH = 2000;

// Unlike IsOptional it lets no null through: these texts are never null.
const isGiven = (_: object, value: unknown) => value !== undefined;

/** What is said about one life area; parts left out stay as they are. */
export class AreaChangeDto {
  @IsIn(TOPICS)
  area: Topic;

  /** 0 none, 1 slight, 2 middling, 3 high, 4 acute; null = not graded */
  @IsOptional()
  @IsIn(NEEDS)
  need?: Need | null;

  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(TEXT_LENGTH)
  resource?: string;

  @IsOptional()
  @IsIn(PRIORITIES)
  priority?: Priority | null;

  /** The client's own words */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(TEXT_LENGTH)
  words?: string;
}

export class NewAssessmentDto extends ConfirmableDto {
  /** `yyyy-mm-dd`, not after today; before the opening of the case or long ago it is asked about */
  @IsDay()
  heldOn: string;
}

export class AssessmentChangeDto extends ConfirmableDto {
  /** `yyyy-mm-dd`, not after today; before the opening of the case or long ago it is asked about */
  @ValidateIf(isGiven)
  @IsDay()
  heldOn?: string;

  /** Who took part besides the client, best as a role */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(500)
  participants?: string;

  /** Who interpreted; '' = nobody */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(200)
  interpreter?: string;

  /** The areas to change; others stay as they are */
  @ValidateIf(isGiven)
  @IsArray()
  @ArrayMaxSize(TOPICS.length)
  @ArrayUnique(({ area }: AreaChangeDto) => area)
  @ValidateNested({ each: true })
  @Type(() => AreaChangeDto)
  areas?: AreaChangeDto[];

  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class AssessmentStateDto {
  @IsIn(ASSESSMENT_STATES)
  state: AssessmentState;

  @IsInt()
  @Min(1)
  version: number;
}

export class AreaView {
  area: Topic;
  /** 0 to 4; null = not graded */
  need: number | null;
  resource: string;
  priority: Priority | null;
  words: string;
}

export class AssessmentMayView {
  change: boolean;
  complete: boolean;
  reopen: boolean;
  discard: boolean;
}

export class AssessmentView {
  id: string;
  heldOn: string;
  state: AssessmentState;
  participants: string;
  interpreter: string;
  recordedByName: string;
  recordedAt: string;
  /** What was spoken about, in the order of the catalogue */
  areas: AreaView[];
  may: AssessmentMayView;
  version: number;
}
