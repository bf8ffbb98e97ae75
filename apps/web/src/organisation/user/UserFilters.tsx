import { useTranslation } from 'react-i18next';
import { Select, TextField } from '../../ui';
import { useOrganisationOptions } from '../organisations';
import { useRoleOptions } from '../role/role-label';
import type { Shown, UserFilter } from './user-filter';

interface UserFiltersProps {
  filter: UserFilter;
  onFilter: (filter: UserFilter) => void;
  text: string;
  onText: (text: string) => void;
}

const shown: readonly Shown[] = ['active', 'ended', 'all'];

export function UserFilters({ filter, onFilter, text, onText }: UserFiltersProps) {
  const { t } = useTranslation('organisation');
  const organisations = useOrganisationOptions();
  const roles = useRoleOptions().map(({ value, label }) => ({ value, label }));
  const set = (change: UserFilter) => onFilter({ ...filter, ...change });
  return (
    <search aria-label={t('user.filter')} className="panel field-row">
      <TextField label={t('user.search')} type="search" maxLength={120} value={text} onChange={onText} />
      <Select
        label={t('user.organisation')}
        options={organisations}
        emptyLabel={t('user.all')}
        value={filter.stelle ?? null}
        onChange={(stelle) => set({ stelle: stelle ?? undefined })}
      />
      <Select
        label={t('user.role')}
        options={roles}
        emptyLabel={t('user.all')}
        value={filter.rolle ?? null}
        onChange={(rolle) => set({ rolle: rolle ?? undefined })}
      />
      <Select
        label={t('user.state')}
        options={shown.map((value) => ({ value, label: t(`user.show.${value}`) }))}
        value={filter.stand ?? 'active'}
        onChange={(stand) => set({ stand: stand === null || stand === 'active' ? undefined : stand })}
      />
    </search>
  );
}
