import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { useAdministrationPath } from '../../organisation/administration/path';
import { Badge, Button, PageHeader, QueryResult, Table, type Column } from '../../ui';
import type { DeadlineRule } from '../model';
import { ChangeRule } from './ChangeRule';
import { useRuleWords } from './words';
import '../reminders.css';

/** By which rules people are reminded: days, source, date; a change begins on a day of its own. */
export function DeadlineRulesPage() {
  const { t } = useTranslation('reminders');
  const [changing, setChanging] = useState<DeadlineRule | null>(null);
  const rules = $api.useQuery('get', '/api/deadline-rules');
  return (
    <>
      <PageHeader title={t('rule.title')} subtitle={t('rule.subtitle')} path={useAdministrationPath()} />
      <QueryResult query={rules}>{(rows) => <RuleTable rows={rows} onChange={setChanging} />}</QueryResult>
      {changing ? <ChangeRule rule={changing} onClose={() => setChanging(null)} /> : null}
    </>
  );
}

interface RuleTableProps {
  rows: readonly DeadlineRule[];
  onChange: (rule: DeadlineRule) => void;
}

function RuleTable({ rows, onChange }: RuleTableProps) {
  const { t } = useTranslation('reminders');
  const words = useRuleWords();
  const columns: Column<DeadlineRule>[] = [
    { id: 'kind', header: t('rule.about'), isRowHeader: true, cell: ({ kind }) => words.kind(kind) },
    { id: 'days', header: t('rule.reminderDays'), cell: ({ reminderDays }) => words.days(reminderDays) },
    { id: 'escalation', header: t('rule.escalationDays'), cell: ({ escalationDays }) => words.days(escalationDays) },
    { id: 'source', header: t('rule.source'), cell: ({ source }) => source },
    { id: 'from', header: t('rule.validFrom'), cell: (rule) => <From rule={rule} /> },
    {
      id: 'change',
      header: t('mail.action'),
      cell: (rule) => (
        <Button
          size="small"
          aria-label={t('rule.changeOf', { name: words.kind(rule.kind) })}
          onPress={() => onChange(rule)}
        >
          {t('rule.change')}
        </Button>
      ),
    },
  ];
  return <Table label={t('rule.title')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={null} />;
}

function From({ rule: { validFrom, state, origin } }: { rule: DeadlineRule }) {
  const { t } = useTranslation('reminders');
  return (
    <>
      <span className="nowrap">{formatDate(validFrom)}</span>{' '}
      {state === 'coming' ? (
        <Badge tone="warning">{t('rule.coming')}</Badge>
      ) : (
        <Badge>{t(`rule.origin.${origin}`)}</Badge>
      )}
    </>
  );
}
