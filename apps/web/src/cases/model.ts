import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type Case = Schemas['CaseView'];
export type CaseRow = Schemas['CaseListItem'];
export type Phase = Case['phase'];
export type NextPhase = Schemas['NextPhaseView'];
export type TimelineEntry = Schemas['TimelineEntryView'];
export type Hilfeplan = Schemas['HilfeplanView'];
export type Goal = Schemas['GoalView'];
export type Measure = Schemas['MeasureView'];
export type Closure = Schemas['ClosureView'];
export type Assessment = Schemas['AssessmentView'];
export type NetworkEntry = Schemas['NetworkEntryView'];
export type SavedView = Schemas['SavedViewView'];
export type PlanVersion = Schemas['PlanVersionView'];
export type PlanContent = Schemas['PlanContentView'];
export type PlanPaper = Schemas['PlanPaperView'];

export const phases = [
  'anfrage',
  'klaerung',
  'assessment',
  'hilfeplanung',
  'umsetzung',
  'monitoring',
  'evaluation',
  'entpflichtet',
  'abgelehnt',
  'abgebrochen',
] as const satisfies readonly Phase[];

export const caseKinds = ['cm_full', 'cm_partial'] as const satisfies readonly Case['kind'][];

export const targetGroups = ['eingewanderte', 'msoe', 'schutzsuchende', 'ukraine'] as const;

export const accessRoutes = [
  'self',
  'clearingstelle',
  'sozialamt',
  'abh',
  'jobcenter',
  'mbe_jmd',
  'school_kita',
  'volunteer',
  'verweisberatung',
  'other',
] as const;
