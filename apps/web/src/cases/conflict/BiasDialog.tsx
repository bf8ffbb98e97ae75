import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Dialog, Form, TextField, useEdits, useSave } from '../../ui';
import { caseQueries } from '../case-queries';

/** "I am biased": the code is enough, the case is never opened. */
export function BiasDialog() {
  const { t } = useTranslation('conflict');
  return (
    <Dialog title={t('own.title')} trigger={<Button>{t('own.open')}</Button>}>
      {(close) => <BiasForm close={close} />}
    </Dialog>
  );
}

function BiasForm({ close }: { close: () => void }) {
  const { t } = useTranslation('conflict');
  // A Fallcode alone is typed again in a moment: not worth lying on the server for two weeks.
  const edits = useEdits('memory/bias', { caseCode: '' });
  const end = () => {
    edits.clear();
    close();
  };
  const send = () => api.POST('/api/conflicts', { body: edits.values });
  const save = useSave(send, { success: t('own.done'), refresh: caseQueries, onSaved: end });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('own.title')}>
      <p>{t('own.text')}</p>
      <TextField
        label={t('own.code')}
        name="caseCode"
        isRequired
        value={edits.values.caseCode}
        onChange={edits.set('caseCode')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('own.submit')}
        </Button>
      </Actions>
    </Form>
  );
}
