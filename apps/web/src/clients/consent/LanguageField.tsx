import { useTranslation } from 'react-i18next';
import { Select } from '../../ui';
import { useLanguageName } from '../names';
import { useNotices } from './NoticeText';

interface LanguageFieldProps {
  value: string;
  onChange: (language: string) => void;
}

/** The languages in which the own organisation has its texts. */
export function LanguageField({ value, onChange }: LanguageFieldProps) {
  const { t } = useTranslation('clients');
  const nameOf = useLanguageName();
  const { data = [] } = useNotices();
  const languages = [...new Set(['de', ...data.map((notice) => notice.language)])];
  return (
    <Select
      label={t('consent.language')}
      name="language"
      isRequired
      options={languages.map((language) => ({ value: language, label: nameOf(language) }))}
      value={value}
      onChange={(language) => onChange(language ?? 'de')}
    />
  );
}
