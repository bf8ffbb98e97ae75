import { IsDay } from '@fallnetz/platform';
import { IsIn, IsOptional } from 'class-validator';
import {
  RESIDENCE_STATUSES,
  type ResidenceStatusCode,
  STATUS_SOURCES,
  type StatusSource,
} from './residence-status.entity';

export class ResidenceStatusDto {
  @IsIn(RESIDENCE_STATUSES)
  status: ResidenceStatusCode;

  @IsOptional()
  @IsDay()
  validFrom?: string | null;

  /** Last day of the title; plans the reminders of the deadline rule `residence_title_expires` */
  @IsOptional()
  @IsDay()
  validUntil?: string | null;

  /** `seen`: the paper was seen; `stated`: the person said so */
  @IsIn(STATUS_SOURCES)
  source: StatusSource;
}

export class ResidenceStatusView {
  id: string;
  status: string;
  validFrom: string | null;
  validUntil: string | null;
  source: 'seen' | 'stated';
  /** The band that counts today */
  current: boolean;
  recordedByName: string;
  recordedAt: string;
}
