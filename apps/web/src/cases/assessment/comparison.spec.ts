import type { Assessment } from '../model';
import { assessmentBody, assessmentValues } from './assessment-values';
import { compare } from './comparison';

const of = (needs: Partial<Record<Assessment['areas'][number]['area'], number | null>>): Assessment => ({
  id: 'x',
  heldOn: '2026-01-12',
  state: 'completed',
  participants: 'Schwester',
  interpreter: '',
  recordedByName: 'Testperson',
  recordedAt: '2026-01-12T10:00:00Z',
  areas: Object.entries(needs).map(([area, need]) => ({
    area: area as Assessment['areas'][number]['area'],
    need,
    resource: '',
    priority: need === 3 ? 'high' : null,
    words: 'Zu eng.',
  })),
  may: { change: true, complete: true, reopen: false, discard: true },
  version: 3,
});

describe('two assessments', () => {
  it('differ per life area, in the order of the catalogue; what was graded on neither day is left out', () => {
    const earlier = of({ diskriminierung: 1, wohnen_mobilitaet: 4, sprache_bildung: 2, schutz_vor_gewalt: null });
    const later = of({ wohnen_mobilitaet: 1, sprache_bildung: 2, arbeit_wirtschaft: 0, familie_kita_schule: null });
    const differences = compare(earlier, later).map(({ area, direction, by }) => [area, direction, by]);
    expect(differences).toEqual([
      ['wohnen_mobilitaet', 'fallen', 3],
      ['arbeit_wirtschaft', 'new', 0],
      ['sprache_bildung', 'same', 0],
      ['diskriminierung', 'gone', 0],
    ]);
    expect(compare(of({ diskriminierung: 0 }), of({ diskriminierung: 2 }))).toMatchObject([
      { from: 0, to: 2, direction: 'risen', by: 2 },
    ]);
  });

  it('go through the form unchanged', () => {
    const assessment = of({ wohnen_mobilitaet: 3, diskriminierung: 0, schutz_vor_gewalt: null });
    const { areas, ...rest } = assessmentBody(assessmentValues(assessment), 3);
    expect(rest).toEqual({ heldOn: '2026-01-12', participants: 'Schwester', interpreter: '', version: 3 });
    expect(areas).toHaveLength(11);
    expect(areas?.filter(({ words }) => words !== '')).toEqual(expect.arrayContaining(assessment.areas));
    expect(areas?.find(({ area }) => area === 'arbeit_wirtschaft')).toEqual({
      area: 'arbeit_wirtschaft',
      need: null,
      resource: '',
      priority: null,
      words: '',
    });
  });
});
