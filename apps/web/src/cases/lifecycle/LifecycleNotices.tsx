import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { GiveConsent } from '../../clients/consent/GiveConsent';
import { formatDate, today } from '../../i18n/format';
import { Button, Notice, TextLink, useSave } from '../../ui';
import { caseQueries, ofCase } from '../case-queries';
import { DeedProblem } from '../DeedProblem';
import { useCaseFieldLabel } from '../field-label';
import type { Case } from '../model';

/** The case rests, with the day to look again and the way back to work. */
export function Resting({ file }: { file: Case }) {
  const { t } = useTranslation('lifecycle');
  const label = useCaseFieldLabel();
  const save = useSave(() => api.DELETE('/api/cases/{id}/rest', ofCase(file.id)), {
    success: t('rest.resumed'),
    refresh: caseQueries,
  });
  if (!file.rest) return null;
  return (
    <Notice tone="info" title={t('rest.until', { date: formatDate(file.rest.untilOn) })}>
      <div className="stack stack--tight">
        <p>{file.rest.reason}</p>
        <DeedProblem save={save} fieldLabel={label} />
        {file.may.write ? (
          <div>
            <Button isPending={save.isSaving} onPress={() => save.run(undefined)}>
              {t('rest.resume')}
            </Button>
          </div>
        ) : null}
      </div>
    </Notice>
  );
}

/** What comes after the end of the case: restricted, checked, or to be judged because of a withdrawal or its age. */
export function DeletionReview({ file }: { file: Case }) {
  const { t } = useTranslation('lifecycle');
  const { t: deletion } = useTranslation('deletion');
  const review = file.deletionReview;
  if (!review || (review.state === 'open' && !review.isDue)) return null;
  const { state, cause, holdReason, holdUntil } = review;
  const date = formatDate(review.dueOn);
  const toList = <TextLink href="/loeschung">{deletion('notice.toList')}</TextLink>;
  if (holdReason && holdUntil) {
    const words = { reason: deletion(`holdReason.${holdReason}`), date: formatDate(holdUntil) };
    return (
      <Notice tone="warning" title={deletion('notice.heldTitle')}>
        <p>{deletion('notice.heldText', words)}</p>
        <p>{toList}</p>
      </Notice>
    );
  }
  if (state === 'checked') {
    return (
      <Notice tone="info" title={deletion('notice.checkedTitle')}>
        <p>{deletion('notice.checkedText')}</p>
        <p>{toList}</p>
      </Notice>
    );
  }
  const isWithdrawn = cause === 'consent_withdrawn';
  return (
    <Notice tone="warning" title={deletion('notice.dueTitle', { date })}>
      <p>{isWithdrawn ? t('review.text', { date: formatDate(review.startedOn) }) : deletion('notice.dueText')}</p>
      <p className="muted">{review.source}</p>
      <p>{toList}</p>
    </Notice>
  );
}

/** Taking a closed case up again: a new consent first, then one click (L6). */
export function Reopening({ file }: { file: Case }) {
  const { t } = useTranslation('lifecycle');
  const label = useCaseFieldLabel();
  const save = useSave(
    () => api.POST('/api/cases/{id}/reopening', { ...ofCase(file.id), body: { version: file.version } }),
    { success: t('reopen.done'), refresh: caseQueries },
  );
  const isKept = !file.retentionUntil || file.retentionUntil >= today();
  if (!file.may.reopen || !isKept) return null;
  return (
    <div className="stack stack--tight">
      <p>{t('reopen.text')}</p>
      <DeedProblem save={save} fieldLabel={label} />
      <div className="row">
        <GiveConsent clientId={file.client.id} />
        <Button isPending={save.isSaving} onPress={() => save.run(undefined)}>
          {t('reopen.submit')}
        </Button>
      </div>
    </div>
  );
}
