import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export const MAIL_STATES = ['waiting', 'sending', 'sent', 'undelivered'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export class MailFilterDto {
  @IsOptional()
  @IsIn(MAIL_STATES)
  state?: MailState;

  /** `next` of the page before */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class MailView {
  id: string;
  recipientName: string;
  subject: string;
  state: 'waiting' | 'sending' | 'sent' | 'undelivered';
  /** Why it did not arrive; `unclear`: the worker stopped in the middle, it may have arrived */
  failure: 'no_smtp' | 'no_recipient' | 'refused' | 'unreachable' | 'unclear' | null;
  attempts: number;
  createdAt: string;
  sentAt: string | null;
  may: MailMay;
}

export class MailMay {
  retry: boolean;
}

export class MailPage {
  items: MailView[];
  /** Cursor of the following page, null at the end */
  next: string | null;
}
