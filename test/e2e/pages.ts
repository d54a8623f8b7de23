import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import type { Furnished } from './furnish.ts';

export type Shown = {
  readonly name: string;
  /** As web/desk/router.tsx writes it; null for what no route answers. */
  readonly route: string | null;
  readonly path: string;
  /** The element that shows that the page has come. */
  readonly sign: string;
};

/** Every page of the desk, with something on it. `importId`: an import that waits for its columns to be placed. */
export function pagesOf(made: Furnished, importId: string): readonly Shown[] {
  const incident = `/incidents/${made.incidentId}`;
  const page = (name: string, route: string | null, path: string, sign: string) => ({
    name,
    route,
    path,
    sign,
  });
  return [
    page('today', '/', '/', '.incident-lines .statement'),
    page('set-up', '/set-up', '/set-up', 'h1'),
    page('welcome', '/welcome', '/welcome', 'h1'),
    page('account', '/account', '/account', '#sessions .rows li'),
    page('confirm-address', '/confirm-address', '/confirm-address', 'h1'),
    page('people', '/people', '/people', '#staff .rows li'),
    page('trail', '/trail', '/trail?show=all', '.trail-entries li'),
    page('backups', '/backups', '/backups', 'h1'),
    page('incidents', '/incidents', '/incidents', '.incident-lines .statement'),
    page('incident', '/incidents/$id/', incident, '#places svg .mark-button'),
    page('as-of', '/incidents/$id/', `${incident}?asOf=2012-02-17`, '.finding-as-of'),
    page(
      'protection',
      '/incidents/$id/protection',
      `${incident}/protection?asOf=2012-02-17`,
      '#argument .node',
    ),
    page('interventions', '/incidents/$id/interventions', `${incident}/interventions`, '#log .log-thread'),
    page('documents', '/incidents/$id/documents', `${incident}/documents`, '.paper-lines li'),
    page(
      'document',
      '/incidents/$id/documents/$documentId',
      `${incident}/documents/${made.documentId}`,
      '.panel-count',
    ),
    page('consents', '/incidents/$id/consents', `${incident}/consents`, '.question'),
    page('reports', '/reports', '/reports', '.report-line'),
    page('new-report', '/reports/new', '/reports/new', 'textarea'),
    page('report', '/reports/$id', `/reports/${made.reportId}`, '.entry'),
    page('search', '/search', '/search?q=Shenyang', '.hits li'),
    page('names', '/search/names', '/search/names', '.names-form input'),
    page('claims', '/claims', '/claims', '.claims-line:not(.claims-coming)'),
    page('import', '/import', '/import', '.files-in'),
    page('one-import', '/import/$id', `/import/${importId}`, 'table.columns'),
    page('lost', null, '/no-such-page', 'h1'),
  ];
}

/** The full path of every route of the desk, read from the router's own text. */
export function routesOfDesk(): readonly string[] {
  const text = readFileSync(new URL('../../web/desk/router.tsx', import.meta.url), 'utf8');
  const found = [
    ...text.matchAll(/const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']+)'/g),
  ].map(([, name = '', parent = '', path = '']) => ({ name, parent, path }));
  const pathOf = ({ parent, path }: (typeof found)[number]): string => {
    const above = found.find(({ name }) => name === parent);
    return above === undefined ? path : pathOf(above) + path;
  };
  const parents = new Set(found.map(({ parent }) => parent));
  if (found.length !== text.split('createRoute({').length - 1)
    throw new Error('A route is written otherwise');
  return found.filter(({ name }) => !parents.has(name)).map(pathOf);
}

/** An import with a sheet in it, begun over the API as a script would. */
export async function beginImport(context: BrowserContext, made: Furnished, url: string): Promise<string> {
  const headers = { origin: url };
  const begun = await context.request.post(`${url}/api/1/cases/${made.caseId}/imports`, { headers });
  const { id } = (await begun.json()) as { id: string };
  const sheet = 'id,publisher,publication_date,Where from\nr1,Own Paper,2012-03-05,a telephone call\n';
  const added = await context.request.post(`${url}/api/1/imports/${id}/files`, {
    headers: { ...headers, 'content-type': 'application/octet-stream', 'x-file-name': 'reports.csv' },
    data: sheet,
  });
  if (!added.ok()) throw new Error(await added.text());
  return id;
}
