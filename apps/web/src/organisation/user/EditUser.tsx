import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { Actions, Button, Dialog, EditForm, useEdits, useSave } from '../../ui';
import { newValues, toBody, valuesOf, type User, type UserValues } from './user-values';
import { UserFields } from './UserFields';
import { isKeyOf } from '../../i18n/own-key';

interface EditUserProps {
  user: User;
  onClose: () => void;
}

export function EditUser({ user, onClose }: EditUserProps) {
  const { t } = useTranslation('organisation');
  return (
    <Dialog
      isWide
      title={t('user.editOf', { name: user.name })}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      <UserForm user={user} onClose={onClose} />
    </Dialog>
  );
}

function UserForm({ user, onClose }: EditUserProps) {
  const { t } = useTranslation('organisation');
  const edits = useEdits(`own/user/${user.id}`, valuesOf(user), user.version);
  const end = () => {
    edits.clear();
    onClose();
  };
  const send = () =>
    api.PATCH('/api/users/{id}', {
      params: { path: { id: user.id } },
      body: { ...toBody(edits.values), version: edits.version },
    });
  const save = useSave(send, {
    success: t('user.changed'),
    refresh: [['get', '/api/users'], ['get', '/api/people'], ['session']],
    onSaved: end,
  });
  const fresh = useFreshUser(user.id);
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={useFieldLabel()}
      quoted={['name', 'email']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('user.editOf', { name: user.name })}
    >
      <UserFields values={edits.values} set={edits.set} />
      <p className="muted">{t('user.endsSessions')}</p>
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </EditForm>
  );
}

/** The account as it is now, after somebody else has changed it. */
function useFreshUser(id: string) {
  const queries = useQueryClient();
  return async () => {
    const users = await queries.fetchQuery({ ...$api.queryOptions('get', '/api/users'), staleTime: 0 });
    const user = users.find((candidate) => candidate.id === id);
    return user ? { values: valuesOf(user), version: user.version } : undefined;
  };
}

type Field = Exclude<keyof UserValues, 'organisationId'>;

const isField = (field: string): field is Field => field !== 'organisationId' && isKeyOf(newValues(), field);

function useFieldLabel(): (field: string) => string {
  const { t } = useTranslation('organisation');
  return (field) => {
    if (field === 'organisationId') return t('user.organisation');
    return isField(field) ? t(`user.${field}`) : field;
  };
}
