import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';
import { ButtonLink, EmptyState, QueryResult } from '../ui';
import { ConferenceTable } from './list/ConferenceTable';
import './conferences.css';

interface CaseConferencesProps {
  caseId: string;
  /** The `may` of the case. */
  may: { write: boolean; open: boolean };
}

/** The tab „Fallkonferenzen“ of a case. */
export function CaseConferences({ caseId, may }: CaseConferencesProps) {
  const { t } = useTranslation('conferences');
  const conferences = $api.useQuery('get', '/api/conferences', { params: { query: { caseId } } });
  const plan = may.write ? (
    <ButtonLink href={`/fallkonferenzen/neu?fall=${caseId}`} tone="primary">
      {t('inCase.plan')}
    </ButtonLink>
  ) : null;
  return (
    <QueryResult query={conferences}>
      {({ items }) => (
        <div className="stack">
          {may.open ? null : <p className="muted">{t('inCase.listOnly')}</p>}
          {items.length > 0 && plan ? <div>{plan}</div> : null}
          <ConferenceTable
            label={t('inCase.list')}
            rows={items}
            hasCase={false}
            isOpenable={may.open}
            empty={<NoConference action={plan} />}
          />
        </div>
      )}
    </QueryResult>
  );
}

function NoConference({ action }: { action: ReactNode }) {
  const { t } = useTranslation('conferences');
  return (
    <EmptyState title={t('inCase.emptyTitle')} action={action}>
      {t('inCase.emptyText')}
    </EmptyState>
  );
}
