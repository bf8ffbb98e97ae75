import type { components } from '../../api/schema';

export type Operator = components['schemas']['OperatorView'];
export type ContactState = components['schemas']['AccessibilityContactView'];
export type Report = components['schemas']['BarrierReportView'];
export type ReportState = 'open' | 'settled';

export const reportStates: readonly ReportState[] = ['open', 'settled'];
