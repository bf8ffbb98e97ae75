import { Column, Entity, PrimaryColumn } from 'typeorm';

export const PARTS = ['lead', 'co_worker'] as const;
export type Part = (typeof PARTS)[number];

/** In SQL, for an assignment `a`: it holds today, as the wall sees it. */
export const WORKING = 'a.ends_on is null and (a.until is null or a.until >= (select app.today()))';

/** Who works on a case, from when to when: the root of the wall. */
@Entity('case_assignment')
export class Assignment {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'user_id' }) userId: string;
  @Column('text') part: Part;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  /** A former lead who stays for a while: the last day, which ends the part by itself. */
  @Column('date', { nullable: true }) until: string | null;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
}
