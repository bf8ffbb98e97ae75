import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Life areas: the Handlungsfelder of the Kreis and five more (domain.md 6, topics level 1). */
export const AREAS = [
  'zusammenleben_teilhabe',
  'wohnen_mobilitaet',
  'institutionen_professionalisierung',
  'gesundheit_pflege',
  'arbeit_wirtschaft',
  'sprache_bildung',
  'aufenthalt_einbuergerung',
  'existenzsicherung_schulden',
  'familie_kita_schule',
  'schutz_vor_gewalt',
  'diskriminierung',
] as const;
export type Area = (typeof AREAS)[number];

export const GOAL_RESULTS = ['reached', 'partly', 'not_reached', 'dropped'] as const;
export type GoalResult = (typeof GOAL_RESULTS)[number];

/** Where the person wants to be, by when. */
@Entity('goal')
export class Goal {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') text: string;
  @Column('text') area: Area;
  @Column('date', { name: 'target_on' }) targetOn: string;
  @Column('text', { nullable: true }) result: GoalResult | null;
  @Column('int') position: number;
  @VersionColumn() version: number;
}
