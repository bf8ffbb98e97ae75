import { mergedPlaces, placesOf } from './places';

describe('places in a refused text', () => {
  it('are counted in the composed text, however it was written', () => {
    const composed = placesOf('Bei C\u0327elik, bei Çelik', [/Çelik/u]);
    expect(composed).toEqual([
      { from: 4, until: 9 },
      { from: 15, until: 20 },
    ]);
  });

  it('are in the order of the text, and one where they overlap', () => {
    const places = [
      { from: 9, until: 12 },
      { from: 0, until: 8 },
      { from: 2, until: 5 },
      { from: 11, until: 14 },
    ];
    expect(mergedPlaces(places)).toEqual([
      { from: 0, until: 8 },
      { from: 9, until: 14 },
    ]);
  });
});
