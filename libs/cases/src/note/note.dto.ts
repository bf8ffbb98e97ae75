import { IsInt, IsNotEmpty, IsString, MaxLength, Min } from 'class-validator';

export class NoteDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(20_000)
  body: string;
}

export class NoteChangeDto extends NoteDto {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}
