import { useTranslation } from 'react-i18next';
import { RadioGroup, Select, type Edits } from '../../ui';
import { goalResults } from '../hilfeplan/goal-values';
import type { Hilfeplan } from '../model';
import { closingReasons, closingStates, openMeasures, type ClosureValues } from './closure-values';

interface ClosureFieldsProps {
  edits: Pick<Edits<ClosureValues>, 'values' | 'set'>;
  plan: Hilfeplan;
}

/** The reason, what became of every goal, and of every Maßnahme still open. */
export function ClosureFields({ edits, plan }: ClosureFieldsProps) {
  const { t } = useTranslation('cases');
  const { values, set } = edits;
  return (
    <>
      <Select
        label={t('closing.reason')}
        name="reason"
        isRequired
        options={closingReasons.map((value) => ({ value, label: t(`closingReason.${value}`) }))}
        value={values.reason}
        onChange={set('reason')}
      />
      <Goals edits={edits} plan={plan} />
      <OpenMeasures edits={edits} plan={plan} />
    </>
  );
}

function Goals({ edits: { values, set }, plan: { goals } }: ClosureFieldsProps) {
  const { t } = useTranslation('cases');
  const { t: plan } = useTranslation('hilfeplan');
  if (goals.length === 0) return <p className="muted">{t('closing.noGoals')}</p>;
  return (
    <section className="questions">
      <h3>{t('closing.goals')}</h3>
      {goals.map(({ id, text }) => (
        <RadioGroup
          key={id}
          label={text}
          name={`goals.${id}`}
          isRequired
          isInline
          options={goalResults.map((value) => ({ value, label: plan(`goalResult.${value}`) }))}
          value={values.results[id] ?? null}
          onChange={(result) => set('results')({ ...values.results, [id]: result })}
        />
      ))}
    </section>
  );
}

function OpenMeasures({ edits: { values, set }, plan: whole }: ClosureFieldsProps) {
  const { t } = useTranslation('cases');
  const { t: plan } = useTranslation('hilfeplan');
  const measures = openMeasures(whole);
  if (measures.length === 0) return <p className="muted">{t('closing.noMeasures')}</p>;
  return (
    <section className="questions">
      <h3>{t('closing.measures')}</h3>
      {measures.map(({ id, text }) => (
        <RadioGroup
          key={id}
          label={text}
          name={`measures.${id}`}
          isRequired
          isInline
          options={closingStates.map((value) => ({ value, label: plan(`measureState.${value}`) }))}
          value={values.states[id] ?? null}
          onChange={(state) => set('states')({ ...values.states, [id]: state })}
        />
      ))}
    </section>
  );
}
