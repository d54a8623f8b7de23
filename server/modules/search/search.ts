import { excerpt, holdsAll, readQuery } from '@safeconduct/claims/search/index.ts';
import { search as searchEndpoint } from '@safeconduct/contract/exchange.ts';
import { route } from '../../platform/http/route.ts';
import type { Module } from '../../platform/module.ts';
import { find, wholeText } from './find.ts';
import { names } from './names.ts';

const get = route(searchEndpoint, async ({ tx }, { query }) => {
  const wanted = readQuery(query.q);
  if (wanted === null) return { hits: [], more: [] };
  const { rows, more } = await find(tx, wanted, query.limit);
  return {
    hits: rows.map((row) => {
      const { id, kind, reportId, incidentId, title, on, claim, said } = row;
      const text = kind === 'claim' || holdsAll(said, wanted) ? said : wholeText(row);
      return { id, kind, reportId, incidentId, title, on, claim, excerpt: excerpt(text, wanted) };
    }),
    more: [...more],
  };
});

/** Search over reports, claims and incidents of the own teams. */
export const search: Module = { name: 'search', routes: [get, names] };
