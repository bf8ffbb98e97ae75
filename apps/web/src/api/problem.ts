import i18next from 'i18next';

export interface FieldProblem {
  /** Path of the property in the request, e.g. "address.town". */
  field: string;
  code: string;
  message: string;
  /** What of the text it is about, in UTF-16 units of the text in NFC. */
  places?: { from: number; until: number }[];
}

/** Something unlikely the server asks about before it saves. */
export interface Question {
  field: string;
  code: string;
  sentence: string;
  /** What yes does, where it does something. */
  yes?: string;
}

interface ProblemBody {
  title?: string;
  code?: string;
  requestId?: string | undefined;
  fields?: readonly FieldProblem[] | undefined;
  changed?: unknown;
  questions?: readonly Question[];
  savedAt?: string | undefined;
}

/** An answer of the API that says no (application/problem+json), or no answer at all (status 0, code "network"). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly title: string;
  readonly requestId: string | undefined;
  readonly fields: readonly FieldProblem[];
  /** With 409: what somebody else has changed in the meantime. */
  readonly changed: unknown;
  /** With 422 `question`: saved once every code is confirmed. */
  readonly questions: readonly Question[];
  /** With 422 `idempotency.other-request`: when it was saved. */
  readonly savedAt: string | undefined;

  constructor(
    readonly status: number,
    body: ProblemBody,
  ) {
    const title = body.title ?? i18next.t('problem.unknown', { ns: 'ui' });
    super(title);
    this.title = title;
    this.code = body.code ?? 'unknown';
    this.requestId = body.requestId;
    this.fields = body.fields ?? [];
    this.changed = body.changed;
    this.questions = body.questions ?? [];
    this.savedAt = body.savedAt;
  }
}

/** Reads the problem out of a refused response, whatever stands in it; `sent` is what was refused. */
export async function problemOf(response: Response, sent: unknown): Promise<Problem> {
  const isProblem = response.headers.get('content-type')?.includes('application/problem+json') ?? false;
  const body = isProblem ? ((await response.json()) as ProblemBody) : {};
  return new Problem(response.status, { ...body, fields: body.fields?.map((field) => withWords(field, sent)) });
}

/** The answer names places only; whoever typed the words sees them again from what this window sent. */
export function withWords(field: FieldProblem, sent: unknown): FieldProblem {
  const text = field.field.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], sent);
  if (!field.places || typeof text !== 'string') return field;
  const whole = text.normalize('NFC');
  const words = new Set(field.places.map(({ from, until }) => whole.slice(from, until).trim()));
  const quoted = [...words].map((word) => i18next.t('problem.word', { ns: 'ui', word }));
  return {
    ...field,
    message: `${field.message} ${i18next.t('problem.found', { ns: 'ui', words: quoted.join(', ') })}`,
  };
}

export function networkProblem(): Problem {
  return new Problem(0, { code: 'network', title: i18next.t('problem.network', { ns: 'ui' }) });
}

/** For errors of unknown origin, e.g. of a query. */
export function toProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, {});
}
