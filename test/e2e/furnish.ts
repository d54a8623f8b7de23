import { readFileSync } from 'node:fs';
import { createClient } from '@safeconduct/contract/client.ts';
import { documentsCreate, sampleLoad, reportsPaste } from '@safeconduct/contract/domain.ts';
import { setUp } from '@safeconduct/contract/accounts.ts';
import type { Product } from './product.ts';

export const article = readFileSync(new URL('fixtures/article.txt', import.meta.url), 'utf8');
export const password = 'a sentence of one’s own is easier';

type Cookie = {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  readonly expires: number;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly sameSite: 'Lax' | 'Strict';
};
export type State = { readonly cookies: Cookie[]; readonly origins: [] };
export type Furnished = {
  readonly state: State;
  readonly incidentId: string;
  readonly caseId: string;
  readonly reportId: string;
  readonly documentId: string;
};

/** A desk with an administrator, the sample, and one pasted article, made over the API as any client would. */
export async function furnish(product: Pick<Product, 'url' | 'setUpLink'>): Promise<Furnished> {
  let cookie = '';
  const call = createClient({
    base: product.url,
    fetch: async (url, { signal: _signal, ...init }) => {
      const headers = { ...init.headers, origin: product.url, ...(cookie === '' ? {} : { cookie }) };
      const response = await fetch(url, { ...init, headers });
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return response;
    },
  });
  const token = new URL(product.setUpLink).hash.slice(1);
  const session = await call(setUp, {
    body: { token, login: 'mina', name: 'Mina Seo', team: 'Seoul desk', password },
  });
  const teamId = session.teams[0]?.id ?? '';
  const { caseId, incidentId } = await call(sampleLoad, { body: { teamId } });
  const { report } = await call(reportsPaste, {
    body: {
      caseId,
      incidentId,
      text: article,
      title: 'Relief group counts more people',
      publisher: 'Border Relief Committee',
      url: null,
      publishedOn: '2012-02-16',
      language: null,
      genre: 'NGO statement',
      secrecy: 'internal',
      note: '',
    },
  });
  const document = await call(documentsCreate, {
    params: { id: incidentId },
    body: {
      form: 'wgad',
      locale: 'en',
      audience: 'un',
      personId: null,
      addressee: 'Working Group on Arbitrary Detention',
      submitter: { organisation: 'Seoul desk', name: 'Mina Seo', role: '', contact: '' },
      edits: {},
      mechanism: 'WGAD',
      interventionId: null,
      asOf: '2012-03-08',
    },
  });
  const [name = '', value = ''] = cookie.split('=');
  const domain = new URL(product.url).hostname;
  const flags = { domain, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
  return {
    state: { cookies: [{ name, value, ...flags }], origins: [] },
    caseId,
    incidentId,
    reportId: report.id,
    documentId: document.id,
  };
}
