import { IsOptional, IsString, MaxLength } from 'class-validator';

export class NotificationPageDto {
  /** `next` of the page before */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class NotificationView {
  id: string;
  kind: string;
  /** The sentence in the reader's language */
  text: string;
  /** Page of the web client that shows what it is about */
  path: string;
  /** Name of the absent colleague it was meant for, when the reader stands in */
  onBehalfOf: string | null;
  /** Name of whoever is responsible, when the reader is told as Leitung */
  responsible: string | null;
  createdAt: string;
  readAt: string | null;
}

export class NotificationPage {
  items: NotificationView[];
  /** Cursor of the following page, null at the end */
  next: string | null;
}

export class UnreadCountView {
  count: number;
}
