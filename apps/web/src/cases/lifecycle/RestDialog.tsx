import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, DateField, Dialog, Form, TextArea, useEdits, useSave } from '../../ui';
import { caseQueries, ofCase } from '../case-queries';
import type { CaseDialogProps } from '../head/case-dialog';

interface RestValues {
  untilOn: string | null;
  reason: string;
}

const empty: RestValues = { untilOn: null, reason: '' };

/** Lets the case rest until a day on which somebody looks again. */
export function RestDialog({ file, isOpen, onOpenChange }: CaseDialogProps) {
  const { t } = useTranslation('lifecycle');
  return (
    <Dialog title={t('rest.title')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => <RestForm caseId={file.id} close={close} />}
    </Dialog>
  );
}

function RestForm({ caseId, close }: { caseId: string; close: () => void }) {
  const { t } = useTranslation('lifecycle');
  const edits = useEdits(`rest/${caseId}`, empty);
  const { values, set, clear } = edits;
  const send = () =>
    api.POST('/api/cases/{id}/rest', { ...ofCase(caseId), body: { ...values, untilOn: values.untilOn ?? '' } });
  const onSaved = () => {
    clear();
    close();
  };
  const save = useSave(send, { success: t('rest.done'), refresh: caseQueries, onSaved });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('rest.title')}>
      <p>{t('rest.text')}</p>
      <DateField
        label={t('rest.untilOn')}
        name="untilOn"
        description={t('rest.untilHelp')}
        isRequired
        value={values.untilOn}
        onChange={set('untilOn')}
      />
      <TextArea
        label={t('rest.reason')}
        name="reason"
        rows={2}
        maxLength={500}
        isRequired
        value={values.reason}
        onChange={set('reason')}
      />
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('rest.submit')}
        </Button>
      </Actions>
    </Form>
  );
}
