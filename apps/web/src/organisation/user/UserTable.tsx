import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '../../i18n/format';
import { Badge, Button, Table, type BadgeTone, type Column } from '../../ui';
import { useMunicipalities } from '../municipalities';
import { useRoleLabel } from '../role/role-label';
import { stateOf, type UserState } from './user-filter';
import type { User } from './user-values';

interface UserTableProps {
  users: readonly User[];
  empty: ReactNode;
  onEdit: (user: User) => void;
  onReset: (user: User) => void;
}

export function UserTable({ users, empty, onEdit, onReset }: UserTableProps) {
  const { t } = useTranslation('organisation');
  const roleLabel = useRoleLabel();
  const { nameOf } = useMunicipalities();
  const columns: Column<User>[] = [
    { id: 'name', header: t('user.nameColumn'), isRowHeader: true, cell: (user) => <Name user={user} /> },
    { id: 'organisation', header: t('user.organisation'), cell: ({ organisationName }) => organisationName },
    { id: 'roles', header: t('user.roles'), cell: ({ roles }) => roles.map(roleLabel).join(', ') },
    { id: 'ags', header: t('user.ags'), cell: ({ ags }) => ags.map(nameOf).join(', ') || '–' },
    {
      id: 'share',
      header: t('user.fullTimeShare'),
      align: 'end',
      cell: ({ fullTimeShare }) => formatNumber(fullTimeShare),
    },
    { id: 'state', header: t('user.state'), cell: (user) => <State user={user} /> },
    {
      id: 'actions',
      header: t('user.actions'),
      cell: (user) => <UserActions user={user} onEdit={onEdit} onReset={onReset} />,
    },
  ];
  return <Table label={t('user.list')} columns={columns} rows={users} rowKey={({ id }) => id} empty={empty} />;
}

function Name({ user }: { user: User }) {
  return (
    <>
      {user.name}
      <br />
      <span className="muted">{user.email}</span>
    </>
  );
}

const tones: Record<UserState, BadgeTone> = { active: 'success', coming: 'info', ended: 'neutral' };

function State({ user }: { user: User }) {
  const { t } = useTranslation('organisation');
  const state = stateOf(user);
  const day = state === 'coming' ? user.activeFrom : (user.activeUntil ?? '');
  return (
    <>
      <Badge tone={tones[state]}>
        {state === 'active' ? t('user.states.active') : t(`user.states.${state}`, { date: formatDate(day) })}
      </Badge>{' '}
      {state !== 'ended' && user.activeUntil ? (
        <span className="muted">{t('user.activeUntilShort', { date: formatDate(user.activeUntil) })}</span>
      ) : null}
    </>
  );
}

function UserActions({ user, onEdit, onReset }: { user: User } & Pick<UserTableProps, 'onEdit' | 'onReset'>) {
  const { t } = useTranslation('organisation');
  return (
    <div className="row">
      <Button size="small" aria-label={t('user.editOf', { name: user.name })} onPress={() => onEdit(user)}>
        {t('user.edit')}
      </Button>
      <Button
        size="small"
        tone="quiet"
        aria-label={t('user.resetOf', { name: user.name })}
        onPress={() => onReset(user)}
      >
        {t('user.reset')}
      </Button>
    </div>
  );
}
