import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { Button, EmptyState, PageHeader, QueryResult } from '../../ui';
import { PlusIcon } from '../../ui/icons';
import { useAdministrationPath } from '../administration/path';
import { CreateUser } from './CreateUser';
import { EditUser } from './EditUser';
import { ResetPassword } from './ResetPassword';
import { filterUsers, type UserFilter } from './user-filter';
import type { User } from './user-values';
import { UserFilters } from './UserFilters';
import { UserTable } from './UserTable';

interface UsersPageProps {
  filter: UserFilter;
  onFilter: (filter: UserFilter) => void;
}

/** Every account of the district: who works here, in which role, from when to when. */
export function UsersPage({ filter, onFilter }: UsersPageProps) {
  const { t } = useTranslation('organisation');
  const users = $api.useQuery('get', '/api/users');
  const [text, setText] = useState('');
  const clear = () => {
    setText('');
    onFilter({});
  };
  const trigger = (
    <Button tone="primary">
      <PlusIcon /> {t('user.create')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('user.title')}
        subtitle={t('user.subtitle')}
        path={useAdministrationPath()}
        actions={<CreateUser trigger={trigger} />}
      />
      <UserFilters filter={filter} onFilter={onFilter} text={text} onText={setText} />
      <QueryResult query={users}>
        {(all) => <Accounts users={filterUsers(all, filter, text)} onClear={clear} />}
      </QueryResult>
    </>
  );
}

function Accounts({ users, onClear }: { users: readonly User[]; onClear: () => void }) {
  const { t } = useTranslation('organisation');
  const [edited, setEdited] = useState<User | null>(null);
  const [reset, setReset] = useState<User | null>(null);
  const empty = (
    <EmptyState title={t('user.none')} action={<Button onPress={onClear}>{t('user.clear')}</Button>}>
      {t('user.noneText')}
    </EmptyState>
  );
  return (
    <>
      <p className="muted" role="status">
        {t('user.count', { count: users.length })}
      </p>
      <UserTable users={users} empty={empty} onEdit={setEdited} onReset={setReset} />
      {edited ? <EditUser key={edited.id} user={edited} onClose={() => setEdited(null)} /> : null}
      {reset ? <ResetPassword key={reset.id} user={reset} onClose={() => setReset(null)} /> : null}
    </>
  );
}
