import { IsInt, Min } from 'class-validator';

export class SensitivityDto {
  /** The version of the note as it was shown */
  @IsInt()
  @Min(1)
  version: number;
}
