import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { ComboBox, RadioGroup, TextField, type Edits } from '../../ui';
import type { ConsentValues } from './consent-values';

/** Who may receive data: a body of the district, or one named in words. */
export function RecipientFields({ values, set }: Pick<Edits<ConsentValues>, 'values' | 'set'>) {
  const { t } = useTranslation('clients');
  const { data = [] } = $api.useQuery('get', '/api/organisations', {}, { staleTime: 60_000 });
  const directions = ['one_way', 'mutual'] as const;
  return (
    <>
      <div className="field-row">
        <ComboBox
          label={t('consent.recipient')}
          name="recipientOrganisationId"
          options={data.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.recipientOrganisationId}
          onChange={set('recipientOrganisationId')}
        />
        {values.recipientOrganisationId === null ? (
          <TextField
            label={t('consent.otherRecipient')}
            name="recipientName"
            description={t('consent.otherRecipientHelp')}
            autoComplete="off"
            maxLength={200}
            value={values.recipientName}
            onChange={set('recipientName')}
          />
        ) : null}
      </div>
      <RadioGroup
        label={t('consent.direction')}
        name="direction"
        isInline
        options={directions.map((value) => ({ value, label: t(`consentDirection.${value}`) }))}
        value={values.direction}
        onChange={set('direction')}
      />
    </>
  );
}
