import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format';
import { Notice } from '../../ui';
import type { Case } from '../model';

/** Leitung reads along: until when, who, and why; the same words for both sides. */
export function InsightNotices({ file }: { file: Case }) {
  const { t } = useTranslation('insight');
  return (
    <>
      {file.insights.map(({ id, byName, isMine, reason, explanation, until }) => (
        <Notice key={id} tone="warning" title={t('until', { time: formatDateTime(until) })}>
          <p>{t('why', { name: byName, reason: t(`reasons.${reason}`), explanation })}</p>
          {isMine ? <p>{t('readOnly')}</p> : null}
        </Notice>
      ))}
    </>
  );
}
