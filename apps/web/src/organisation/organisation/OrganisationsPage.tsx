import { useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { Button, EmptyState, PageHeader, QueryResult, Table, type Column } from '../../ui';
import { PlusIcon } from '../../ui/icons';
import { useAdministrationPath } from '../administration/path';
import '../user/user.css';
import { MunicipalityDialog } from './MunicipalityDialog';
import type { Municipality, Organisation } from './organisation-values';
import { OrganisationDialog } from './OrganisationDialog';

/** Who works in the district, and in which municipalities: what cases, accounts and notice texts belong to. */
export function OrganisationsPage() {
  const { t } = useTranslation('organisations');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} path={useAdministrationPath()} />
      <Organisations />
      <Municipalities />
    </>
  );
}

function Organisations() {
  const { t } = useTranslation('organisations');
  const query = $api.useQuery('get', '/api/organisations');
  const [open, setOpen] = useState<Organisation | 'new' | null>(null);
  const columns: Column<Organisation>[] = [
    {
      id: 'name',
      header: t('name'),
      isRowHeader: true,
      cell: (row) => <EditButton name={row.name} onPress={() => setOpen(row)} />,
    },
    { id: 'kind', header: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    { id: 'regime', header: t('regime'), cell: ({ regime }) => t(`regimes.${regime}`) },
    {
      id: 'dataProtectionOfficer',
      header: t('dataProtectionOfficer'),
      cell: ({ dataProtectionOfficer }) => dataProtectionOfficer || '–',
    },
  ];
  return (
    <ListSection
      title={t('list')}
      add={t('add')}
      onAdd={() => setOpen('new')}
      dialog={
        open ? (
          <OrganisationDialog
            key={open === 'new' ? open : open.id}
            organisation={open === 'new' ? undefined : open}
            onClose={() => setOpen(null)}
          />
        ) : null
      }
    >
      <QueryResult query={query}>
        {(rows) => (
          <Table
            label={t('list')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
          />
        )}
      </QueryResult>
    </ListSection>
  );
}

function Municipalities() {
  const { t } = useTranslation('organisations');
  const query = $api.useQuery('get', '/api/municipalities');
  const [open, setOpen] = useState<Municipality | 'new' | null>(null);
  const columns: Column<Municipality>[] = [
    {
      id: 'name',
      header: t('name'),
      isRowHeader: true,
      cell: (row) => <EditButton name={row.name} onPress={() => setOpen(row)} />,
    },
    { id: 'ags', header: t('ags'), cell: ({ ags }) => ags },
  ];
  return (
    <ListSection
      title={t('municipalities')}
      add={t('addMunicipality')}
      onAdd={() => setOpen('new')}
      dialog={
        open ? (
          <MunicipalityDialog
            key={open === 'new' ? open : open.id}
            municipality={open === 'new' ? undefined : open}
            onClose={() => setOpen(null)}
          />
        ) : null
      }
    >
      <QueryResult query={query}>
        {(rows) => (
          <Table
            label={t('municipalities')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('noMunicipality')}>{t('noMunicipalityText')}</EmptyState>}
          />
        )}
      </QueryResult>
    </ListSection>
  );
}

interface ListSectionProps {
  title: string;
  add: string;
  onAdd: () => void;
  dialog: ReactNode;
  children: ReactNode;
}

function ListSection({ title, add, onAdd, dialog, children }: ListSectionProps) {
  return (
    <section className="stack">
      <div className="row">
        <h2>{title}</h2>
        <Button onPress={onAdd}>
          <PlusIcon /> {add}
        </Button>
      </div>
      {children}
      {dialog}
    </section>
  );
}

function EditButton({ name, onPress }: { name: string; onPress: () => void }) {
  const { t } = useTranslation('organisations');
  return (
    <AriaButton className="user-name" aria-label={t('editOf', { name })} onPress={onPress}>
      {name}
    </AriaButton>
  );
}
