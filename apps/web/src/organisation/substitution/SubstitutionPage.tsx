import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { useSession } from '../../api/session';
import { Button, EmptyState, PageHeader, QueryResult } from '../../ui';
import { PlusIcon } from '../../ui/icons';
import { useAdministrationPath } from '../administration/path';
import { useMayAppointForOthers } from './may-appoint';
import { StartSubstitution } from './StartSubstitution';
import { SubstitutionTable } from './SubstitutionTable';

type Substitution = components['schemas']['SubstitutionView'];

/** Who stands in for whom; begins and ends by the calendar. */
export function SubstitutionPage() {
  const { t } = useTranslation('organisation');
  const query = $api.useQuery('get', '/api/substitutions');
  const trigger = (
    <Button tone="primary">
      <PlusIcon /> {t('substitution.start')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('substitution.title')}
        subtitle={t('substitution.subtitle')}
        path={useAdministrationPath()}
        actions={<StartSubstitution trigger={trigger} />}
      />
      <QueryResult query={query}>{(all) => <Lists all={all} />}</QueryResult>
    </>
  );
}

function Lists({ all }: { all: readonly Substitution[] }) {
  const { t } = useTranslation('organisation');
  const { user } = useSession();
  const mine = all.filter(({ absentUserId }) => absentUserId === user.id);
  const asDeputy = all.filter(({ deputyUserId }) => deputyUserId === user.id);
  const others = all.filter(({ absentUserId, deputyUserId }) => absentUserId !== user.id && deputyUserId !== user.id);
  const noAbsence = <EmptyState title={t('substitution.mineNone')}>{t('substitution.mineNoneText')}</EmptyState>;
  return (
    <>
      <section className="stack stack--tight">
        <h2>{t('substitution.mine')}</h2>
        <SubstitutionTable label={t('substitution.mine')} rows={mine} empty={noAbsence} hidden="absentName" />
      </section>
      <section className="stack stack--tight">
        <h2>{t('substitution.asDeputy')}</h2>
        <SubstitutionTable
          label={t('substitution.asDeputy')}
          rows={asDeputy}
          empty={<p className="muted">{t('substitution.asDeputyNone')}</p>}
          hidden="deputyName"
        />
      </section>
      <Others rows={others} />
    </>
  );
}

/** Those of the own organisation for its Leitung, those of the district for the Fachadministration. */
function Others({ rows }: { rows: readonly Substitution[] }) {
  const { t } = useTranslation('organisation');
  if (!useMayAppointForOthers()) return null;
  return (
    <section className="stack stack--tight">
      <h2>{t('substitution.others')}</h2>
      <SubstitutionTable
        label={t('substitution.others')}
        rows={rows}
        empty={<p className="muted">{t('substitution.othersNone')}</p>}
      />
    </section>
  );
}
