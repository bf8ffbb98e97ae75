import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import {
  Button,
  ButtonLink,
  ConfirmDialog,
  Dialog,
  EmptyState,
  QueryResult,
  Table,
  toast,
  useFocusHeir,
  useSave,
  type Column,
} from '../../ui';
import { ConsentList } from '../consent/ConsentList';
import { PersonPanel } from '../person/PersonPanel';
import { clientQueries } from '../refresh';
import { AddMember } from './AddMember';
import { EditMember } from './EditMember';
import { useMemberName } from './member-name';
import { ofClient, type Household, type Member } from './member-values';

const headingId = 'haushalt';

interface HouseholdPanelProps {
  clientId: string;
  /** Where the person lives: taken over for who lives with them. */
  ags: string;
}

/** Who lives with the person: named with their own consent, a few facts without, only counted when they refuse. */
export function HouseholdPanel({ clientId, ags }: HouseholdPanelProps) {
  const { t } = useTranslation('household');
  const household = $api.useQuery('get', '/api/clients/{id}/household', ofClient(clientId));
  return (
    <section className="panel stack">
      <QueryResult query={household}>
        {(data) => (
          <>
            <div className="section-head">
              <h2 id={headingId} tabIndex={-1}>
                {t('title')}
              </h2>
              {data.may.edit ? (
                <AddMember
                  clientId={clientId}
                  ags={ags}
                  hasNumbers={data.unrecorded > 0}
                  trigger={<Button size="small">{t('add')}</Button>}
                />
              ) : null}
            </div>
            {data.size === null ? (
              <EmptyState title={t('emptyTitle')} action={data.may.edit ? <Alone clientId={clientId} /> : null}>
                {t('emptyText')}
              </EmptyState>
            ) : (
              <People {...{ clientId, ags }} household={data} size={data.size} />
            )}
          </>
        )}
      </QueryResult>
    </section>
  );
}

function Alone({ clientId }: { clientId: string }) {
  const { t } = useTranslation('household');
  const save = useSave(() => api.POST('/api/clients/{id}/household', ofClient(clientId)), {
    success: t('aloneSaved'),
    refresh: clientQueries,
  });
  return (
    <Button isPending={save.isSaving} onPress={() => save.run(undefined)}>
      {t('alone')}
    </Button>
  );
}

function People({ household, size, ...of }: HouseholdPanelProps & { household: Household; size: number }) {
  const { t } = useTranslation('household');
  const { members, unrecorded, may } = household;
  const columns = useColumns(of, may.edit);
  return (
    <>
      <p>{t('size', { count: size })}</p>
      <Table label={t('title')} columns={columns} rows={members} rowKey={({ id }) => id} empty={null} />
      {unrecorded > 0 ? (
        <div className="section-head">
          <p>
            {t('unrecorded', { count: unrecorded })} <span className="muted">{t('unrecordedHelp')}</span>
          </p>
          {may.edit ? <CountOneLess clientId={of.clientId} /> : null}
        </div>
      ) : null}
    </>
  );
}

function CountOneLess({ clientId }: { clientId: string }) {
  const { t } = useTranslation('household');
  const queries = useQueryClient();
  const count = async () => {
    await api.POST('/api/clients/{id}/household/fewer', ofClient(clientId));
    await Promise.all(clientQueries.map((queryKey) => queries.invalidateQueries({ queryKey })));
    toast(t('fewerSaved'));
  };
  return (
    <ConfirmDialog
      title={t('fewerQuestion')}
      tone="primary"
      trigger={
        <Button size="small" tone="quiet">
          {t('fewer')}
        </Button>
      }
      consequence={<p>{t('fewerConsequence')}</p>}
      confirmLabel={t('fewerConfirm')}
      onConfirm={count}
    />
  );
}

function useColumns(of: HouseholdPanelProps, mayEdit: boolean): readonly Column<Member>[] {
  const { t } = useTranslation('household');
  const nameOf = useMemberName();
  const unknown = <span className="muted">{t('unknown')}</span>;
  const relationOf = ({ relation, relationTo }: Member) => {
    const word = t(`relations.${relation}`);
    return relationTo ? t('relationTo', { relation: word, name: relationTo }) : word;
  };
  return [
    {
      id: 'name',
      header: t('member'),
      isRowHeader: true,
      cell: ({ displayName }) => displayName ?? <span className="muted">{t('unnamed')}</span>,
    },
    { id: 'relation', header: t('relation'), cell: relationOf },
    {
      id: 'birth',
      header: t('birth'),
      cell: ({ birthDate, birthYear }) => (birthDate ? formatDate(birthDate) : (birthYear ?? unknown)),
    },
    { id: 'custody', header: t('custody'), cell: ({ custody }) => (custody ? t(`custodies.${custody}`) : null) },
    { id: 'living', header: t('living'), cell: (member) => <Living member={member} /> },
    {
      id: 'actions',
      header: t('actions'),
      cell: (member) => <MemberActions {...of} member={member} name={nameOf(member)} mayEdit={mayEdit} />,
    },
  ];
}

function Living({ member: { livesTogether, fromOn, toOn } }: { member: Member }) {
  const { t } = useTranslation('household');
  if (toOn) return t('until', { date: formatDate(toOn) });
  if (!livesTogether) return t('elsewhere');
  return fromOn ? t('since', { date: formatDate(fromOn) }) : t('here');
}

function MemberActions(props: HouseholdPanelProps & { member: Member; name: string; mayEdit: boolean }) {
  const { clientId, ags, member, name, mayEdit } = props;
  const { t } = useTranslation('household');
  return (
    <div className="row row--actions">
      {member.caseId ? (
        <ButtonLink size="small" tone="quiet" href={`/faelle/${member.caseId}`} aria-label={t('openCaseOf', { name })}>
          {t('openCase')}
        </ButtonLink>
      ) : member.clientId ? (
        <PersonDialog id={member.clientId} {...{ name, mayEdit }} />
      ) : mayEdit && member.mayEdit ? (
        <AddMember
          {...{ clientId, ags, member }}
          hasNumbers={false}
          trigger={
            <Button size="small" tone="quiet" aria-label={t('recordOf', { name })}>
              {t('record')}
            </Button>
          }
        />
      ) : null}
      {mayEdit && member.mayEdit ? <EditMember {...{ clientId, member, name }} /> : null}
    </div>
  );
}

/** Somebody without a case of their own: what is known about them, and the withdrawal as near as the consent. */
function PersonDialog({ id, name, mayEdit }: { id: string; name: string; mayEdit: boolean }) {
  const { t } = useTranslation('household');
  useFocusHeir(headingId);
  return (
    <Dialog
      isWide
      title={name}
      trigger={
        <Button size="small" tone="quiet" aria-label={t('detailsOf', { name })}>
          {t('details')}
        </Button>
      }
    >
      <PersonPanel clientId={id} />
      <ConsentList clientId={id} mayGive={mayEdit} isMember />
    </Dialog>
  );
}
