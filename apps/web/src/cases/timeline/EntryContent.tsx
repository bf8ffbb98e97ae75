import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../clients/names';
import { Button, ButtonLink, Dialog, TextLink } from '../../ui';
import { addToEntry, documentAddress } from '../documents/link';
import type { Case, TimelineEntry } from '../model';
import { EditContact } from './EditContact';
import { EditNote } from './EditNote';
import { Marked } from './Marked';
import { TurnNote } from './TurnNote';
import { useChangedFields } from './useChangedFields';

interface EntryContentProps {
  entry: TimelineEntry;
  file: Case;
}

/** The text of a note or contact as it stands now; of changes, which fields they touched. */
export function EntryContent({ entry, file }: EntryContentProps) {
  const { note, contact, document, hit } = entry;
  if (note) return <NoteContent {...{ note, file, hit }} />;
  if (contact) return <ContactContent {...{ contact, file, hit }} />;
  return (
    <>
      {document ? <DocumentLinks caseId={file.id} documents={[document]} /> : null}
      <ChangedFields entry={entry} />
    </>
  );
}

type Shown<What extends 'note' | 'contact'> = { [Key in What]: NonNullable<TimelineEntry[What]> } & {
  file: Case;
  hit: TimelineEntry['hit'];
};

function NoteContent({ note, file, hit }: Shown<'note'>) {
  const { t } = useTranslation('timeline');
  return (
    <>
      <Text text={hit?.text ?? note.body} />
      <DocumentLinks caseId={file.id} documents={note.documents} />
      {file.may.write ? (
        <div className="row">
          <EditDialog title={t('note.edit')}>
            {(close) => <EditNote caseId={file.id} note={note} close={close} />}
          </EditDialog>
          {file.may.seeSensitive ? <TurnNote caseId={file.id} note={note} /> : null}
          {note.sensitive ? null : <AddDocument href={addToEntry(file.id, 'note', note.id)} />}
        </div>
      ) : null}
    </>
  );
}

function ContactContent({ contact, file, hit }: Shown<'contact'>) {
  const { t } = useTranslation('timeline');
  const participants = useParticipants();
  const interpreter = useInterpreter();
  const lines = [participants(contact, hit?.participants), interpreter(contact)].filter(Boolean);
  return (
    <>
      {hit && contact.subject ? (
        <p>
          {t('contact.subject')}: <Marked text={hit.subject} />
        </p>
      ) : null}
      {lines.length > 0 ? (
        <p>
          <Marked text={lines.join(' · ')} />
        </p>
      ) : null}
      {contact.note ? <Text text={hit?.text ?? contact.note} /> : null}
      <DocumentLinks caseId={file.id} documents={contact.documents} />
      {file.may.write ? (
        <div className="row">
          <EditDialog title={t('contact.edit')}>
            {(close) => <EditContact caseId={file.id} contact={contact} close={close} />}
          </EditDialog>
          <AddDocument href={addToEntry(file.id, 'contact', contact.id)} />
        </div>
      ) : null}
    </>
  );
}

interface DocumentLinksProps {
  caseId: string;
  documents: readonly { id: string; title: string }[];
}

/** What belongs to the entry; opened, and logged, where all documents are. */
function DocumentLinks({ caseId, documents }: DocumentLinksProps) {
  const { t } = useTranslation('timeline');
  if (documents.length === 0) return null;
  return (
    <ul className="entry-documents" aria-label={t('documents.label')}>
      {documents.map(({ id, title }) => (
        <li key={id}>
          <TextLink href={documentAddress(caseId, id)}>{title}</TextLink>
        </li>
      ))}
    </ul>
  );
}

function AddDocument({ href }: { href: string }) {
  const { t } = useTranslation('timeline');
  return (
    <ButtonLink size="small" tone="quiet" href={href}>
      {t('documents.add')}
    </ButtonLink>
  );
}

function Text({ text }: { text: string }) {
  return (
    <p className="entry-text" dir="auto">
      <Marked text={text} />
    </p>
  );
}

type Contact = NonNullable<TimelineEntry['contact']>;

/** Who took part: kinds, then names; the client alone goes without saying. */
function useParticipants(): (contact: Contact, marked?: string) => string {
  const { t } = useTranslation('timeline');
  return ({ participantKinds, participants }, marked = participants) => {
    const kinds = participantKinds.map((kind) => t(`participantKind.${kind}`));
    const isClientAlone = participantKinds.join() === 'client';
    const names = [...(isClientAlone ? [] : [kinds.join(', ')]), marked].filter((part) => part !== '').join(': ');
    return names && t('contact.with', { names });
  };
}

function useInterpreter(): (contact: Contact) => string {
  const { t } = useTranslation('timeline');
  const nameOf = useLanguageName();
  return ({ interpreterKind: kind, interpreterLanguage: language }) => {
    const parts = [...(language ? [nameOf(language)] : []), ...(kind ? [t(`interpreterKind.${kind}`)] : [])];
    return parts.length > 0 ? t('contact.interpreted', { how: parts.join(', ') }) : '';
  };
}

function EditDialog({ title, children }: { title: string; children: (close: () => void) => ReactNode }) {
  return (
    <Dialog
      title={title}
      trigger={
        <Button size="small" tone="quiet">
          {title}
        </Button>
      }
    >
      {children}
    </Dialog>
  );
}

function ChangedFields({ entry }: { entry: TimelineEntry }) {
  const fields = useChangedFields()(entry);
  return fields.length > 0 ? <p className="muted">{fields.join(', ')}</p> : null;
}
