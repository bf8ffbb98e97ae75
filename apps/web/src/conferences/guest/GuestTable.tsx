import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format';
import { Badge, Table, TextLink, type Column } from '../../ui';
import type { GuestRow } from '../model';
import { StateBadge } from '../StateBadge';
import { AccessEnd } from './AccessEnd';

interface GuestTableProps {
  label: string;
  rows: readonly GuestRow[];
  empty: ReactNode;
}

/** Conferences I am invited to. */
export function GuestTable({ label, rows, empty }: GuestTableProps) {
  const { t } = useTranslation('conferenceGuest');
  const columns: Column<GuestRow>[] = [
    {
      id: 'when',
      header: t('when'),
      cell: ({ startsAt }) => <span className="nowrap">{formatDateTime(startsAt)}</span>,
    },
    {
      id: 'question',
      header: t('list.question', { ns: 'conferences' }),
      isRowHeader: true,
      cell: ({ participantId, question }) => (
        <TextLink href={`/gast/fallkonferenzen/${participantId}`}>{question}</TextLink>
      ),
    },
    { id: 'by', header: t('invitedBy'), cell: ({ invitedBy }) => invitedBy },
    { id: 'state', header: t('state'), cell: ({ state }) => <StateBadge state={state} /> },
    { id: 'part', header: t('yourPart'), cell: (row) => <YourPart row={row} /> },
    { id: 'until', header: t('until'), cell: (row) => <AccessEnd of={row} /> },
  ];
  return (
    <Table label={label} columns={columns} rows={rows} rowKey={({ participantId }) => participantId} empty={empty} />
  );
}

function YourPart({ row: { hasStatement, hasProtokoll, openMeasures, state } }: { row: GuestRow }) {
  const { t } = useTranslation('conferenceGuest');
  const mayState = state === 'eingeladen' || state === 'durchgefuehrt';
  return (
    <ul className="badges">
      {hasStatement ? (
        <li>
          <Badge tone="success">{t('todo.stated')}</Badge>
        </li>
      ) : null}
      {mayState && !hasStatement ? (
        <li>
          <Badge tone="warning">{t('todo.statement')}</Badge>
        </li>
      ) : null}
      {hasProtokoll ? (
        <li>
          <Badge tone="info">{t('todo.protokoll')}</Badge>
        </li>
      ) : null}
      {openMeasures > 0 ? (
        <li>
          <Badge tone="warning">{t('measures', { count: openMeasures })}</Badge>
        </li>
      ) : null}
    </ul>
  );
}
