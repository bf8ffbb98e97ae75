import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui';
import { LimitDialog } from './LimitDialog';

/** The soft limit of the own organisation, for whoever looks after it without seeing anybody's load. */
export function LimitPage() {
  const { t } = useTranslation('workload');
  const { t: organisation } = useTranslation('organisation');
  return (
    <>
      <PageHeader
        title={t('page.title')}
        subtitle={t('page.subtitle')}
        path={[{ label: organisation('administration.title'), href: '/verwaltung' }]}
      />
      <section className="panel stack">
        <LimitDialog />
        <p>{t('page.meaning')}</p>
      </section>
    </>
  );
}
