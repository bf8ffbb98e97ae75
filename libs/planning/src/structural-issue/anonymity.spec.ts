import { traceIn } from './anonymity';

describe('traces of a person in an observation', () => {
  it.each([
    'Frau Beispiel bekam keinen Termin',
    'bei Familie Özdemir-Test dauerte es Monate',
    'Herrn Dr. Muster wurde gesagt',
    'ein Mann namens Ali',
  ])('finds the name in „%s“', (text) => expect(traceIn(text)?.code).toBe('field.holds-name'));

  it.each([
    'Rückruf unter 05241 / 85-0 erfolglos',
    'Mail an test@beispiel.invalid',
    'Termin am 3.4.2026 abgesagt',
    'seit dem 12. März ohne Antwort',
    'Aktenzeichen 1234567 unbearbeitet',
    'siehe GT-2026-0042',
  ])('finds the number in „%s“', (text) => expect(traceIn(text)?.code).toBe('field.holds-number'));

  it.each([
    '34-jährige Afghanin ohne Kursplatz',
    'Ein syrischer Vater von sechs Kindern',
    'Mutter, 41 Jahre alt, fünf Kinder',
  ])('finds the rare combination in „%s“', (text) => expect(traceIn(text)?.code).toBe('field.rare-combination'));

  it.each([
    'Sprachkurse finden vormittags ohne Kinderbetreuung statt.',
    'Frauen ohne Nachweis erhalten keinen Platz; Wartezeit etwa 6 Monate.',
    'Zugewanderte aus Rumänien finden keine Wohnung unter 800 Euro.',
    'Eine Frau ohne Anmeldung erhält kein Kindergeld (§ 62 EStG, seit 2019).',
    'Der Bus der Linie 73 fährt nur dreimal am Tag, zuletzt um 18.30 Uhr.',
    'Das heißt Wartezeiten von Monaten für die so genannten Kettenduldungen.',
    'Familien mit drei Kindern finden keinen Wohnraum.',
  ])('leaves „%s“ alone', (text) => expect(traceIn(text)).toBeNull());

  it.each([
    ['Frau Beispiel und Herr Dr. Muster warten', ['Frau Beispiel', 'Herr Dr. Muster']],
    ['Rückruf unter 0524 185-0 am 3.4.2026', ['0524 185-0', '3.4.2026']],
    ['34-jährige Afghanin ohne Kursplatz', ['34-jährig', 'Afghanin']],
  ])('says where in „%s“', (text, words) => {
    const places = traceIn(text)?.places ?? [];
    expect(places.map(({ from, until }) => text.slice(from, until).trim()).sort()).toEqual([...words].sort());
  });
});
