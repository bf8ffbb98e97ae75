import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui';
import { PrepareForm } from './PrepareForm';

interface HandOverDialogProps {
  fromUserId?: string;
  /** Missing: all open cases. */
  caseIds?: readonly string[];
  trigger?: ReactElement;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
}

/** Prepares the hand-over of one, some or all cases. */
export function HandOverDialog({ fromUserId, caseIds, ...dialog }: HandOverDialogProps) {
  const { t } = useTranslation('handover');
  return (
    <Dialog title={t('prepare.title')} {...dialog}>
      {(close) => (
        <div className="stack">
          <p>{caseIds ? t('prepare.some', { count: caseIds.length }) : t('prepare.all')}</p>
          <PrepareForm fromUserId={fromUserId} caseIds={caseIds} close={close} />
        </div>
      )}
    </Dialog>
  );
}
