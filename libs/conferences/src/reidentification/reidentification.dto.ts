import { IsBoolean, IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class RecognitionAnswerDto {
  /** Could somebody in the room recognise the person? `true` keeps nationality, status and language back */
  @IsBoolean()
  recognisable: boolean;

  /** Why, or what is done about it, in a sentence */
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  answer: string;
}

/**
 * How many people known in the district share these traits with the person: five whom I know, or five whom others know.
 * The two are never added up, so that own entries cannot be used to count what others know.
 */
export class RecognitionGroupView {
  traits: ('nationality' | 'municipality' | 'age_band')[];
  /** `few`: fewer than five, as far as may be said; `unknown`: no nationality recorded */
  size: 'few' | 'enough' | 'unknown';
}

export class RecognitionAnswerView {
  recognisable: boolean;
  answer: string;
  answeredByName: string;
  answeredAt: Date;
  /** False when somebody was added to the room since then: ask again */
  current: boolean;
}

export class RecognitionView {
  /** A group is smaller than five */
  warning: boolean;
  groups: RecognitionGroupView[];
  answered: RecognitionAnswerView | null;
}
