import { IsDay } from '@fallnetz/platform';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

/** Search before create; in the body because names do not belong in addresses. */
export class ClientSearchDto {
  /** Name or pseudonym in any order and script */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  name?: string;

  /** `yyyy-mm-dd`; 1 January counts as unknown, only its year is used */
  @IsOptional()
  @IsDay()
  birthDate?: string;

  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2199)
  birthYear?: number;

  /** Fallcode, e.g. `KIM-2026-0001` */
  @IsOptional()
  @Matches(/^[A-Za-z]{2,5}-\d{4}-\d{1,8}$/)
  code?: string;
}

export class ClientHitView {
  clientId: string;
  displayName: string;
  pseudonym: string;
  birthDate: string | null;
  birthYear: number | null;
  ags: string;
  /** The person's newest case that I see */
  caseId: string | null;
  caseCode: string | null;
  /** How sure the match is: `exact` name, `similar` by sound or spelling */
  match: 'exact' | 'similar';
}

/** Somebody outside my wall fits: whom to ask, and nothing else. */
export class KnownElsewhereView {
  organisationName: string;
}

export class ClientSearchView {
  hits: ClientHitView[];
  /** "Bekannt, bitte bei … nachfragen"; answered only for a full name with birth date or year */
  known: KnownElsewhereView[];
}
