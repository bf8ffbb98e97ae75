import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';

/** A body that may answer questions: base class of the DTOs of routes that ask. */
export class ConfirmableDto {
  /** Codes of the questions (422 `question`) answered with "yes, that is right" */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  confirmed?: string[];
}
