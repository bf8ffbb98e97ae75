import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A time in which a case rests: nobody works on it, nobody is asked why, and on a day somebody looks again. */
@Entity('case_rest')
export class CaseRest {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'until_on' }) untilOn: string;
  @Column('text') reason: string;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
}
