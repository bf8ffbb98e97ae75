import type { Client } from '../model';

/** What the form holds: every text is a string, years too, so that half-typed ones stay as they are. */
export interface PersonValues {
  familyName: string;
  givenName: string;
  birthDate: string | null;
  birthYear: string;
  gender: Client['gender'];
  nationalities: string[];
  entryYear: string;
  firstLanguage: string | null;
  interpreterNeeded: boolean;
  ags: string | null;
  phone: string;
  email: string;
}

export const emptyPerson: PersonValues = {
  familyName: '',
  givenName: '',
  birthDate: null,
  birthYear: '',
  gender: 'not_stated',
  nationalities: [],
  entryYear: '',
  firstLanguage: null,
  interpreterNeeded: false,
  ags: null,
  phone: '',
  email: '',
};

export function valuesOf(client: Client): PersonValues {
  return {
    ...client,
    familyName: client.familyName ?? '',
    givenName: client.givenName ?? '',
    birthYear: client.birthYear?.toString() ?? '',
    entryYear: client.entryYear?.toString() ?? '',
    phone: client.phone ?? '',
    email: client.email ?? '',
  };
}

const text = (value: string) => value.trim() || null;
const year = (value: string) => (value === '' ? null : Number(value));

/** Coarse facts, allowed without any consent. A birth date says the year by itself. */
export function coarseBody(values: PersonValues) {
  const { gender, nationalities, firstLanguage, interpreterNeeded, birthDate } = values;
  return {
    gender,
    nationalities,
    firstLanguage,
    interpreterNeeded,
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
  };
}
