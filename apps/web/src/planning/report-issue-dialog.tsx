import { useTranslation } from 'react-i18next';
import { Button, Dialog } from '../ui';
import { ReportForm } from './report/ReportForm';

export interface ReportIssueDialogProps {
  /** The case it was seen in; without one the municipality is asked for. */
  caseId?: string;
  /** Without these the dialog brings its own button. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
}

/** „Strukturelles Problem melden“, from a case or without one. */
export function ReportIssueDialog({ caseId, isOpen, onOpenChange }: ReportIssueDialogProps) {
  const { t } = useTranslation('planning');
  const trigger = isOpen === undefined ? <Button>{t('report.open')}</Button> : undefined;
  return (
    <Dialog title={t('report.title')} isWide trigger={trigger} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => <ReportForm caseId={caseId} close={close} />}
    </Dialog>
  );
}
