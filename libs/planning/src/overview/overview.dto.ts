import type { ThemeStep } from '../generatives-thema/theme-step';

export class ThemesAtStepView {
  step: ThemeStep;
  themes: number;
}

export class NextPlanungskonferenzView {
  id: string;
  title: string;
  heldOn: string;
  place: string;
}

export class PlanningOverviewView {
  /** Observations waiting in the inbox */
  inbox: number;
  /** Steps without themes are missing */
  steps: ThemesAtStepView[];
  next: NextPlanungskonferenzView | null;
}
