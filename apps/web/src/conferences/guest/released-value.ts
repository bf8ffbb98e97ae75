import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../cases/histories/catalogue';
import { useCountryName, useLanguageName } from '../../clients/names';
import { formatDate } from '../../i18n/format';
import type { ReleasedField } from '../model';
import { de } from '../texts.de';
import { isKeyOf } from '../../i18n/own-key';

interface Entry {
  text: string;
  targetOn?: string;
  dueOn?: string;
  responsible?: string;
}

type AgeBand = keyof typeof de.ageBand;

const isAgeBand = (value: string): value is AgeBand => isKeyOf(de.ageBand, value);

/** The lines in which a released copy is shown; codes become words, days become dates. */
export function useReleasedLines(): (released: ReleasedField) => string[] {
  const { t } = useTranslation('conferences');
  const { label } = useCatalogue();
  const guest = useTranslation('conferenceGuest').t;
  const country = useCountryName();
  const language = useLanguageName();
  const words: Partial<Record<ReleasedField['field'], (text: string) => string>> = {
    birth_date: formatDate,
    residence_valid_until: formatDate,
    nationalities: country,
    language,
    age_band: (band) => (isAgeBand(band) ? t(`ageBand.${band}`) : band),
    residence_status: (code) => label('residence_status', code),
  };
  const line = ({ text, targetOn, dueOn, responsible }: Entry) => {
    const day = targetOn ?? dueOn;
    return [text, responsible, day && guest('untilDay', { date: formatDate(day) })].filter(Boolean).join(' · ');
  };
  return ({ field, value }) => {
    const values = (Array.isArray(value) ? value : [value]) as (string | Entry)[];
    return values.map((one) => (typeof one === 'string' ? (words[field]?.(one) ?? one) : line(one)));
  };
}
