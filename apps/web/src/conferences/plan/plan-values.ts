import { toInstant, toLocalTime } from '../instants';
import type { Conference, Plan } from '../model';

export interface AgendaItem {
  title: string;
  minutes: number | null;
}

/** A plan as its form holds it. */
export interface PlanValues {
  caseId: string | null;
  question: string;
  mode: Plan['mode'];
  day: string | null;
  time: string | null;
  place: string;
  moderatorUserId: string | null;
  guestAccessDays: number | null;
  agenda: AgendaItem[];
}

export const modes = ['mit_namen', 'pseudonym'] as const;

/** The minutes the literature gives a case discussion, together under an hour. */
export const proposedMinutes = { concern: 5, situation: 10, resources: 5, views: 15, options: 10, agreement: 10 };

export function planValues(conference: Conference): PlanValues {
  const { caseId, question, mode, startsAt, place, moderatorUserId, guestAccessDays, agenda } = conference;
  return { caseId, question, mode, ...toLocalTime(startsAt), place, moderatorUserId, guestAccessDays, agenda };
}

/** What the server gets; gaps are left for it to name. */
export function planBody({ day, time, moderatorUserId, guestAccessDays, agenda, caseId: _, ...rest }: PlanValues) {
  return {
    ...rest,
    startsAt: toInstant({ day, time }),
    moderatorUserId: moderatorUserId ?? undefined,
    guestAccessDays: guestAccessDays ?? undefined,
    agenda: agenda.map(({ title, minutes }) => ({ title, minutes: minutes ?? 0 })),
  };
}
