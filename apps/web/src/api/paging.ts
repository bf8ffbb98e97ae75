/**
 * How every keyset-paged list is read on: `$api.useInfiniteQuery('get', path, init, paged)`.
 * The first page is asked for with null, which is left out of the address; undefined would become "0".
 */
export const paged = {
  pageParamName: 'cursor',
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }: { next: string | null }) => next,
};
