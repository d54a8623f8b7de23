import type pg from 'pg';

/** A query and of what sort it is. */
export type Query = { readonly sort: string; readonly q: string };

const WRITTEN: readonly Query[] = [
  ...['detained', 'refugees', 'return', 'women', 'police', 'border'].map((q) => ({ sort: 'common', q })),
  ...['송환', '체포', '난민', '공안', '遣返', '难民', '公安', '拘留'].map((q) => ({
    sort: 'common, two syllables',
    q,
  })),
  ...[
    'hyesan',
    'quetta',
    'monks',
    'harbour',
    'pushback',
    '보위부',
    '혜산',
    '쿤밍',
    '惠山',
    '僧人',
    '引渡',
  ].map((q) => ({
    sort: 'middling',
    q,
  })),
  ...['women musan', 'refugees bangkok police', '강제북송 난민', '탈북자 혜산', '惠山 遣返', '昆明 儿童'].map(
    (q) => ({
      sort: 'several words',
      q,
    }),
  ),
  ...['zanzibar', 'qwertyuiop', '훠궈', '鼯鼠', 'nobody heard xyzzy'].map((q) => ({ sort: 'nothing', q })),
];

/** Sorts of queries in three languages: words of many claims, of few, of none, and several at once. */
export async function queries(root: pg.ClientBase): Promise<Query[]> {
  // Invented names that stand in some dozen claims each.
  const { rows } = await root.query<{ word: string }>(
    `select l.lexeme as word from (
        select words from search_entries where kind = 'claim' order by subject_id limit 3000) first,
      unnest(first.words) l
    where length(l.lexeme) between 4 and 14 group by 1 having count(*) = 1 order by md5(l.lexeme) limit 30`,
  );
  return [...WRITTEN, ...rows.map(({ word }) => ({ sort: 'rare', q: word }))];
}
