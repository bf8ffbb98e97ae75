import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/i18n';
import type { Option } from '../ui';
import { countryCodes } from './nationalities';
import { de } from './texts.de';
import { isKeyOf } from '../i18n/own-key';

/** Languages people in the programme speak (ISO 639); the words come from the browser where it knows them. */
const languageCodes =
  'de en ar fa prs ps ku kmr ckb tr az ru uk be ro bg pl cs sk hu sr hr bs mk sq sl el rom it es pt fr nl ti am so om sw ha yo ig wo ff ln mg ur hi pa bn ta si ne vi zh th tl id ka hy kk uz mn arc'.split(
    ' ',
  );

type OwnLanguage = keyof typeof de.language;
const isOwn = (code: string): code is OwnLanguage => isKeyOf(de.language, code);

/** The word for a language code. */
export function useLanguageName(): (code: string) => string {
  const { t } = useTranslation('clients');
  const words = new Intl.DisplayNames(useLanguage(), { type: 'language' });
  return (code) => (isOwn(code) ? t(`language.${code}`) : (words.of(code) ?? code));
}

export function useLanguageOptions(): Option[] {
  return sorted(languageCodes, useLanguageName());
}

/** The word for a nationality: ISO 3166 code, or "stateless", "unclear". */
export function useCountryName(): (code: string) => string {
  const { t } = useTranslation('clients');
  const words = new Intl.DisplayNames(useLanguage(), { type: 'region' });
  return (code) => {
    if (code === 'stateless' || code === 'unclear') return t(`person.${code}`);
    return words.of(code) ?? code;
  };
}

export function useCountryOptions(): Option[] {
  const name = useCountryName();
  return [...sorted(countryCodes, name), ...['stateless', 'unclear'].map((value) => ({ value, label: name(value) }))];
}

function sorted(codes: readonly string[], name: (code: string) => string): Option[] {
  const { compare } = new Intl.Collator('de');
  return codes.map((value) => ({ value, label: name(value) })).sort((a, b) => compare(a.label, b.label));
}
