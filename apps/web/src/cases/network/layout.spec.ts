import type { NetworkEntry } from '../model';
import { centre, daysOf, layOut, linesOf, onDay, rings } from './layout';

const entry = (
  id: string,
  closeness: number,
  validFrom = '2026-01-01',
  validUntil: string | null = null,
): NetworkEntry => ({
  id,
  label: id,
  kind: 'family',
  closeness,
  quality: 'helpful',
  offerId: null,
  offerName: null,
  validFrom,
  validUntil,
  version: 1,
});

describe('the drawing of a Netzwerkkarte', () => {
  it('puts everybody on the circle of their closeness and nobody on somebody else', () => {
    const entries = [1, 1, 1, 2, 2, 3, 3, 3, 3].map((closeness, at) => entry(String(at), closeness));
    const nodes = layOut(entries);
    for (const {
      x,
      y,
      entry: { closeness },
    } of nodes) {
      expect(Math.hypot(x - centre, y - centre)).toBeCloseTo(rings[closeness - 1]!, -0.5);
    }
    expect(new Set(nodes.map(({ x, y }) => `${x}/${y}`)).size).toBe(entries.length);
    expect(nodes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('shows what held on a day: from its first day, not on its end', () => {
    const entries = [
      entry('then', 1, '2026-01-01', '2026-02-01'),
      entry('now', 2, '2026-02-01'),
      entry('always', 3, '2026-01-01'),
    ];
    const on = (day: string) => onDay(entries, day).map(({ id }) => id);
    expect(on('2025-12-31')).toEqual([]);
    expect(on('2026-01-31')).toEqual(['then', 'always']);
    expect(on('2026-02-01')).toEqual(['now', 'always']);
    expect(daysOf(entries)).toEqual(['2026-02-01', '2026-01-01']);
  });

  it.each([
    ['Schwester', ['Schwester']],
    ['Nachbarin mit Auto', ['Nachbarin mit', 'Auto']],
    ['Jobcenter Gütersloh', ['Jobcenter', 'Gütersloh']],
    ['Frau von der Migrationsberatung', ['Frau von der', 'Migrationsberat…']],
    ['Ausländerbehörde', ['Ausländerbehörde']],
    ['Schuldnerberatungsstelle', ['Schuldnerberatu…']],
  ])('writes %s in lines that can be read', (label, lines) => expect(linesOf(label)).toEqual(lines));
});
