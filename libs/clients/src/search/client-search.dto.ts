import { IsDay, MayBeMissing } from '@fallnetz/platform';
import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

/** Search for a person; in the body because names do not belong in addresses. */
export class ClientSearchDto {
  /** What was typed into a single field: name, birth date, Fallcode, phone number, pseudonym, whole or in part */
  @MayBeMissing()
  @IsString()
  @MaxLength(120)
  text?: string;

  /** Name or pseudonym in any order and script */
  @MayBeMissing()
  @IsString()
  @MaxLength(240)
  name?: string;

  /** `yyyy-mm-dd`; 1 January counts as unknown, only its year is used */
  @MayBeMissing()
  @IsDay()
  birthDate?: string;

  @MayBeMissing()
  @IsInt()
  @Min(1900)
  @Max(2199)
  birthYear?: number;

  /** Fallcode, e.g. `KIM-2026-0001` */
  @MayBeMissing()
  @Matches(/^[A-Za-z]{2,5}-\d{4}-\d{1,8}$/)
  code?: string;

  /** With or without country code */
  @MayBeMissing()
  @IsString()
  @MaxLength(40)
  phone?: string;
}

export class ClientHitView {
  clientId: string;
  displayName: string;
  pseudonym: string;
  givenName: string | null;
  familyName: string | null;
  birthDate: string | null;
  birthYear: number | null;
  ags: string;
  /** The person's newest case that I see, or the one whose code was searched for */
  caseId: string | null;
  caseCode: string | null;
  /** Why this person was found, the most telling reason first */
  reasons: (
    | 'code'
    | 'phone'
    | 'pseudonym'
    | 'name_same'
    | 'name_part'
    | 'name_start'
    | 'name_sound'
    | 'name_near'
    | 'birth_same'
    | 'birth_near'
    | 'birth_year'
  )[];
}

/** Somebody outside my wall fits: whom to ask, and nothing else. */
export class KnownElsewhereView {
  organisationName: string;
}

export class ClientSearchView {
  /** Best first, at most 20 */
  hits: ClientHitView[];
  /** "Bekannt, bitte bei … nachfragen"; answered only for a full name with birth date or year */
  known: KnownElsewhereView[];
}
