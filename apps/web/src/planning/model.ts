import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type FieldOfAction = Schemas['FieldOfActionView'];
export type Challenge = Schemas['ChallengeView'];
export type Observation = Schemas['StructuralIssueView'];
export type Report = Schemas['ReportView'];
export type ThemeListItem = Schemas['ThemeListItem'];
export type Theme = Schemas['ThemeView'];
export type ThemeStep = Theme['step'];
export type Level = Theme['level'];
export type Counts = Schemas['CountsView'];
export type ConferenceListItem = Schemas['PlanungskonferenzListItem'];
export type Conference = Schemas['PlanungskonferenzView'];
export type AgendaItem = Schemas['AgendaItemView'];
export type Reason = Schemas['ReasonView'];
export type NextStep = Schemas['NextStepView'];

export const levels = ['quartier', 'kommune', 'kreis', 'land'] as const satisfies readonly Level[];

export const rechtskreise = [
  'sgb_ii',
  'sgb_iii',
  'sgb_viii',
  'sgb_ix',
  'sgb_xii',
  'asylblg',
  'bafoeg_bab',
  'none',
] as const satisfies readonly Observation['rechtskreis'][];

export const timeframes = ['short', 'medium', 'long'] as const satisfies readonly Theme['timeframe'][];

export const themeSteps = [
  'vorschlag',
  'geprueft',
  'geclustert',
  'lenkungsgruppe',
  'ag',
  'erprobt',
  'umgesetzt',
  'zurueckgestellt',
  'ans_land_gemeldet',
] as const satisfies readonly ThemeStep[];
