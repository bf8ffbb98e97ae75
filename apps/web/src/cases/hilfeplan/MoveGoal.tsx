import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Button, ConflictNotice, ProblemNotice, toast, useSave, type Save } from '../../ui';
import { ArrowDownIcon, ArrowUpIcon } from '../../ui/icons';
import { ofCase } from '../case-queries';
import type { Goal, Hilfeplan } from '../model';

type Step = 'up' | 'down';

interface MoveGoalProps {
  caseId: string;
  plan: Hilfeplan;
  goal: Goal;
}

/** Two buttons that put a goal one place up or down; the focus stays on them, so that it can go on moving. */
export function MoveGoal({ caseId, plan: { goals, orderVersion: version }, goal }: MoveGoalProps) {
  const { t } = useTranslation('hilfeplan');
  const queries = useQueryClient();
  const place = goals.indexOf(goal);
  const buttonId = (step: Step) => `move-${step}-${goal.id}`;
  const pressed = useRef<Step | null>(null);
  useEffect(() => {
    if (!pressed.current) return;
    const other = pressed.current === 'up' ? 'down' : 'up';
    focusFirstEnabled([buttonId(pressed.current), buttonId(other)]);
    pressed.current = null;
  });
  const move = async (step: Step) => {
    const goalIds = moved(
      goals.map(({ id }) => id),
      place,
      step,
    );
    try {
      await api.PUT('/api/cases/{id}/hilfeplan/goal-order', { ...ofCase(caseId), body: { goalIds, version } });
    } finally {
      await queries.invalidateQueries({ queryKey: ['get', '/api/cases/{id}/hilfeplan'] });
      pressed.current = step;
    }
    toast(t('goal.moved', { number: goalIds.indexOf(goal.id) + 1 }));
  };
  const save = useSave(move);
  const button = (step: Step, isAtEnd: boolean) => (
    <Button
      id={buttonId(step)}
      size="icon"
      tone="quiet"
      isDisabled={isAtEnd}
      isPending={save.isSaving}
      aria-label={t(`goal.${step}`, { number: place + 1, goal: goal.text })}
      onPress={() => save.run(step)}
    >
      {step === 'up' ? <ArrowUpIcon /> : <ArrowDownIcon />}
    </Button>
  );
  return (
    <>
      <OrderProblem save={save} />
      {button('up', place === 0)}
      {button('down', place === goals.length - 1)}
    </>
  );
}

/** Somebody else ordered them meanwhile: their order stands on the page already. */
function OrderProblem({ save: { problem } }: { save: Pick<Save<Step>, 'problem'> }) {
  const { t } = useTranslation('hilfeplan');
  if (!problem) return null;
  if (problem.code !== 'version.stale') return <ProblemNotice problem={problem} />;
  return <ConflictNotice problem={problem} title={t('goal.orderStale')} fieldLabel={(field) => field} />;
}

/** The ids with the one at `place` exchanged for its neighbour. */
function moved(ids: readonly string[], place: number, step: Step): string[] {
  const [first, second] = step === 'up' ? [place - 1, place] : [place, place + 1];
  return ids.map((id, at) => (at === first ? ids[second] : at === second ? ids[first] : id) ?? id);
}

function focusFirstEnabled(ids: readonly string[]): void {
  ids
    .map((id) => document.getElementById(id))
    .find((button) => button && !button.hasAttribute('disabled'))
    ?.focus();
}
