import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { Button, Dialog, Table, type Column } from '../../ui';
import type { PlanVersion } from '../model';

/** What was agreed before, newest first. */
export function PlanVersions({ versions }: { versions: readonly PlanVersion[] }) {
  const { t } = useTranslation('hilfeplan');
  const columns: readonly Column<PlanVersion>[] = [
    {
      id: 'number',
      header: t('plan.versionHead'),
      isRowHeader: true,
      cell: ({ number }) => t('plan.version', { number }),
    },
    { id: 'agreed', header: t('plan.agreedOn'), cell: ({ agreedOn }) => formatDate(agreedOn) },
    { id: 'by', header: t('plan.recordedBy'), cell: ({ recordedByName }) => recordedByName },
    { id: 'show', header: t('plan.content'), cell: (version) => <ShowVersion version={version} /> },
  ];
  if (versions.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('plan.versions')}</h2>
      <Table
        label={t('plan.versions')}
        columns={columns}
        rows={versions}
        rowKey={(version) => version.id}
        empty={null}
      />
    </section>
  );
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
  const { data: people = [] } = $api.useQuery('get', '/api/people', {}, { staleTime: 60_000 });
  const nameOf = (userId: string | null) => people.find(({ id }) => id === userId)?.name;
  return (
    <ul>
      {measures.map(({ id, text, dueOn, responsibleUserId, responsibleBody }) => (
        <li key={id}>
          <span dir="auto">{text}</span>
          {' · '}
          {nameOf(responsibleUserId) ?? (responsibleBody || t('measure.nobody'))}
          {' · '}
          {t('plan.until', { date: formatDate(dueOn) })}
        </li>
      ))}
    </ul>
  );
}
