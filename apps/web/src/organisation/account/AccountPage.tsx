import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { logOut, useSession } from '../../api/session';
import { LanguageChoice } from '../../frame/LanguageChoice';
import { Button, ConfirmDialog, DescriptionList, Notice, PageHeader } from '../../ui';
import { useRoleLabel } from '../role/role-label';
import { PasswordForm } from './PasswordForm';

/** The own account: who I am here, password, language, sessions. */
export function AccountPage() {
  const { t } = useTranslation('organisation');
  const { user, roles, passwordIsOneTime } = useSession();
  const roleLabel = useRoleLabel();
  const items = [
    { term: t('account.name'), value: user.name },
    { term: t('account.organisation'), value: user.organisation.name },
    { term: t('account.district'), value: user.district.name },
    { term: t('account.roles'), value: roles.map(roleLabel).join(', ') },
  ];
  return (
    <>
      <PageHeader title={t('account.title')} />
      {passwordIsOneTime ? (
        <Notice tone="warning" title={t('password.oneTime')}>
          {t('password.oneTimeText')}
        </Notice>
      ) : null}
      <section className="panel">
        <DescriptionList items={items} />
      </section>
      <PasswordForm />
      <section className="panel stack">
        <h2>{t('account.language')}</h2>
        <LanguageChoice />
      </section>
      <Sessions />
    </>
  );
}

function Sessions() {
  const { t } = useTranslation('organisation');
  const router = useRouter();
  const endAll = async () => {
    await logOut({ everywhere: true });
    await router.invalidate();
  };
  return (
    <section className="panel stack">
      <h2>{t('account.sessions')}</h2>
      <p>{t('account.sessionsText')}</p>
      <div>
        <ConfirmDialog
          trigger={<Button>{t('account.everywhere')}</Button>}
          title={t('account.everywhereQuestion')}
          consequence={<p>{t('account.everywhereConsequence')}</p>}
          confirmLabel={t('account.everywhere')}
          onConfirm={endAll}
        />
      </div>
    </section>
  );
}
