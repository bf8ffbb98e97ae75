import { today } from '../../i18n/format';
import type { TimelineEntry } from '../model';

type Contact = NonNullable<TimelineEntry['contact']>;

export interface ContactValues {
  kind: Contact['kind'] | null;
  heldOn: string | null;
  minutes: number | null;
  participants: string;
  note: string;
}

export const contactKinds = ['in_person', 'phone', 'home_visit', 'accompaniment', 'digital', 'post'] as const;

export const emptyContact = (): ContactValues => ({
  kind: 'in_person',
  heldOn: today(),
  minutes: null,
  participants: '',
  note: '',
});

export const contactValues = ({ kind, heldOn, minutes, participants, note }: Contact): ContactValues => ({
  kind,
  heldOn,
  minutes,
  participants,
  note,
});

/** Empty required fields go out empty: the server says which they are. */
export function contactBody({ kind, heldOn, ...rest }: ContactValues) {
  return { ...rest, kind: kind ?? 'in_person', heldOn: heldOn ?? '' };
}
