import { paperDate, paperDirection, type PaperLanguage, unprintable } from '@fallnetz/platform';
import type { PlanContentView, PlanMeasureContentView, PlanVersionView } from '../hilfeplan.dto';
import { PAPER_TEXTS } from './paper-texts';
import type { PaperTexts } from './paper-words';
import type { PaperFactView, PaperMeasureView, PaperWordsView, PaperWordView, PlanPaperView } from './plan-paper.dto';
import { TOPIC_TEXTS } from './topic-texts';

/** Who stands on the paper. */
export interface PaperPeople {
  name: string;
  code: string;
  caseManager: string;
  office: string;
}

/** A plan to print: a version, or without one the plan as it stands. */
export interface PaperPlan {
  version: PlanVersionView | null;
  content: PlanContentView;
  people: PaperPeople;
}

/** The paper in a language: labels translated with the German beside them, free text as it was written. */
export function planPaper(plan: PaperPlan, language: PaperLanguage): PlanPaperView {
  const { version, content, people } = plan;
  const say = new Wording(language);
  const goalIds = content.goals.map(({ id }) => id);
  const free = [
    ...Object.values<string>({ ...people }),
    version?.interpretedBy ?? '',
    ...content.goals.map(({ text }) => text),
    ...content.measures.flatMap(({ text, responsibleName, responsibleBody }) => [
      text,
      responsibleName + responsibleBody,
    ]),
  ];
  return {
    language,
    direction: paperDirection(language),
    draft: version === null,
    title: `${PAPER_TEXTS.de.title}, ${version ? `${PAPER_TEXTS.de.version} ${version.number}` : 'Entwurf'}`,
    code: people.code,
    words: say.words(),
    facts: factsOf(plan, say),
    goals: content.goals.map(({ id, text, area, targetOn }, index) => ({
      number: String(index + 1),
      text,
      area: say.topic(area),
      until: say.day(targetOn),
      measures: content.measures.filter(({ goalId }) => goalId === id).map((one) => measureOf(one, say)),
    })),
    otherMeasures: content.measures
      .filter(({ goalId }) => goalId === null || !goalIds.includes(goalId))
      .map((one) => measureOf(one, say)),
    signers: signersOf(version).map((name) => say.word(name)),
    unprintable: unprintable(free.join('')),
  };
}

function factsOf({ version, people }: PaperPlan, say: Wording): PaperFactView[] {
  const facts: [keyof PaperTexts, PaperWordView | null][] = [
    ['name', written(people.name)],
    ['code', written(people.code)],
    ['version', version && written(String(version.number))],
    ['agreedOn', version && say.day(version.agreedOn)],
    ['spoken', version?.language ? say.language(version.language) : null],
    ['interpretedBy', version?.interpretedBy ? written(version.interpretedBy) : null],
    ['caseManager', written(people.caseManager)],
    ['office', written(people.office)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label: say.word(label), value }] : []));
}

function signersOf(version: PlanVersionView | null): (keyof PaperTexts)[] {
  const represented = version?.agreedBy === 'representative';
  return ['client', ...(represented ? (['representative'] as const) : []), 'caseManager', 'interpreter'];
}

function measureOf(
  { text, responsibleName, responsibleBody, dueOn }: PlanMeasureContentView,
  say: Wording,
): PaperMeasureView {
  return { text, who: responsibleName || responsibleBody, due: say.day(dueOn) };
}

const written = (own: string): PaperWordView => ({ own, german: '' });

/** Says things in one language, with the German beside it unless it is German itself. */
class Wording {
  constructor(private readonly own: PaperLanguage) {}

  word(name: keyof PaperTexts): PaperWordView {
    return this.both((language) => PAPER_TEXTS[language][name]);
  }

  words(): PaperWordsView {
    const names = Object.keys(PAPER_TEXTS.de) as (keyof PaperTexts)[];
    return Object.fromEntries(names.map((name) => [name, this.word(name)])) as unknown as PaperWordsView;
  }

  topic(code: string): PaperWordView {
    return this.both((language) => (TOPIC_TEXTS[language] as Record<string, string>)[code] ?? code);
  }

  day(day: string): PaperWordView {
    return this.both((language) => paperDate(day, language));
  }

  language(code: string): PaperWordView {
    return this.both((language) => new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code);
  }

  private both(say: (language: PaperLanguage) => string): PaperWordView {
    return { own: say(this.own), german: this.own === 'de' ? '' : say('de') };
  }
}
