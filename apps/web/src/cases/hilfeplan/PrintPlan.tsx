import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { useLanguageName } from '../../clients/names';
import { Actions, Button, Dialog, Notice, ProblemNotice, QueryResult, Select, useSave } from '../../ui';
import type { PlanPaper } from '../model';
import { PaperPreview } from './PaperPreview';

const languages: readonly PlanPaper['language'][] = ['de', 'en', 'ar', 'uk', 'ru', 'ro', 'pl', 'bg', 'tr', 'fr', 'fa'];

interface PrintPlanProps {
  caseId: string;
  /** null: the plan as it stands, marked as a draft. */
  version: number | null;
  label: string;
  isQuiet?: boolean;
}

/** The button with its dialog: what will stand on the paper, in which language, and the PDF. */
export function PrintPlan({ label, isQuiet = false, ...plan }: PrintPlanProps) {
  const { t } = useTranslation('hilfeplan');
  return (
    <Dialog
      isWide
      title={label}
      trigger={
        <Button size="small" tone={isQuiet ? 'quiet' : 'secondary'} aria-label={label}>
          {isQuiet ? t('print.short') : label}
        </Button>
      }
    >
      <Preview {...plan} />
    </Dialog>
  );
}

function Preview({ caseId, version }: Pick<PrintPlanProps, 'caseId' | 'version'>) {
  const { t } = useTranslation('hilfeplan');
  const languageName = useLanguageName();
  const [chosen, setChosen] = useState<PlanPaper['language'] | null>(null);
  const query = { version: version ?? undefined, language: chosen ?? undefined };
  const params = { path: { id: caseId }, query };
  const paper = $api.useQuery(
    'get',
    '/api/cases/{id}/hilfeplan/paper',
    { params },
    { placeholderData: (before) => before },
  );
  return (
    <QueryResult query={paper}>
      {(data) => (
        <>
          <Select
            label={t('print.language')}
            description={data.language === 'de' ? undefined : t('print.languageHelp')}
            options={languages.map((value) => ({ value, label: languageName(value) }))}
            value={chosen ?? data.language}
            onChange={setChosen}
          />
          {data.unprintable.length > 0 ? (
            <Notice tone="warning" title={t('print.unprintable', { characters: data.unprintable.join(' ') })} />
          ) : null}
          <PaperPreview paper={data} />
          {/* What was chosen, also while the preview still shows the one before. */}
          <Download caseId={caseId} version={version} language={chosen ?? data.language} />
        </>
      )}
    </QueryResult>
  );
}

type DownloadProps = Pick<PrintPlanProps, 'caseId' | 'version'> & { language: PlanPaper['language'] };

function Download({ caseId, version, language }: DownloadProps) {
  const { t } = useTranslation('hilfeplan');
  const fetchPdf = async () => {
    const params = { path: { id: caseId }, query: { version: version ?? undefined, language } };
    const { data, response } = await api.GET('/api/cases/{id}/hilfeplan/paper.pdf', { params, parseAs: 'blob' });
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    saveFile(data as Blob, name ?? 'hilfeplan.pdf');
  };
  const save = useSave(fetchPdf, { success: t('print.done') });
  return (
    <>
      {save.problem ? <ProblemNotice problem={save.problem} /> : null}
      <Actions>
        <Button tone="primary" isPending={save.isSaving} onPress={() => save.run(undefined)}>
          {t('print.download')}
        </Button>
      </Actions>
    </>
  );
}

function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
