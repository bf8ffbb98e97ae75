import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@fallnetz/platform';
import { THEME_STEPS } from '../generatives-thema/theme-step';
import type { PlanningOverviewView } from './overview.dto';

/** Where the work of the Koordinierende Stelle stands today. */
@Injectable()
export class PlanningOverview {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** How many observations wait, how many themes stand at which step, and the next Planungskonferenz. */
  async read(): Promise<PlanningOverviewView> {
    return (await this.db.row<PlanningOverviewView>(OVERVIEW, [this.clock.today(), THEME_STEPS]))!;
  }
}

const OVERVIEW = `
  select (select count(*)::int from structural_issue where theme_id is null) as inbox,
    coalesce((select json_agg(json_build_object('step', s.step, 'themes', s.n)
      order by array_position($2::text[], s.step)) from
      (select step, count(*)::int as n from generatives_thema group by step) s), '[]') as steps,
    (select json_build_object('id', p.id, 'title', p.title, 'heldOn', p.held_on, 'place', p.place)
      from planungskonferenz p where p.state = 'geplant' and p.held_on >= $1 order by p.held_on, p.id limit 1) as next`;
