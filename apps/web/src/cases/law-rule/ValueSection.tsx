import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { useLanguage } from '../../i18n/i18n';
import { Button, EmptyState, QueryResult, Select, Table, type Column } from '../../ui';
import { PlusIcon } from '../../ui/icons';
import { useDatedColumns } from './columns';
import { CATALOGUES, type CatalogueName, type Opened, type ValueRow } from './model';
import { useRefreshedRules } from './refreshed';
import { ValueDialog } from './ValueDialog';

/** What may be chosen in the histories: one list at a time, every row there was, is and will be. */
export function ValueSection() {
  const { t } = useTranslation('lawRules');
  const [catalogue, setCatalogue] = useState<CatalogueName>('residence_status');
  const [opened, setOpened] = useState<Opened<ValueRow> | null>(null);
  const query = $api.useQuery('get', '/api/catalogue-rows');
  const columns = useValueColumns(setOpened);
  return (
    <section className="stack" aria-labelledby="law-values">
      <div className="section-head">
        <div>
          <h2 id="law-values">{t('values.title')}</h2>
          <p className="muted">{t('values.text')}</p>
        </div>
        <Button onPress={() => setOpened({ deed: 'add' })}>
          <PlusIcon /> {t('values.add')}
        </Button>
      </div>
      <div className="filters">
        <Select
          label={t('values.list')}
          options={CATALOGUES.map((value) => ({ value, label: t(`catalogue.${value}`) }))}
          value={catalogue}
          onChange={(value) => value && setCatalogue(value)}
        />
      </div>
      <QueryResult query={query}>
        {(rows) => (
          <Table
            label={`${t('values.title')}: ${t(`catalogue.${catalogue}`)}`}
            columns={columns}
            rows={rows.filter((row) => row.catalogue === catalogue)}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('values.none')}>{t('values.noneText')}</EmptyState>}
          />
        )}
      </QueryResult>
      {opened ? <ValueDialog catalogue={catalogue} opened={opened} onClose={() => setOpened(null)} /> : null}
    </section>
  );
}

function useValueColumns(onOpen: (opened: Opened<ValueRow>) => void): Column<ValueRow>[] {
  const { t } = useTranslation('lawRules');
  const isEnglish = useLanguage() === 'en';
  const refreshed = useRefreshedRules();
  const nameOf = ({ labelDe, labelEn }: ValueRow) => (isEnglish ? labelEn : labelDe);
  const dated = useDatedColumns<ValueRow>({
    nameOf,
    onOpen,
    onRemove: ({ id }) => refreshed(api.DELETE('/api/catalogue-rows/{id}', { params: { path: { id } } })),
  });
  return [
    {
      id: 'value',
      header: t('column.value'),
      isRowHeader: true,
      cell: (row) => (
        <>
          {nameOf(row)}
          <div className="hints">
            {[row.legalBasis, isEnglish ? row.hintEn : row.hintDe].filter(Boolean).join(' · ')}
          </div>
        </>
      ),
    },
    ...dated,
  ];
}
