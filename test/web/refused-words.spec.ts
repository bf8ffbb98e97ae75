import i18next from 'i18next';
import { Problem, withWords } from '../../apps/web/src/api/problem';
import { inParts } from '../../apps/web/src/conferences/protokoll/in-parts';
import { de } from '../../apps/web/src/ui/texts.de';

const refused = (field: string) => ({
  field,
  code: 'x',
  message: 'Hier steht der Name.',
  places: [{ from: 5, until: 13 }],
});

describe('the words a text was refused for', () => {
  beforeAll(() => i18next.init({ lng: 'de', resources: { de: { ui: de } }, interpolation: { escapeValue: false } }));

  it('are cut out of what was sent, however deep it stands and however accents were written', () => {
    const sent = { agenda: [{ title: 'Frau Beispiel' }], wish: 'Bei C\u0327eliktest', number: 7 };
    expect(withWords(refused('agenda.0.title'), sent).message).toBe('Hier steht der Name. Gefunden: „Beispiel“.');
    const places = [
      { from: 4, until: 13 },
      { from: 4, until: 13 },
      { from: 0, until: 3 },
    ];
    expect(withWords({ ...refused('wish'), places }, sent).message).toContain('Gefunden: „Çeliktest“, „Bei“.');
  });

  it('are left out where nothing was sent under that name', () => {
    for (const sent of [null, {}, { wish: 7 }, { wish: null }, 'wish'])
      expect(withWords(refused('wish'), sent).message).toBe('Hier steht der Name.');
    const { places: _places, ...whole } = refused('wish');
    expect(withWords(whole, { wish: 'Frau Beispiel' }).message).toBe('Hier steht der Name.');
  });

  it('are said with the part of the Protokoll they stand in', () => {
    const part = { participantId: 'p1', name: 'Test Person', organisationName: 'Schule', mayName: false };
    const problem = new Problem(409, { title: 'Nein', code: 'c', fields: [refused('parts.p1'), refused('other')] });
    const told = inParts(problem, [{ ...part, body: 'Frau Beispiel kommt.' }], (name) => `Teil für ${name}`);
    expect(told.fields.map(({ message }) => message)).toEqual([
      'Teil für Test Person, Schule – Hier steht der Name. Gefunden: „Beispiel“.',
      'Hier steht der Name.',
    ]);
    expect(told).toMatchObject({ status: 409, title: 'Nein', code: 'c' });
  });
});
