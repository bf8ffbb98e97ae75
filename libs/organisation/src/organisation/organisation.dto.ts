import { IsIn, IsInt, IsNotEmpty, IsString, Matches, MaxLength, Min } from 'class-validator';

export class MunicipalityView {
  /** Amtlicher Gemeindeschlüssel, eight digits */
  ags: string;
  name: string;
}

export class OrganisationView {
  id: string;
  name: string;
  kind: 'municipality' | 'freier_traeger' | 'koordinierende_stelle' | 'auslaenderbehoerde' | 'other';
  /** Data-protection regime (domain.md 5) */
  regime: 'dsgvo_dsg_nrw' | 'dsgvo_bdsg' | 'kdg' | 'dsg_ekd';
  dataProtectionOfficer: string;
  supervisoryBody: string;
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
