import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One item of the agenda with its minutes. */
@Entity('conference_agenda_item')
export class AgendaItem {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'conference_id' }) conferenceId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('int') position: number;
  @Column('text') title: string;
  @Column('int') minutes: number;
}
