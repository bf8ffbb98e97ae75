import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { Badge } from '../../ui';
import type { Case } from '../model';

/** What holds today; and that the consent to the file is missing, when it is. */
export function ConsentBadges({ consents }: { consents: Case['consents'] }) {
  const { t } = useTranslation('cases');
  const { t: clients } = useTranslation('clients');
  const inForce = consents.filter(({ state }) => state === 'in_force');
  const isDocumented = inForce.some(({ kind }) => kind === 'case_documentation');
  return (
    <ul className="badges" aria-label={t('head.consents')}>
      {isDocumented ? null : (
        <li>
          <Badge tone="warning">{t('head.undocumented')}</Badge>
        </li>
      )}
      {inForce.map(({ id, kind, recipientName, validUntil }) => (
        <li key={id}>
          <Badge tone="success">
            {[
              clients(`consentKind.${kind}`),
              recipientName,
              validUntil ? t('head.until', { date: formatDate(validUntil) }) : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
