import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Reason } from './ranking';

/** A theme on the agenda, why it stands there, and what was decided about it. */
@Entity('agenda_item')
export class AgendaItem {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('uuid', { name: 'planungskonferenz_id' }) planungskonferenzId: string;
  @Column('uuid', { name: 'theme_id' }) themeId: string;
  @Column('int') position: number;
  @Column('int') score: number;
  @Column('jsonb') reasons: Reason[];
  @Column('text') minutes: string;
  @Column('text') decision: string;
  @Column('text', { name: 'responsible_body' }) responsibleBody: string;
  @Column('date', { name: 'review_on', nullable: true }) reviewOn: string | null;
  @Column('text') answer: string;
  @Column('date', { name: 'decided_on', nullable: true }) decidedOn: string | null;
  @VersionColumn() version: number;
}
