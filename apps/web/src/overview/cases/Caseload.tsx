import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { QueryResult } from '../../ui';
import { Section } from '../Section';
import { CaseloadTable } from './CaseloadTable';
import { PeopleLoads } from './PeopleLoads';

/** For Leitung: who has how much, and every open case by code. */
export function Caseload() {
  const { t } = useTranslation('overview');
  const caseload = $api.useQuery('get', '/api/caseload');
  return (
    <QueryResult query={caseload}>
      {(rows) => (
        <>
          <Section title={t('caseload.people')}>
            <PeopleLoads />
          </Section>
          {rows.length > 0 ? (
            <Section title={t('caseload.title')}>
              <CaseloadTable rows={rows} />
            </Section>
          ) : null}
        </>
      )}
    </QueryResult>
  );
}
