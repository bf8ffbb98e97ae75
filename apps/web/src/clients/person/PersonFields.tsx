import { useTranslation } from 'react-i18next';

import { useMunicipalities } from '../../organisation/municipalities';
import { Checkbox, ComboBox, DateField, Select, TextField, type Edits } from '../../ui';
import { useLanguageOptions } from '../names';
import { NationalityField } from './NationalityField';
import type { PersonValues } from './person-values';
import { YearField } from './YearField';

type Part = Pick<Edits<PersonValues>, 'values' | 'set'>;

const genders = ['w', 'm', 'divers', 'not_stated'] as const;

/** Everything about a person; without `isNamed` only what says nothing about who it is. */
export function PersonFields({ edits, isNamed }: { edits: Part; isNamed: boolean }) {
  return (
    <>
      {isNamed ? <NameFields {...edits} /> : null}
      <BirthFields {...edits} isNamed={isNamed} />
      <OriginFields {...edits} />
      {isNamed ? <ContactFields {...edits} /> : null}
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
  );
}
