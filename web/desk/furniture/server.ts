import { type CallInput, type CallResult, createClient, Problem } from '@safeconduct/contract/client.ts';
import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import { QueryClient, queryOptions, useMutation } from '@tanstack/react-query';
import { knock, watchedFetch, whenBack } from './connection.ts';
import { untilAnswered } from './held.ts';

const ask = createClient({
  fetch: (url, { signal, ...init }) =>
    watchedFetch(url, signal instanceof AbortSignal ? { ...init, signal } : init),
});

const changes = ({ method, readOnly, may }: Endpoint) =>
  method !== 'GET' && readOnly !== true && may !== 'anyone';

/** As chance has it; `randomUUID` is only there over HTTPS. */
export const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Calls an endpoint. A write while the server or its database is away waits here and is sent, once, when it is back. */
export function call<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<CallResult<E>> {
  if (!changes(endpoint)) return ask(endpoint, input);
  const keyed = { ...input, key: newKey() };
  return untilAnswered(() => ask(endpoint, keyed));
}

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
    queryFn: async ({ signal }): Promise<CallResult<E>> => {
      try {
        return await call(endpoint, { ...input, signal });
      } catch (error) {
        // What is on screen stays; when all is well again everything is read anew.
        if (error instanceof Problem && error.problem.id === 'unavailable') void knock();
        throw error;
      }
    },
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
