import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Dialog, Form, useEdits, useSave } from '../../ui';
import { OneTimePassword, type Issued } from './OneTimePassword';
import { newValues, toBody } from './user-values';
import { UserFields } from './UserFields';

/** A new account; when it is there, the dialog shows its one-time password, this once. */
export function CreateUser({ trigger }: { trigger: ReactElement }) {
  const { t } = useTranslation('organisation');
  const [issued, setIssued] = useState<Issued | null>(null);
  return (
    <Dialog
      isWide
      title={issued ? t('user.created') : t('user.create')}
      trigger={trigger}
      onOpenChange={(isOpen) => (isOpen ? setIssued(null) : undefined)}
    >
      {(close) =>
        issued ? <OneTimePassword issued={issued} onDone={close} /> : <CreateForm onIssued={setIssued} close={close} />
      }
    </Dialog>
  );
}

function CreateForm({ onIssued, close }: { onIssued: (issued: Issued) => void; close: () => void }) {
  const { t } = useTranslation('organisation');
  // The answer holds a one-time password: the key that opens it stays in this window.
  const edits = useEdits('memory/user/new', newValues());
  const { values, set, clear } = edits;
  const save = useSave(() => api.POST('/api/users', { body: toBody(values) }), {
    refresh: [
      ['get', '/api/users'],
      ['get', '/api/people'],
    ],
    onSaved: ({ data }) => {
      if (data) onIssued({ name: values.name, email: values.email, password: data.oneTimePassword });
      clear();
    },
  });
  const cancel = () => {
    clear();
    close();
  };
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('user.create')}>
      <UserFields values={values} set={set} />
      <Actions>
        <Button onPress={cancel}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('user.createSubmit')}
        </Button>
      </Actions>
    </Form>
  );
}
