import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useLanguageOptions } from '../../clients/names';
import { useTopicOptions } from '../../organisation/topic/topics';
import { ChipGroup, ComboBox, DateField, MultiSelect, Select, TextArea, TextField, type Edits } from '../../ui';
import { useOptions } from '../choices';
import { usePlaces } from '../places';
import type { OfferValues } from './offer-values';

type Fields = Pick<Edits<OfferValues>, 'values' | 'set'>;

export function OfferFields(fields: Fields) {
  return (
    <>
      <NameFields {...fields} />
      <AudienceFields {...fields} />
      <ContactFields {...fields} />
    </>
  );
}

function NameFields({ values, set }: Fields) {
  const { t } = useTranslation('referrals');
  const options = useOptions();
  const organisations = $api.useQuery('get', '/api/organisations').data ?? [];
  return (
    <>
      <div className="field-row">
        <TextField
          label={t('offer.name')}
          name="name"
          isRequired
          maxLength={200}
          value={values.name}
          onChange={set('name')}
        />
        <TextField
          label={t('offer.provider')}
          name="provider"
          maxLength={200}
          value={values.provider}
          onChange={set('provider')}
        />
      </div>
      <div className="field-row">
        <ComboBox
          label={t('offer.kind')}
          name="kind"
          isRequired
          options={options('kind')}
          value={values.kind}
          onChange={(kind) => set('kind')(kind ?? values.kind)}
        />
        <Select
          label={t('offer.organisationId')}
          name="organisationId"
          description={t('offer.organisationHelp')}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          emptyLabel={t('offer.noOrganisation')}
          value={values.organisationId}
          onChange={set('organisationId')}
        />
      </div>
    </>
  );
}

function AudienceFields({ values, set }: Fields) {
  const { t } = useTranslation('referrals');
  const options = useOptions();
  const { options: places } = usePlaces();
  const languages = useLanguageOptions();
  return (
    <>
      <div className="field-row">
        <MultiSelect
          label={t('offer.ags')}
          name="ags"
          isRequired
          options={places}
          value={values.ags}
          onChange={set('ags')}
        />
        <MultiSelect
          label={t('offer.languages')}
          name="languages"
          options={languages}
          value={values.languages}
          onChange={set('languages')}
        />
      </div>
      <ChipGroup
        label={t('offer.topics')}
        name="topics"
        description={t('offer.topicsHelp')}
        options={useTopicOptions()}
        value={values.topics}
        onChange={set('topics')}
      />
      <ChipGroup
        label={t('offer.targetGroups')}
        name="targetGroups"
        options={options('targetGroup')}
        value={values.targetGroups}
        onChange={set('targetGroups')}
      />
    </>
  );
}

function ContactFields({ values, set }: Fields) {
  const { t } = useTranslation('referrals');
  return (
    <>
      <TextField
        label={t('offer.address')}
        name="address"
        maxLength={300}
        value={values.address}
        onChange={set('address')}
      />
      <div className="field-row">
        <TextField
          label={t('offer.phone')}
          name="phone"
          type="tel"
          maxLength={60}
          value={values.phone}
          onChange={set('phone')}
        />
        <TextField
          label={t('offer.email')}
          name="email"
          type="email"
          maxLength={254}
          value={values.email}
          onChange={set('email')}
        />
        <TextField
          label={t('offer.website')}
          name="website"
          type="url"
          maxLength={300}
          description={t('offer.websiteHelp')}
          value={values.website}
          onChange={set('website')}
        />
      </div>
      <div className="columns">
        <TextArea
          label={t('offer.opening')}
          name="opening"
          rows={2}
          maxLength={1000}
          value={values.opening}
          onChange={set('opening')}
        />
        <TextArea
          label={t('offer.appointment')}
          name="appointment"
          rows={2}
          maxLength={1000}
          description={t('offer.appointmentHelp')}
          value={values.appointment}
          onChange={set('appointment')}
        />
        <TextArea
          label={t('offer.access')}
          name="access"
          rows={2}
          maxLength={1000}
          description={t('offer.accessHelp')}
          value={values.access}
          onChange={set('access')}
        />
      </div>
      <div className="field-row">
        <DateField label={t('offer.checkedOn')} name="checkedOn" value={values.checkedOn} onChange={set('checkedOn')} />
      </div>
    </>
  );
}
