import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../clients/names';
import { formatDate } from '../../i18n/format';
import { useCatalogue } from './catalogue';
import { catalogueOf, type Entry } from './model';

/** An entry in words. */
export function useWords() {
  const { t } = useTranslation('histories');
  const { label } = useCatalogue();
  const language = useLanguageName();
  const valueOf = (entry: Entry): string => {
    const value = label(catalogueOf[entry.history], entry.value);
    if (entry.history !== 'language') return value;
    return [entry.language && language(entry.language), entry.skill && label('language_skill', entry.skill), value]
      .filter(Boolean)
      .join(' · ');
  };
  const periodOf = ({
    history,
    validFrom,
    validUntil,
  }: Pick<Entry, 'history' | 'validFrom' | 'validUntil'>): string => {
    const from = validFrom && formatDate(validFrom);
    const until = validUntil && formatDate(validUntil);
    if (from && history === 'language') return t('period.measured', { from });
    if (from && until) return t('period.fromTo', { from, until });
    if (from) return t('period.from', { from });
    return until ? t('period.to', { until }) : t('period.open');
  };
  /** Everything beside the value: what only this history has, remark last. */
  const detailsOf = (entry: Entry): string[] => {
    const { appliedOn, conditions, legalFrame, method, threat, hoursPerWeek, employerKind, remark } = entry;
    return [
      ...conditions.map((code) => label('residence_condition', code)),
      appliedOn && t('applied', { date: formatDate(appliedOn) }),
      legalFrame && label('legal_frame', legalFrame),
      method && label('language_method', method),
      threat && label('housing_threat', threat),
      hoursPerWeek && t('hours', { count: hoursPerWeek }),
      employerKind && label('employer_kind', employerKind),
      remark,
    ].filter((part): part is string => Boolean(part));
  };
  return { valueOf, periodOf, detailsOf };
}
