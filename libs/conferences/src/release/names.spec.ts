import { placesOfName, withoutName } from './names';

const NAME = 'Testfrau Beispiel-Al Hassan';

const namesPerson = (text: string, name: string | null): boolean => placesOfName(text, name).length > 0;

describe('names in texts for the room', () => {
  it('finds every part of the name, in any case and with a genitive', () => {
    for (const text of ['Frau beispiel braucht A2', 'Hassans Antrag', 'TESTFRAU', 'für Beispiel, bitte']) {
      expect(namesPerson(text, NAME)).toBe(true);
    }
  });

  it('says where', () => {
    const text = 'Für Testfrau Beispiel: Hassans Antrag';
    expect(placesOfName(text, NAME).map(({ from, until }) => text.slice(from, until))).toEqual([
      'Testfrau Beispiel',
      'Hassans',
    ]);
  });

  it('leaves other words alone', () => {
    for (const text of ['Beispielhaft planen', 'al', 'Die Person braucht A2', '']) {
      expect(namesPerson(text, NAME)).toBe(false);
    }
    expect(namesPerson('Frau Beispiel', null)).toBe(false);
    expect(namesPerson('An', 'An')).toBe(false);
  });

  it('knows „von der“ for words of every sentence', () => {
    const name = 'Testfrau von der Beispiel';
    expect(namesPerson('Kurs an der Volkshochschule, von Montag an', name)).toBe(false);
    expect(namesPerson('Frau von der Beispiel', name)).toBe(true);
    expect(withoutName('Kurs an der Schule der Beispiels', name, 'GT-0001')).toBe('Kurs an der Schule der GT-0001');
  });

  it('puts the case code where the name stood', () => {
    expect(withoutName('Testfrau Beispiel besucht den Kurs', NAME, 'GT-0001')).toBe('GT-0001 besucht den Kurs');
    expect(withoutName('Kurs für Frau Beispiel', NAME, 'GT-0001')).toBe('Kurs für Frau GT-0001');
    expect(withoutName('Kurs', null, 'GT-0001')).toBe('Kurs');
  });

  it('takes names with characters of regular expressions as they are', () => {
    expect(namesPerson('nichts', 'A.*+?(b) Foo(bar')).toBe(false);
    expect(namesPerson('Foo(bar wohnt hier', 'Foo(bar')).toBe(true);
  });

  it('knows names in other scripts and with marks', () => {
    expect(namesPerson('Иванова wartet', 'Мария Иванова')).toBe(true);
    expect(namesPerson('für Şükrü', 'S\u0327u\u0308kru\u0308 Test')).toBe(true);
  });
});
