/** The way of a theme (domain.md L10), in its order; the last three are ends that can be left again. */
export const THEME_STEPS = [
  'vorschlag',
  'geprueft',
  'geclustert',
  'lenkungsgruppe',
  'ag',
  'erprobt',
  'umgesetzt',
  'zurueckgestellt',
  'ans_land_gemeldet',
] as const;
export type ThemeStep = (typeof THEME_STEPS)[number];

/** Steps after which a theme waits for no decision. */
export const FINAL_STEPS: readonly ThemeStep[] = ['umgesetzt', 'zurueckgestellt', 'ans_land_gemeldet'];

/** What a step may ask of a theme. */
export type StepCondition = 'issues' | 'matrix';

/** Forward one by one; every step may be taken back; shelving is possible from anywhere. */
const FORWARD: readonly { from: ThemeStep; to: ThemeStep; needs?: StepCondition }[] = [
  { from: 'vorschlag', to: 'geprueft' },
  { from: 'geprueft', to: 'geclustert', needs: 'issues' },
  { from: 'geclustert', to: 'lenkungsgruppe', needs: 'matrix' },
  { from: 'lenkungsgruppe', to: 'ag' },
  { from: 'lenkungsgruppe', to: 'ans_land_gemeldet' },
  { from: 'ag', to: 'erprobt' },
  { from: 'ag', to: 'ans_land_gemeldet' },
  { from: 'erprobt', to: 'umgesetzt' },
  { from: 'erprobt', to: 'ans_land_gemeldet' },
];

/** What a theme has to offer when a step is asked for. */
export interface ThemeFacts {
  step: ThemeStep;
  issues: number;
  problem: string;
  goal: string;
  recommendation: string;
}

/** A step that may follow, and what is missing for it. */
export interface NextStep {
  step: ThemeStep;
  missing: StepCondition | null;
}

/** Every step that may follow the present one, in the order of the way. */
export function nextSteps(theme: ThemeFacts): NextStep[] {
  return THEME_STEPS.flatMap((step): NextStep[] => {
    if (step === theme.step) return [];
    const forward = FORWARD.find(({ from, to }) => from === theme.step && to === step);
    if (forward) return [{ step, missing: forward.needs && !has(theme, forward.needs) ? forward.needs : null }];
    return step === 'zurueckgestellt' || isBack(theme.step, step) ? [{ step, missing: null }] : [];
  });
}

function has(theme: ThemeFacts, condition: StepCondition): boolean {
  if (condition === 'issues') return theme.issues > 0;
  return [theme.problem, theme.goal, theme.recommendation].every((text) => text.trim() !== '');
}

function isBack(from: ThemeStep, to: ThemeStep): boolean {
  return !FINAL_STEPS.includes(to) && THEME_STEPS.indexOf(to) < THEME_STEPS.indexOf(from);
}
