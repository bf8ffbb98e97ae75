export { type CaseRow } from './case/case-door.service';
export { Cases } from './case/cases.service';
export { CaseLead } from './assignment/case-lead.service';
export { CasesModule } from './cases.module';
export { Measures, type NewMeasure } from './hilfeplan/measures.service';
export { CaseProfile, type ReleasableFields } from './profile/case-profile.service';
