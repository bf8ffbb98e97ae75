import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SavedFilter } from './saved-view.dto';

/** A filter of the case list that somebody keeps under a name; theirs alone. */
@Entity('saved_case_view')
export class SavedCaseView {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'user_id' }) userId: string;
  /** One of a kind per person, in whatever case it is typed */
  @Column('text') name: string;
  @Column('jsonb') filter: SavedFilter;
}
