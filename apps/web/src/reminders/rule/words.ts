import { useTranslation } from 'react-i18next';
import { de } from '../texts.de';

/** The words for the codes and numbers of a rule. */
export function useRuleWords() {
  const { t } = useTranslation('reminders');
  const day = (offset: number): string => {
    if (offset === 0) return t('rule.onDay');
    return offset < 0 ? t('rule.before', { days: -offset }) : t('rule.after', { days: offset });
  };
  return {
    kind: (kind: string) => (kind in de.rule.kind ? t(`rule.kind.${kind}` as 'rule.kind.measure_due') : kind),
    field: (field: string) => (field in de.rule.field ? t(`rule.field.${field}` as 'rule.field.source') : field),
    days: (days: readonly number[]) => (days.length === 0 ? t('rule.never') : days.map(day).join(', ')),
  };
}
