import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { toProblem, type Problem } from '../../api/problem';
import { Button } from '../../ui';
import type { CaseDocument } from './model';

interface DownloadButtonProps {
  caseId: string;
  document: CaseDocument;
  onProblem: (problem: Problem | null) => void;
}

/** Fetches the file and hands it to the browser for saving; a refusal is a sentence, not a broken download. */
export function DownloadButton({ caseId, document: { id, title, fileName }, onProblem }: DownloadButtonProps) {
  const { t } = useTranslation('documents');
  const [isLoading, setLoading] = useState(false);
  const download = async () => {
    setLoading(true);
    onProblem(null);
    try {
      const params = { path: { id: caseId, documentId: id } };
      const { data } = await api.GET('/api/cases/{id}/documents/{documentId}/content', { params, parseAs: 'blob' });
      if (data) save(data, fileName);
    } catch (error) {
      onProblem(toProblem(error));
    }
    setLoading(false);
  };
  return (
    <Button
      size="small"
      isPending={isLoading}
      aria-label={t('download.ofThis', { title })}
      onPress={() => void download()}
    >
      {t('download.action')}
    </Button>
  );
}

function save(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
