/** Where a problem has to be solved (domain.md 6). */
export const LEVELS = ['quartier', 'kommune', 'kreis', 'land'] as const;
export type Level = (typeof LEVELS)[number];
