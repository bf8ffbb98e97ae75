import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { MayBeMissing } from './may-be-missing';

/** A body that may answer questions: base class of the DTOs of routes that ask. */
export class ConfirmableDto {
  /** Codes of the questions (422 `question`) answered with "yes, that is right" */
  @MayBeMissing()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  confirmed?: string[];
}
