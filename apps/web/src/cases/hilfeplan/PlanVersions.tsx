import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { Button, Dialog, Table, type Column } from '../../ui';
import { useLanguageName } from '../../clients/names';
import type { Hilfeplan, PlanVersion } from '../model';
import { ComparePlans } from './ComparePlans';
import { PrintPlan } from './PrintPlan';

/** What was agreed before, newest first. */
export function PlanVersions({ caseId, plan }: { caseId: string; plan: Hilfeplan }) {
  const { t } = useTranslation('hilfeplan');
  const columns: readonly Column<PlanVersion>[] = [
    {
      id: 'number',
      header: t('plan.versionHead'),
      isRowHeader: true,
      cell: ({ number }) => t('plan.version', { number }),
    },
    { id: 'agreed', header: t('plan.agreedOn'), cell: ({ agreedOn }) => formatDate(agreedOn) },
    { id: 'with', header: t('plan.agreedByLabel'), cell: (version) => <AgreedBy version={version} /> },
    { id: 'by', header: t('plan.recordedBy'), cell: ({ recordedByName }) => recordedByName },
    {
      id: 'show',
      header: t('plan.content'),
      cell: (version) => (
        <div className="row row--actions">
          <ShowVersion version={version} />
          <PrintPlan
            isQuiet
            caseId={caseId}
            version={version.number}
            label={t('print.version', { number: version.number })}
          />
        </div>
      ),
    },
  ];
  if (plan.versions.length === 0) return null;
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{t('plan.versions')}</h2>
        <ComparePlans plan={plan} />
      </div>
      <Table
        label={t('plan.versions')}
        columns={columns}
        rows={plan.versions}
        rowKey={(version) => version.id}
        empty={null}
      />
    </section>
  );
}

/** The client or who stands for them, in which language, through whom. */
function AgreedBy({ version: { agreedBy, language, interpretedBy } }: { version: PlanVersion }) {
  const { t } = useTranslation('hilfeplan');
  const languageName = useLanguageName();
  const parts = [
    t(`agreedBy.${agreedBy}`),
    language && languageName(language),
    interpretedBy && t('plan.interpreted', { name: interpretedBy }),
  ];
  return <>{parts.filter(Boolean).join(', ')}</>;
}

function ShowVersion({ version }: { version: PlanVersion }) {
  const { t } = useTranslation('hilfeplan');
  const title = t('plan.version', { number: version.number });
  return (
    <Dialog
      isWide
      title={title}
      trigger={
        <Button size="small" tone="quiet" aria-label={t('plan.showThis', { version: title })}>
          {t('plan.show')}
        </Button>
      }
    >
      <VersionContent version={version} />
    </Dialog>
  );
}

function VersionContent({ version: { content, agreedOn } }: { version: PlanVersion }) {
  const { t } = useTranslation('hilfeplan');
  const without = content.measures.filter(({ goalId }) => !content.goals.some(({ id }) => id === goalId));
  return (
    <>
      <p className="muted">{t('plan.agreedThen', { date: formatDate(agreedOn) })}</p>
      {content.goals.map(({ id, text, targetOn }) => (
        <section key={id} className="stack stack--tight">
          <h3 dir="auto">{text}</h3>
          <p className="muted">{t('plan.until', { date: formatDate(targetOn) })}</p>
          <Measures measures={content.measures.filter(({ goalId }) => goalId === id)} />
        </section>
      ))}
      {without.length > 0 ? (
        <section className="stack stack--tight">
          <h3>{t('plan.otherMeasures')}</h3>
          <Measures measures={without} />
        </section>
      ) : null}
    </>
  );
}

function Measures({ measures }: { measures: PlanVersion['content']['measures'] }) {
  const { t } = useTranslation('hilfeplan');
  return (
    <ul>
      {measures.map(({ id, text, dueOn, responsibleName, responsibleBody }) => (
        <li key={id}>
          <span dir="auto">{text}</span>
          {' · '}
          {responsibleName || responsibleBody || t('measure.nobody')}
          {' · '}
          {t('plan.until', { date: formatDate(dueOn) })}
        </li>
      ))}
    </ul>
  );
}
