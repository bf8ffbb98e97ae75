import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Dialog, ProblemNotice, useSave } from '../../ui';
import { OneTimePassword, type Issued } from './OneTimePassword';
import type { User } from './user-values';

interface ResetPasswordProps {
  user: User;
  onClose: () => void;
}

/** Asks first, then shows the one-time password, this once. */
export function ResetPassword({ user, onClose }: ResetPasswordProps) {
  const { t } = useTranslation('organisation');
  const [issued, setIssued] = useState<Issued | null>(null);
  return (
    <Dialog
      title={issued ? t('user.resetDone') : t('user.resetQuestion')}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      {issued ? (
        <OneTimePassword issued={issued} onDone={onClose} />
      ) : (
        <Question user={user} onIssued={setIssued} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Question({ user, onIssued, onClose }: ResetPasswordProps & { onIssued: (issued: Issued) => void }) {
  const { t } = useTranslation('organisation');
  const { id, name, email } = user;
  const save = useSave(() => api.POST('/api/users/{id}/password', { params: { path: { id } } }), {
    onSaved: ({ data }) => (data ? onIssued({ name, email, password: data.oneTimePassword }) : undefined),
  });
  return (
    <>
      {save.problem ? <ProblemNotice problem={save.problem} /> : null}
      <p>{t('user.resetConsequence', { name })}</p>
      <Actions>
        <Button onPress={onClose}>{t('cancel', { ns: 'ui' })}</Button>
        <Button tone="danger" isPending={save.isSaving} onPress={() => save.run(undefined)}>
          {t('user.reset')}
        </Button>
      </Actions>
    </>
  );
}
