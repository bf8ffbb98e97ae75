import { useTranslation } from 'react-i18next';
import { today } from '../i18n/format';
import type { Option } from '../ui';
import { levels, rechtskreise, timeframes } from './model';
import { de } from './texts.de';
import { isKeyOf } from '../i18n/own-key';

const quartersBack = 8;

/** The words for codes of this subject. */
export function useWords() {
  const { t } = useTranslation('planning');
  return {
    levels: levels.map((value) => ({ value, label: t(`level.${value}`) })),
    rechtskreise: rechtskreise.map((value) => ({ value, label: t(`rechtskreis.${value}`) })),
    timeframes: timeframes.map((value) => ({ value, label: t(`timeframe.${value}`) })),
    /** `2026-Q3` as Q3 2026. */
    quarter: (quarter: string) => {
      const [year = '', number = ''] = quarter.split('-Q');
      return number ? t('quarter', { year, number }) : t('earlier');
    },
    /** The name of a changed field. */
    field: (name: string) => (isKeyOf(de.field, name) ? t(`field.${name}` as 'field.title') : name),
    /** A step of a theme as those who reported get it. */
    step: (step: string) => (isKeyOf(de.step, step) ? t(`step.${step}` as 'step.ag') : step),
  };
}

/** The running quarter and the seven before it, newest first. */
export function useQuarterOptions(): Option[] {
  const { quarter } = useWords();
  return lastQuarters(today()).map((value) => ({ value, label: quarter(value) }));
}

/** Quarters that can be reported for, newest first. */
export function lastQuarters(day: string): string[] {
  const running = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1;
  return Array.from({ length: quartersBack }, (_, back) => {
    const count = running - back;
    return `${Math.floor(count / 4)}-Q${(count % 4) + 1}`;
  });
}

/** The beginning of a text, to name its row. */
export function shorten(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
