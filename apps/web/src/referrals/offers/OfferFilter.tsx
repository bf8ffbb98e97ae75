import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguageOptions } from '../../clients/names';
import { useTopicOptions } from '../../organisation/topic/topics';
import { Button, Select, TextField } from '../../ui';
import { useOptions } from '../choices';
import { usePlaces } from '../places';
import type { OfferSearch } from './offer-search';

interface OfferFilterProps {
  search: OfferSearch;
  onSearch: (search: OfferSearch) => void;
}

/** Searches while it is filled in. */
export function OfferFilter({ search, onSearch }: OfferFilterProps) {
  const { t } = useTranslation('referrals');
  const options = useOptions();
  const { options: places } = usePlaces();
  const languages = useLanguageOptions();
  const set = (change: OfferSearch) => onSearch({ ...search, ...change });
  const emptyLabel = t('offers.all');
  const inAddress = search.suche ?? '';
  // The address follows a moment later; a field that waited for it would move the cursor to the end.
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === inAddress) setTyped(null);
  const type = (text: string) => {
    setTyped(text);
    set({ suche: text || undefined });
  };
  return (
    <search aria-label={t('offers.filter')} className="panel stack">
      <div className="field-row">
        <TextField
          label={t('offers.search')}
          type="search"
          maxLength={100}
          description={t('offers.searchHelp')}
          value={typed ?? inAddress}
          onChange={type}
        />
        <Select
          label={t('offers.topic')}
          options={useTopicOptions()}
          emptyLabel={emptyLabel}
          value={search.thema ?? null}
          onChange={(thema) => set({ thema: thema ?? undefined })}
        />
        <Select
          label={t('offers.place')}
          options={places}
          emptyLabel={emptyLabel}
          value={search.ort ?? null}
          onChange={(ort) => set({ ort: ort ?? undefined })}
        />
        <Select
          label={t('offers.language')}
          options={languages}
          emptyLabel={emptyLabel}
          value={search.sprache ?? null}
          onChange={(sprache) => set({ sprache: sprache ?? undefined })}
        />
        <Select
          label={t('offers.targetGroup')}
          options={options('targetGroup')}
          emptyLabel={emptyLabel}
          value={search.zielgruppe ?? null}
          onChange={(zielgruppe) => set({ zielgruppe: zielgruppe ?? undefined })}
        />
      </div>
      {Object.values(search).some(Boolean) ? (
        <div>
          <Button size="small" onPress={() => onSearch({})}>
            {t('offers.clear')}
          </Button>
        </div>
      ) : null}
    </search>
  );
}
