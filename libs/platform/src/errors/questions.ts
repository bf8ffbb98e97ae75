import { currentContext } from '../access/context';
import { problem } from './platform.errors';
import { declareSentences, sentenceOf } from './problem';

/** What is asked about one field, in both languages of the product; places like `{day}` are filled by the caller. */
interface QuestionText {
  /** The field of the request the question stands at */
  field: string;
  de: string;
  en: string;
  /** What is done after yes, where "yes, that is right" would not say it; the words of the button */
  yes?: { de: string; en: string };
}

/** Values for the places of a question's sentence. */
type Places = Record<string, string>;

/**
 * Declares questions: entries that are unlikely but not wrong are asked about instead of refused.
 * Returns `ask(confirmed, open)`: throws 422 `question` naming every question that is open and not yet confirmed.
 * @example ask(dto.confirmed, { 'client.entry-before-birth': entryYear < birthYear });
 */
export function defineQuestions<Code extends string>(questions: Record<Code, QuestionText>) {
  for (const [code, { de, en }] of Object.entries<QuestionText>(questions)) {
    declareSentences({ [code]: { status: 422, de, en } });
  }
  return (confirmed: readonly string[] | undefined, open: Partial<Record<Code, boolean | Places | null>>): void => {
    const codes = (Object.keys(open) as Code[]).filter((code) => open[code] && !confirmed?.includes(code));
    if (codes.length === 0) return;
    const locale = currentContext()?.locale ?? 'de';
    throw problem('question', {
      questions: codes.map((code) => {
        const { field, yes } = questions[code];
        const places = typeof open[code] === 'object' ? (open[code] ?? {}) : {};
        const sentence = fillPlaces(sentenceOf(code, locale), places);
        return { field, code, sentence, ...(yes ? { yes: fillPlaces(yes[locale], places) } : {}) };
      }),
    });
  };
}

/** A sentence with its places filled. */
export function fillPlaces(sentence: string, places: Places): string {
  return sentence.replace(/\{(\w+)\}/g, (_place, name: string) => places[name] ?? '');
}
