import type { Case } from '../model';

/** What every dialog about the case as a whole is given. */
export interface CaseDialogProps {
  file: Case;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}
