import { useTranslation } from 'react-i18next';
import { TextLink } from '../ui';
import { Section } from './Section';

/** For people without cases and themes: where their work is. */
export function AdministrationNote() {
  const { t } = useTranslation('overview');
  return (
    <Section title={t('administration.title')}>
      <p>{t('administration.text')}</p>
      <p>
        <TextLink href="/verwaltung">{t('administration.link')}</TextLink>
      </p>
    </Section>
  );
}
