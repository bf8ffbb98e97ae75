import { OmitType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsNotEmpty, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { CaseListQuery } from '../case/case-list.dto';

const LONGEST_NAME = 60;

/** The filters of the list, whatever they are; not where one is in it, and no day that would only grow older. */
export class SavedFilter extends OmitType(CaseListQuery, ['quietSince', 'sort', 'cursor', 'limit']) {}

export class SavedViewNameDto {
  /** Mine alone and nobody's name, e.g. „Überfällige in Ort 1“; composed (NFC), without spaces around */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value))
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_NAME)
  name: string;
}

export class SavedViewDto extends SavedViewNameDto {
  @IsObject()
  @ValidateNested()
  @Type(() => SavedFilter)
  filter: SavedFilter;
}

/** A kept filter of the case list. */
export class SavedViewView {
  id: string;
  name: string;
  filter: SavedFilter;
}
