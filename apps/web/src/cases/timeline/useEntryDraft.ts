import { useState } from 'react';
import { useEdits, type Edits } from '../../ui';
import { emptyContact, type ContactValues } from './contact-values';

export type What = 'note' | 'contact' | 'sensitive';

export interface EntryValues extends ContactValues {
  what: What;
}

export interface EntryDraft {
  edits: Edits<EntryValues>;
  what: What;
  /** Makes it something else; what is typed goes along, to where drafts of that kind are kept. */
  turn: (what: What) => void;
  /** Lets go what is typed; what it would have been stays. */
  discard: () => void;
  /** After saving: an entry begins as a note again. */
  end: () => void;
}

/** What is typed for the timeline. As a sensitive note it is kept before the wall of sensitive notes, from the first word on. */
export function useEntryDraft(caseId: string): EntryDraft {
  const open = useEdits<EntryValues>(`entry/${caseId}`, { ...emptyContact(), what: 'note' });
  const secret = useEdits<EntryValues>(`sensitive-note/entry/${caseId}`, { ...emptyContact(), what: 'sensitive' });
  const [isChosen, setChosen] = useState(false);
  // Also with an empty text: who is rewriting a sensitive note must not find themselves in another one.
  const isSensitive = isChosen || secret.isBegun;
  const turn = (what: What) => {
    setChosen(what === 'sensitive');
    if (what === 'sensitive' && !isSensitive) move(open, secret, what);
    else if (what !== 'sensitive' && isSensitive) move(secret, open, what);
    else if (what !== 'sensitive') open.set('what')(what);
  };
  const edits = isSensitive ? secret : open;
  const discard = () => {
    setChosen(isSensitive);
    edits.clear();
  };
  return { edits, what: isSensitive ? 'sensitive' : open.values.what, turn, discard, end: () => setChosen(false) };
}

const isTyped = ({ note, participants, subject }: EntryValues): boolean => `${note}${participants}${subject}` !== '';

/** One draft, whatever it is called: if it was saved already, its key says so there too. */
function move(from: Edits<EntryValues>, to: Edits<EntryValues>, what: What): void {
  const note = [to.values.note, from.values.note].filter(Boolean).join('\n\n');
  const deedKey = from.deed.key();
  if (isTyped(from.values) || what !== 'sensitive') {
    to.change({ ...from.values, what, note });
    if (deedKey) to.deed.renew(deedKey);
  }
  from.clear();
}
