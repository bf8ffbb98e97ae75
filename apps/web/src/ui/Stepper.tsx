import { useTranslation } from 'react-i18next';
import { CheckIcon } from './icons';

export interface Step<Id extends string> {
  id: Id;
  label: string;
}

/** Where something stands in its phases. Shows, does not navigate. */
export function Stepper<Id extends string>(props: { label: string; steps: readonly Step<Id>[]; current: Id }) {
  const { t } = useTranslation('ui');
  const position = props.steps.findIndex((step) => step.id === props.current);
  return (
    <ol className="stepper" aria-label={props.label}>
      {props.steps.map((step, index) => {
        const state = index < position ? 'done' : index === position ? 'current' : 'open';
        return (
          <li key={step.id} className={`step step--${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <span className="step__mark">{state === 'done' ? <CheckIcon /> : index + 1}</span>
            <span>
              {step.label} <span className="visually-hidden">({t(`step.${state}`)})</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
