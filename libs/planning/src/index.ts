export { type Level, LEVELS } from './levels';
export { PlanningModule } from './planning.module';
export { type Rechtskreis, RECHTSKREISE } from './structural-issue/rechtskreise';
export { ObservationDto } from './structural-issue/structural-issue.dto';
export { StructuralIssues } from './structural-issue/structural-issues.service';
