import { describe, expect, it } from 'vitest';
import { bitsOf } from '../compare/bits.ts';
import { parseName } from '../parse/parse.ts';
import { names } from '../../../../test/names-model.ts';
import { buildIndex, emptyIndex, insert, screen, settle } from './index.ts';

const SURNAMES = Array.from(
  '김이박최정강조윤장임리류림한오서신권황안송홍전고문손양배백허남심노하곽성차주우구민로량려',
);
const SYLLABLES = Array.from('영철수정은호성미경숙희진현민지훈용혁일남순옥금명광복길룡애향란심춘삼');
const LATIN = [
  'Kim Yong-chol',
  'Ri Sol Ju',
  'Lee Young-hee',
  'Park Geun-hye',
  'Choe Ryong-hae',
  'Yongchol Kim',
  'O Kuk-ryol',
  'Jin Yongzhe',
  'Kim',
  'Ryom Chol',
];

/** A population by plain counting, so that nothing of the engine made it. */
function people(): string[] {
  const list: string[] = [];
  let state = 12345;
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  for (let at = 0; at < 4000; at++) {
    const given = at % 20 === 0 ? 1 : 2;
    list.push(
      (SURNAMES[next(SURNAMES.length)] ?? '') +
        Array.from({ length: given }, () => SYLLABLES[next(SYLLABLES.length)] ?? '').join(''),
    );
  }
  return [...list, ...LATIN, '金永哲', '李雪主', 'キム・ヨンチョル'];
}

/** Everything held against everything: what a screening must equal. */
function scan(all: readonly string[], query: string, least: number): Map<string, number> {
  const form = parseName(names.compiled, query);
  const found = new Map<string, number>();
  for (const name of new Set(all)) {
    const bits =
      bitsOf(names.compiled, form, parseName(names.compiled, name))?.bits ?? Number.NEGATIVE_INFINITY;
    if (bits >= least) found.set(name, bits);
  }
  return found;
}

describe('screening', () => {
  const all = people();
  const index = buildIndex(names.compiled, all);
  it.each([
    'Kim Yong-chol',
    '김영철',
    '金永哲',
    'Ri Sol Ju',
    'Lee Young-hee',
    'Jin Yongzhe',
    'キム・ヨンチョル',
    'Ким Ён Нам',
    '영철',
    'Kim',
    'O Kŭng-nyŏl',
    'Ma Yin',
    'Ryom Chol',
    '렴철',
    'Kim 영철',
  ])('%s: finds all that a scan of everything finds at 8 bits, with the same scores', (query) => {
    const expected = scan(all, query, 8);
    const found = new Map(screen(index, query, 8).map(({ name, bits }) => [name, bits]));
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [name, bits] of found) expect(bits).toBeCloseTo(expected.get(name) ?? Number.NaN, 5);
  });
  it('ranks by score and gives the records of a name', () => {
    const small = buildIndex(names.compiled, ['박근혜', '김영철', '김영철']);
    const [first] = screen(small, 'Kim Yong-chol', 8);
    expect(first).toMatchObject({ name: '김영철', records: [1, 2] });
  });
  it('an inserted record is found at once, before and after settling', () => {
    const small = emptyIndex(names.compiled);
    insert(small, '리설주', 7);
    expect(screen(small, 'Ri Sol Ju').map(({ records }) => records)).toEqual([[7]]);
    settle(small);
    insert(small, '이설주', 8);
    expect(
      screen(small, 'Ri Sol Ju')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['리설주', '이설주']);
  });
  it('says nothing for what is no name', () => {
    expect(screen(index, '')).toEqual([]);
    expect(screen(index, '123')).toEqual([]);
    expect(screen(emptyIndex(names.compiled), 'Kim Yong-chol')).toEqual([]);
  });
});
