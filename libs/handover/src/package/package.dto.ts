import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';

export const PACKAGE_KINDS = ['measure', 'referral', 'residence_title', 'reminder', 'conference', 'consent'] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

export const ANSWERS = ['taken', 'asked'] as const;
export type PackageAnswer = (typeof ANSWERS)[number];

export class PackageItemDto {
  @IsIn(PACKAGE_KINDS)
  kind: PackageKind;

  @IsUUID()
  subjectId: string;
}

export class ItemAnswerDto extends PackageItemDto {
  /** `taken`: I take care of it; `asked`: I need to know more first */
  @IsIn(ANSWERS)
  answer: PackageAnswer;

  /** Needed with `asked` */
  @ValidateIf((_: object, value: unknown) => value !== undefined)
  @IsString()
  @MaxLength(1000)
  question?: string;
}

export class PackageAnswersDto {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ItemAnswerDto)
  answers: ItemAnswerDto[];
}

export class PackageReplyDto extends PackageItemDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reply: string;

  /** The version of the item the answer was written to */
  @IsInt()
  @Min(1)
  version: number;
}

export class PackageNoteDto {
  /** What the next lead should know; stays in the case */
  @IsString()
  @MaxLength(4000)
  body: string;

  /** The version the form was filled from; 0 where there is no note yet */
  @IsInt()
  @Min(0)
  version: number;
}

export class PackageItemView {
  kind: 'measure' | 'referral' | 'residence_title' | 'reminder' | 'conference' | 'consent';
  subjectId: string;
  /** Maßnahme, body, status code, question of the conference or sentence of the reminder */
  text: string;
  /** State of the Maßnahme or conference, mode of the referral, kind of the consent, else '' */
  detail: string;
  responsible: string;
  /** `yyyy-mm-dd`; null where there is no day */
  dueOn: string | null;
  answer: 'taken' | 'asked' | null;
  question: string;
  reply: string;
  /** Counts answer, question and reply; 0: none yet */
  version: number;
}

export class HandoverPackageView {
  /** Words of the former lead, '' when there are none */
  note: string;
  /** 0: no note yet */
  noteVersion: number;
  items: PackageItemView[];
  /** Change the note, answer questions */
  mayWrite: boolean;
  /** Answer the items and decide */
  mayDecide: boolean;
}
