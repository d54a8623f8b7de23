import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import { importsAddFile, importsGet, ImportWire } from '@safeconduct/contract/sheets.ts';
import type { CallInput, CallResult } from '@safeconduct/contract/client.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { call, queries, reading } from '../../furniture/server.ts';
import type { Language } from '../../furniture/language-start.ts';
import { isBusy } from './words.ts';

/** How often an import at work is asked how far it is, in milliseconds. */
const EVERY = 700;

/** An import, asked for again while a job of it is at work. */
export function useImport(id: string) {
  return useQuery({
    ...reading(importsGet, { params: { id } }),
    refetchInterval: ({ state }) => (state.data !== undefined && isBusy(state.data) ? EVERY : false),
  });
}

/** Brings files to an import, one by one; texts made of a form's labels are in the reader's language. */
export async function sendFiles(id: string, files: readonly File[], language: Language): Promise<void> {
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await call(importsAddFile, {
      params: { id },
      query: { language },
      file: { name: file.name, type: file.type, bytes },
    });
  }
}

/** An act on an import: its answer is the import as it is then. */
export function useActing<E extends Endpoint>(endpoint: E) {
  return useMutation<CallResult<E>, Error, CallInput<E>>({
    mutationFn: (input) => call(endpoint, input),
    onSuccess: (answer) => {
      const next = ImportWire.parse(answer);
      queries.setQueryData([importsGet.id, { params: { id: next.id } }], next);
      // The difference and its faults are those of another check now.
      void queries.invalidateQueries({ queryKey: ['imports.rows'] });
      void queries.invalidateQueries({ queryKey: ['imports.faults'] });
      void queries.invalidateQueries({ queryKey: ['imports.list'] });
    },
  });
}
