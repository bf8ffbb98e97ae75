import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useSession } from '../../api/session';
import { Actions, Button, Dialog, EditForm, Form, RadioGroup, useEdits, useSave } from '../../ui';
import { caseQueries, ofCase } from '../case-queries';
import { useCaseFieldLabel } from '../field-label';
import type { Goal, Measure } from '../model';
import { measureBody, measureStates, measureValues, newMeasure } from './measure-values';
import { MeasureFields } from './MeasureFields';
import { useFreshPlan } from './useFreshPlan';

interface AddMeasureProps {
  caseId: string;
  goals: readonly Goal[];
  goalId: string | null;
}

/** The button with its dialog: a new Maßnahme for a goal. */
export function AddMeasure(props: AddMeasureProps) {
  const { t } = useTranslation('hilfeplan');
  return (
    <Dialog title={t('measure.add')} trigger={<Button size="small">{t('measure.add')}</Button>}>
      {(close) => <NewMeasure {...props} close={close} />}
    </Dialog>
  );
}

function NewMeasure({ caseId, goals, goalId, close }: AddMeasureProps & { close: () => void }) {
  const { t } = useTranslation('hilfeplan');
  const { user } = useSession();
  const edits = useEdits(`measure/${caseId}/${goalId ?? ''}`, newMeasure(goalId, user.id));
  const end = () => {
    edits.clear();
    close();
  };
  const send = (_: undefined, confirmed: string[]) => {
    const { state: _open, ...body } = measureBody(edits.values);
    return api.POST('/api/cases/{id}/hilfeplan/measures', { ...ofCase(caseId), body: { ...body, confirmed } });
  };
  const save = useSave(send, { success: t('measure.saved'), refresh: caseQueries, onSaved: end });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('measure.add')}>
      <MeasureFields edits={edits} goals={goals} />
      <Buttons onCancel={end} isSaving={save.isSaving} />
    </Form>
  );
}

interface EditMeasureProps {
  caseId: string;
  goals: readonly Goal[];
  measure: Measure;
}

/** Changes a Maßnahme or its state. */
export function EditMeasure(props: EditMeasureProps) {
  const { t } = useTranslation('hilfeplan');
  return (
    <Dialog
      title={t('measure.edit')}
      trigger={
        <Button size="small" tone="quiet" aria-label={t('measure.editThis', { text: props.measure.text })}>
          {t('measure.change')}
        </Button>
      }
    >
      {(close) => <ChangeMeasure {...props} close={close} />}
    </Dialog>
  );
}

function ChangeMeasure({ caseId, goals, measure, close }: EditMeasureProps & { close: () => void }) {
  const { t } = useTranslation('hilfeplan');
  const edits = useEdits(`measure/${measure.id}`, measureValues(measure), measure.version);
  const freshPlan = useFreshPlan(caseId);
  const end = () => {
    edits.clear();
    close();
  };
  const send = (_: undefined, confirmed: string[]) =>
    api.PATCH('/api/cases/{id}/hilfeplan/measures/{measureId}', {
      params: { path: { id: caseId, measureId: measure.id } },
      body: { ...measureBody(edits.values), version: edits.version, confirmed },
    });
  const save = useSave(send, { success: t('measure.saved'), refresh: caseQueries, onSaved: end });
  const fresh = async () => {
    const found = (await freshPlan())?.measures.find(({ id }) => id === measure.id);
    return found && { values: measureValues(found), version: found.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={useCaseFieldLabel()}
      quoted={['text', 'responsibleBody']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('measure.edit')}
    >
      <RadioGroup
        label={t('measure.state')}
        name="state"
        isInline
        options={measureStates.map((value) => ({ value, label: t(`measureState.${value}`) }))}
        value={edits.values.state}
        onChange={edits.set('state')}
      />
      <MeasureFields edits={edits} goals={goals} />
      <Buttons onCancel={end} isSaving={save.isSaving} />
    </EditForm>
  );
}

function Buttons({ onCancel, isSaving }: { onCancel: () => void; isSaving: boolean }) {
  const { t } = useTranslation('hilfeplan');
  return (
    <Actions>
      <Button onPress={onCancel}>{t('cancel', { ns: 'ui' })}</Button>
      <Button type="submit" tone="primary" isPending={isSaving}>
        {t('measure.save')}
      </Button>
    </Actions>
  );
}
