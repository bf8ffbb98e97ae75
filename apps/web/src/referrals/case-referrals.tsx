import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';
import { formatDate } from '../i18n/format';
import { Badge, EmptyState, Notice, QueryResult, Table, type BadgeTone, type Column } from '../ui';
import { OutcomeDialog } from './case/OutcomeDialog';
import { ReferDialog } from './case/ReferDialog';
import type { Outcome, Referral } from './choices';

const toneOf: Record<Outcome, BadgeTone> = {
  arrived: 'success',
  waiting_list: 'warning',
  declined: 'danger',
  no_show: 'warning',
  unknown: 'neutral',
};

interface CaseReferralsProps {
  caseId: string;
  clientId: string;
  /** The `may` of the case. */
  may: { write: boolean };
}

/** The tab „Überleitungen“ of a case. */
export function CaseReferrals({ caseId, clientId, may }: CaseReferralsProps) {
  const { t } = useTranslation('referrals');
  const referrals = $api.useQuery('get', '/api/cases/{id}/referrals', { params: { path: { id: caseId } } });
  const refer = may.write ? <ReferDialog caseId={caseId} clientId={clientId} /> : null;
  return (
    <QueryResult query={referrals}>
      {(rows) => (
        <div className="stack">
          {may.write ? null : <Notice tone="info">{t('case.readOnly')}</Notice>}
          {rows.length > 0 && refer ? <div>{refer}</div> : null}
          <ReferralTable rows={rows} mayWrite={may.write} empty={<NoReferral action={refer} />} />
        </div>
      )}
    </QueryResult>
  );
}

function NoReferral({ action }: { action: ReactNode }) {
  const { t } = useTranslation('referrals');
  return (
    <EmptyState title={t('case.empty')} action={action}>
      {t('case.emptyText')}
    </EmptyState>
  );
}

interface ReferralTableProps {
  rows: readonly Referral[];
  mayWrite: boolean;
  empty: ReactNode;
}

function ReferralTable({ rows, mayWrite, empty }: ReferralTableProps) {
  const { t } = useTranslation('referrals');
  const columns: Column<Referral>[] = [
    { id: 'on', header: t('case.referredOn'), cell: ({ referredOn }) => formatDate(referredOn) },
    { id: 'to', header: t('case.to'), isRowHeader: true, cell: (referral) => <Target referral={referral} /> },
    { id: 'how', header: t('case.how'), cell: ({ mode }) => t(`case.modeShort.${mode}`) },
    { id: 'reason', header: t('case.reason'), cell: ({ reason }) => reason || '–' },
    { id: 'outcome', header: t('case.outcome'), cell: (referral) => <OutcomeCell referral={referral} /> },
  ];
  const record: Column<Referral> = {
    id: 'record',
    header: t('case.record'),
    cell: (referral) => <OutcomeDialog referral={referral} />,
  };
  return (
    <Table
      label={t('case.list')}
      columns={mayWrite ? [...columns, record] : columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}

function Target({ referral }: { referral: Referral }) {
  return (
    <>
      {referral.name}
      {referral.provider ? <div className="muted">{referral.provider}</div> : null}
    </>
  );
}

function OutcomeCell({ referral: { outcome, outcomeOn } }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  if (!outcome) return <Badge>{t('case.open')}</Badge>;
  return (
    <>
      <Badge tone={toneOf[outcome]}>{t(`case.outcomes.${outcome}`)}</Badge>
      {outcomeOn ? <div className="muted">{formatDate(outcomeOn)}</div> : null}
    </>
  );
}
