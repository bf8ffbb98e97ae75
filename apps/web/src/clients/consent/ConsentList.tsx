import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { Badge, EmptyState, QueryResult, Table, type BadgeTone, type Column } from '../../ui';
import type { Consent } from '../model';
import { ConsentDetails } from './ConsentDetails';
import { GiveConsent } from './GiveConsent';
import { WithdrawConsent } from './WithdrawConsent';

const tones: Record<Consent['state'], BadgeTone> = {
  in_force: 'success',
  coming: 'info',
  expired: 'neutral',
  withdrawn: 'danger',
};

interface ConsentListProps {
  clientId: string;
  mayGive: boolean;
  /** Somebody of the household, without a case that would end with the consent. */
  isMember?: boolean;
}

/** What this person agreed to, newest first; giving and withdrawing are equally near. */
export function ConsentList({ clientId, mayGive, isMember = false }: ConsentListProps) {
  const { t } = useTranslation('clients');
  const consents = $api.useQuery('get', '/api/clients/{id}/consents', { params: { path: { id: clientId } } });
  const columns = useColumns(clientId, isMember);
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{t('consent.listTitle')}</h2>
        {mayGive ? <GiveConsent clientId={clientId} /> : null}
      </div>
      <QueryResult query={consents}>
        {(rows) => (
          <Table
            label={t('consent.listTitle')}
            columns={columns}
            rows={rows}
            rowKey={(consent) => consent.id}
            empty={<EmptyState title={t('consent.emptyTitle')}>{t('consent.emptyText')}</EmptyState>}
          />
        )}
      </QueryResult>
    </section>
  );
}

function useColumns(clientId: string, isMember: boolean): readonly Column<Consent>[] {
  const { t } = useTranslation('clients');
  return [
    { id: 'kind', header: t('consent.kindLabel'), isRowHeader: true, cell: ({ kind }) => t(`consentKind.${kind}`) },
    {
      id: 'recipient',
      header: t('consent.recipient'),
      cell: ({ recipientName }) => recipientName || <span className="muted">{t('consent.noRecipient')}</span>,
    },
    {
      id: 'state',
      header: t('consent.state'),
      cell: ({ state }) => <Badge tone={tones[state]}>{t(`consentState.${state}`)}</Badge>,
    },
    { id: 'period', header: t('consent.period'), cell: (consent) => <Period consent={consent} /> },
    {
      id: 'actions',
      header: t('consent.actions'),
      cell: (consent) => (
        <div className="row row--actions">
          <ConsentDetails consent={consent} />
          {consent.may.withdraw ? <WithdrawConsent {...{ clientId, consent, isMember }} /> : null}
        </div>
      ),
    },
  ];
}

/** From when to when; the withdrawal cuts it short. */
function Period({ consent }: { consent: Consent }) {
  const { t } = useTranslation('clients');
  const { validFrom, validUntil, withdrawnAt } = consent;
  if (withdrawnAt) return t('consent.withdrawnOn', { date: formatDate(withdrawnAt) });
  const from = formatDate(validFrom);
  return validUntil ? t('consent.fromTo', { from, to: formatDate(validUntil) }) : t('consent.fromOpen', { from });
}
