import { IsDay } from '@fallnetz/platform';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class RestDto {
  /** The day to look again (Wiedervorlage), `yyyy-mm-dd`, after today */
  @IsNotEmpty()
  @IsDay()
  untilOn: string;

  /** Why nobody works on the case until then */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class RestView {
  startsOn: string;
  /** Wiedervorlage */
  untilOn: string;
  reason: string;
}
