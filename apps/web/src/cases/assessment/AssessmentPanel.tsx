import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { today } from '../../i18n/format';
import { Button, EmptyState, QueryResult, Select, useFocusHeir, useSave } from '../../ui';
import { caseQueries, ofCase } from '../case-queries';
import { DeedProblem } from '../DeedProblem';
import type { Assessment, Case } from '../model';
import { AssessmentDialog } from './AssessmentDialog';
import { AssessmentTable } from './AssessmentTable';
import { AssessmentNotice } from './AssessmentNotice';
import { Comparison } from './Comparison';
import { useAssessmentOptions, useFieldLabel } from './useAssessmentWords';
import './assessment.css';

/** How the life areas stand, again and again, and what has changed in between. */
export function AssessmentPanel({ file }: { file: Case }) {
  const assessments = $api.useQuery('get', '/api/cases/{id}/assessments', ofCase(file.id));
  return (
    <section className="panel stack" id="assessment">
      <QueryResult query={assessments}>{(rows) => <Assessments file={file} assessments={rows} />}</QueryResult>
    </section>
  );
}

interface AssessmentsProps {
  file: Case;
  assessments: readonly Assessment[];
}

function Assessments({ file, assessments }: AssessmentsProps) {
  const { t } = useTranslation('assessment');
  const [chosen, choose] = useState<string | null>(null);
  const [editing, edit] = useState<string | null>(null);
  const shown = assessments.find(({ id }) => id === chosen) ?? assessments[0];
  const show = (id: string) => {
    choose(id);
    edit(id);
  };
  return (
    <>
      <div className="section-head">
        <h2 id="assessment-title" tabIndex={-1}>
          {t('title')}
        </h2>
        {file.may.write && !assessments.some(({ state }) => state === 'draft') ? (
          <Begin file={file} onBegun={show} />
        ) : null}
      </div>
      {shown ? (
        <>
          {assessments.length > 1 ? <Which assessments={assessments} shown={shown} onChoose={choose} /> : null}
          <AssessmentNotice file={file} assessment={shown} onEdit={() => edit(shown.id)} />
          <AssessmentTable file={file} assessment={shown} />
        </>
      ) : (
        <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
      )}
      <Comparison assessments={assessments} />
      <AssessmentDialog caseId={file.id} assessments={assessments} id={editing} onClose={() => edit(null)} />
    </>
  );
}

function Begin({ file, onBegun }: { file: Case; onBegun: (id: string) => void }) {
  const { t } = useTranslation('assessment');
  useFocusHeir('assessment-title');
  const send = () => api.POST('/api/cases/{id}/assessments', { ...ofCase(file.id), body: { heldOn: today() } });
  const save = useSave(send, {
    refresh: caseQueries,
    onSaved: ({ data }) => {
      if (data) onBegun(data.id);
    },
  });
  return (
    <>
      <DeedProblem save={save} fieldLabel={useFieldLabel()} />
      <Button size="small" isPending={save.isSaving} onPress={() => save.run(undefined)}>
        {t('begin')}
      </Button>
    </>
  );
}

interface WhichProps {
  assessments: readonly Assessment[];
  shown: Assessment;
  onChoose: (id: string | null) => void;
}

function Which({ assessments, shown, onChoose }: WhichProps) {
  const { t } = useTranslation('assessment');
  return (
    <div className="section-head__filter">
      <Select label={t('which')} options={useAssessmentOptions(assessments)} value={shown.id} onChange={onChoose} />
    </div>
  );
}
