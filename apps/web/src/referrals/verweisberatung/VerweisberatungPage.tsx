import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { PageHeader, useEdits } from '../../ui';
import { RecentList } from './RecentList';
import { SavedPanel, type Saved } from './SavedPanel';
import { newVerweisberatung } from './verweisberatung-values';
import { VerweisberatungForm } from './VerweisberatungForm';
import './verweisberatung.css';

/** The 60-second form; after saving, what comes next; below, the own latest ones. */
export function VerweisberatungPage() {
  const { t } = useTranslation('referrals');
  const { user } = useSession();
  const edits = useEdits('memory/verweisberatung', newVerweisberatung(user.ags[0] ?? null));
  const [saved, setSaved] = useState<Saved | null>(null);
  return (
    <>
      <PageHeader title={t('verweisberatung.title')} subtitle={t('verweisberatung.subtitle')} />
      {saved ? (
        <SavedPanel saved={saved} onNext={() => setSaved(null)} />
      ) : (
        <VerweisberatungForm
          edits={edits}
          onSaved={(next) => {
            edits.clear();
            setSaved(next);
          }}
        />
      )}
      <RecentList />
    </>
  );
}
