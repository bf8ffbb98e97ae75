import type { Client } from '../model';

/** What the form holds: every text is a string, years too, so that half-typed ones stay as they are. */
export interface PersonValues {
  familyName: string;
  givenName: string;
  latinName: string;
  birthDate: string | null;
  birthYear: string;
  birthPrecision: Client['birthPrecision'];
  gender: Client['gender'];
  nationalities: string[];
  entryYear: string;
  firstLanguage: string | null;
  furtherLanguages: string[];
  interpreterNeeded: boolean;
  ags: string | null;
  phone: string;
  email: string;
  street: string;
  postcode: string;
  town: string;
  preferredChannel: Client['preferredChannel'];
  mayCall: boolean;
}

export const emptyPerson: PersonValues = {
  familyName: '',
  givenName: '',
  latinName: '',
  birthDate: null,
  birthYear: '',
  birthPrecision: null,
  gender: 'not_stated',
  nationalities: [],
  entryYear: '',
  firstLanguage: null,
  furtherLanguages: [],
  interpreterNeeded: false,
  ags: null,
  phone: '',
  email: '',
  street: '',
  postcode: '',
  town: '',
  preferredChannel: null,
  mayCall: false,
};

export function valuesOf(client: Client): PersonValues {
  return {
    ...client,
    familyName: client.familyName ?? '',
    givenName: client.givenName ?? '',
    latinName: client.latinName ?? '',
    birthYear: client.birthYear?.toString() ?? '',
    entryYear: client.entryYear?.toString() ?? '',
    phone: client.phone ?? '',
    email: client.email ?? '',
    street: client.street ?? '',
    postcode: client.postcode ?? '',
    town: client.town ?? '',
  };
}

const text = (value: string) => value.trim() || null;
const year = (value: string) => (value === '' ? null : Number(value));

/** Coarse facts, allowed without any consent. A birth date says the year by itself. */
export function coarseBody(values: PersonValues) {
  const { gender, nationalities, firstLanguage, furtherLanguages, interpreterNeeded, birthDate, birthPrecision } =
    values;
  return {
    gender,
    nationalities,
    firstLanguage,
    furtherLanguages,
    interpreterNeeded,
    birthPrecision,
    birthYear: birthDate ? Number(birthDate.slice(0, 4)) : year(values.birthYear),
    entryYear: year(values.entryYear),
    ags: values.ags ?? '',
  };
}

/** Everything; only with the consent to case documentation. */
export function namedBody(values: PersonValues) {
  return {
    ...coarseBody(values),
    familyName: text(values.familyName),
    givenName: text(values.givenName),
    birthDate: values.birthDate,
    phone: text(values.phone),
    email: text(values.email),
    latinName: text(values.latinName),
    street: text(values.street),
    postcode: text(values.postcode),
    town: text(values.town),
    preferredChannel: values.preferredChannel,
    mayCall: values.mayCall,
  };
}
