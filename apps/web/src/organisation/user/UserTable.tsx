import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '../../i18n/format';
import { Badge, Button, Table, type BadgeTone, type Column } from '../../ui';
import { useMunicipalities } from '../municipalities';
import { useRoleLabel } from '../role/role-label';
import { stateOf, type UserState } from './user-filter';
import './user.css';
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
    {
      id: 'name',
      header: t('user.nameColumn'),
      isRowHeader: true,
      cell: (user) => <Name user={user} onEdit={onEdit} />,
    },
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
      cell: (user) => <ResetButton user={user} onReset={onReset} />,
    },
  ];
  return <Table label={t('user.list')} columns={columns} rows={users} rowKey={({ id }) => id} empty={empty} />;
}

/** The name opens the account: on a small screen it is what one sees of the row. */
function Name({ user, onEdit }: { user: User } & Pick<UserTableProps, 'onEdit'>) {
  const { t } = useTranslation('organisation');
  return (
    <>
      <AriaButton className="user-name" aria-label={t('user.editOf', { name: user.name })} onPress={() => onEdit(user)}>
        {user.name}
      </AriaButton>
      <span className="user-email">{user.email}</span>
    </>
  );
}

const tones: Record<UserState, BadgeTone> = { active: 'success', coming: 'info', ended: 'neutral' };

function State({ user }: { user: User }) {
  const { t } = useTranslation('organisation');
  const state = stateOf(user);
  const day = state === 'coming' ? user.activeFrom : user.activeUntil;
  return (
    <>
      <Badge tone={tones[state]}>{t(`user.states.${state}`)}</Badge>{' '}
      {day ? <span className="muted">{t(`user.since.${state}`, { date: formatDate(day) })}</span> : null}
    </>
  );
}

function ResetButton({ user, onReset }: { user: User } & Pick<UserTableProps, 'onReset'>) {
  const { t } = useTranslation('organisation');
  return (
    <Button size="small" tone="quiet" aria-label={t('user.resetOf', { name: user.name })} onPress={() => onReset(user)}>
      {t('user.reset')}
    </Button>
  );
}
