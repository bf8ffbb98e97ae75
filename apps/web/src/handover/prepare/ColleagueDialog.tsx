import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { Button, ComboBox, Dialog, MultiSelect } from '../../ui';
import { PrepareForm } from './PrepareForm';

/** For Leitung: cases of a colleague who has left or fallen ill, by code. */
export function ColleagueDialog() {
  const { t } = useTranslation('handover');
  return (
    <Dialog title={t('leitung.title')} trigger={<Button tone="primary">{t('leitung.begin')}</Button>}>
      {(close) => <ColleagueForm close={close} />}
    </Dialog>
  );
}

function ColleagueForm({ close }: { close: () => void }) {
  const { t } = useTranslation('handover');
  const items = $api.useQuery('get', '/api/caseload').data?.items ?? [];
  const [fromUserId, setFrom] = useState<string | null>(null);
  const [caseIds, setCases] = useState<string[]>([]);
  const leads = [...new Map(items.map(({ leadUserId, leadName }) => [leadUserId, leadName]))];
  const cases = items.filter(({ leadUserId }) => leadUserId === fromUserId);
  return (
    <div className="stack">
      <p>{t('leitung.text')}</p>
      <ComboBox
        label={t('leitung.who')}
        isRequired
        options={leads.map(([value, label]) => ({ value, label }))}
        value={fromUserId}
        onChange={(next) => {
          setFrom(next);
          setCases([]);
        }}
      />
      {fromUserId ? (
        <>
          <MultiSelect
            label={t('leitung.cases')}
            description={t('leitung.allCases')}
            options={cases.map(({ caseId, code }) => ({ value: caseId, label: code }))}
            value={caseIds}
            onChange={setCases}
          />
          <PrepareForm
            key={fromUserId}
            fromUserId={fromUserId}
            caseIds={caseIds.length > 0 ? caseIds : undefined}
            close={close}
          />
        </>
      ) : null}
    </div>
  );
}
