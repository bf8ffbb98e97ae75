import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useLanguageName } from '../../clients/names';
import { formatDate } from '../../i18n/format';
import { useMunicipalities } from '../../organisation/municipalities';
import { CheckboxGroup, TextField, type Edits, type Option } from '../../ui';
import type { OfferSuggestion } from '../choices';
import type { VerweisberatungValues } from './verweisberatung-values';

type Fields = Pick<Edits<VerweisberatungValues>, 'values' | 'set'>;

/** Suggests offers while topics, place and language are chosen; what is ticked stays, whatever is suggested next. */
export function OfferPicker({ values, set }: Fields) {
  const { t } = useTranslation('referrals');
  const [search, setSearch] = useState('');
  const { suggestions, isWaiting, hasQuestion } = useSuggestions(values, search);
  const describe = useDescription(values.language);
  const chosen = values.offers.filter(({ id }) => !suggestions.some((offer) => offer.id === id));
  const options: Option[] = [
    ...chosen.map(({ id, name }) => ({ value: id, label: name, description: t('verweisberatung.chosen') })),
    ...suggestions.map((offer) => ({ value: offer.id, label: offer.name, description: describe(offer) })),
  ];
  const pick = (ids: string[]) =>
    set('offers')(
      options.filter(({ value }) => ids.includes(value)).map(({ value, label }) => ({ id: value, name: label })),
    );
  return (
    <>
      <TextField
        label={t('verweisberatung.offerSearch')}
        type="search"
        maxLength={100}
        value={search}
        onChange={setSearch}
      />
      <p role="status" className="muted">
        {hasQuestion ? null : t('verweisberatung.offersFirst')}
        {hasQuestion && !isWaiting && suggestions.length === 0 ? t('verweisberatung.offersNone') : null}
        {suggestions.length > 0 ? t('verweisberatung.offersCount', { count: suggestions.length }) : null}
      </p>
      {options.length > 0 ? (
        <CheckboxGroup
          label={t('verweisberatung.offersHelp')}
          name="offerIds"
          options={options}
          value={values.offers.map(({ id }) => id)}
          onChange={pick}
        />
      ) : null}
    </>
  );
}

function useSuggestions({ topics, ags, language }: VerweisberatungValues, search: string) {
  const q = useDeferredValue(search.trim());
  const hasQuestion = topics.length > 0 || q !== '';
  const query = { topics, ags: ags ?? undefined, language: language ?? undefined, q: q || undefined };
  const { data = [], isFetching } = $api.useQuery(
    'get',
    '/api/offers/suggestions',
    { params: { query } },
    { enabled: hasQuestion, placeholderData: (before) => before },
  );
  return { suggestions: hasQuestion ? data : [], isWaiting: isFetching, hasQuestion };
}

/** Why an offer is suggested: who runs it, where, whether it speaks the language, how fresh the entry is. */
function useDescription(language: string | null): (offer: OfferSuggestion) => string {
  const { t } = useTranslation('referrals');
  const languageName = useLanguageName();
  const { nameOf } = useMunicipalities();
  return ({ provider, place, ags, speaksLanguage, checkedOn }) =>
    [
      provider,
      place === 'district'
        ? t('verweisberatung.forDistrict')
        : t('verweisberatung.here', { place: ags.map(nameOf).join(', ') }),
      speaksLanguage && language ? t('verweisberatung.speaks', { language: languageName(language) }) : '',
      checkedOn ? t('verweisberatung.checked', { date: formatDate(checkedOn) }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
}
