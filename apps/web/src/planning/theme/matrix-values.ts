import type { Level, Theme } from '../model';

/** The texts of the matrix in the order of the Integrationskonzept. */
export const matrixTexts = [
  'problem',
  'goal',
  'targetGroup',
  'socialSpace',
  'recommendation',
  'stakeholders',
  'resources',
] as const;

export type MatrixText = (typeof matrixTexts)[number];

export const longestOf: Record<MatrixText, number> = {
  problem: 4000,
  goal: 4000,
  targetGroup: 2000,
  socialSpace: 2000,
  recommendation: 4000,
  stakeholders: 2000,
  resources: 2000,
};

export interface MatrixValues extends Record<MatrixText, string> {
  title: string;
  challengeCode: string | null;
  level: Level;
  timeframe: Theme['timeframe'];
}

export function matrixOf(theme: Theme): MatrixValues {
  const { title, level, timeframe, challenge } = theme;
  const texts = Object.fromEntries(matrixTexts.map((field) => [field, theme[field]])) as Record<MatrixText, string>;
  return { title, level, timeframe, challengeCode: challenge.code, ...texts };
}
