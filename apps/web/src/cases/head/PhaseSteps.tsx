import { useTranslation } from 'react-i18next';
import { Stepper } from '../../ui';
import { phases, type Phase } from '../model';
import { PhaseBadge } from '../PhaseBadge';

const besideTheWay: readonly Phase[] = ['abgelehnt', 'abgebrochen'];

/** The way of the case; one refused or broken off has left it. */
export function PhaseSteps({ phase }: { phase: Phase }) {
  const { t } = useTranslation('cases');
  if (besideTheWay.includes(phase)) {
    return (
      <p>
        <PhaseBadge phase={phase} />
      </p>
    );
  }
  const steps = phases.filter((id) => !besideTheWay.includes(id)).map((id) => ({ id, label: t(`phase.${id}`) }));
  return <Stepper label={t('head.phases')} steps={steps} current={phase} />;
}
