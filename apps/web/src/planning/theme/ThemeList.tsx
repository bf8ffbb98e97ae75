import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatDate, formatNumber } from '../../i18n/format';
import { Badge, Button, EmptyState, Pager, QueryResult, Select, Table, TextLink, type Column } from '../../ui';
import { NewThemeDialog } from '../inbox/NewThemeDialog';
import { themeSteps, type ThemeListItem, type ThemeStep } from '../model';
import { useThemes } from '../queries';
import { stepTone } from './step-tone';

interface ThemeListProps {
  step: ThemeStep | undefined;
  onStep: (step: ThemeStep | undefined) => void;
}

/** Themes, all or those at one step. */
export function ThemeList({ step, onStep }: ThemeListProps) {
  const { t } = useTranslation('planning');
  const themes = useThemes(step);
  return (
    <div className="stack">
      <div className="field-row">
        <StepFilter step={step} onStep={onStep} />
      </div>
      <div>
        <NewThemeDialog observations={[]} trigger={<Button>{t('newTheme.open')}</Button>} />
      </div>
      <QueryResult query={themes}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return (
            <>
              <ThemeTable rows={rows} isFiltered={step !== undefined} />
              <Pager
                shown={rows.length}
                hasMore={themes.hasNextPage}
                isLoading={themes.isFetchingNextPage}
                onMore={() => void themes.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryResult>
    </div>
  );
}

function StepFilter({ step, onStep }: ThemeListProps) {
  const { t } = useTranslation('planning');
  const { data } = $api.useQuery('get', '/api/planning/overview');
  const options = themeSteps.map((value) => {
    const count = data?.steps.find((entry) => entry.step === value)?.themes ?? 0;
    return { value, label: t('themes.stepCount', { step: t(`step.${value}`), count }) };
  });
  return (
    <Select
      label={t('themes.filter')}
      options={options}
      emptyLabel={t('themes.all')}
      value={step ?? null}
      onChange={(next) => onStep(next ?? undefined)}
    />
  );
}

function ThemeTable({ rows, isFiltered }: { rows: readonly ThemeListItem[]; isFiltered: boolean }) {
  const { t } = useTranslation('planning');
  const empty = isFiltered ? (
    <EmptyState title={t('themes.noneTitle')} />
  ) : (
    <EmptyState title={t('themes.emptyTitle')}>{t('themes.emptyText')}</EmptyState>
  );
  return <Table label={t('themes.label')} columns={useColumns()} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

function useColumns(): Column<ThemeListItem>[] {
  const { t } = useTranslation('planning');
  return [
    {
      id: 'title',
      header: t('themes.title'),
      isRowHeader: true,
      cell: ({ id, title }) => <TextLink href={`/strukturelle-themen/${id}`}>{title}</TextLink>,
    },
    { id: 'challenge', header: t('themes.challenge'), cell: ({ challengeCode }) => challengeCode },
    { id: 'level', header: t('themes.level'), cell: ({ level }) => t(`level.${level}`) },
    {
      id: 'step',
      header: t('themes.step'),
      cell: ({ step }) => <Badge tone={stepTone(step)}>{t(`step.${step}`)}</Badge>,
    },
    { id: 'since', header: t('themes.since'), cell: ({ stepSince }) => formatDate(stepSince) },
    {
      id: 'issues',
      header: t('themes.issues'),
      align: 'end',
      cell: ({ issues }) => (issues === null ? t('underFive') : formatNumber(issues)),
    },
  ];
}
