import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { GiveConsent } from '../../clients/consent/GiveConsent';
import { formatDate } from '../../i18n/format';
import { QueryResult } from '../../ui';

/** Which bodies the person allows data to be passed on to today, and another consent recorded on the spot. */
export function ConsentHint({ clientId, body }: { clientId: string; body: string }) {
  const { t } = useTranslation('referrals');
  const consents = $api.useQuery('get', '/api/clients/{id}/consents', { params: { path: { id: clientId } } });
  return (
    <QueryResult query={consents}>
      {(all) => {
        const inForce = all.filter(({ kind, state }) => kind === 'transmission' && state === 'in_force');
        return (
          <div className="stack">
            <p>{inForce.length > 0 ? t('case.consents') : t('case.noConsents')}</p>
            {inForce.length > 0 ? (
              <ul>
                {inForce.map(({ id, recipientName: name, validFrom, validUntil }) => (
                  <li key={id}>
                    {validUntil
                      ? t('case.consentUntil', { name, from: formatDate(validFrom), until: formatDate(validUntil) })
                      : t('case.consentFor', { name, from: formatDate(validFrom) })}
                  </li>
                ))}
              </ul>
            ) : null}
            <div>
              <GiveConsent clientId={clientId} kind="transmission" recipientName={body} />
            </div>
          </div>
        );
      }}
    </QueryResult>
  );
}
