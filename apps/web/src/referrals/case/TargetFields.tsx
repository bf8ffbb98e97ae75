import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { ComboBox, RadioGroup, TextField, type Edits } from '../../ui';
import type { ReferralValues } from './referral-values';

const sources = ['directory', 'other'] as const;

type Fields = Pick<Edits<ReferralValues>, 'values' | 'set'>;

/** Where the person is referred to: an offer of the directory, or a body in words. */
export function TargetFields({ values, set }: Fields) {
  const { t } = useTranslation('referrals');
  return (
    <>
      <RadioGroup
        label={t('case.target')}
        isInline
        options={sources.map((value) => ({ value, label: t(`case.source.${value}`) }))}
        value={values.source}
        onChange={set('source')}
      />
      {values.source === 'directory' ? (
        <OfferField values={values} set={set} />
      ) : (
        <TextField
          label={t('case.body')}
          name="body"
          isRequired
          maxLength={200}
          description={t('case.bodyHelp')}
          value={values.body}
          onChange={set('body')}
        />
      )}
    </>
  );
}

function OfferField({ values: { offer }, set }: Fields) {
  const { t } = useTranslation('referrals');
  const [search, setSearch] = useState('');
  const q = useDeferredValue(search);
  const { data = [] } = $api.useQuery(
    'get',
    '/api/offers/suggestions',
    { params: { query: { q: q || undefined } } },
    { placeholderData: (before) => before },
  );
  const found = data.map(({ id, name, provider }) => ({ id, label: provider ? `${name}, ${provider}` : name }));
  const offers = offer && !found.some(({ id }) => id === offer.id) ? [offer, ...found] : found;
  return (
    <ComboBox
      label={t('case.offer')}
      name="offerId"
      isRequired
      description={t('case.offerHelp')}
      options={offers.map(({ id, label }) => ({ value: id, label }))}
      value={offer?.id ?? null}
      onChange={(chosen) => set('offer')(offers.find(({ id }) => id === chosen) ?? null)}
      onSearch={setSearch}
    />
  );
}
