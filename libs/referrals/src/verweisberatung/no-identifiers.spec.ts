import { identifies } from './no-identifiers';

describe('identifies', () => {
  it.each([
    'erreichbar unter testfrau@example.org',
    'geboren 1.2.1990',
    'geb. 01. 02. 90',
    'seit 1990-02-01',
    'Tel. 05241 123456',
    'bitte +49 151 2345 anrufen',
    'Aktenzeichen 4711081',
  ])('finds %s', (text) => expect(identifies(text)).toBe(true));

  it.each([
    'Kindergeld, Antrag liegt seit 3 Monaten',
    'Schulden etwa 10.000 Euro',
    '5 Personen, Miete 1.250 €',
    '§ 104c',
    '',
  ])('lets %s pass', (text) => expect(identifies(text)).toBe(false));
});
