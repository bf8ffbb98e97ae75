import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { formatDateTime } from '../../i18n/format';
import { Button, Notice, ProblemNotice, useSave } from '../../ui';
import { caseQueries, ofCase } from '../case-queries';
import type { Case } from '../model';

/** Leitung reads along: until when, who, and why; the same words for both sides. */
export function InsightNotices({ file }: { file: Case }) {
  const { t } = useTranslation('insight');
  return (
    <>
      {file.insights.map(({ id, byName, isMine, reason, explanation, documents, until }) => (
        <Notice key={id} tone="warning" title={t('until', { time: formatDateTime(until) })}>
          <div className="stack stack--tight">
            <p>{t('why', { name: byName, reason: t(`reasons.${reason}`), explanation })}</p>
            <p>
              {isMine ? t('readOnly') : null} {t(documents ? 'withDocuments' : 'withoutDocuments')}
            </p>
            {isMine ? <EndInsight caseId={file.id} /> : null}
          </div>
        </Notice>
      ))}
    </>
  );
}

/** Who has read enough closes the case again; the responsible person learns of it. */
function EndInsight({ caseId }: { caseId: string }) {
  const { t } = useTranslation('insight');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leave = async () => {
    await navigate({ to: '/' });
    caseQueries.forEach((queryKey) => queries.removeQueries({ queryKey }));
  };
  const end = useSave(() => api.POST('/api/cases/{id}/insight/end', ofCase(caseId)), {
    success: t('ended'),
    onSaved: () => void leave(),
  });
  return (
    <div>
      <Button isPending={end.isSaving} onPress={() => end.run(undefined)}>
        {t('end')}
      </Button>
      {end.problem ? <ProblemNotice problem={end.problem} /> : null}
    </div>
  );
}
