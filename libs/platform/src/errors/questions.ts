import { problem } from './platform.errors';
import { declareSentences, refusedField } from './problem';

/** What is asked about one field, in both languages of the product. */
interface QuestionText {
  /** The field of the request the question stands at */
  field: string;
  de: string;
  en: string;
}

/**
 * Declares questions: entries that are unlikely but not wrong are asked about instead of refused.
 * Returns `ask(confirmed, open)`: throws 422 `question` naming every question that is open and not yet confirmed.
 * @example ask(dto.confirmed, { 'client.entry-before-birth': entryYear < birthYear });
 */
export function defineQuestions<Code extends string>(questions: Record<Code, QuestionText>) {
  const fieldOf = new Map<string, string>();
  for (const [code, { field, de, en }] of Object.entries<QuestionText>(questions)) {
    declareSentences({ [code]: { status: 422, de, en } });
    fieldOf.set(code, field);
  }
  return (confirmed: readonly string[] | undefined, open: Partial<Record<Code, boolean>>): void => {
    const codes = Object.keys(open).filter((code) => open[code as Code] && !confirmed?.includes(code));
    if (codes.length === 0) return;
    const asked = codes.map((code) => refusedField(fieldOf.get(code) ?? '', code));
    throw problem('question', {
      questions: asked.map(({ field, code, message }) => ({ field, code, sentence: message })),
    });
  };
}
