import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session';
import { PageHeader, Tabs, type TabItem } from '../ui';
import { ConsentProofs } from './ConsentProofs';
import { DeletionList } from './DeletionList';
import { DeletionLog } from './DeletionLog';
import type { DeletionSearch, DeletionView } from './search';

export interface DeletionPageProps {
  search: DeletionSearch;
  onSearch: (search: DeletionSearch) => void;
}

/** What is due for deletion, and for Leitung and data-protection officer what was deleted. */
export function DeletionPage({ search, onSearch }: DeletionPageProps) {
  const { t } = useTranslation('deletion');
  const may = useMay();
  const list = <DeletionList state={search.stand} onState={(stand) => onSearch({ stand })} />;
  const tabs: TabItem<DeletionView>[] = [
    { id: 'liste', label: t('tabs.list'), content: list },
    ...(may('deletion.log') ? [{ id: 'protokoll' as const, label: t('tabs.log'), content: <DeletionLog /> }] : []),
    ...(may('consent_proof.read')
      ? [{ id: 'nachweise' as const, label: t('tabs.proofs'), content: <ConsentProofs /> }]
      : []),
  ];
  const selected = tabs.find(({ id }) => id === search.ansicht) ?? tabs[0];
  return (
    <>
      <PageHeader title={t('title')} subtitle={t(may('case.read') ? 'subtitle' : 'subtitleByCode')} />
      {tabs.length > 1 && selected ? (
        <Tabs
          label={t('tabs.label')}
          items={tabs}
          selected={selected.id}
          onChange={(ansicht) => onSearch({ ansicht })}
        />
      ) : (
        list
      )}
    </>
  );
}
