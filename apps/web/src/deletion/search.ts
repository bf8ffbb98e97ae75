import { listedStates, type ListedState } from './model';

const views = ['liste', 'protokoll', 'nachweise'] as const;
export type DeletionView = (typeof views)[number];

export interface DeletionSearch {
  ansicht?: DeletionView;
  stand?: ListedState;
}

/** What of the address is understood. */
export function readSearch({ ansicht, stand }: Record<string, unknown>): DeletionSearch {
  return {
    ansicht: views.find((view) => view === ansicht),
    stand: listedStates.find((state) => state === stand),
  };
}
