import { useTranslation } from 'react-i18next';
import { Stepper } from '../../ui';
import { phases, type Phase } from '../model';
import { PhaseBadge } from '../PhaseBadge';

/** The way of the case; a refused one has left it. */
export function PhaseSteps({ phase }: { phase: Phase }) {
  const { t } = useTranslation('cases');
  if (phase === 'abgelehnt') {
    return (
      <p>
        <PhaseBadge phase={phase} />
      </p>
    );
  }
  const steps = phases.filter((id) => id !== 'abgelehnt').map((id) => ({ id, label: t(`phase.${id}`) }));
  return <Stepper label={t('head.phases')} steps={steps} current={phase} />;
}
