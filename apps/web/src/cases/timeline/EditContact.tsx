import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, EditForm, useEdits, useSave } from '../../ui';
import { caseQueries } from '../case-queries';
import { useCaseFieldLabel } from '../field-label';
import type { TimelineEntry } from '../model';
import { contactBody, contactValues } from './contact-values';
import { ContactFields } from './ContactFields';
import { useFreshEntry } from './useFreshEntry';

interface EditContactProps {
  caseId: string;
  contact: NonNullable<TimelineEntry['contact']>;
  close: () => void;
}

/** Corrects a contact. */
export function EditContact({ caseId, contact, close }: EditContactProps) {
  const { t } = useTranslation('timeline');
  const edits = useEdits(`contact/${contact.id}`, contactValues(contact), contact.version);
  const freshEntry = useFreshEntry();
  const end = () => {
    edits.clear();
    close();
  };
  const send = () =>
    api.PATCH('/api/cases/{id}/contacts/{contactId}', {
      params: { path: { id: caseId, contactId: contact.id } },
      body: { ...contactBody(edits.values), version: edits.version },
    });
  const save = useSave(send, { success: t('contact.saved'), refresh: caseQueries, onSaved: end });
  const fresh = async () => {
    const found = (await freshEntry(contact.id))?.contact;
    return found && { values: contactValues(found), version: found.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      quoted={['participants', 'note']}
      fieldLabel={useCaseFieldLabel()}
      onSubmit={() => save.run(undefined)}
      aria-label={t('contact.edit')}
    >
      <ContactFields edits={edits} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </EditForm>
  );
}
