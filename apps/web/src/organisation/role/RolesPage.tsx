import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { PageHeader, QueryResult, Table, type Column } from '../../ui';
import { useAdministrationPath } from '../administration/path';
import { usePermissionLabel } from './permission-label';
import { isRole, useRoleLabel } from './role-label';
import './roles.css';

type RoleView = components['schemas']['RoleView'];

/** The law of the product as the server holds it, for data-protection officers and everybody who wants to know. */
export function RolesPage() {
  const { t } = useTranslation('organisation');
  const query = $api.useQuery('get', '/api/roles', {}, { staleTime: Infinity });
  return (
    <>
      <PageHeader title={t('roles.title')} subtitle={t('roles.subtitle')} path={useAdministrationPath()} />
      <QueryResult query={query}>
        {(roles) => (
          <>
            <PermissionTable roles={roles} />
            <Meanings roles={roles} />
          </>
        )}
      </QueryResult>
    </>
  );
}

function PermissionTable({ roles }: { roles: readonly RoleView[] }) {
  const { t } = useTranslation('organisation');
  const roleLabel = useRoleLabel();
  const permissionLabel = usePermissionLabel();
  const columns: Column<string>[] = [
    { id: 'permission', header: t('roles.permission'), cell: permissionLabel, isRowHeader: true },
    ...roles.map(({ role, permissions }) => ({
      id: role,
      header: roleLabel(role),
      cell: (permission: string) => <Cell isOpen={permissions.some((held) => held === permission)} />,
    })),
  ];
  const permissions = [...new Set(roles.flatMap((role) => role.permissions))];
  return (
    <div className="roles-table">
      <Table label={t('roles.table')} columns={columns} rows={permissions} rowKey={(code) => code} empty={null} />
    </div>
  );
}

function Cell({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation('organisation');
  return isOpen ? <strong>{t('roles.yes')}</strong> : <span className="muted">{t('roles.no')}</span>;
}

function Meanings({ roles }: { roles: readonly RoleView[] }) {
  const { t } = useTranslation('organisation');
  const roleLabel = useRoleLabel();
  return (
    <section className="panel stack">
      <h2>{t('roles.meaning')}</h2>
      <dl className="meanings">
        {roles.map(({ role }) => (
          <div key={role}>
            <dt>{roleLabel(role)}</dt>
            <dd>{isRole(role) ? t(`roleText.${role}`) : null}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
