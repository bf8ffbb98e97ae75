import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import type { Option } from '../ui';
import { de } from './texts.de';
import { isKeyOf } from '../i18n/own-key';

type Schemas = components['schemas'];

export type Offer = Schemas['OfferView'];
export type OfferListItem = Schemas['OfferListItem'];
export type OfferSuggestion = Schemas['OfferSuggestionView'];
export type OfferBody = Schemas['OfferDto'];
export type VerweisberatungBody = Schemas['VerweisberatungDto'];
export type VerweisberatungItem = Schemas['VerweisberatungView'];
export type Slip = Schemas['SlipView'];
export type Referral = Schemas['ReferralView'];
export type ReferralBody = Schemas['ReferralDto'];
export type Mode = Referral['mode'];
export type Outcome = NonNullable<Referral['outcome']>;

type Catalogue = typeof de.choice;
export type ChoiceName = keyof Catalogue;
export type Choice<Name extends ChoiceName> = keyof Catalogue[Name] & string;

const isIn = <Name extends ChoiceName>(name: Name, value: unknown): value is Choice<Name> =>
  isKeyOf(de.choice[name], value);

/** The value when it is one of the list, e.g. out of an address. */
export function asChoice<Name extends ChoiceName>(name: Name, value: unknown): Choice<Name> | undefined {
  return isIn(name, value) ? value : undefined;
}

/** The word for a code; a code this catalogue does not know stays as it is. */
export function useWord(): (name: ChoiceName, code: string) => string {
  const { t } = useTranslation('referrals');
  return (name, code) =>
    Object.hasOwn(de.choice[name], code) ? t(`choice.${name}.${code}` as 'choice.kind.other') : code;
}

/** Every choice of a list with its word, in the order of the catalogue. */
export function useOptions(): <Name extends ChoiceName>(name: Name) => Option<Choice<Name>>[] {
  const word = useWord();
  return (name) =>
    (Object.keys(de.choice[name]) as Choice<typeof name>[]).map((value) => ({ value, label: word(name, value) }));
}
