import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** `warm`: the body learns who comes, with consent; `kalt`: the person goes there alone, no data pass on. */
export const MODES = ['warm', 'kalt'] as const;
export type Mode = (typeof MODES)[number];

export const OUTCOMES = ['arrived', 'waiting_list', 'declined', 'no_show', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A case brought to another body, and what became of it. */
@Entity('referral')
export class Referral {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'offer_id', nullable: true }) offerId: string | null;
  @Column('text') body: string;
  @Column('text') mode: Mode;
  @Column('uuid', { name: 'consent_id', nullable: true }) consentId: string | null;
  @Column('text') reason: string;
  @Column('date', { name: 'referred_on' }) referredOn: string;
  @Column('text', { nullable: true }) outcome: Outcome | null;
  @Column('date', { name: 'outcome_on', nullable: true }) outcomeOn: string | null;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @VersionColumn() version: number;
}
