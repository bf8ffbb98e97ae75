import { themeSteps, type ThemeStep } from './model';

const views = ['eingang', 'themen', 'katalog', 'meine'] as const;

export type View = (typeof views)[number];

/** What the address of the themes holds. */
export interface PlanningSearch {
  ansicht?: View;
  herausforderung?: string;
  schritt?: ThemeStep;
}

/** Takes from an address what the page understands. */
export function readPlanningSearch(search: Record<string, unknown>): PlanningSearch {
  const challenge = search['herausforderung'];
  return {
    ansicht: views.find((view) => view === search['ansicht']),
    herausforderung: typeof challenge === 'string' && challenge !== '' ? challenge.slice(0, 20) : undefined,
    schritt: themeSteps.find((step) => step === search['schritt']),
  };
}
