import { useLocation } from '@tanstack/react-router';
import type { Topic } from '../organisation/topic/topics';

/** All that goes from an anonymous Verweisberatung to the intake of a case: nothing that identifies, and no way back. */
export interface Conversion {
  ags: string;
  language: string;
  topics: Topic[];
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    verweisberatung?: Conversion;
  }
}

/** What the intake page was opened with, when it was opened from a Verweisberatung. */
export function useConversion(): Conversion | undefined {
  return useLocation({ select: ({ state }) => state.verweisberatung });
}
