import { FINAL_STEPS, nextSteps, THEME_STEPS, type ThemeFacts, type ThemeStep } from './theme-step';

const full: Omit<ThemeFacts, 'step'> = { issues: 3, problem: 'Problem', goal: 'Ziel', recommendation: 'Schritt' };
const after = (step: ThemeStep, more: Partial<ThemeFacts> = {}) => nextSteps({ ...full, ...more, step });
const possible = (step: ThemeStep) => after(step).map((next) => next.step);

describe('the way of a theme', () => {
  it.each([
    ['vorschlag', ['geprueft', 'zurueckgestellt']],
    ['geprueft', ['vorschlag', 'geclustert', 'zurueckgestellt']],
    ['geclustert', ['vorschlag', 'geprueft', 'lenkungsgruppe', 'zurueckgestellt']],
    ['lenkungsgruppe', ['vorschlag', 'geprueft', 'geclustert', 'ag', 'zurueckgestellt', 'ans_land_gemeldet']],
    [
      'erprobt',
      [
        'vorschlag',
        'geprueft',
        'geclustert',
        'lenkungsgruppe',
        'ag',
        'umgesetzt',
        'zurueckgestellt',
        'ans_land_gemeldet',
      ],
    ],
  ] as const)('%s leads to %j', (from, to) => expect(possible(from)).toEqual(to));

  it('leads back from everywhere but the beginning', () => {
    for (const step of THEME_STEPS.slice(1)) expect(possible(step)).toContain('vorschlag');
  });

  it('never jumps ahead', () => {
    expect(possible('vorschlag')).not.toContain('lenkungsgruppe');
    expect(possible('geprueft')).not.toContain('umgesetzt');
    for (const step of FINAL_STEPS) expect(possible(step)).not.toContain('umgesetzt');
  });

  it('says what is missing', () => {
    expect(after('geprueft', { issues: 0 })).toContainEqual({ step: 'geclustert', missing: 'issues' });
    expect(after('geclustert', { goal: ' ' })).toContainEqual({ step: 'lenkungsgruppe', missing: 'matrix' });
    expect(after('geclustert')).toContainEqual({ step: 'lenkungsgruppe', missing: null });
  });
});
