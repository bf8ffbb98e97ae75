import { useTranslation } from 'react-i18next';
import { HouseholdPanel } from '../../clients/household/HouseholdPanel';
import { PersonPanel } from '../../clients/person/PersonPanel';
import { LettersPanel } from '../bescheid/LettersPanel';
import { HistoriesPanel } from '../histories/HistoriesPanel';
import { AssessmentPanel } from '../assessment/AssessmentPanel';
import type { Case } from '../model';
import { NetworkPanel } from '../network/NetworkPanel';
import { CaseDataPanel } from './CaseDataPanel';
import { Intake } from './Intake';
import { JumpList } from './JumpList';
import './situation.css';

/** Where the person stands: who they are, on which title they live here, and whether Case Management fits. */
export function SituationTab({ file }: { file: Case }) {
  const { t } = useTranslation('situation');
  const parts = partsOf(file).map(({ part, content }) => ({ id: `lage-${part}`, label: t(`jump.${part}`), content }));
  return (
    <div className="situation">
      <JumpList targets={parts} />
      <div className="stack">
        {parts.map(({ id, label, content }) => (
          <div key={id} id={id} role="group" className="jump-target" tabIndex={-1} aria-label={label}>
            {content}
          </div>
        ))}
      </div>
    </div>
  );
}

const partsOf = (file: Case) => [
  { part: 'person' as const, content: <PersonPanel clientId={file.client.id} /> },
  { part: 'household' as const, content: <HouseholdPanel clientId={file.client.id} ags={file.client.ags} /> },
  { part: 'letters' as const, content: <LettersPanel file={file} /> },
  { part: 'histories' as const, content: <HistoriesPanel file={file} /> },
  { part: 'assessment' as const, content: <AssessmentPanel file={file} /> },
  { part: 'network' as const, content: <NetworkPanel file={file} /> },
  { part: 'intake' as const, content: <Intake file={file} /> },
  { part: 'data' as const, content: <CaseDataPanel file={file} /> },
];
