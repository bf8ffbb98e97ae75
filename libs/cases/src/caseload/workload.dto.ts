import { IsDay } from '@fallnetz/platform';
import { IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

/** How much somebody carries; the limit is soft. */
export class WorkloadView {
  userId: string;
  name: string;
  /** Open cases they lead */
  cases: number;
  /** Sum of the weights, one place; an ordinary case weighs 1 */
  weight: number;
  /** What their share of a full post carries, one place */
  limit: number;
  exceeded: boolean;
  /** Cases with an overdue deadline */
  overdue: number;
  /** Cases without contact for 60 days */
  quiet: number;
  /** Away today; false where the asking person is not Leitung */
  absent: boolean;
}

/** Whether somebody already carries more than the limit. */
export class ColleagueLoadView {
  userId: string;
  exceeded: boolean;
}

/** A limit with its source and its first day. */
export class DatedLimitView {
  /** Cases of ordinary weight per full post */
  cases: number;
  source: string;
  validFrom: string;
}

export class CaseloadLimitView extends DatedLimitView {
  /** What follows on a day to come */
  next: DatedLimitView | null;
  /** 0: no value of the own yet */
  version: number;
}

export class CaseloadLimitDto {
  @IsInt()
  @Min(1)
  @Max(500)
  cases: number;

  /** Where the number comes from */
  @IsString()
  @MinLength(3)
  @MaxLength(200)
  source: string;

  /** First day it holds, today or later */
  @IsDay()
  validFrom: string;

  /** The version the form was filled from */
  @IsInt()
  @Min(0)
  version: number;
}
