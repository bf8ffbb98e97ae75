import type { BenchData } from './data';

/** One request of one signed-in person. */
export interface BenchRequest {
  method: 'GET' | 'POST';
  path: string;
  body?: object;
  token: string;
  csrf: string;
}

/** What is measured: a name and how the request of one worker looks. */
export interface Measurement {
  name: string;
  requestOf(worker: Worker): Pick<BenchRequest, 'method' | 'path' | 'body'>;
  asCoordinator?: boolean;
}

export interface Worker {
  userId: string;
  caseId: string;
  index: number;
}

const FIRST_THEME = '00000000-0000-4000-8000-800000000001';

/** The five figures of the bench. */
export const MEASUREMENTS: Measurement[] = [
  { name: 'case list', requestOf: () => ({ method: 'GET', path: '/api/cases' }) },
  { name: 'case page', requestOf: ({ caseId }) => ({ method: 'GET', path: `/api/cases/${caseId}` }) },
  {
    name: 'note with timeline and outbox',
    requestOf: ({ caseId }) => ({
      method: 'POST',
      path: `/api/cases/${caseId}/notes`,
      body: { body: 'Notiz zur Messung' },
    }),
  },
  {
    name: 'person search',
    requestOf: () => ({
      method: 'POST',
      path: '/api/client-search',
      body: { name: 'Badetestesku Joana', birthYear: 1990 },
    }),
  },
  {
    name: 'theme counts',
    asCoordinator: true,
    requestOf: () => ({ method: 'GET', path: `/api/themes/${FIRST_THEME}/counts` }),
  },
];

/** Workers to ask as, spread over the whole district. */
export function workers(count: number, cases: number, casesPerWorker: number): Worker[] {
  const step = Math.floor(cases / casesPerWorker / count);
  return Array.from({ length: count }, (_, index) => ({
    index,
    userId: id(1, index * step),
    caseId: id(3, index * step * casesPerWorker),
  }));
}

/** Whom a measurement asks as. */
export function askedAs(measurement: Measurement, worker: Worker, data: BenchData): string {
  return measurement.asCoordinator ? data.coordinator : worker.userId;
}

function id(kind: number, index: number): string {
  return `00000000-0000-4000-8000-${kind}${index.toString(16).padStart(11, '0')}`;
}
