import type { components } from '../../api/schema';

export type Letter = components['schemas']['BescheidView'];

export interface LetterValues {
  kind: string | null;
  authority: string;
  delivery: Letter['delivery'];
  postedOn: string | null;
  receivedOn: string | null;
  instructed: Letter['instructed'] | null;
  dueOn: string | null;
  lawyer: string;
  lawyerContactedOn: string | null;
  remark: string;
}

export const deliveries = ['formal', 'post', 'handed'] as const;
export const instructions = ['yes', 'no', 'unknown'] as const;
export const outcomes = ['appealed', 'accepted', 'settled', 'lapsed'] as const;

export const emptyLetter: LetterValues = {
  kind: null,
  authority: '',
  delivery: 'formal',
  postedOn: null,
  receivedOn: null,
  instructed: null,
  dueOn: null,
  lawyer: '',
  lawyerContactedOn: null,
  remark: '',
};

export function letterValues(letter: Letter): LetterValues {
  const { kind, authority, delivery, postedOn, receivedOn, instructed, lawyer, lawyerContactedOn, remark } = letter;
  const dueOn = letter.rule ? null : letter.dueOn;
  return { kind, authority, delivery, postedOn, receivedOn, instructed, dueOn, lawyer, lawyerContactedOn, remark };
}

/** Empty required fields go out empty: the server says which they are. */
export function letterBody({ kind, instructed, ...rest }: LetterValues) {
  return { ...rest, kind: kind ?? '', instructed: instructed ?? ('' as Letter['instructed']) };
}
