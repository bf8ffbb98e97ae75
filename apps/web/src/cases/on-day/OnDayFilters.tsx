import { useTranslation } from 'react-i18next';
import { today } from '../../i18n/format';
import { Button, Checkbox, DayFilter, Select } from '../../ui';
import { useCatalogue } from '../histories/catalogue';
import { KnownOn } from '../histories/KnownOn';
import { catalogueOf, histories } from '../histories/model';
import { toReport, type OnDayFilter } from './on-day-filter';

interface OnDayFiltersProps {
  filter: OnDayFilter;
  onChange: (filter: OnDayFilter) => void;
}

/** The question: on which day, about what, and with which value. */
export function OnDayFilters({ filter, onChange }: OnDayFiltersProps) {
  const { t } = useTranslation('onDay');
  const { options } = useCatalogue();
  const { on, history } = toReport(filter);
  const set = (change: { [Key in keyof OnDayFilter]: OnDayFilter[Key] | null }) =>
    onChange(Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value !== null)));
  const none = { value: 'none', label: t(history === 'residence' ? 'notCollected' : 'nothing') };
  const values = options(catalogueOf[history]).filter(({ value }) => value !== 'nicht_erhoben');
  return (
    <div role="group" className="filters no-print" aria-label={t('question')}>
      <DayFilter label={t('on', { ns: 'histories' })} value={on} onChange={(stand) => stand && set({ stand })} />
      <Button isDisabled={on === today()} onPress={() => set({ stand: null })}>
        {t('backToToday', { ns: 'histories' })}
      </Button>
      <Select
        label={t('history')}
        options={histories.map((value) => ({ value, label: t(`history.${value}`, { ns: 'histories' }) }))}
        value={history}
        onChange={(was) => set({ was, wert: null })}
      />
      <Select
        label={t('value')}
        emptyLabel={t('all')}
        options={[...values, none]}
        value={filter.wert ?? null}
        onChange={(wert) => set({ wert })}
      />
      <div className="filters__check">
        <Checkbox isSelected={filter.laufend ?? false} onChange={(isOn) => set({ laufend: isOn ? true : null })}>
          {t('running')}
        </Checkbox>
      </div>
      <div className="on-day__known">
        <KnownOn value={filter.wissen ?? null} onChange={(wissen) => set({ wissen })} />
      </div>
    </div>
  );
}
