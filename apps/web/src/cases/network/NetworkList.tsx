import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import {
  Badge,
  Button,
  ConfirmDialog,
  Table,
  TextLink,
  toast,
  useFocusHeir,
  type BadgeTone,
  type Column,
} from '../../ui';
import { useRefreshedCase } from '../case-queries';
import type { Case, NetworkEntry } from '../model';
import { EditEntry } from './NetworkForm';

interface NetworkListProps {
  file: Case;
  entries: readonly NetworkEntry[];
  isPast: boolean;
}

const tones: Record<NetworkEntry['quality'], BadgeTone> = {
  helpful: 'success',
  ambivalent: 'neutral',
  burdening: 'warning',
};

/** The same as the drawing, in words, and the place where it is changed. */
export function NetworkList({ file, entries, isPast }: NetworkListProps) {
  const { t } = useTranslation('network');
  const columns: Column<NetworkEntry>[] = [
    { id: 'number', header: t('number'), align: 'end', cell: (entry) => entries.indexOf(entry) + 1 },
    { id: 'label', header: t('field.label'), isRowHeader: true, cell: (entry) => <Who entry={entry} /> },
    { id: 'kind', header: t('field.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    {
      id: 'closeness',
      header: t('field.closeness'),
      cell: ({ closeness }) => t(`closeness.c${closeness}` as 'closeness.c1'),
    },
    {
      id: 'quality',
      header: t('field.quality'),
      cell: ({ quality }) => <Badge tone={tones[quality]}>{t(`quality.${quality}`)}</Badge>,
    },
  ];
  const actions: Column<NetworkEntry> = {
    id: 'actions',
    header: t('actions'),
    cell: (entry) => (
      <div className="row row--actions">
        <EditEntry caseId={file.id} entry={entry} />
        <RemoveEntry caseId={file.id} entry={entry} />
      </div>
    ),
  };
  return (
    <Table
      label={t('list')}
      columns={file.may.write && !isPast ? [...columns, actions] : columns}
      rows={entries}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}

function Who({ entry: { label, offerId, offerName } }: { entry: NetworkEntry }) {
  return (
    <>
      <span dir="auto">{label}</span>
      {offerId && offerName ? (
        <div>
          <TextLink href={`/angebote/${offerId}`}>{offerName}</TextLink>
        </div>
      ) : null}
    </>
  );
}

function RemoveEntry({ caseId, entry }: { caseId: string; entry: NetworkEntry }) {
  const { t } = useTranslation('network');
  useFocusHeir('network-title');
  const refreshed = useRefreshedCase();
  const remove = async () => {
    const path = { id: caseId, entryId: entry.id };
    await refreshed(api.DELETE('/api/cases/{id}/network/{entryId}', { params: { path } }));
    toast(t('removed'));
  };
  return (
    <ConfirmDialog
      title={t('removeQuestion')}
      trigger={
        <Button size="small" tone="quiet" aria-label={t('removeThis', { label: entry.label })}>
          {t('remove')}
        </Button>
      }
      consequence={<p>{t('removeConsequence')}</p>}
      confirmLabel={t('removeNow')}
      onConfirm={remove}
    />
  );
}
