import { HouseholdPanel } from '../../clients/household/HouseholdPanel';
import { PersonPanel } from '../../clients/person/PersonPanel';
import { LettersPanel } from '../bescheid/LettersPanel';
import { HistoriesPanel } from '../histories/HistoriesPanel';
import { AssessmentPanel } from '../assessment/AssessmentPanel';
import type { Case } from '../model';
import { NetworkPanel } from '../network/NetworkPanel';
import { CaseDataPanel } from './CaseDataPanel';
import { Intake } from './Intake';

/** Where the person stands: who they are, on which title they live here, and whether Case Management fits. */
export function SituationTab({ file }: { file: Case }) {
  return (
    <div className="stack">
      <PersonPanel clientId={file.client.id} />
      <HouseholdPanel clientId={file.client.id} ags={file.client.ags} />
      <LettersPanel file={file} />
      <HistoriesPanel file={file} />
      <AssessmentPanel file={file} />
      <NetworkPanel file={file} />
      <Intake file={file} />
      <CaseDataPanel file={file} />
    </div>
  );
}
