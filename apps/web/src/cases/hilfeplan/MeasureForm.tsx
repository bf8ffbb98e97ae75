import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useSession } from '../../api/session';
import { Button, RadioGroup } from '../../ui';
import { ofCase } from '../case-queries';
import type { Goal, Measure } from '../model';
import { EntryDialog } from './EntryDialog';
import { measureBody, measureStates, measureValues, newMeasure } from './measure-values';
import { MeasureFields } from './MeasureFields';
import { useFreshPlan } from './useFreshPlan';

interface AddMeasureProps {
  caseId: string;
  goals: readonly Goal[];
  goalId: string | null;
}

/** The button with its dialog: a new Maßnahme for a goal. */
export function AddMeasure({ caseId, goals, goalId }: AddMeasureProps) {
  const { t } = useTranslation('hilfeplan');
  const { user } = useSession();
  return (
    <EntryDialog
      title={t('measure.add')}
      trigger={
        <Button size="small" aria-label={goalId ? t('measure.addTo', { number: numberOf(goals, goalId) }) : undefined}>
          {t('measure.add')}
        </Button>
      }
      initial={newMeasure(goalId, user.id)}
      editKey={`measure/${caseId}/${goalId ?? ''}`}
      saveLabel={t('measure.save')}
      saved={t('measure.saved')}
      send={({ values }, confirmed) => {
        const { state: _open, ...body } = measureBody(values);
        return api.POST('/api/cases/{id}/hilfeplan/measures', { ...ofCase(caseId), body: { ...body, confirmed } });
      }}
    >
      {(edits) => <MeasureFields edits={edits} goals={goals} />}
    </EntryDialog>
  );
}

const numberOf = (goals: readonly Goal[], goalId: string): number => goals.findIndex(({ id }) => id === goalId) + 1;

interface EditMeasureProps {
  caseId: string;
  goals: readonly Goal[];
  measure: Measure;
}

/** Changes a Maßnahme or its state. */
export function EditMeasure({ caseId, goals, measure }: EditMeasureProps) {
  const { t } = useTranslation('hilfeplan');
  const freshPlan = useFreshPlan(caseId);
  const fresh = async () => {
    const found = (await freshPlan())?.measures.find(({ id }) => id === measure.id);
    return found && { values: measureValues(found), version: found.version };
  };
  return (
    <EntryDialog
      title={t('measure.edit')}
      trigger={
        <Button size="small" tone="quiet" aria-label={t('measure.editThis', { text: measure.text })}>
          {t('measure.change')}
        </Button>
      }
      initial={measureValues(measure)}
      editKey={`measure/${measure.id}`}
      version={measure.version}
      fresh={fresh}
      quoted={['text', 'responsibleBody']}
      saveLabel={t('measure.save')}
      saved={t('measure.saved')}
      send={({ values, version }, confirmed) =>
        api.PATCH('/api/cases/{id}/hilfeplan/measures/{measureId}', {
          params: { path: { id: caseId, measureId: measure.id } },
          body: { ...measureBody(values), version, confirmed },
        })
      }
    >
      {(edits) => (
        <>
          <RadioGroup
            label={t('measure.state')}
            name="state"
            isInline
            options={measureStates.map((value) => ({ value, label: t(`measureState.${value}`) }))}
            value={edits.values.state}
            onChange={edits.set('state')}
          />
          <MeasureFields edits={edits} goals={goals} />
        </>
      )}
    </EntryDialog>
  );
}
