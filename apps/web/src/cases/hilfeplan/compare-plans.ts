import type { PlanContent } from '../model';

export type PlanGoal = PlanContent['goals'][number];
export type PlanMeasure = PlanContent['measures'][number];
export type ChangeKind = 'added' | 'removed' | 'changed' | 'same';

/** One goal or Maßnahme in two states of a plan; on one side it may be missing. */
export interface Compared<Entry> {
  kind: ChangeKind;
  before: Entry | undefined;
  after: Entry | undefined;
}

export interface ComparedGoal extends Compared<PlanGoal> {
  measures: Compared<PlanMeasure>[];
}

export interface ComparedPlans {
  goals: ComparedGoal[];
  otherMeasures: Compared<PlanMeasure>[];
  isSame: boolean;
}

/** What was added, removed and changed from one state of a plan to another, in the order of the later one. */
export function comparePlans(before: PlanContent, after: PlanContent): ComparedPlans {
  const measures = pairsOf(before.measures, after.measures, isSameMeasure);
  const goals = pairsOf(before.goals, after.goals, isSameGoal);
  const goalIds = new Set(goals.map(idOf));
  const goalOf = ({ before: old, after: now }: Compared<PlanMeasure>) => (now ?? old)?.goalId ?? null;
  return {
    goals: goals.map((goal) => ({ ...goal, measures: measures.filter((one) => goalOf(one) === idOf(goal)) })),
    otherMeasures: measures.filter((one) => !goalIds.has(goalOf(one) ?? '')),
    isSame: [...goals, ...measures].every(({ kind }) => kind === 'same'),
  };
}

const idOf = ({ before, after }: Compared<{ id: string }>): string => (after ?? before)?.id ?? '';

function pairsOf<Entry extends { id: string }>(
  before: readonly Entry[],
  after: readonly Entry[],
  isSame: (one: Entry, other: Entry) => boolean,
): Compared<Entry>[] {
  const find = (entries: readonly Entry[], id: string) => entries.find((entry) => entry.id === id);
  const kept = after.map((now): Compared<Entry> => {
    const old = find(before, now.id);
    return { kind: old ? (isSame(old, now) ? 'same' : 'changed') : 'added', before: old, after: now };
  });
  const gone = before.filter(({ id }) => !find(after, id));
  return [...kept, ...gone.map((old): Compared<Entry> => ({ kind: 'removed', before: old, after: undefined }))];
}

const isSameGoal = (one: PlanGoal, other: PlanGoal): boolean =>
  one.text === other.text && one.area === other.area && one.targetOn === other.targetOn;

const isSameMeasure = (one: PlanMeasure, other: PlanMeasure): boolean =>
  one.text === other.text &&
  one.dueOn === other.dueOn &&
  one.goalId === other.goalId &&
  one.responsibleUserId === other.responsibleUserId &&
  one.responsibleBody === other.responsibleBody;
