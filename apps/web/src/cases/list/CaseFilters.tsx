import { useTranslation } from 'react-i18next';
import { useMunicipalities } from '../../organisation/municipalities';
import { useTopicOptions } from '../../organisation/topic/topics';
import { Button, Checkbox, Select } from '../../ui';
import { useCatalogue } from '../histories/catalogue';
import { phases } from '../model';
import type { CaseFilter } from './case-filter';

interface CaseFiltersProps {
  filter: CaseFilter;
  onChange: (filter: CaseFilter) => void;
}

const consents = ['in_force', 'missing'] as const;

/** The filters of the list; they live in the address, so that a view can be kept and shared. */
export function CaseFilters({ filter, onChange }: CaseFiltersProps) {
  const { t } = useTranslation('cases');
  const municipalities = useMunicipalities();
  const topics = useTopicOptions();
  const catalogue = useCatalogue();
  const set = (change: { [Key in keyof CaseFilter]: CaseFilter[Key] | null }) =>
    onChange(Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value !== null)));
  return (
    <div role="group" className="filters no-print" aria-label={t('list.filters')}>
      <Select
        label={t('list.phase')}
        emptyLabel={t('list.all')}
        options={phases.map((value) => ({ value, label: t(`phase.${value}`) }))}
        value={filter.phase ?? null}
        onChange={(phase) => set({ phase })}
      />
      <Select
        label={t('list.municipality')}
        emptyLabel={t('list.all')}
        options={municipalities.options}
        value={filter.gemeinde ?? null}
        onChange={(gemeinde) => set({ gemeinde })}
      />
      <Select
        label={t('list.topic')}
        emptyLabel={t('list.all')}
        options={topics}
        value={filter.thema ?? null}
        onChange={(thema) => set({ thema })}
      />
      <Select
        label={t('list.residence')}
        emptyLabel={t('list.all')}
        options={catalogue.options('residence_status')}
        value={filter.aufenthalt ?? null}
        onChange={(aufenthalt) => set({ aufenthalt })}
      />
      <Select
        label={t('list.rechtskreis')}
        emptyLabel={t('list.all')}
        options={catalogue.options('rechtskreis')}
        value={filter.rechtskreis ?? null}
        onChange={(rechtskreis) => set({ rechtskreis })}
      />
      <Select
        label={t('list.consent')}
        emptyLabel={t('list.all')}
        options={consents.map((value) => ({ value, label: t(`consent.${value}`) }))}
        value={filter.einwilligung ?? null}
        onChange={(einwilligung) => set({ einwilligung })}
      />
      <Select
        label={t('list.state')}
        emptyLabel={t('list.open')}
        options={[{ value: 'closed', label: t('list.closed') }]}
        value={filter.stand ?? null}
        onChange={(stand) => set({ stand })}
      />
      <div className="filters__check">
        <Checkbox
          isSelected={filter.ueberfaellig ?? false}
          onChange={(isOn) => set({ ueberfaellig: isOn ? true : null })}
        >
          {t('list.overdueOnly')}
        </Checkbox>
      </div>
      {Object.keys(filter).length > 0 ? (
        <Button tone="quiet" onPress={() => onChange({})}>
          {t('list.clear')}
        </Button>
      ) : null}
    </div>
  );
}
