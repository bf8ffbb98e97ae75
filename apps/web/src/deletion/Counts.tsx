import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';
import { QueryResult } from '../ui';
import { ofDeletion, type Deletion } from './model';

const kinds = [
  'notes',
  'contacts',
  'documents',
  'assessments',
  'goals',
  'measures',
  'referrals',
  'conferences',
  'consents',
  'others',
] as const;

/** What goes with it, in plain words and numbers. */
export function Counts({ deletion: { id, kind } }: { deletion: Deletion }) {
  const { t } = useTranslation('deletion');
  const counts = $api.useQuery('get', '/api/deletions/{id}/counts', ofDeletion(id));
  return (
    <QueryResult query={counts}>
      {(numbers) => (
        <div>
          <p>{t('counts.title')}</p>
          <ul>
            {kinds
              .filter((one) => numbers[one] > 0)
              .map((one) => (
                <li key={one}>{t(`counts.${one}`, { count: numbers[one] })}</li>
              ))}
            {kind === 'case' ? <li>{t(numbers.person ? 'counts.person' : 'counts.personStays')}</li> : null}
          </ul>
        </div>
      )}
    </QueryResult>
  );
}
