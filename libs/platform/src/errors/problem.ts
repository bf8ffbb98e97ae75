import { currentContext } from '../access/context';
import { mergedPlaces, type Place } from './places';

/** One sentence per language of the product. */
export interface Sentence {
  status: number;
  de: string;
  en: string;
}

/** A field that was refused, with the code of its own sentence. */
export interface FieldProblem {
  field: string;
  code: string;
  message: string;
  /** What of the text it is about, where that is known */
  places?: Place[];
}

/** Something unlikely that may be right: asked, and saved once the reader confirms its code. */
export interface Question {
  field: string;
  code: string;
  sentence: string;
  /** What yes does, where it does something */
  yes?: string;
}

/** What a problem may carry beside its sentence. */
export interface ProblemDetails {
  fields?: FieldProblem[];
  /** With 409 `version.stale`: what somebody else changed */
  changed?: unknown;
  /** With 422 `idempotency.other-request`: when something was saved under the key */
  savedAt?: Date | undefined;
  /** With 422 `question` */
  questions?: Question[];
}

const catalogue = new Map<string, Sentence>();

/** An error people may see: a code with a sentence in both languages; answered as problem+json (RFC 9457). */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: string,
    readonly extra: ProblemDetails = {},
  ) {
    super(code);
    const sentence = catalogue.get(code);
    if (!sentence) throw new Error(`no sentence for the error code ${code}`);
    this.status = sentence.status;
  }
}

/**
 * Declares the error codes of a lib with their sentences; codes are unique in the product.
 * Returns the factory `problem(code)` which only accepts the declared codes.
 */
export function defineErrors<Code extends string>(sentences: Record<Code, Sentence>) {
  declareSentences(sentences);
  return (code: Code, extra?: ProblemDetails) => new Problem(code, extra);
}

/** Puts sentences into the catalogue; a code twice is an error. */
export function declareSentences(sentences: Record<string, Sentence>): void {
  for (const [code, sentence] of Object.entries(sentences)) {
    if (catalogue.has(code)) throw new Error(`error code ${code} is declared twice`);
    catalogue.set(code, sentence);
  }
}

/** The sentence of a code in the wanted language. */
export function sentenceOf(code: string, language: 'de' | 'en'): string {
  return catalogue.get(code)?.[language] ?? code;
}

/** Every declared code, for the tests and the documentation. */
export function errorCatalogue(): ReadonlyMap<string, Sentence> {
  return catalogue;
}

/** A refused field with the sentence of its code in the reader's language. */
export function refusedField(field: string, code: string, places: readonly Place[] = []): FieldProblem {
  const message = sentenceOf(code, currentContext()?.locale ?? 'de');
  return { field, code, message, ...(places.length > 0 ? { places: mergedPlaces(places) } : {}) };
}
