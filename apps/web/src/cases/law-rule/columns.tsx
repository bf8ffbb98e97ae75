import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { Badge, Button, ConfirmDialog, type Column } from '../../ui';
import type { Opened, PeriodRow, ValueRow } from './model';

type Row = ValueRow | PeriodRow;

const TONES = { in_force: 'success', coming: 'warning', ended: 'neutral', replaced: 'neutral' } as const;

interface DatedColumns<One extends Row> {
  /** What a row says, for the names of its buttons */
  nameOf: (row: One) => string;
  onOpen: (opened: Opened<One>) => void;
  onRemove: (row: One) => Promise<unknown>;
}

/** Validity, source and deeds: what every table of rules ends with. */
export function useDatedColumns<One extends Row>({ nameOf, onOpen, onRemove }: DatedColumns<One>): Column<One>[] {
  const { t } = useTranslation('lawRules');
  return [
    { id: 'validity', header: t('column.validity'), cell: (row) => <Validity row={row} /> },
    { id: 'source', header: t('column.source'), cell: (row) => <Source row={row} /> },
    {
      id: 'action',
      header: t('column.action'),
      cell: (row) =>
        row.state === 'replaced' ? null : (
          <Deeds row={row} name={nameOf(row)} onOpen={onOpen} onRemove={() => onRemove(row)} />
        ),
    },
  ];
}

function Validity({ row: { validFrom, holdsUntil, state, origin } }: { row: Row }) {
  const { t } = useTranslation('lawRules');
  const from = formatDate(validFrom);
  return (
    <>
      <span className="nowrap">
        {holdsUntil ? t('fromTo', { from, until: formatDate(holdsUntil) }) : t('from', { from })}
      </span>{' '}
      <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
      <div className="hints">{t(`origin.${origin}`)}</div>
    </>
  );
}

function Source({ row: { source, sourceOn } }: { row: Row }) {
  const { t } = useTranslation('lawRules');
  return (
    <>
      {source}
      <div className="hints">{sourceOn ? t('lookedOn', { day: formatDate(sourceOn) }) : t('notLooked')}</div>
    </>
  );
}

interface DeedsProps<One extends Row> {
  row: One;
  name: string;
  onOpen: (opened: Opened<One>) => void;
  onRemove: () => Promise<unknown>;
}

function Deeds<One extends Row>({ row, name, onOpen, onRemove }: DeedsProps<One>) {
  const { t } = useTranslation('lawRules');
  return (
    <div className="row row--actions">
      {(['follow', 'edit'] as const).map((deed) => (
        <Button
          key={deed}
          tone="quiet"
          size="small"
          aria-label={`${t(`deed.${deed}`)}: ${name}`}
          onPress={() => onOpen({ deed, row })}
        >
          {t(`deed.${deed}`)}
        </Button>
      ))}
      {row.origin === 'district' ? (
        <ConfirmDialog
          title={t('removeTitle')}
          consequence={
            <>
              <p>{name}</p>
              <p>{t('removeText')}</p>
            </>
          }
          confirmLabel={t('removeConfirm')}
          onConfirm={onRemove}
          trigger={
            <Button tone="quiet" size="small" aria-label={`${t('remove')}: ${name}`}>
              {t('remove')}
            </Button>
          }
        />
      ) : null}
    </div>
  );
}
