import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../clients/names';
import { useCatalogue } from '../histories/catalogue';
import { catalogueOf, type History } from '../histories/model';

interface Valued {
  value: string | null;
  language: string | null;
  skill: string | null;
}

/** What held, in words; language with what and which skill. */
export function useOnDayWords(history: History): (row: Valued) => string {
  const { t } = useTranslation('onDay');
  const { label } = useCatalogue();
  const languageName = useLanguageName();
  return ({ value, language, skill }) => {
    if (value === null) return t(history === 'residence' ? 'notCollected' : 'nothing');
    const word = label(catalogueOf[history], value);
    return [language && languageName(language), skill && label('language_skill', skill), word]
      .filter(Boolean)
      .join(' · ');
  };
}
