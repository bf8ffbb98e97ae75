import { useTranslation } from 'react-i18next';
import { ButtonLink, PageHeader } from '../ui';

export function NotFoundPage() {
  const { t } = useTranslation('frame');
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <p>{t('notFound.text')}</p>
      <div>
        <ButtonLink href="/" tone="primary">
          {t('notFound.home')}
        </ButtonLink>
      </div>
    </>
  );
}
