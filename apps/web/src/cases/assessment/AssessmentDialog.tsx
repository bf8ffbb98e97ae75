import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { today } from '../../i18n/format';
import { topics } from '../../organisation/topic/topics';
import {
  Actions,
  Button,
  DateField,
  Dialog,
  EditForm,
  TextField,
  useEdits,
  useFocusHeir,
  useSave,
  type Edits,
} from '../../ui';
import { caseQueries, ofCase } from '../case-queries';
import type { Assessment } from '../model';
import { AreaFields } from './AreaFields';
import { assessmentBody, assessmentValues, quoted, type AssessmentValues } from './assessment-values';
import { useFieldLabel } from './useAssessmentWords';

interface AssessmentDialogProps {
  caseId: string;
  assessments: readonly Assessment[];
  /** Which one is filled in; null = none */
  id: string | null;
  onClose: () => void;
}

/** The sheet of a draft. */
export function AssessmentDialog({ caseId, assessments, id, onClose }: AssessmentDialogProps) {
  const { t } = useTranslation('assessment');
  const draft = assessments.find((assessment) => assessment.id === id);
  const last = assessments.find(({ state }) => state === 'completed');
  return (
    <Dialog
      isWide
      title={t('edit')}
      isOpen={draft !== undefined}
      onOpenChange={(isOpen) => (isOpen ? null : onClose())}
    >
      {draft ? <AssessmentForm caseId={caseId} assessment={draft} last={last} close={onClose} /> : null}
    </Dialog>
  );
}

interface AssessmentFormProps {
  caseId: string;
  assessment: Assessment;
  last: Assessment | undefined;
  close: () => void;
}

function AssessmentForm({ caseId, assessment, last, close }: AssessmentFormProps) {
  const { t } = useTranslation('assessment');
  useFocusHeir('assessment-title');
  const edits = useEdits(`assessment/${assessment.id}`, assessmentValues(assessment), assessment.version);
  const end = () => {
    edits.clear();
    close();
  };
  const send = (_: undefined, confirmed: string[]) =>
    api.PATCH('/api/cases/{id}/assessments/{assessmentId}', {
      params: { path: { id: caseId, assessmentId: assessment.id } },
      body: { ...assessmentBody(edits.values, edits.version), confirmed },
    });
  const save = useSave(send, { success: t('saved'), refresh: caseQueries, onSaved: end });
  const fresh = async () => {
    const { data } = await api.GET('/api/cases/{id}/assessments', ofCase(caseId));
    const found = data?.find(({ id }) => id === assessment.id);
    return found && { values: assessmentValues(found), version: found.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={useFieldLabel()}
      quoted={quoted}
      onSubmit={() => save.run(undefined)}
      aria-label={t('edit')}
    >
      <HeldFields edits={edits} />
      <Areas edits={edits} last={last} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save')}
        </Button>
      </Actions>
    </EditForm>
  );
}

function HeldFields({ edits: { values, set } }: { edits: Edits<AssessmentValues> }) {
  const { t } = useTranslation('assessment');
  return (
    <div className="field-row">
      <DateField
        label={t('field.heldOn')}
        name="heldOn"
        isRequired
        maxValue={today()}
        value={values.heldOn}
        onChange={set('heldOn')}
      />
      <TextField
        label={t('field.participants')}
        name="participants"
        maxLength={500}
        description={t('help.participants')}
        value={values.participants}
        onChange={set('participants')}
      />
      <TextField
        label={t('field.interpreter')}
        name="interpreter"
        maxLength={200}
        description={t('help.interpreter')}
        value={values.interpreter}
        onChange={set('interpreter')}
      />
    </div>
  );
}

function Areas({ edits, last }: { edits: Edits<AssessmentValues>; last: Assessment | undefined }) {
  const { t } = useTranslation('assessment');
  return (
    <section className="stack stack--tight">
      <h3>{t('areas')}</h3>
      <p className="muted">{t('areasHelp')}</p>
      <div className="areas">
        {topics.map((topic) => (
          <AreaFields key={topic} topic={topic} edits={edits} last={last} />
        ))}
      </div>
    </section>
  );
}
