import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { productName } from '../i18n/product';
import { LanguageChoice } from '../frame/LanguageChoice';
import { Notice, PageHeader, TextLink } from '../ui';
import { LoginForm } from './LoginForm';
import './login.css';

interface LoginPageProps {
  /** The path asked for before the login; only paths of this application. */
  next: string | undefined;
  isPasswordChanged: boolean;
}

export function LoginPage({ next, isPasswordChanged }: LoginPageProps) {
  const { t } = useTranslation('organisation');
  const navigate = useNavigate();
  return (
    <div className="login">
      <main className="login__box">
        <p className="login__product">{productName}</p>
        <PageHeader title={t('login.title')} subtitle={t('login.subtitle')} />
        {isPasswordChanged ? (
          <Notice tone="success" title={t('login.passwordChanged')}>
            {t('login.passwordChangedText')}
          </Notice>
        ) : null}
        <LoginForm onDone={() => void navigate({ href: next ?? '/', replace: true })} />
        <p className="muted">{t('login.help')}</p>
        <LanguageChoice />
        <p>
          <TextLink href="/barrierefreiheit">{t('link', { ns: 'accessibility' })}</TextLink>
        </p>
      </main>
    </div>
  );
}
