import type { QueryKey } from '@tanstack/react-query';

/** What shows a substitution: the page, and the session of whoever stands in. */
export const substitutionQueries: readonly QueryKey[] = [['get', '/api/substitutions'], ['session']];
