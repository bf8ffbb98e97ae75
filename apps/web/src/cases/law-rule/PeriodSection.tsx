import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { Button, QueryResult, Table, type Column } from '../../ui';
import { PlusIcon } from '../../ui/icons';
import { useCatalogue } from '../histories/catalogue';
import { useDatedColumns } from './columns';
import type { Opened, PeriodRow } from './model';
import { PeriodDialog } from './PeriodDialog';
import { useRefreshedRules } from './refreshed';

/** How long people may appeal against which letter. */
export function PeriodSection() {
  const { t } = useTranslation('lawRules');
  const [opened, setOpened] = useState<Opened<PeriodRow> | null>(null);
  const query = $api.useQuery('get', '/api/appeal-rules');
  const columns = usePeriodColumns(setOpened);
  return (
    <section className="stack" aria-labelledby="law-periods">
      <div className="section-head">
        <div>
          <h2 id="law-periods">{t('periods.title')}</h2>
          <p className="muted">{t('periods.text')}</p>
        </div>
        <Button onPress={() => setOpened({ deed: 'add' })}>
          <PlusIcon /> {t('periods.add')}
        </Button>
      </div>
      <QueryResult query={query}>
        {(rows) => (
          <Table label={t('periods.title')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={null} />
        )}
      </QueryResult>
      {opened ? <PeriodDialog opened={opened} onClose={() => setOpened(null)} /> : null}
    </section>
  );
}

function usePeriodColumns(onOpen: (opened: Opened<PeriodRow>) => void): Column<PeriodRow>[] {
  const { t } = useTranslation('lawRules');
  const { label } = useCatalogue();
  const refreshed = useRefreshedRules();
  const lengthOf = ({ amount, unit }: PeriodRow) => t(`length.${unit}`, { count: amount });
  const instruction = ({ instructed }: PeriodRow) => t(instructed ? 'instructed.yes' : 'instructed.no');
  const nameOf = (row: PeriodRow) => `${label('bescheid_kind', row.kind)}, ${instruction(row)}, ${lengthOf(row)}`;
  const dated = useDatedColumns<PeriodRow>({
    nameOf,
    onOpen,
    onRemove: ({ id }) => refreshed(api.DELETE('/api/appeal-rules/{id}', { params: { path: { id } } })),
  });
  return [
    {
      id: 'kind',
      header: t('column.kind'),
      isRowHeader: true,
      cell: (row) => (
        <>
          {label('bescheid_kind', row.kind)}
          <div className="hints">{instruction(row)}</div>
        </>
      ),
    },
    {
      id: 'length',
      header: t('column.length'),
      cell: (row) => (
        <>
          <span className="nowrap">{lengthOf(row)}</span>
          <div className="hints">{t('byPost', { count: row.postDays })}</div>
        </>
      ),
    },
    ...dated,
  ];
}
