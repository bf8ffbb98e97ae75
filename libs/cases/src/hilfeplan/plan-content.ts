import type { Goal } from './goal.entity';
import type { Measure } from './measure.entity';

/** What was agreed: goals and Maßnahmen, without what became of them; built by `app.plan_content`. */
export interface PlanContent {
  goals: Pick<Goal, 'id' | 'text' | 'area' | 'targetOn'>[];
  measures: Pick<Measure, 'id' | 'goalId' | 'text' | 'responsibleUserId' | 'responsibleBody' | 'dueOn'>[];
}
