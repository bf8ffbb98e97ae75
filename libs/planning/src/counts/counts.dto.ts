import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { FILLED } from '../filled';

export class ChallengeCountsDto {
  /** Code of the Herausforderung; there is no other filter, so that no two tables differ by one observation */
  @IsString()
  @Matches(/\S/, FILLED)
  @MaxLength(20)
  challenge: string;
}

/** The plugin cannot read `(number | null)[]` by itself. */
const NUMBERS = { type: 'array', items: { type: 'number', nullable: true } } as const;

export class CountsRowView {
  ags: string;
  name: string;
  /** One number per column; null = hidden */
  @ApiProperty(NUMBERS)
  cells: (number | null)[];
  total: number | null;
}

/**
 * Observations by municipality and quarter. Numbers below five are hidden, and further ones so that no hidden number
 * can be worked out.
 */
export class CountsView {
  /** `earlier` (what is shown of all quarters before: at least so many) and the last eight quarters, `yyyy-Qn` */
  columns: string[];
  rows: CountsRowView[];
  @ApiProperty(NUMBERS)
  columnTotals: (number | null)[];
  total: number | null;
  /** Smallest number that is shown */
  minimum: number;
  /** True where numbers are sums of what single themes show: there may be more */
  atLeast: boolean;
}
