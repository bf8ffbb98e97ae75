import { IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** Either a person with an account or a body by name. */
export class ConferenceParticipantDto {
  @IsOptional()
  @IsUUID()
  userId?: string;

  /** A body without an account, e.g. `Schule am Wall` */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  bodyName?: string;
}
