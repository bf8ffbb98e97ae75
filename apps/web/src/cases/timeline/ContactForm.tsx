import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Form, useEdits, useSave } from '../../ui';
import { caseQueries, ofCase } from '../case-queries';
import { contactBody, emptyContact } from './contact-values';
import { ContactFields } from './ContactFields';

/** A talk, call, visit or letter. */
export function ContactForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t } = useTranslation('timeline');
  const edits = useEdits(`contact/${caseId}`, emptyContact());
  const end = () => {
    edits.clear();
    onDone();
  };
  const send = () => api.POST('/api/cases/{id}/contacts', { ...ofCase(caseId), body: contactBody(edits.values) });
  const save = useSave(send, { success: t('contact.saved'), refresh: caseQueries, onSaved: end });
  return (
    <section className="panel">
      <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('contact.title')}>
        <h2>{t('contact.title')}</h2>
        <ContactFields edits={edits} />
        <Actions>
          <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
          <Button type="submit" isPending={save.isSaving}>
            {t('contact.save')}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}
