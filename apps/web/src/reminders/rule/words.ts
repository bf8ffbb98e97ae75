import { useTranslation } from 'react-i18next';
import { de } from '../texts.de';
import { isKeyOf } from '../../i18n/own-key';

/** The words for the codes and numbers of a rule. */
export function useRuleWords() {
  const { t } = useTranslation('reminders');
  /** "120, 90 Tage vorher, am Tag selbst, 7 Tage danach" */
  const sentence = (days: readonly number[]): string[] => {
    const before = days.filter((day) => day < 0).map((day) => -day);
    const after = days.filter((day) => day > 0);
    return [
      ...(before.length > 0 ? [t('rule.before', inWords(before.sort((a, b) => b - a)))] : []),
      ...(days.includes(0) ? [t('rule.onDay')] : []),
      ...(after.length > 0 ? [t('rule.after', inWords(after.sort((a, b) => a - b)))] : []),
    ];
  };
  return {
    kind: (kind: string) => (isKeyOf(de.rule.kind, kind) ? t(`rule.kind.${kind}` as 'rule.kind.measure_due') : kind),
    field: (field: string) => (isKeyOf(de.rule.field, field) ? t(`rule.field.${field}` as 'rule.field.source') : field),
    days: (days: readonly number[]) => (days.length === 0 ? t('rule.never') : sentence(days).join(', ')),
  };
}

/** "1 day", but "2, 1 days". */
const inWords = (days: readonly number[]) => ({ days: days.join(', '), count: Math.max(...days) });
