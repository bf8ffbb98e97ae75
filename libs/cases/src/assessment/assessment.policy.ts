export const ASSESSMENT_STATES = ['draft', 'completed'] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/** What the rules of an assessment look at. */
export interface AssessmentFacts {
  state: AssessmentState;
  /** It was completed at some time, even if it is open again. */
  wasCompleted: boolean;
  /** At least one need is graded; more is never asked (L9). */
  isGraded: boolean;
  /** The case has another assessment that is a draft. */
  hasOtherDraft: boolean;
}

export const mayChange = ({ state }: AssessmentFacts): boolean => state === 'draft';
export const mayComplete = ({ state, isGraded }: AssessmentFacts): boolean => state === 'draft' && isGraded;
/** To correct a mistake; there is one draft at a time. */
export const mayReopen = ({ state, hasOtherDraft }: AssessmentFacts): boolean =>
  state === 'completed' && !hasOtherDraft;
/** A draft begun by mistake; never what was complete once. */
export const mayDiscard = ({ state, wasCompleted }: AssessmentFacts): boolean => state === 'draft' && !wasCompleted;

/** What the page may offer to somebody who may write into the case. */
export function mayOfAssessment(facts: AssessmentFacts) {
  return {
    change: mayChange(facts),
    complete: mayComplete(facts),
    reopen: mayReopen(facts),
    discard: mayDiscard(facts),
  };
}
