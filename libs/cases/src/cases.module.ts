import { Module } from '@nestjs/common';
import { ClientsModule } from '@fallnetz/clients';
import { PdfModule } from '@fallnetz/platform';
import { PlanningModule } from '@fallnetz/planning';
import { RemindersModule } from '@fallnetz/reminders';
import { AssessmentsController } from './assessment/assessments.controller';
import { Assessments } from './assessment/assessments.service';
import { CaseLead } from './assignment/case-lead.service';
import { AssignmentsController } from './assignment/assignments.controller';
import { Assignments } from './assignment/assignments.service';
import { AppealRules } from './bescheid/appeal-rules.service';
import { BescheidList } from './bescheid/bescheid-list.service';
import { BescheideController } from './bescheid/bescheide.controller';
import { Bescheide } from './bescheid/bescheide.service';
import { CatalogueController } from './catalogue/catalogue.controller';
import { Catalogue } from './catalogue/catalogue.service';
import { CaseDeadlines } from './case/case-deadlines.service';
import { CaseDoor } from './case/case-door.service';
import { CaseHead } from './case/case-head.service';
import { CaseList } from './case/case-list.service';
import { CasesController } from './case/cases.controller';
import { WorkloadController } from './caseload/workload.controller';
import { Workload } from './caseload/workload.service';
import { ConflictsController } from './conflict/conflicts.controller';
import { Conflicts } from './conflict/conflicts.service';
import { Cases } from './case/cases.service';
import { CaseEnd } from './closure/case-end.service';
import { ClosuresController } from './closure/closures.controller';
import { Closures } from './closure/closures.service';
import { Reopenings } from './closure/reopenings.service';
import { Retention } from './closure/retention.service';
import { WithdrawalEndsCase } from './closure/withdrawal.handler';
import { ContactsController } from './contact/contacts.controller';
import { Contacts } from './contact/contacts.service';
import { DocumentFiles } from './document/document-files';
import { DocumentScans } from './document/document-scans';
import { DocumentUploads } from './document/document-uploads.service';
import { FileIntake } from './document/file-intake.service';
import { DocumentsController } from './document/documents.controller';
import { Documents } from './document/documents.service';
import { Agreements } from './hilfeplan/agreements.service';
import { Goals } from './hilfeplan/goals.service';
import { HilfeplanController } from './hilfeplan/hilfeplan.controller';
import { Hilfeplan } from './hilfeplan/hilfeplan.service';
import { Measures } from './hilfeplan/measures.service';
import { PlanVersions } from './hilfeplan/plan-versions.service';
import { PlanPapersController } from './hilfeplan/print/plan-papers.controller';
import { PlanPapers } from './hilfeplan/print/plan-papers.service';
import { InsightsController } from './insight/insights.controller';
import { Insights } from './insight/insights.service';
import { IntakesController } from './intake/intakes.controller';
import { Intakes } from './intake/intakes.service';
import { AppealRuleRows } from './law-rule/appeal-rule-rows.service';
import { CatalogueRows } from './law-rule/catalogue-rows.service';
import { DatedRows } from './law-rule/dated-rows.service';
import { LawRulesController } from './law-rule/law-rules.controller';
import { NetworkController } from './network/network.controller';
import { Network } from './network/network.service';
import { NotesController } from './note/notes.controller';
import { Notes } from './note/notes.service';
import { PhasesController } from './phase/phases.controller';
import { Phases } from './phase/phases.service';
import { CaseProfile } from './profile/case-profile.service';
import { SensitiveNotesController } from './sensitive-note/sensitive-notes.controller';
import { SensitiveNotes } from './sensitive-note/sensitive-notes.service';
import { SituationListController } from './situation/situation-list.controller';
import { SituationList } from './situation/situation-list.service';
import { SituationController } from './situation/situation.controller';
import { SituationOnDay } from './situation/situation-on-day.service';
import { SituationRules } from './situation/situation-rules.service';
import { Situation } from './situation/situation.service';
import { RestsController } from './rest/rests.controller';
import { Rests } from './rest/rests.service';
import { SavedViewsController } from './saved-view/saved-views.controller';
import { SavedViews } from './saved-view/saved-views.service';
import { CaseStructuralIssuesController } from './structural-issue/case-structural-issues.controller';
import { CaseStructuralIssues } from './structural-issue/case-structural-issues.service';
import { TimelineController } from './timeline/timeline.controller';
import { Timeline } from './timeline/timeline.service';

@Module({
  imports: [ClientsModule, PdfModule, PlanningModule, RemindersModule],
  controllers: [
    CasesController,
    BescheideController,
    CatalogueController,
    CaseStructuralIssuesController,
    AssessmentsController,
    AssignmentsController,
    ClosuresController,
    ConflictsController,
    ContactsController,
    DocumentsController,
    HilfeplanController,
    PlanPapersController,
    InsightsController,
    IntakesController,
    LawRulesController,
    NetworkController,
    NotesController,
    PhasesController,
    RestsController,
    SavedViewsController,
    SensitiveNotesController,
    SituationController,
    SituationListController,
    TimelineController,
    WorkloadController,
  ],
  providers: [
    CaseDoor,
    CaseDeadlines,
    CaseEnd,
    CaseHead,
    CaseList,
    CaseProfile,
    CaseStructuralIssues,
    Cases,
    Assessments,
    AppealRuleRows,
    AppealRules,
    BescheidList,
    Bescheide,
    Catalogue,
    CatalogueRows,
    DatedRows,
    Agreements,
    Assignments,
    CaseLead,
    Closures,
    Conflicts,
    Contacts,
    DocumentFiles,
    DocumentScans,
    DocumentUploads,
    FileIntake,
    Documents,
    Goals,
    Hilfeplan,
    Insights,
    Intakes,
    Measures,
    Network,
    Notes,
    Phases,
    Reopenings,
    Rests,
    WithdrawalEndsCase,
    PlanPapers,
    PlanVersions,
    Retention,
    SavedViews,
    SensitiveNotes,
    Situation,
    SituationList,
    SituationOnDay,
    SituationRules,
    Timeline,
    Workload,
  ],
  exports: [Cases, CaseLead, CaseProfile, Measures],
})
export class CasesModule {}
