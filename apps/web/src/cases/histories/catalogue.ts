import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { formatDate, today } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { useTranslation } from 'react-i18next';
import type { Option } from '../../ui';

type Value = components['schemas']['CatalogueEntryView'];

/** The words of codes; they come from dated rows of the server, so that law can change without a new version. */
export interface Catalogue {
  /** The word, with its paragraph where it does not say it itself; the code while it is not known. */
  label: (catalogue: string, code: string) => string;
  /** What else is to be known about a value. */
  hint: (catalogue: string, code: string) => string;
  /** The deadline rule that reminds before a residence title of this kind ends. */
  reminderKind: (code: string) => string | null;
  options: (catalogue: string) => Option[];
}

export function useCatalogue(): Catalogue {
  const { t } = useTranslation('histories');
  const isEnglish = useLanguage() === 'en';
  const { data = [] } = $api.useQuery('get', '/api/catalogue', {}, { staleTime: Infinity });
  const find = (catalogue: string, code: string) =>
    data.find((value) => value.catalogue === catalogue && value.code === code);
  const word = ({ labelDe, labelEn, legalBasis }: Value) => {
    const label = isEnglish ? labelEn : labelDe;
    return legalBasis === '' || label.includes(legalBasis) ? label : `${label} (${legalBasis})`;
  };
  const descriptionOf = ({ validFrom, validUntil }: Value) => {
    if (validFrom > today()) return { description: t('onlyFrom', { day: formatDate(validFrom) }) };
    return validUntil ? { description: t('only', { day: formatDate(validUntil) }) } : {};
  };
  return {
    label: (catalogue, code) => {
      const value = find(catalogue, code);
      return value ? word(value) : code;
    },
    hint: (catalogue, code) => (isEnglish ? find(catalogue, code)?.hintEn : find(catalogue, code)?.hintDe) ?? '',
    reminderKind: (code) => find('residence_status', code)?.reminderKind ?? null,
    options: (catalogue) =>
      data
        .filter((value) => value.catalogue === catalogue)
        .map((value) => ({
          value: value.code,
          label: word(value),
          ...descriptionOf(value),
        })),
  };
}
