import { IsEmail, IsIn, IsNotEmpty, IsString, MaxLength, MinLength } from 'class-validator';

export class LoginDto {
  /** E-mail address of the account */
  @IsEmail()
  @MaxLength(254)
  email: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password: string;
}

export class PasswordChangeDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  current: string;

  /** At least 12 characters (BSI ORP.4) */
  @IsString()
  @MinLength(12, { context: { code: 'field.password-too-short' } })
  @MaxLength(200)
  replacement: string;
}

export class LocaleDto {
  @IsIn(['de', 'en'])
  locale: 'de' | 'en';
}

export class NamedView {
  id: string;
  name: string;
}

export class SessionUserView {
  id: string;
  name: string;
  locale: 'de' | 'en';
  /** Municipalities the person works for (AGS); the first one is preset in forms */
  ags: string[];
  organisation: NamedView;
  district: NamedView;
}

/** A colleague for whom the user stands in today. */
export class SubstitutingView {
  userId: string;
  name: string;
  /** Last day, `yyyy-mm-dd` */
  until: string;
}

export class SessionView {
  /** To be sent as header `x-csrf-token` with every changing request */
  csrfToken: string;
  user: SessionUserView;
  roles: string[];
  permissions: string[];
  /** True until the person has chosen a password of their own; nothing but the account is open until then */
  passwordIsOneTime: boolean;
  substituting: SubstitutingView[];
  /** Absolute end of the session, ISO 8601 */
  expiresAt: string;
}
