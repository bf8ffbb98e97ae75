import { useTranslation } from 'react-i18next';
import { useAdministrationPath } from '../../organisation/administration/path';
import { PageHeader, TextLink } from '../../ui';
import { PeriodSection } from './PeriodSection';
import { ValueSection } from './ValueSection';

/** Law as dated rows with source: what may be chosen, and how long one may appeal. */
export function LawRulesPage() {
  const { t } = useTranslation('lawRules');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} path={useAdministrationPath()} />
      <p>
        {t('reminders')} <TextLink href="/verwaltung/fristregeln">{t('remindersLink')}</TextLink>
      </p>
      <PeriodSection />
      <ValueSection />
    </>
  );
}
