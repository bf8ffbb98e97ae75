import type { Goal } from './goal.entity';
import type { Measure } from './measure.entity';

/** What was agreed: goals and Maßnahmen, without what became of them; built by `app.plan_content`. */
export interface PlanContent {
  goals: Pick<Goal, 'id' | 'text' | 'area' | 'targetOn'>[];
  measures: Pick<Measure, 'id' | 'goalId' | 'text' | 'responsibleUserId' | 'responsibleBody' | 'dueOn'>[];
}

/** The content in the order it is read in: goals as they stood, Maßnahmen by day. */
export function inOrder({ goals, measures }: PlanContent, goalOrder: readonly string[]): PlanContent {
  const place = ({ id }: { id: string }) => (goalOrder.includes(id) ? goalOrder.indexOf(id) : goalOrder.length);
  return {
    goals: [...goals].sort((one, other) => place(one) - place(other)),
    measures: [...measures].sort((one, other) => one.dueOn.localeCompare(other.dueOn)),
  };
}
