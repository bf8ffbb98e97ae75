import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Button, TextLink, useFocusHeir, useSave, type Save } from '../../ui';
import { AssessmentHint } from '../assessment/AssessmentHint';
import { caseQueries, ofCase } from '../case-queries';
import { DeedProblem } from '../DeedProblem';
import { useCaseFieldLabel } from '../field-label';
import type { Case, NextPhase, Phase } from '../model';
import type { CaseTab } from '../tabs';
import { OtherPhases } from './OtherPhases';

const places: Record<NextPhase['unmet'][number], CaseTab> = {
  consent: 'einwilligungen',
  notice_handed: 'lage',
  criteria_judged: 'lage',
  existing_management_answered: 'lage',
  goal_with_target: 'hilfeplan',
  measure_with_responsible: 'hilfeplan',
  plan_agreed: 'hilfeplan',
};

/** The next phase with what it still needs, each with the way to the place where it is done. */
export function NextStep({ file, onClose }: { file: Case; onClose: () => void }) {
  const { t } = useTranslation('cases');
  const save = useGoTo(file);
  useFocusHeir();
  const label = useCaseFieldLabel();
  const forward = file.nextPhases.filter(({ direction }) => direction === 'forward');
  if (!file.may.changePhase) return null;
  return (
    <>
      <DeedProblem save={save} fieldLabel={label} />
      <div className="next-step">
        <div className="next-step__ways">
          {forward.map((next) => (
            <Forward key={next.phase} next={next} file={file} save={save} />
          ))}
          <AssessmentHint file={file} />
          {file.phase === 'evaluation' && file.may.close ? (
            <Button onPress={onClose}>{t('actions.close')}</Button>
          ) : null}
        </div>
        <OtherPhases file={file} onGoTo={save.run} />
      </div>
    </>
  );
}

function useGoTo(file: Case): Save<Phase> {
  const { t } = useTranslation('cases');
  const send = (phase: Phase) =>
    api.POST('/api/cases/{id}/phase', { ...ofCase(file.id), body: { phase, version: file.version } });
  return useSave(send, { success: t('head.phaseChanged'), refresh: caseQueries });
}

function Forward({ next, file, save }: { next: NextPhase; file: Case; save: Save<Phase> }) {
  const { t } = useTranslation('cases');
  const phase = t(`phase.${next.phase}`);
  if (next.unmet.length === 0) {
    return (
      <Button isPending={save.isSaving} onPress={() => save.run(next.phase)}>
        {t('head.goTo', { phase })}
      </Button>
    );
  }
  return (
    <div className="next-step__missing">
      <p>{t('head.missingFor', { phase })}</p>
      <ul>
        {next.unmet.map((condition) => (
          <li key={condition}>
            <TextLink href={`/faelle/${file.id}?reiter=${places[condition]}`}>{t(`unmet.${condition}`)}</TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
