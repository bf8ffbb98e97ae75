import { identifiersIn } from './no-identifiers';

describe('what identifies somebody', () => {
  it.each([
    'erreichbar unter testfrau@example.org',
    'geboren 1.2.1990',
    'geb. 01. 02. 90',
    'seit 1990-02-01',
    'Tel. 05241 123456',
    'bitte +49 151 2345 anrufen',
    'Aktenzeichen 4711081',
  ])('is found in „%s“', (text) => expect(identifiersIn(text)).not.toEqual([]));

  it.each([
    ['Frau X, testfrau@example.org, ruft an', ['testfrau@example.org,']],
    ['Tel. 05241 123456 oder +49 151 2345', ['05241 123456', '+49 151 2345']],
    ['geb. 1.2.1990, Aktenzeichen 4711081', ['1.2.1990', '4711081']],
  ])('is named as it stands in „%s“', (text, words) =>
    expect(identifiersIn(text).map(({ from, until }) => text.slice(from, until).trim())).toEqual(
      expect.arrayContaining(words),
    ),
  );

  it.each([
    'Kindergeld, Antrag liegt seit 3 Monaten',
    'Schulden etwa 10.000 Euro',
    '5 Personen, Miete 1.250 €',
    '§ 104c',
    '',
  ])('is not in „%s“', (text) => expect(identifiersIn(text)).toEqual([]));
});
