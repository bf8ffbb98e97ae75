import { CloseCaseDialog } from '../closing/CloseCaseDialog';
import { HandOverDialog } from '../../handover/prepare/HandOverDialog';
import { BreakOffDialog } from '../lifecycle/BreakOffDialog';
import { RestDialog } from '../lifecycle/RestDialog';
import { ConflictDialog } from '../conflict/ConflictDialog';
import type { Case } from '../model';
import { AssignDialog } from './AssignDialog';
import type { CaseDialogProps } from './case-dialog';
import { CaseDataDialog } from './CaseDataDialog';

/** What can be done with the case as a whole. */
export type CaseAction = 'assign' | 'handOver' | 'conflict' | 'data' | 'rest' | 'close' | 'breakOff';

interface CaseDialogsProps {
  file: Case;
  open: CaseAction | null;
  onOpen: (action: CaseAction | null) => void;
}

/** They stand beside their buttons, not in them: the result of closing is still to be read when the button is gone. */
export function CaseDialogs({ file, open, onOpen }: CaseDialogsProps) {
  const dialog = (action: CaseAction): CaseDialogProps => ({
    file,
    isOpen: open === action,
    onOpenChange: (isOpen) => onOpen(isOpen ? action : null),
  });
  return (
    <>
      <AssignDialog {...dialog('assign')} onHandOver={() => onOpen('handOver')} />
      <HandOverDialog
        fromUserId={file.leadUserId}
        caseIds={[file.id]}
        isOpen={open === 'handOver'}
        onOpenChange={(isOpen) => onOpen(isOpen ? 'handOver' : null)}
      />
      <ConflictDialog {...dialog('conflict')} />
      <CaseDataDialog {...dialog('data')} />
      <RestDialog {...dialog('rest')} />
      <CloseCaseDialog {...dialog('close')} />
      <BreakOffDialog {...dialog('breakOff')} />
    </>
  );
}
