import { cologne } from './cologne';
import { birthKeys, nameGroups, searchKeys } from './search-keys';

/** Would somebody stored under the first name be found by the second? */
function finds(stored: string, typed: string): boolean {
  const keys = new Set(searchKeys({ givenName: stored }));
  return nameGroups(typed).every((group) => group.some((key) => keys.has(key)));
}

describe('Kölner Phonetik', () => {
  it.each([
    ['mueller', '657'],
    ['wikipedia', '3412'],
    ['breschnew', '17863'],
    ['meyer', '67'],
    ['schmidt', '862'],
    ['xaver', '4837'],
  ])('%s = %s', (word, code) => expect(cologne(word)).toBe(code));
});

describe('search keys', () => {
  it.each([
    ['Müller', 'Mueller'],
    ['Müller', 'Muller'],
    ['Beispiel', 'Baischpil'],
    ['Testfrau Beispiel', 'Beispiel, Testfrau'],
    ['Kowalski', 'Kovalsky'],
    ['Mohammed', 'Muhamad'],
    ['محمد', 'Mohammed'],
    ['Олена', 'Olena'],
    ['Шевченко', 'Schewtschenko'],
    ['Shevchenko', 'Schewtschenko'],
    ['Achmed', 'Ahmed'],
    ['Dschamal', 'Jamal'],
    ['Çağrı', 'Cagri'],
    ['Popescu', 'Popesku'],
    ["O'Beispiel", 'OBeispiel'],
    ['Test-Beispiel', 'Beispiel'],
    ['Li', 'Li'],
  ])('%s is found by %s', (stored, typed) => expect(finds(stored, typed)).toBe(true));

  it.each([
    ['Testfrau', 'Beispiel'],
    ['Li', 'Lo'],
    ['Kowalski', 'Nowak'],
  ])('%s is not found by %s', (stored, typed) => expect(finds(stored, typed)).toBe(false));

  it('takes 1 January for an unknown day', () => {
    expect(birthKeys({ birthDate: '1990-01-01' })).toEqual(['y:1990']);
    expect(birthKeys({ birthDate: '1990-05-17' })).toEqual(['b:1990-05-17', 'y:1990']);
    expect(birthKeys({ birthYear: 1990 })).toEqual(['y:1990']);
    expect(birthKeys({})).toEqual([]);
  });

  it('holds no name in clear but its plain letters, and nothing for nobody', () => {
    expect(searchKeys({})).toEqual([]);
    expect(searchKeys({ familyName: '  -- ' })).toEqual([]);
  });
});
