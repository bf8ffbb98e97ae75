import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, DraftTextArea, Form, useDraft, useSave } from '../../ui';
import { caseQueries, ofCase } from '../case-queries';

interface QuickNoteProps {
  caseId: string;
  isContactOpen: boolean;
  onContact: () => void;
}

/** One field, one button. What is typed stays until it is saved. */
export function QuickNote({ caseId, isContactOpen, onContact }: QuickNoteProps) {
  const { t } = useTranslation('timeline');
  const draft = useDraft(`note/${caseId}`);
  const send = (body: string) => api.POST('/api/cases/{id}/notes', { ...ofCase(caseId), body: { body } });
  const save = useSave(send, { success: t('note.saved'), refresh: caseQueries, onSaved: draft.clear });
  return (
    <section className="panel">
      <Form save={save} onSubmit={() => save.run(draft.text)} aria-label={t('note.title')}>
        <DraftTextArea
          draft={draft}
          label={t('note.title')}
          name="body"
          rows={3}
          maxLength={20_000}
          placeholder={t('note.placeholder')}
        />
        <Actions>
          <Button aria-expanded={isContactOpen} onPress={onContact}>
            {t('contact.title')}
          </Button>
          <Button type="submit" tone="primary" isPending={save.isSaving}>
            {t('note.save')}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}
