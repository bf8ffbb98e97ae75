import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** A refusal will not become a yes by asking again; a lost connection may. */
function shouldRetry(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof Problem && error.status === 0;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: shouldRetry, staleTime: 10_000 },
    mutations: { retry: false, networkMode: 'always' },
  },
});
