import { useTranslation } from 'react-i18next';

import { useMunicipalities } from '../../organisation/municipalities';
import { Button, Checkbox, ComboBox, DateField, MultiSelect, Select, TextField, type Edits } from '../../ui';
import { useLanguageOptions } from '../names';
import { NationalityField } from './NationalityField';
import type { PersonValues } from './person-values';
import { YearField } from './YearField';

type Part = Pick<Edits<PersonValues>, 'values' | 'set'>;

const genders = ['w', 'm', 'divers', 'not_stated'] as const;

const channels = ['phone', 'message', 'email', 'post', 'in_person'] as const;

interface PersonFieldsProps {
  edits: Part & Pick<Edits<PersonValues>, 'change'>;
  /** Without it only what says nothing about who it is. */
  isNamed: boolean;
  /** While somebody is first recorded: what can wait is asked later. */
  isShort?: boolean;
}

/** Everything about a person. */
export function PersonFields({ edits, isNamed, isShort = false }: PersonFieldsProps) {
  return (
    <>
      {isNamed ? <NameFields {...edits} /> : null}
      {isNamed ? <LatinName {...edits} /> : null}
      <BirthFields {...edits} isNamed={isNamed} />
      <BirthCertainty {...edits} isNamed={isNamed} />
      <OriginFields {...edits} />
      {isShort ? null : <FurtherLanguages {...edits} />}
      {isNamed ? <ContactFields {...edits} /> : null}
      {isNamed && !isShort ? <AddressFields {...edits} /> : null}
    </>
  );
}

/** Names are asked in the order in which they are searched. */
export function NameFields({ values, set }: Part) {
  const { t } = useTranslation('clients');
  return (
    <div className="field-row">
      <TextField
        label={t('person.given')}
        name="givenName"
        autoComplete="off"
        maxLength={120}
        value={values.givenName}
        onChange={set('givenName')}
      />
      <TextField
        label={t('person.family')}
        name="familyName"
        autoComplete="off"
        description={t('person.oneName')}
        maxLength={120}
        value={values.familyName}
        onChange={set('familyName')}
      />
    </div>
  );
}

/** Only where the name stands in another script. */
function LatinName({ values, set }: Part) {
  const { t } = useTranslation('clients');
  const letters = `${values.givenName}${values.familyName}`.replace(/[^\p{L}]/gu, '');
  if (!values.latinName && /^\p{Script=Latin}*$/u.test(letters)) return null;
  return (
    <TextField
      label={t('person.latinName')}
      name="latinName"
      autoComplete="off"
      description={t('person.latinNameHelp')}
      maxLength={120}
      value={values.latinName}
      onChange={set('latinName')}
    />
  );
}

/** How sure the birth is; 1 January is mostly a day nobody knew. */
function BirthCertainty({ values, set, change, isNamed }: PersonFieldsProps['edits'] & { isNamed: boolean }) {
  const { t } = useTranslation('clients');
  const { birthDate, birthPrecision } = values;
  const isKnown = (isNamed && birthDate !== null) || values.birthYear !== '';
  const certainty = isKnown ? 'estimated' : 'unknown';
  const dropDay = () => change({ birthYear: birthDate?.slice(0, 4) ?? '', birthDate: null });
  return (
    <div className="row">
      {isNamed && birthDate?.endsWith('-01-01') ? (
        <Button size="small" onPress={dropDay}>
          {t('person.dropDay', { year: birthDate.slice(0, 4) })}
        </Button>
      ) : null}
      <Checkbox
        isSelected={birthPrecision === certainty}
        onChange={(isSet) => set('birthPrecision')(isSet ? certainty : null)}
      >
        {t(`person.birth_${certainty}`)}
      </Checkbox>
    </div>
  );
}

function FurtherLanguages({ values, set }: Part) {
  const { t } = useTranslation('clients');
  return (
    <MultiSelect
      label={t('person.furtherLanguages')}
      name="furtherLanguages"
      options={useLanguageOptions()}
      value={values.furtherLanguages}
      onChange={set('furtherLanguages')}
    />
  );
}

function AddressFields({ values, set }: Part) {
  const { t } = useTranslation('clients');
  const field = (name: 'street' | 'postcode' | 'town', maxLength: number) => (
    <TextField
      label={t(`person.${name}`)}
      name={name}
      autoComplete="off"
      maxLength={maxLength}
      value={values[name]}
      onChange={set(name)}
    />
  );
  return (
    <>
      <Select
        label={t('person.preferredChannel')}
        name="preferredChannel"
        emptyLabel={t('person.unknown')}
        options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        value={values.preferredChannel}
        onChange={set('preferredChannel')}
      />
      {field('street', 160)}
      <div className="field-row">
        {field('postcode', 12)}
        {field('town', 120)}
      </div>
    </>
  );
}

/** A day, or as much of it as is known. */
export function BirthFields({ values, set, isNamed }: Part & { isNamed: boolean }) {
  const { t } = useTranslation('clients');
  return (
    <div className="field-row">
      {isNamed ? (
        <DateField
          label={t('person.birthDate')}
          name="birthDate"
          description={t('person.unknownDay')}
          value={values.birthDate}
          onChange={set('birthDate')}
        />
      ) : null}
      {values.birthDate === null || !isNamed ? (
        <YearField
          label={isNamed ? t('person.orBirthYear') : t('person.birthYear')}
          name="birthYear"
          value={values.birthYear}
          onChange={set('birthYear')}
        />
      ) : null}
    </div>
  );
}

function OriginFields({ values, set }: Part) {
  const { t } = useTranslation('clients');
  const municipalities = useMunicipalities();
  return (
    <>
      <div className="field-row">
        <ComboBox
          label={t('person.municipality')}
          name="ags"
          isRequired
          options={municipalities.options}
          value={values.ags}
          onChange={set('ags')}
        />
        <Select
          label={t('person.gender')}
          name="gender"
          options={genders.map((value) => ({ value, label: t(`gender.${value}`) }))}
          value={values.gender}
          onChange={(gender) => set('gender')(gender ?? 'not_stated')}
        />
      </div>
      <div className="field-row">
        <NationalityField value={values.nationalities} onChange={set('nationalities')} />
        <YearField
          label={t('person.entryYear')}
          name="entryYear"
          value={values.entryYear}
          onChange={set('entryYear')}
        />
      </div>
      <ComboBox
        label={t('person.firstLanguage')}
        name="firstLanguage"
        options={useLanguageOptions()}
        value={values.firstLanguage}
        onChange={set('firstLanguage')}
      />
      <Checkbox isSelected={values.interpreterNeeded} onChange={set('interpreterNeeded')}>
        {t('person.interpreter')}
      </Checkbox>
    </>
  );
}

function ContactFields({ values, set }: Part) {
  const { t } = useTranslation('clients');
  return (
    <>
      <div className="field-row">
        <TextField
          label={t('person.phone')}
          name="phone"
          autoComplete="off"
          type="tel"
          maxLength={40}
          value={values.phone}
          onChange={set('phone')}
        />
        <TextField
          label={t('person.email')}
          name="email"
          autoComplete="off"
          type="email"
          maxLength={254}
          value={values.email}
          onChange={set('email')}
        />
      </div>
      <Checkbox isSelected={values.mayCall} onChange={set('mayCall')}>
        {t('person.mayCall')}
      </Checkbox>
    </>
  );
}
