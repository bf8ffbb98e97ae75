import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonFieldLabel } from '../../clients/field-label';
import { Button, Dialog } from '../../ui';
import { useCaseFieldLabel } from '../field-label';
import type { Case, TimelineEntry } from '../model';
import { EditContact } from './EditContact';
import { EditNote } from './EditNote';

interface EntryContentProps {
  entry: TimelineEntry;
  file: Case;
}

/** The text of a note or contact as it stands now; of changes, which fields they touched. */
export function EntryContent({ entry, file }: EntryContentProps) {
  const { t } = useTranslation('timeline');
  const { note, contact } = entry;
  if (note) {
    return (
      <>
        <p className="entry-text" dir="auto">
          {note.body}
        </p>
        {file.may.write ? (
          <EditDialog title={t('note.edit')}>
            {(close) => <EditNote caseId={file.id} note={note} close={close} />}
          </EditDialog>
        ) : null}
      </>
    );
  }
  if (contact) {
    return (
      <>
        {contact.participants ? <p>{t('contact.with', { names: contact.participants })}</p> : null}
        {contact.note ? (
          <p className="entry-text" dir="auto">
            {contact.note}
          </p>
        ) : null}
        {file.may.write ? (
          <EditDialog title={t('contact.edit')}>
            {(close) => <EditContact caseId={file.id} contact={contact} close={close} />}
          </EditDialog>
        ) : null}
      </>
    );
  }
  return <ChangedFields entry={entry} />;
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

/** The title of these says already what changed. */
const toldByTitle = ['case.phase-changed', 'case.refused', 'case.closed', 'note.changed'];

function ChangedFields({ entry: { data, type } }: { entry: TimelineEntry }) {
  const personLabel = usePersonFieldLabel();
  const caseLabel = useCaseFieldLabel();
  const fields = Array.isArray(data['fields']) ? data['fields'].map(String) : [];
  if (fields.length === 0 || toldByTitle.includes(type)) return null;
  return <p className="muted">{fields.map(type.startsWith('client.') ? personLabel : caseLabel).join(', ')}</p>;
}
