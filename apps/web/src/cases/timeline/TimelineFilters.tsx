import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { Button, DayFilter, Select, TextField } from '../../ui';
import { ofCase } from '../case-queries';
import type { Case } from '../model';
import { everything, isNarrowed, isReversed, timelineKinds, type TimelineFilter } from './timeline-filter';

interface TimelineFiltersProps {
  file: Case;
  filter: TimelineFilter;
  onChange: (filter: TimelineFilter) => void;
}

const shortestWord = 2;

/** Words, kind, person and period. */
export function TimelineFilters({ file, filter, onChange }: TimelineFiltersProps) {
  const { t } = useTranslation('timeline');
  const [text, setText] = useState('');
  const [isTooShort, setIsTooShort] = useState(false);
  const { data: people = [] } = $api.useQuery('get', '/api/cases/{id}/timeline/people', ofCase(file.id));
  const kinds = timelineKinds.filter((kind) => kind !== 'sensitive' || file.may.seeSensitive);
  const set = (change: Partial<TimelineFilter>) => onChange({ ...filter, ...change });
  const write = (next: string) => {
    setText(next);
    setIsTooShort(false);
    if (next === '') set({ text: '' });
  };
  const search = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    setIsTooShort(words.length < shortestWord);
    if (words.length >= shortestWord) set({ text: words });
  };
  const reset = () => {
    write('');
    onChange(everything);
  };
  return (
    <form role="search" className="filters timeline-filters" onSubmit={search} aria-label={t('filter.label')}>
      <div className="timeline-filters__words">
        <TextField
          label={t('filter.text')}
          type="search"
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={write}
          error={isTooShort ? t('filter.tooShort') : undefined}
        />
        <Button type="submit">{t('filter.search')}</Button>
      </div>
      <Select
        label={t('timeline.filter')}
        emptyLabel={t('timeline.all')}
        options={kinds.map((value) => ({ value, label: t(`timeline.kind.${value}`) }))}
        value={filter.kind}
        onChange={(kind) => set({ kind })}
      />
      <Select
        label={t('filter.person')}
        emptyLabel={t('filter.everybody')}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.personId}
        onChange={(personId) => set({ personId })}
      />
      <DayFilter label={t('filter.from')} value={filter.from} onChange={(from) => set({ from })} />
      <DayFilter
        label={t('filter.until')}
        value={filter.until}
        onChange={(until) => set({ until })}
        error={isReversed(filter) ? t('filter.reversed') : undefined}
      />
      {isNarrowed(filter) ? (
        <Button tone="quiet" onPress={reset}>
          {t('filter.reset')}
        </Button>
      ) : null}
    </form>
  );
}
