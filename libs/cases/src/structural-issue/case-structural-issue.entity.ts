import { Entity, PrimaryColumn } from 'typeorm';

/** Which case an observation came from; only this side knows. */
@Entity('case_structural_issue')
export class CaseStructuralIssue {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId: string;
  @PrimaryColumn('uuid', { name: 'structural_issue_id' }) structuralIssueId: string;
}
