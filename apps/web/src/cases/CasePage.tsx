import { useTranslation } from 'react-i18next';
import { ConsentList } from '../clients/consent/ConsentList';
import { CaseConferences } from '../conferences/case-conferences';
import { CaseReferrals } from '../referrals/case-referrals';
import { DraftCase, QueryResult, Tabs, type TabItem } from '../ui';
import { useCase } from './case-queries';
import { DocumentsTab } from './documents/DocumentsTab';
import { CaseHead } from './head/CaseHead';
import { HilfeplanTab } from './hilfeplan/HilfeplanTab';
import { isInsight, showsDocuments } from './insight/insight-reasons';
import type { Case } from './model';
import { SituationTab } from './situation/SituationTab';
import type { CaseTab } from './tabs';
import { TimelineTab } from './timeline/TimelineTab';
import './cases.css';

interface CasePageProps {
  caseId: string;
  tab: CaseTab;
  onTab: (tab: CaseTab) => void;
}

/** One case: who it is about and what comes next above, everything else in tabs. */
export function CasePage({ caseId, ...tabs }: CasePageProps) {
  return <QueryResult query={useCase(caseId)}>{(file) => <OpenCase file={file} {...tabs} />}</QueryResult>;
}

function OpenCase({ file, tab, onTab }: { file: Case } & Omit<CasePageProps, 'caseId'>) {
  const { t } = useTranslation('cases');
  return (
    <DraftCase value={file.id}>
      <CaseHead file={file} />
      <Tabs label={t('tabs.label', { code: file.code })} items={useTabs(file)} selected={tab} onChange={onTab} />
    </DraftCase>
  );
}

function useTabs(file: Case): TabItem<CaseTab>[] {
  const { t } = useTranslation('cases');
  const all: TabItem<CaseTab>[] = [
    { id: 'verlauf', label: t('tabs.verlauf'), content: <TimelineTab file={file} /> },
    { id: 'lage', label: t('tabs.lage'), content: <SituationTab file={file} /> },
    { id: 'hilfeplan', label: t('tabs.hilfeplan'), content: <HilfeplanTab file={file} /> },
    {
      id: 'ueberleitungen',
      label: t('tabs.ueberleitungen'),
      content: <CaseReferrals caseId={file.id} clientId={file.client.id} may={file.may} />,
    },
    {
      id: 'fallkonferenzen',
      label: t('tabs.fallkonferenzen'),
      content: <CaseConferences caseId={file.id} may={{ write: file.may.write, open: !isInsight(file) }} />,
    },
    {
      id: 'einwilligungen',
      label: t('tabs.einwilligungen'),
      content: <ConsentList clientId={file.client.id} mayGive={!isInsight(file)} />,
    },
    { id: 'dokumente', label: t('tabs.dokumente'), content: <DocumentsTab file={file} /> },
  ];
  return isInsight(file) && !showsDocuments(file) ? all.filter(({ id }) => id !== 'dokumente') : all;
}
