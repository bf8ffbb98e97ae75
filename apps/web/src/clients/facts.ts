import { useTranslation } from 'react-i18next';
import { formatDate } from '../i18n/format';
import { useMunicipalities } from '../organisation/municipalities';
import type { Client } from './model';
import { useCountryName, useLanguageName } from './names';

/** The facts two records of a person are compared by, in the order of the form. */
export const comparedFacts = [
  'givenName',
  'familyName',
  'latinName',
  'birthDate',
  'birthYear',
  'gender',
  'nationalities',
  'entryYear',
  'firstLanguage',
  'furtherLanguages',
  'interpreterNeeded',
  'ags',
  'phone',
  'email',
  'street',
  'postcode',
  'town',
  'preferredChannel',
  'mayCall',
] as const satisfies readonly (keyof Client)[];
export type Fact = (typeof comparedFacts)[number];

export type Facts = Partial<Pick<Client, Fact>>;

/** A fact in words; empty when it is not known. */
export function useFactText(): (facts: Facts, fact: Fact) => string {
  const { t } = useTranslation('clients');
  const countryOf = useCountryName();
  const languageOf = useLanguageName();
  const municipalities = useMunicipalities();
  return (facts, fact) => {
    if (fact === 'birthDate') return facts.birthDate ? formatDate(facts.birthDate) : '';
    if (fact === 'gender') return facts.gender ? t(`gender.${facts.gender}`) : '';
    if (fact === 'nationalities') return (facts.nationalities ?? []).map(countryOf).join(', ');
    if (fact === 'firstLanguage') return facts.firstLanguage ? languageOf(facts.firstLanguage) : '';
    if (fact === 'furtherLanguages') return (facts.furtherLanguages ?? []).map(languageOf).join(', ');
    if (fact === 'preferredChannel') return facts.preferredChannel ? t(`channel.${facts.preferredChannel}`) : '';
    if (fact === 'mayCall') return facts.mayCall ? t('person.mayCall') : '';
    if (fact === 'interpreterNeeded') return facts.interpreterNeeded ? t('person.interpreter') : '';
    if (fact === 'ags') return facts.ags ? municipalities.nameOf(facts.ags) : '';
    return facts[fact]?.toString() ?? '';
  };
}
