import type { Claim, Report } from '../model/claim.ts';

/** A report as a plain row for tests; only `id` has to be given. */
export function reportRow(row: Partial<Report> & { readonly id: string }): Report {
  return {
    incidentId: 'i1',
    publisher: `Paper ${row.id}`,
    url: null,
    publishedOn: '2020-01-10',
    precision: 'day',
    language: 'en',
    genre: 'news',
    derivesFrom: null,
    reliability: 'F',
    text: null,
    note: '',
    ...row,
  };
}

/** A claim as a plain row for tests; `id` and `reportId` have to be given. */
export function claimRow(row: Partial<Claim> & { readonly id: string; readonly reportId: string }): Claim {
  return {
    incidentId: 'i1',
    property: 'count_detained',
    valueStated: row.valueNormalised ?? '',
    valueNormalised: '',
    bounds: boundsOf(row.valueNormalised ?? ''),
    earliest: null,
    latest: null,
    speaker: 'reporter',
    speakerKind: 'reporter',
    chain: [],
    verb: 'states',
    addressee: null,
    medium: null,
    hedge: 'none',
    firstHand: false,
    locator: { words: '' },
    asOf: null,
    scope: { lot: null, unit: null, other: false },
    note: '',
    credibility: 6,
    supersededBy: null,
    recordedOn: '2020-01-01',
    ...row,
  };
}

/** The bounds that the gold data give to a normalised count. */
function boundsOf(normalised: string): Claim['bounds'] {
  const range = /^(\d+)\.\.(\d+)$/.exec(normalised);
  if (range) return { lower: Number(range[1]), upper: Number(range[2]) };
  const one = /^(>=|<=|>|<|~)?(\d+)$/.exec(normalised);
  if (!one) return { lower: null, upper: null };
  const n = Number(one[2]);
  if (one[1] === '>=') return { lower: n, upper: null };
  if (one[1] === '>') return { lower: n + 1, upper: null };
  if (one[1] === '<=') return { lower: null, upper: n };
  if (one[1] === '<') return { lower: Math.floor(n * 0.9), upper: n - 1 };
  if (one[1] === '~') return { lower: Math.floor(n * 0.9), upper: Math.ceil(n * 1.1) };
  return { lower: n, upper: n };
}
