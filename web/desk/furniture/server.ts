import { type CallInput, type CallResult, createClient, Problem } from '@safeconduct/contract/client.ts';
import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import { QueryClient, queryOptions, useMutation } from '@tanstack/react-query';
import { watchedFetch, whenBack } from './connection.ts';

export const call = createClient({
  fetch: (url, { signal, ...init }) =>
    watchedFetch(url, signal instanceof AbortSignal ? { ...init, signal } : init),
});

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal does not change by asking again; a server that is away may come back.
      retry: (count, error) => !(error instanceof Problem) && count < 2,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
whenBack(() => void queries.invalidateQueries());

/** A read of the server as a query: `useQuery(reading(reportsGet, { params: { id } }))`. */
export function reading<E extends Endpoint>(endpoint: E, input: CallInput<E>) {
  return queryOptions({
    queryKey: [endpoint.id, input] as const,
    queryFn: ({ signal }): Promise<CallResult<E>> => call(endpoint, { ...input, signal }),
  });
}

/** Everything read before may have changed; what is on screen is read again, the rest when next wanted. */
export function refresh(): Promise<void> {
  return queries.invalidateQueries();
}

/** A write. Its answer comes back to the caller; everything on screen is then read again. */
export function useWriting<E extends Endpoint>(endpoint: E) {
  return useMutation<CallResult<E>, Error, CallInput<E>>({
    mutationFn: (input) => call(endpoint, input),
    // Not waited for: the caller's own `onSuccess` must run before a re-read takes its component away.
    onSuccess: () => void refresh(),
    onError: (error) => {
      if (error instanceof Problem && error.problem.id === 'not-signed-in') void refresh();
    },
  });
}
