import { type Identity, tracesIn } from './traces-of-case';

const person = {
  names: ['Testfrau Xu', 'Beispiel-Çelik'],
  birthDate: '1990-05-07',
  phone: '05241 / 850-0',
  email: 'testfrau@test.invalid',
  codes: ['KIM-2026-0042', 'Ahorn 4711'],
};

const leadsTo = (identity: Identity, text: string): boolean => tracesIn(identity, text).length > 0;

describe('traces of the person of a case', () => {
  it.each([
    'Die testfrau wartet',
    'bei Beispiel dauert es',
    'Fall Celik',
    'Herr Xu wartet',
    'siehe kim-2026-0042',
    'geboren 07.05.1990',
    'geboren am 7.5.1990',
    'geboren 7. 5. 1990',
    'Termin am 07.05. abgesagt',
    'Jahrgang 1990-05-07',
    'unter 05241 8500 nicht erreichbar',
    'schrieb an TESTFRAU@test.invalid',
    'unser Ahorn 4711',
  ])('finds one in „%s“', (text) => expect(leadsTo(person, text)).toBe(true));

  it.each([
    'Sprachkurse finden vormittags ohne Kinderbetreuung statt.',
    'Die Beispielrechnung der Behörde war falsch.',
    'unter dem Ahorn wartet niemand',
    'xuan ist ein anderes Wort',
    'Seit 1990 gibt es dafür keine Stelle.',
  ])('finds none in „%s“', (text) => expect(leadsTo(person, text)).toBe(false));

  it('knows „von und zu“ for words of every sentence, and a name of nothing else for a name', () => {
    const noble = { ...person, names: ['Testfrau', 'von und zu der Beispielburg'] };
    expect(leadsTo(noble, 'Von den Kursen und zu der Betreuung ist nichts bekannt.')).toBe(false);
    expect(leadsTo(noble, 'Frau von Beispielburg wartet')).toBe(true);
    expect(leadsTo({ ...person, names: ['Le'] }, 'Familie Le wartet')).toBe(true);
  });

  it('finds nothing where nothing is known', () => {
    const nobody = { names: [null, ''], birthDate: null, phone: '', email: '', codes: ['KIM-2026-0043'] };
    expect(leadsTo(nobody, 'Wartezeit 6 Monate, Rückruf 0')).toBe(false);
  });

  it.each([
    ['Die testfrau und Beispiel-Celik warten', ['testfrau', 'Beispiel', 'Celik']],
    ['(Beispiel, siehe kim-2026-0042)', ['Beispiel', 'kim-2026-0042']],
    ['unter 05241 8500 nicht erreichbar', ['05241 8500']],
    ['Frau „Beispiel“ und Herr Xu', ['Beispiel', 'Xu']],
    ['Frau Beispiel\u00a0wartet', ['Beispiel']],
  ])('says where they stand in „%s“', (text, words) => {
    const found = tracesIn(person, text).map(({ from, until }) => text.slice(from, until));
    expect(found.sort()).toEqual([...words].sort());
  });
});
