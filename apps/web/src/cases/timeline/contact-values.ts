import { today } from '../../i18n/format';
import type { TimelineEntry } from '../model';

type Contact = NonNullable<TimelineEntry['contact']>;

export interface ContactValues extends Pick<Contact, 'direction' | 'interpreterKind' | 'interpreterLanguage'> {
  kind: Contact['kind'] | null;
  heldOn: string | null;
  minutes: number | null;
  participantKinds: Contact['participantKinds'];
  participants: string;
  subject: string;
  note: string;
}

export const contactKinds = ['in_person', 'phone', 'home_visit', 'accompaniment', 'digital', 'post'] as const;
export const directions = ['sent', 'received'] as const;
export const interpreterKinds = ['professional', 'phone', 'volunteer', 'family', 'child'] as const;
export const participantKinds = [
  'client',
  'family',
  'interpreter',
  'body',
  'school_kita',
  'employer',
  'landlord',
  'legal',
  'volunteer',
  'other',
] as const;

export const emptyContact = (): ContactValues => ({
  kind: 'in_person',
  heldOn: today(),
  minutes: null,
  participantKinds: ['client'],
  participants: '',
  interpreterKind: null,
  interpreterLanguage: null,
  direction: null,
  subject: '',
  note: '',
});

export const contactValues = ({
  id: _id,
  version: _version,
  documents: _documents,
  ...values
}: Contact): ContactValues => values;

/** Mails and letters are sent or received and have a subject. */
export const isLetter = ({ kind }: Pick<ContactValues, 'kind'>): boolean => kind === 'digital' || kind === 'post';

export const isInterpreted = ({ participantKinds: kinds }: Pick<ContactValues, 'participantKinds'>): boolean =>
  kinds.includes('interpreter');

/** What is not shown is not sent. Empty required fields go out empty: the server says which they are. */
export function contactBody(values: ContactValues) {
  const { kind, heldOn, minutes, participants, note } = values;
  return {
    kind: kind ?? 'in_person',
    heldOn: heldOn ?? '',
    minutes,
    participantKinds: values.participantKinds,
    participants,
    note,
    direction: isLetter(values) ? values.direction : null,
    subject: isLetter(values) ? values.subject : '',
    interpreterKind: isInterpreted(values) ? values.interpreterKind : null,
    interpreterLanguage: isInterpreted(values) ? values.interpreterLanguage : null,
  };
}
