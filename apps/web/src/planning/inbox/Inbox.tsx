import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Pager, QueryResult, Select, Table, type Column } from '../../ui';
import type { Observation } from '../model';
import '../planning.css';
import { useChallengeOptions, useInbox } from '../queries';
import { shorten, useWords } from '../words';
import { AssignDialog } from './AssignDialog';
import { NewThemeDialog } from './NewThemeDialog';

interface InboxProps {
  challenge: string | undefined;
  onChallenge: (challenge: string | undefined) => void;
}

/** Observations nobody has bundled yet: choose what belongs together. */
export function Inbox({ challenge, onChallenge }: InboxProps) {
  const { t } = useTranslation('planning');
  const inbox = useInbox(challenge);
  const challenges = useChallengeOptions(challenge);
  return (
    <div className="stack">
      <div className="field-row">
        <Select
          label={t('inbox.filter')}
          options={challenges}
          emptyLabel={t('inbox.all')}
          value={challenge ?? null}
          onChange={(code) => onChallenge(code ?? undefined)}
        />
      </div>
      <QueryResult query={inbox}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return (
            <>
              <InboxTable rows={rows} isFiltered={challenge !== undefined} />
              <Pager
                shown={rows.length}
                hasMore={inbox.hasNextPage}
                isLoading={inbox.isFetchingNextPage}
                onMore={() => void inbox.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryResult>
    </div>
  );
}

function InboxTable({ rows, isFiltered }: { rows: readonly Observation[]; isFiltered: boolean }) {
  const { t } = useTranslation('planning');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ id }) => selected.has(id));
  const nameOf = (id: string) =>
    t('inbox.rowName', { text: shorten(rows.find((row) => row.id === id)?.observation ?? '') });
  const empty = isFiltered ? (
    <EmptyState title={t('inbox.noneTitle')}>{t('inbox.noneText')}</EmptyState>
  ) : (
    <EmptyState title={t('inbox.emptyTitle')}>{t('inbox.emptyText')}</EmptyState>
  );
  return (
    <>
      {rows.length > 0 ? <ChosenActions chosen={chosen} onDone={() => setSelected(new Set())} /> : null}
      <Table
        label={t('inbox.label')}
        columns={useColumns()}
        rows={rows}
        rowKey={({ id }) => id}
        empty={empty}
        selection={{ selected, onChange: setSelected, rowName: nameOf }}
      />
    </>
  );
}

function ChosenActions({ chosen, onDone }: { chosen: readonly Observation[]; onDone: () => void }) {
  const { t } = useTranslation('planning');
  const none = chosen.length === 0;
  return (
    <div className="row">
      <p role="status">{none ? t('inbox.none') : t('inbox.chosen', { count: chosen.length })}</p>
      <NewThemeDialog
        observations={chosen}
        trigger={
          <Button tone="primary" isDisabled={none}>
            {t('inbox.newTheme')}
          </Button>
        }
      />
      <AssignDialog
        observations={chosen}
        onDone={onDone}
        trigger={<Button isDisabled={none}>{t('inbox.addToTheme')}</Button>}
      />
    </div>
  );
}

function useColumns(): Column<Observation>[] {
  const { t } = useTranslation('planning');
  const { quarter } = useWords();
  return [
    {
      id: 'observation',
      header: t('inbox.observation'),
      isRowHeader: true,
      cell: ({ observation, wish, challengeCode, challengeLabel }) => (
        <>
          <span className="planning-table__text">{observation}</span>
          {wish ? <span className="planning-table__text muted">{t('inbox.wish', { text: wish })}</span> : null}
          <span className="planning-table__text muted">{`${challengeCode} ${challengeLabel}`}</span>
        </>
      ),
    },
    { id: 'municipality', header: t('inbox.municipality'), cell: (row) => row.municipality ?? row.ags },
    { id: 'quarter', header: t('inbox.quarter'), cell: (row) => (row.quarter ? quarter(row.quarter) : '–') },
    { id: 'level', header: t('inbox.level'), cell: ({ level }) => t(`level.${level}`) },
    {
      id: 'rechtskreis',
      header: t('inbox.rechtskreis'),
      cell: ({ rechtskreis }) => (rechtskreis ? t(`rechtskreis.${rechtskreis}`) : '–'),
    },
  ];
}
