import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { Notice, PageHeader, QueryResult, TextLink } from '../../ui';
import { useAdministrationPath } from '../administration/path';
import { ContactForm } from './ContactForm';
import { Reports } from './Reports';

interface AccessibilityAdministrationPageProps {
  /** Undefined: all reports. */
  state: 'open' | 'settled' | undefined;
  onState: (state: 'open' | 'settled' | undefined) => void;
}

/** For the Fachadministration: the contact named in the statement, and what was reported. */
export function AccessibilityAdministrationPage(props: AccessibilityAdministrationPageProps) {
  const { t } = useTranslation('accessibility');
  const contact = $api.useQuery('get', '/api/accessibility-contact');
  return (
    <>
      <PageHeader title={t('admin.title')} subtitle={t('admin.subtitle')} path={useAdministrationPath()} />
      <p>
        <TextLink href="/barrierefreiheit">{t('admin.statement')}</TextLink>
      </p>
      <section className="panel stack" aria-labelledby="contact">
        <h2 id="contact">{t('admin.contact')}</h2>
        <p className="muted">{t('admin.contactText')}</p>
        <QueryResult query={contact}>
          {(found) => (
            <>
              {found.version === 0 ? (
                <Notice tone="warning" title={t('admin.missing')}>
                  <p>{t('admin.missingText')}</p>
                </Notice>
              ) : null}
              <ContactForm contact={found} />
            </>
          )}
        </QueryResult>
      </section>
      <Reports {...props} />
    </>
  );
}
