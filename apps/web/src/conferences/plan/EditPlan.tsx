import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Dialog, EditForm, useEdits, useSave } from '../../ui';
import { useChangedLabel } from '../changed-label';
import { conferenceQueries, ofConference, type Conference } from '../model';
import { PlanFields } from './PlanFields';
import { planBody, planValues } from './plan-values';

/** Changes question, date, agenda and the rest while the plan is open. */
export function EditPlan({ conference }: { conference: Conference }) {
  const { t } = useTranslation('conferencePlan');
  return (
    <Dialog title={t('plan.edit')} isWide trigger={<Button size="small">{t('plan.change')}</Button>}>
      {(close) => <EditPlanForm conference={conference} close={close} />}
    </Dialog>
  );
}

function EditPlanForm({ conference, close }: { conference: Conference; close: () => void }) {
  const { t } = useTranslation('conferencePlan');
  const { id } = conference;
  const edits = useEdits(`conference/${id}`, planValues(conference), conference.version);
  const end = () => {
    edits.clear();
    close();
  };
  const save = useSave(
    () =>
      api.PATCH('/api/conferences/{id}', {
        ...ofConference(id),
        body: { ...planBody(edits.values), version: edits.version },
      }),
    { success: t('plan.changedToast'), refresh: conferenceQueries, onSaved: end },
  );
  const fresh = async () => {
    const { data } = await api.GET('/api/conferences/{id}', ofConference(id));
    return data && { values: planValues(data), version: data.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={useChangedLabel()}
      quoted={['question', 'place']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('plan.edit')}
    >
      <PlanFields edits={edits} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('plan.saveChange')}
        </Button>
      </Actions>
    </EditForm>
  );
}
