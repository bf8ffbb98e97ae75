import { names } from './recipient';

const inWords = (recipientName: string) => ({ recipientOrganisationId: null, recipientName });
const place = (name: string, provider = '', organisationId: string | null = null) => ({
  name,
  provider,
  organisationId,
});

describe('a consent names a body', () => {
  it.each([
    ['Migrationsberatung, SkFM', place('Migrationsberatung', 'SkFM')],
    ['SkFM Migrationsberatung Rheda-Wiedenbrück', place('Migrationsberatung', 'SkFM')],
    ['Jobcenter Kreis Gütersloh', place('Jobcenter Kreis Gütersloh', 'Kreis Gütersloh')],
    ['fluchtlingsberatung awo', place('Flüchtlingsberatung', 'AWO')],
    ['Diakonie: Flüchtlingsberatungsstelle', place('Flüchtlingsberatungsstelle (10 Stunden je Woche)', 'Diakonie')],
    ['Rechtsanwältin Beispiel', place('Rechtsanwältin Beispiel')],
  ])('%s', (said, recipient) => expect(names(inWords(said), recipient)).toBe(true));

  it.each([
    ['AWO', place('Migrationsberatung', 'AWO')],
    ['Migrationsberatung', place('Migrationsberatung', 'AWO')],
    ['Kreis Gütersloh', place('Ausländerbehörde Kreis Gütersloh', 'Kreis Gütersloh')],
    ['Jobcenter Kreis Gütersloh', place('Ausländerbehörde Kreis Gütersloh', 'Kreis Gütersloh')],
    ['', place('Migrationsberatung', 'AWO')],
    ['irgendwer', place('', '')],
  ])('not: %s', (said, recipient) => expect(names(inWords(said), recipient)).toBe(false));

  it('by organisation, whatever the words say', () => {
    const consent = { recipientOrganisationId: 'a', recipientName: 'AWO' };
    expect(names(consent, place('Beratungsstelle', 'AWO', 'a'))).toBe(true);
    expect(names(consent, place('AWO', '', 'b'))).toBe(false);
  });

  it('by organisation, when the body is written with its whole name', () => {
    const consent = { recipientOrganisationId: 'a', recipientName: 'AWO Kreisverband' };
    expect(names(consent, place('Kreisverband AWO'))).toBe(true);
    expect(names(consent, place('AWO'))).toBe(false);
    expect(names(consent, place('Migrationsberatung', 'AWO Kreisverband'))).toBe(false);
  });
});
