import { PAPER_LANGUAGES, type PaperLanguage } from '@fallnetz/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

const MOST_VERSIONS = 10_000;

/** Which plan, in which language. */
export class PlanPaperQuery {
  /** Number of an agreed version; missing = the plan as it stands, marked as a draft */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  version?: number;

  /** Missing = the client's first language where the paper exists in it, else German */
  @IsOptional()
  @IsIn(PAPER_LANGUAGES)
  language?: PaperLanguage;
}

/** A wording in the language of the paper and in German; `german` is empty when there is only one. */
export class PaperWordView {
  own: string;
  german: string;
}

export class PaperFactView {
  label: PaperWordView;
  value: PaperWordView;
}

export class PaperMeasureView {
  text: string;
  /** Empty when nobody is responsible yet */
  who: string;
  due: PaperWordView;
}

export class PaperGoalView {
  number: string;
  /** As it was written, in whatever language */
  text: string;
  area: PaperWordView;
  until: PaperWordView;
  measures: PaperMeasureView[];
}

/** What the paper says by itself. */
export class PaperWordsView {
  title: PaperWordView;
  draft: PaperWordView;
  goal: PaperWordView;
  area: PaperWordView;
  until: PaperWordView;
  what: PaperWordView;
  who: PaperWordView;
  due: PaperWordView;
  nobody: PaperWordView;
  noMeasure: PaperWordView;
  otherMeasures: PaperWordView;
  agreement: PaperWordView;
  placeAndDay: PaperWordView;
}

/** Everything that stands on the paper, in the order in which it stands there. */
export class PlanPaperView {
  language: 'de' | 'en' | 'ar' | 'uk' | 'ru' | 'ro' | 'pl' | 'bg' | 'tr' | 'fr' | 'fa';
  direction: 'ltr' | 'rtl';
  draft: boolean;
  /** Title of the document, German, with the number of the version */
  title: string;
  /** Fallcode, for the foot of every page */
  code: string;
  words: PaperWordsView;
  facts: PaperFactView[];
  goals: PaperGoalView[];
  otherMeasures: PaperMeasureView[];
  /** Who signs, one line each */
  signers: PaperWordView[];
  /** Characters no font has a letter for: printed as `?` */
  unprintable: string[];
}
