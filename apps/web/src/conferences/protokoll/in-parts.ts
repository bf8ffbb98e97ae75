import { Problem, withWords } from '../../api/problem';
import type { Protokoll } from '../model';

type Part = Protokoll['parts'][number];

export const recipientOf = ({ name, organisationName }: Pick<Part, 'name' | 'organisationName'>): string =>
  [name, organisationName].filter(Boolean).join(', ');

/** The approval sends no text: in whose part the refused words stand, and which they are, is known on this page. */
export function inParts(problem: Problem, parts: readonly Part[], labelFor: (name: string) => string): Problem {
  const sent = { parts: Object.fromEntries(parts.map(({ participantId, body }) => [participantId, body])) };
  const fields = problem.fields.map((field) => {
    const part = parts.find(({ participantId }) => field.field === `parts.${participantId}`);
    if (!part) return field;
    const { message, ...known } = withWords(field, sent);
    return { ...known, message: `${labelFor(recipientOf(part))} – ${message}` };
  });
  return new Problem(problem.status, { ...problem, fields });
}
