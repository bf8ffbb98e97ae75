import { useTranslation } from 'react-i18next';
import { CheckboxGroup, DateField, MultiSelect, NumberField, Select, TextField, type Edits } from '../../ui';
import { useMunicipalities } from '../municipalities';
import { useOrganisationOptions } from '../organisations';
import { useRoleOptions } from '../role/role-label';
import './user.css';
import type { UserValues } from './user-values';

/** The fields of an account, new or known. */
export function UserFields({ values, set }: Pick<Edits<UserValues>, 'values' | 'set'>) {
  const { t } = useTranslation('organisation');
  const organisations = useOrganisationOptions();
  const roles = useRoleOptions();
  return (
    <>
      <div className="columns">
        <TextField
          label={t('user.name')}
          name="name"
          autoComplete="off"
          maxLength={120}
          isRequired
          value={values.name}
          onChange={set('name')}
        />
        <TextField
          label={t('user.email')}
          name="email"
          type="email"
          autoComplete="off"
          maxLength={254}
          isRequired
          value={values.email}
          onChange={set('email')}
        />
      </div>
      <Select
        label={t('user.organisation')}
        name="organisationId"
        options={organisations}
        isRequired
        value={values.organisationId}
        onChange={set('organisationId')}
      />
      <div className="user-roles">
        <CheckboxGroup
          label={t('user.roles')}
          name="roles"
          options={roles}
          isRequired
          value={values.roles}
          onChange={set('roles')}
        />
      </div>
      <Workplace values={values} set={set} />
    </>
  );
}

function Workplace({ values, set }: Pick<Edits<UserValues>, 'values' | 'set'>) {
  const { t } = useTranslation('organisation');
  const { options: municipalities } = useMunicipalities();
  return (
    <>
      <div className="field-row">
        <MultiSelect
          label={t('user.ags')}
          name="ags"
          description={t('user.agsHelp')}
          options={municipalities}
          value={values.ags}
          onChange={set('ags')}
        />
        <NumberField
          label={t('user.fullTimeShare')}
          name="fullTimeShare"
          description={t('user.fullTimeShareHelp')}
          minValue={0.05}
          maxValue={1}
          step={0.05}
          value={values.fullTimeShare}
          onChange={set('fullTimeShare')}
        />
      </div>
      <div className="field-row">
        <DateField
          label={t('user.activeFrom')}
          name="activeFrom"
          isRequired
          value={values.activeFrom}
          onChange={set('activeFrom')}
        />
        <DateField
          label={t('user.activeUntil')}
          name="activeUntil"
          description={t('user.activeUntilHelp')}
          value={values.activeUntil}
          onChange={set('activeUntil')}
        />
      </div>
    </>
  );
}
