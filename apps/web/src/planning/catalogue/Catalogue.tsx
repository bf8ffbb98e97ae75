import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { Badge, Button, Dialog, EmptyState, QueryResult, Table, type Column } from '../../ui';
import { HeatMap } from '../counts/HeatMap';
import type { Challenge, FieldOfAction } from '../model';
import { useCatalogue } from '../queries';
import { ChallengeForm } from './ChallengeForm';
import { FieldForm } from './FieldForm';

/** Handlungsfelder with their Herausforderungen; the Koordinierende Stelle extends them. */
export function Catalogue() {
  const { t } = useTranslation('planning');
  const catalogue = useCatalogue();
  return (
    <div className="stack">
      <p className="muted">{t('catalogue.text')}</p>
      <div>
        <Dialog title={t('catalogue.addField')} trigger={<Button>{t('catalogue.addField')}</Button>}>
          {(close) => <FieldForm close={close} />}
        </Dialog>
      </div>
      <QueryResult query={catalogue}>
        {(fields) =>
          fields.length === 0 ? (
            <EmptyState title={t('catalogue.emptyTitle')}>{t('catalogue.emptyText')}</EmptyState>
          ) : (
            fields.map((field) => <FieldSection key={field.code} field={field} />)
          )
        }
      </QueryResult>
    </div>
  );
}

function FieldSection({ field }: { field: FieldOfAction }) {
  const { t } = useTranslation('planning');
  return (
    <section className="stack">
      <div className="row">
        <h2>{field.label}</h2>
        <Dialog title={t('catalogue.add')} trigger={<Button size="small">{t('catalogue.add')}</Button>}>
          {(close) => <ChallengeForm fieldCode={field.code} close={close} />}
        </Dialog>
      </div>
      <Table
        label={field.label}
        columns={useColumns()}
        rows={field.challenges}
        rowKey={({ id }) => id}
        empty={<p className="muted">{t('catalogue.emptyFieldText')}</p>}
      />
    </section>
  );
}

function useColumns(): Column<Challenge>[] {
  const { t } = useTranslation('planning');
  return [
    { id: 'code', header: t('catalogue.code'), isRowHeader: true, cell: ({ code }) => code },
    {
      id: 'label',
      header: t('catalogue.label'),
      cell: ({ label, retired }) => (
        <>
          {label} {retired ? <Badge>{t('catalogue.retired')}</Badge> : null}
        </>
      ),
    },
    {
      id: 'recommendation',
      header: t('catalogue.recommendation'),
      cell: ({ recommendation, recommendationTable }) =>
        recommendationTable
          ? t('catalogue.tableOf', { text: recommendation, table: recommendationTable })
          : recommendation || '–',
    },
    {
      id: 'source',
      header: t('catalogue.source'),
      cell: ({ sourceTable }) =>
        sourceTable ? t('catalogue.fromConcept', { table: sourceTable }) : t('catalogue.fromPractice'),
    },
    { id: 'actions', header: t('catalogue.action'), cell: (challenge) => <ChallengeActions challenge={challenge} /> },
  ];
}

function ChallengeActions({ challenge }: { challenge: Challenge }) {
  const { t } = useTranslation('planning');
  const { code, label } = challenge;
  return (
    <div className="row">
      <Dialog
        isWide
        title={t('catalogue.countsTitle', { code, label })}
        trigger={
          <Button size="small" aria-label={t('catalogue.countsOf', { code })}>
            {t('catalogue.counts')}
          </Button>
        }
      >
        <ChallengeCounts code={code} />
      </Dialog>
      <Dialog
        title={t('catalogue.editTitle', { code })}
        trigger={
          <Button size="small" aria-label={t('catalogue.editOf', { code })}>
            {t('catalogue.edit')}
          </Button>
        }
      >
        {(close) => <ChallengeForm challenge={challenge} close={close} />}
      </Dialog>
    </div>
  );
}

function ChallengeCounts({ code }: { code: string }) {
  const counts = $api.useQuery('get', '/api/planning/counts', { params: { query: { challenge: code } } });
  return <QueryResult query={counts}>{(data) => <HeatMap counts={data} />}</QueryResult>;
}
