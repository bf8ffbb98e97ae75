import type { Chance } from './chance';
import type { Row } from './rows';

/** Event rows of the demo; the database chains them as they are inserted, so they go in by time. */
export class DemoEvents {
  private readonly rows: Row[] = [];

  constructor(
    private readonly chance: Chance,
    private readonly districtId: string,
  ) {}

  /** A fact of a case on a day. */
  add(type: string, one: { id: string; lead: { id: string } }, subjectId: string, day: string): void {
    this.rows.push({
      id: this.chance.id(),
      district_id: this.districtId,
      case_id: one.id,
      type,
      actor_id: one.lead.id,
      subject_id: subjectId,
      data: {},
      occurred_at: `${day}T${String(this.chance.between(8, 16)).padStart(2, '0')}:00:00Z`,
    });
  }

  /** Oldest first. */
  get sorted(): Row[] {
    return this.rows.sort((a, b) => String(a['occurred_at']).localeCompare(String(b['occurred_at'])));
  }
}
