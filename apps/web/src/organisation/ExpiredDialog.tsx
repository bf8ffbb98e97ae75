import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leave, sessionQuery, startOver } from '../api/session';
import { useSessionExpired } from '../api/session-state';
import { Button, Dialog } from '../ui';
import { LoginForm } from './LoginForm';

/** Lets the user log in again without leaving the page; another person starts at the beginning instead. */
export function ExpiredDialog() {
  const { t } = useTranslation('organisation');
  const router = useRouter();
  const isEnded = useIsEnded();
  const abandon = () => {
    leave();
    void router.invalidate();
  };
  return (
    <Dialog title={t('expired.title')} isOpen={isEnded} isDismissable={false}>
      <p>{t('expired.text')}</p>
      <LoginForm
        onDone={(isSamePerson) => (isSamePerson ? undefined : startOver())}
        extraAction={<Button onPress={abandon}>{t('expired.leave')}</Button>}
      />
    </Dialog>
  );
}

/** Asks once more before disturbing: a login in another window has renewed the session for this one too. */
function useIsEnded(): boolean {
  const queries = useQueryClient();
  const isExpired = useSessionExpired();
  const [isConfirmed, setConfirmed] = useState(false);
  useEffect(() => {
    if (!isExpired) return;
    void queries.refetchQueries({ queryKey: sessionQuery.queryKey }).then(() => setConfirmed(true));
    return () => setConfirmed(false);
  }, [isExpired, queries]);
  return isExpired && isConfirmed;
}
