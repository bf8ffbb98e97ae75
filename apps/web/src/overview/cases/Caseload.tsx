import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { today } from '../../i18n/format';
import { EmptyState, QueryResult, Table, type Column } from '../../ui';
import { Section } from '../Section';
import { CaseloadTable } from './CaseloadTable';
import { daysAgo, useQuietDays } from './quiet-days';

export type CaseloadRow = components['schemas']['CaseloadItem'];

interface PersonLoad {
  userId: string;
  name: string;
  cases: number;
  overdue: number;
  quiet: number;
}

/** For Leitung: who has how much, and every open case by code. */
export function Caseload() {
  const { t } = useTranslation('overview');
  const caseload = $api.useQuery('get', '/api/caseload');
  return (
    <QueryResult query={caseload}>
      {(rows) => (
        <>
          <Section title={t('caseload.people')}>
            <People rows={rows} />
          </Section>
          {rows.length > 0 ? (
            <Section title={t('caseload.title')}>
              <CaseloadTable rows={rows} />
            </Section>
          ) : null}
        </>
      )}
    </QueryResult>
  );
}

function People({ rows }: { rows: readonly CaseloadRow[] }) {
  const { t } = useTranslation('overview');
  const quietDays = useQuietDays();
  const columns: Column<PersonLoad>[] = [
    { id: 'person', header: t('caseload.person'), isRowHeader: true, cell: ({ name }) => name },
    { id: 'cases', header: t('caseload.cases'), align: 'end', cell: ({ cases }) => cases },
    { id: 'overdue', header: t('caseload.overdue'), align: 'end', cell: ({ overdue }) => overdue },
    { id: 'quiet', header: t('caseload.quiet'), align: 'end', cell: ({ quiet }) => quiet },
  ];
  return (
    <Table
      label={t('caseload.people')}
      columns={columns}
      rows={loads(rows, quietDays === undefined ? '' : daysAgo(quietDays))}
      rowKey={({ userId }) => userId}
      empty={<EmptyState title={t('caseload.emptyTitle')}>{t('caseload.emptyText')}</EmptyState>}
    />
  );
}

function loads(rows: readonly CaseloadRow[], quietBefore: string): PersonLoad[] {
  const people = new Map<string, PersonLoad>();
  for (const { leadUserId: userId, leadName: name, nextDueOn, lastContactOn, openedOn } of rows) {
    const person = people.get(userId) ?? { userId, name, cases: 0, overdue: 0, quiet: 0 };
    person.cases += 1;
    if (nextDueOn !== null && nextDueOn < today()) person.overdue += 1;
    if ((lastContactOn ?? openedOn) <= quietBefore) person.quiet += 1;
    people.set(userId, person);
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}
