import { PartialType } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsString, Matches, MaxLength, Min } from 'class-validator';
import { MayBeMissing } from '@fallnetz/platform';
import { ORGANISATION_KINDS, REGIMES } from './organisation.entity';

export class OrganisationDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(160)
  name: string;

  @IsIn(ORGANISATION_KINDS)
  kind: (typeof ORGANISATION_KINDS)[number];

  /** Data-protection regime (domain.md 5) */
  @IsIn(REGIMES)
  regime: (typeof REGIMES)[number];

  /** Who is the organisation's data-protection officer and how to reach them */
  @MayBeMissing()
  @IsString()
  @MaxLength(300)
  dataProtectionOfficer?: string;

  /** Where a complaint may be lodged (Art. 77 DSGVO, § 48 KDG) */
  @MayBeMissing()
  @IsString()
  @MaxLength(300)
  supervisoryBody?: string;
}

export class OrganisationChangeDto extends PartialType(OrganisationDto, { skipNullProperties: false }) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class OrganisationView {
  id: string;
  name: string;
  kind: (typeof ORGANISATION_KINDS)[number];
  /** Data-protection regime (domain.md 5) */
  regime: (typeof REGIMES)[number];
  dataProtectionOfficer: string;
  supervisoryBody: string;
  version: number;
}

export const NOTICE_KINDS = ['art_13_notice', 'consent'] as const;

export class NoticeDto {
  @IsIn(NOTICE_KINDS)
  kind: (typeof NOTICE_KINDS)[number];

  /** ISO 639 code of the language, e.g. `de`, `ar`, `kmr` */
  @IsNotEmpty()
  @Matches(/^[a-z]{2,3}$/)
  language: string;

  /** The version the text was written from; 0 where the language has none yet */
  @IsInt()
  @Min(0)
  version: number;

  @IsString()
  @IsNotEmpty()
  @MaxLength(20000)
  body: string;
}

export class NoticeView {
  id: string;
  kind: (typeof NOTICE_KINDS)[number];
  language: string;
  version: number;
  body: string;
  validFrom: string;
}
