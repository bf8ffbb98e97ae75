import { storedKeys } from '@fallnetz/clients';
import { addDays } from '@fallnetz/platform';
import type { Chance } from './chance';
import type { Row } from './rows';

/** A group of origin with its share, language, usual status, and invented names. */
export interface Origin {
  nationality: string;
  weight: number;
  language: string;
  targetGroup: 'eingewanderte' | 'msoe' | 'schutzsuchende' | 'ukraine';
  statuses: readonly (readonly [status: string, weight: number])[];
  given: readonly (readonly [name: string, gender: 'w' | 'm'])[];
  family: readonly string[];
}

const EU = [['eu_freizuegigkeit', 1]] as const;

// The five largest groups by their share in the Kreis, then smaller ones; family names say "example" in their language.
export const ORIGINS: readonly Origin[] = [
  {
    nationality: 'RO',
    weight: 27,
    language: 'ro',
    targetGroup: 'msoe',
    statuses: EU,
    given: [['Ioana', 'w'], ['Mihai', 'm'], ['Elena', 'w'], ['Andrei', 'm'], ['Ștefania', 'w']],
    family: ['Exempluscu', 'Modelescu', 'Testescu', 'Probeanu'],
  },
  {
    nationality: 'PL',
    weight: 18,
    language: 'pl',
    targetGroup: 'msoe',
    statuses: EU,
    given: [['Agnieszka', 'w'], ['Paweł', 'm'], ['Małgorzata', 'w'], ['Łukasz', 'm']],
    family: ['Przykładowska', 'Wzorowicz', 'Testowska', 'Próbny'],
  },
  {
    nationality: 'TR',
    weight: 14,
    language: 'tr',
    targetGroup: 'eingewanderte',
    statuses: [['ae_27_36a', 4], ['niederlassung_9', 3], ['ae_16a_21', 2]],
    given: [['Ayşe', 'w'], ['Mehmet', 'm'], ['Gülşen', 'w'], ['İbrahim', 'm']],
    family: ['Örnekli', 'Testoğlu', 'Numune', 'Deneme'],
  },
  {
    nationality: 'UA',
    weight: 10,
    language: 'uk',
    targetGroup: 'ukraine',
    statuses: [['ae_24', 1]],
    given: [['Олена', 'w'], ['Iryna', 'w'], ['Сергій', 'm'], ['Natalija', 'w']],
    family: ['Прикладенко', 'Testenko', 'Zrazkova', 'Модельчук'],
  },
  {
    nationality: 'SY',
    weight: 9,
    language: 'ar',
    targetGroup: 'schutzsuchende',
    statuses: [['ae_25_2', 4], ['ae_25_3', 2], ['ae_104c', 1], ['gestattung_55', 1]],
    given: [['رانيا', 'w'], ['Ahmad', 'm'], ['Maryam', 'w'], ['Khaled', 'm']],
    family: ['Al-Mithal', 'مثال', 'Namudhaj', 'Al-Tajriba'],
  },
  {
    nationality: 'BG',
    weight: 9,
    language: 'bg',
    targetGroup: 'msoe',
    statuses: EU,
    given: [['Мария', 'w'], ['Ivan', 'm'], ['Desislava', 'w'], ['Georgi', 'm']],
    family: ['Примерова', 'Testov', 'Obrazzova', 'Modelov'],
  },
  {
    nationality: 'AF',
    weight: 6,
    language: 'fa',
    targetGroup: 'schutzsuchende',
    statuses: [['ae_25_3', 3], ['ae_104c', 2], ['duldung_60a', 2], ['gestattung_55', 1]],
    given: [['Farid', 'm'], ['Zahra', 'w'], ['Nasrin', 'w'], ['Hamid', 'm']],
    family: ['Namunai', 'Mesali', 'Azmayeshi'],
  },
  {
    nationality: 'IQ',
    weight: 5,
    language: 'ar',
    targetGroup: 'schutzsuchende',
    statuses: [['ae_25_3', 2], ['duldung_60a', 2], ['ae_25b', 1], ['fiktion_81_4', 1]],
    given: [['Layla', 'w'], ['Omar', 'm'], ['Shirin', 'w']],
    family: ['Al-Namudhaji', 'Mithali', 'Tajribi'],
  },
  {
    nationality: 'stateless',
    weight: 1,
    language: 'ar',
    targetGroup: 'schutzsuchende',
    statuses: [['duldung_60b', 1], ['ungeklaert', 1]],
    given: [['Samir', 'm'], ['Huda', 'w']],
    family: ['Bila-Mithal'],
  },
]; // prettier-ignore

/** An invented person with where they come from. */
export interface DemoPerson {
  id: string;
  origin: Origin;
  row: Row;
}

interface Where {
  districtId: string;
  organisationId: string;
  ags: string;
  createdBy: string;
  openedOn: string;
  /** Without consent only a pseudonym and coarse data are kept. */
  named: boolean;
}

const TREES = [
  'Ahorn',
  'Birke',
  'Buche',
  'Eiche',
  'Erle',
  'Esche',
  'Fichte',
  'Linde',
  'Pappel',
  'Ulme',
  'Weide',
  'Zeder',
];

/** Invents a person, with the traps of real ones: other scripts, one name only, unknown birth dates. */
export function demoPerson(chance: Chance, where: Where): DemoPerson {
  const origin = chance.weighted(ORIGINS.map((one) => [one, one.weight] as const));
  const [givenName, gender] = chance.pick(origin.given);
  const hasOneName = chance.happens(0.03);
  const known = birth(chance);
  const family = chance.pick(origin.family.filter((one) => isLatin(one) === isLatin(givenName)));
  const name = where.named ? { familyName: family, givenName: hasOneName ? null : givenName } : {};
  const birthDate = where.named ? known.birthDate : null;
  const id = chance.id();
  const keys = storedKeys({ ...name, birthDate, birthYear: known.birthYear });
  return {
    id,
    origin,
    row: {
      id,
      district_id: where.districtId,
      organisation_id: where.organisationId,
      pseudonym: `${chance.pick(TREES)} ${chance.between(1000, 9999)}`,
      family_name: name.familyName ?? null,
      given_name: name.givenName ?? null,
      birth_date: birthDate,
      birth_year: known.birthYear,
      birth_precision: birthDate ? 'exact' : 'year',
      further_languages: [],
      may_call: where.named,
      gender,
      nationalities: [origin.nationality],
      entry_year: Math.max(known.birthYear, Number(where.openedOn.slice(0, 4)) - chance.between(0, 9)),
      first_language: origin.language,
      interpreter_needed: chance.happens(0.45),
      ags: where.ags,
      phone: where.named && chance.happens(0.7) ? `05241 00000-${chance.between(10, 99)}` : null,
      email: null,
      search_keys: keys.searchKeys,
      near_keys: keys.nearKeys,
      search_version: keys.searchVersion,
      created_by: where.createdBy,
      created_at: `${where.openedOn}T09:00:00Z`,
      version: 1,
    },
  };
}

/** Nobody writes half a name in another script. */
function isLatin(name: string): boolean {
  return /^\p{Script=Latin}/u.test(name);
}

function birth(chance: Chance): { birthDate: string | null; birthYear: number } {
  const birthYear = chance.between(1955, 2005);
  if (chance.happens(0.12)) return { birthDate: `${birthYear}-01-01`, birthYear };
  if (chance.happens(0.06)) return { birthDate: null, birthYear };
  return { birthDate: addDays(`${birthYear}-01-02`, chance.between(0, 360)), birthYear };
}
