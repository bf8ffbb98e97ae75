import { Column, Entity, PrimaryColumn } from 'typeorm';

export const PARTS = ['lead', 'co_worker'] as const;
export type Part = (typeof PARTS)[number];

/** Who works on a case, from when to when: the root of the wall. */
@Entity('case_assignment')
export class Assignment {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'user_id' }) userId: string;
  @Column('text') part: Part;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
}
