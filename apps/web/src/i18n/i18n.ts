import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { de, en } from './catalogues';

export type Language = 'de' | 'en';

/** The languages of the interface, each named in itself. */
export const languages: readonly { code: Language; name: string }[] = [
  { code: 'de', name: 'Deutsch' },
  { code: 'en', name: 'English' },
];

/** Reads a language tag of the session or the browser; everything that is not English becomes German. */
export function toLanguage(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'de';
}

/** The language the interface speaks now; also sent to the server as accept-language. */
export function currentLanguage(): Language {
  return toLanguage(i18next.language);
}

/** Re-renders with the language; for components that format dates or numbers. */
export function useLanguage(): Language {
  return toLanguage(useTranslation().i18n.language);
}

/** Switches every text at once and tells assistive technology which language it reads. */
export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
}

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    lng: toLanguage(navigator.language),
    fallbackLng: 'de',
    defaultNS: 'ui',
    resources: { de, en },
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
}
