import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who saw a decision differently; behind the case wall, not for the body that has to act. */
@Entity('conference_dissent')
export class Dissent {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'decision_id' }) decisionId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') body: string;
}
