import { birthKeys, storedKeys } from './search-keys';
import { parseName } from './name';

describe('search keys', () => {
  it('are letters, sounds, day and year', () => {
    const keys = storedKeys({ givenName: 'Testfrau', familyName: 'Beispiel', birthDate: '1990-05-17' });
    expect(keys.searchKeys).toEqual(
      expect.arrayContaining(['n:testfrau', 's:TSTFR', 'n:beispiel', 'n:testfraubeispiel', 'b:1990-05-17', 'y:1990']),
    );
    expect(keys.nearKeys).toEqual(expect.arrayContaining(['PSPL', 'SPL', 'PPL']));
  });

  it('hear one name in every script', () => {
    const shared = (names: string[]) =>
      names
        .map((name) => parseName(name).parts.flatMap(({ keys }) => keys))
        .reduce((all, keys) => all.filter((key) => keys.includes(key)));
    expect(shared(['Шевченко', 'Schewtschenko', 'Shevchenko', 'Szewczenko'])).toContain('s:SFSNK');
    expect(shared(['محمد', 'Mohammed', 'Muhamad', 'Мухаммад'])).toContain('s:MMT');
    expect(shared(['Çağrı', 'Cagri', 'Tschagri'])).toContain('s:SKR');
  });

  it('take 1 January for an unknown day', () => {
    expect(birthKeys({ birthDate: '1990-01-01' })).toEqual(['y:1990']);
    expect(birthKeys({ birthDate: '1990-05-17' })).toEqual(['b:1990-05-17', 'y:1990']);
    expect(birthKeys({ birthYear: 1990 })).toEqual(['y:1990']);
    expect(birthKeys({})).toEqual([]);
  });

  it('are none for nobody', () => {
    expect(storedKeys({})).toMatchObject({ searchKeys: [], nearKeys: [] });
    expect(storedKeys({ familyName: '  -- ' })).toMatchObject({ searchKeys: [], nearKeys: [] });
  });
});
