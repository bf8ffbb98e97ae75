import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format';
import type { AgendaItem, Reason } from '../model';

/** Why the theme stands where the proposal put it, sentence by sentence. */
export function Reasons({ item }: { item: AgendaItem }) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  return (
    <details>
      <summary>
        {t('why')} {t('points', { count: item.score })}
      </summary>
      <ul className="reasons">
        {item.reasons.map((reason) => (
          <li key={reason.kind}>
            {sentenceOf(reason, t)} {t('points', { count: reason.points })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function sentenceOf(reason: Reason, t: TFunction<readonly ['planungskonferenz', 'planning']>): string {
  const { kind, municipalities, observations, level, trend, months } = reason;
  if (kind === 'reach') {
    return municipalities ? t('reason.reach', { count: municipalities }) : t('reason.reachNone');
  }
  if (kind === 'frequency') {
    return observations === null
      ? t('reason.frequencyFew')
      : t('reason.frequency', { number: formatNumber(observations) });
  }
  if (kind === 'level') return t(`reason.level.${level ?? 'kreis'}`);
  if (kind === 'trend') return t(`reason.trend.${trend ?? 'unknown'}`);
  return months ? t('reason.age', { count: months }) : t('reason.ageFresh');
}
