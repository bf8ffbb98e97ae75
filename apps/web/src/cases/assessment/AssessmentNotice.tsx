import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { Button, ConfirmDialog, Notice, toast, useFocusHeir, useSave } from '../../ui';
import { caseQueries, ofCase, useRefreshedCase } from '../case-queries';
import { DeedProblem } from '../DeedProblem';
import type { Assessment, Case } from '../model';
import { useFieldLabel } from './useAssessmentWords';

interface AssessmentNoticeProps {
  file: Case;
  assessment: Assessment;
  onEdit: () => void;
}

/** Who held it with whom, whether it is finished, and what may be done with it. */
export function AssessmentNotice({ file, assessment, onEdit }: AssessmentNoticeProps) {
  const { t } = useTranslation('assessment');
  const { state, heldOn, recordedByName } = assessment;
  if (state === 'completed') {
    return (
      <div className="section-head">
        <Held assessment={assessment} />
        {file.may.write && assessment.may.reopen ? <SetState file={file} assessment={assessment} to="draft" /> : null}
      </div>
    );
  }
  return (
    <Notice tone="info" title={t('draftNotice', { date: formatDate(heldOn) })}>
      <div className="stack stack--tight">
        <p>{t('draftText', { name: recordedByName })}</p>
        {file.may.write ? (
          <div className="row">
            <Button size="small" onPress={onEdit}>
              {t('continue')}
            </Button>
            {assessment.may.complete ? <SetState file={file} assessment={assessment} to="completed" /> : null}
            {assessment.may.discard ? <Discard file={file} assessment={assessment} /> : null}
          </div>
        ) : null}
      </div>
    </Notice>
  );
}

function Held({ assessment: { recordedByName, participants, interpreter } }: { assessment: Assessment }) {
  const { t } = useTranslation('assessment');
  return (
    <p className="separated muted">
      <span>{t('by', { name: recordedByName })}</span>
      {participants ? <span dir="auto">{t('with', { participants })}</span> : null}
      {interpreter ? <span dir="auto">{t('interpretedBy', { interpreter })}</span> : null}
    </p>
  );
}

function SetState({ file, assessment, to }: { file: Case; assessment: Assessment; to: Assessment['state'] }) {
  const { t } = useTranslation('assessment');
  useFocusHeir('assessment-title');
  const isCompleting = to === 'completed';
  const send = () =>
    api.POST('/api/cases/{id}/assessments/{assessmentId}/state', {
      params: { path: { id: file.id, assessmentId: assessment.id } },
      body: { state: to, version: assessment.version },
    });
  const save = useSave(send, { success: t(isCompleting ? 'completed' : 'reopened'), refresh: caseQueries });
  return (
    <>
      <DeedProblem save={save} fieldLabel={useFieldLabel()} />
      <Button
        size="small"
        tone={isCompleting ? 'secondary' : 'quiet'}
        isPending={save.isSaving}
        onPress={() => save.run(undefined)}
      >
        {t(isCompleting ? 'complete' : 'reopen')}
      </Button>
    </>
  );
}

function Discard({ file, assessment }: { file: Case; assessment: Assessment }) {
  const { t } = useTranslation('assessment');
  useFocusHeir('assessment-title');
  const refreshed = useRefreshedCase();
  const discard = async () => {
    const path = { ...ofCase(file.id).params.path, assessmentId: assessment.id };
    await refreshed(api.DELETE('/api/cases/{id}/assessments/{assessmentId}', { params: { path } }));
    toast(t('discarded'));
  };
  return (
    <ConfirmDialog
      title={t('discardQuestion')}
      trigger={
        <Button size="small" tone="quiet">
          {t('discard')}
        </Button>
      }
      consequence={<p>{t('discardConsequence')}</p>}
      confirmLabel={t('discardNow')}
      onConfirm={discard}
    />
  );
}
