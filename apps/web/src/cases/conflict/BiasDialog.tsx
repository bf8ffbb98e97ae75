import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Dialog, Form, TextField, useSave } from '../../ui';
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
  const [caseCode, setCode] = useState('');
  const send = () => api.POST('/api/conflicts', { body: { caseCode } });
  const save = useSave(send, { success: t('own.done'), refresh: caseQueries, onSaved: close });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('own.title')}>
      <p>{t('own.text')}</p>
      <TextField label={t('own.code')} name="caseCode" isRequired value={caseCode} onChange={setCode} />
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('own.submit')}
        </Button>
      </Actions>
    </Form>
  );
}
