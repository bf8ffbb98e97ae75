import type { QueryKey } from '@tanstack/react-query';

/** Everything that shows a person or their consents: the case page, its lists and the person. */
export const clientQueries: readonly QueryKey[] = [
  ['get', '/api/clients/{id}'],
  ['get', '/api/clients/{id}/consents'],
  ['get', '/api/clients/{id}/household'],
  ['get', '/api/cases/{id}'],
  ['get', '/api/cases/{id}/timeline'],
  ['get', '/api/cases'],
];
