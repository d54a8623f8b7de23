import { describe, expect, it } from 'vitest';
import { compareForms } from '../compare/compare.ts';
import type { NameForm } from '../parse/form.ts';
import { parseName } from '../parse/parse.ts';
import { names } from '../../../../test/names-model.ts';
import { buildIndex, emptyIndex, insert, screen, settle } from './index.ts';
import { openIndex, packIndex } from './pack.ts';
import { screenPeople } from './people.ts';

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

const OTHERS = [
  'Ahmad al-Hassan',
  'أحمد الحسن',
  'Иван Петров',
  'Abdurehim Heyit',
  'Tewolde Kidane',
  'Ali Hassan',
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
  return [...list, ...LATIN, ...OTHERS, '金永哲', '李雪主', 'キム・ヨンチョル'];
}

const forms = new Map<string, NameForm>();
/** Everything held against everything: what a screening must equal. */
function scan(all: readonly string[], query: string, least: number): Map<string, number> {
  const form = parseName(names.compiled, query);
  const found = new Map<string, number>();
  for (const name of new Set(all)) {
    const other = forms.get(name) ?? parseName(names.compiled, name);
    forms.set(name, other);
    const bits = compareForms(names.compiled, names.general, form, other).bits ?? Number.NEGATIVE_INFINITY;
    if (bits >= least) found.set(name, bits);
  }
  return found;
}

describe('screening', () => {
  const all = people();
  const index = buildIndex(names, all);
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
    'Ahmed Hassan',
    'Ivan Petrov',
    'Иван Петров',
    'Kidane Tewelde',
    'Abdurahim Heyt',
  ])('%s: finds all that a scan of everything finds at 8 bits, with the same scores', (query) => {
    const expected = scan(all, query, 8);
    const found = new Map(screen(index, query, 8).map(({ name, bits }) => [name, bits]));
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [name, bits] of found) expect(bits).toBeCloseTo(expected.get(name) ?? Number.NaN, 5);
  });
  it('ranks by score and gives the records of a name', () => {
    const small = buildIndex(names, ['박근혜', '김영철', '김영철']);
    const [first] = screen(small, 'Kim Yong-chol', 8);
    expect(first).toMatchObject({ name: '김영철', records: [1, 2] });
  });
  it('an inserted record is found at once, before and after settling', () => {
    const small = emptyIndex(names);
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
    expect(screen(emptyIndex(names), 'Kim Yong-chol')).toEqual([]);
  });
  it('packed, handed to another thread and opened, it answers the same, and goes on', () => {
    const packed = packIndex(buildIndex(names, [...all, '영\ud800', '']));
    const moved = structuredClone(packed, { transfer: Object.values(packed.buffers) });
    expect(packed.buffers['names']?.byteLength).toBe(0);
    const opened = openIndex(names, moved);
    if (opened === null) throw new Error('it was packed under this model');
    for (const query of ['Kim Yong-chol', '리설주', '李雪主', 'Ahmed Hassan', 'Kim'])
      expect(screen(opened, query, 6)).toEqual(screen(index, query, 6));
    expect(opened.names.at(-2)).toBe('영\ud800');
    insert(opened, '김영철', 99_999);
    expect(screen(opened, 'Kim Yong-chol').find(({ name }) => name === '김영철')?.records).toContain(99_999);
  });
  it('an index of another model is not opened', () => {
    const packed = packIndex(buildIndex(names, ['김영철']));
    expect(openIndex(names, { ...packed, modelVersion: 'another' })).toBeNull();
  });
  it('a person of several names is found by the best pair, less what trying them costs', () => {
    const small = emptyIndex(names);
    insert(small, '김영철', 0);
    insert(small, '박선옥', 1);
    insert(small, '리춘희', 1);
    const single = screen(small, 'Ri Chun Hui')[0]?.bits ?? 0;
    const [found, ...more] = screenPeople(small, ['Ri Chun Hui', 'Pak Son Ok', ' ']);
    expect([found?.record, more]).toEqual([1, []]);
    expect(found?.tried).toBe(4);
    expect(found?.bits).toBeGreaterThan(0);
    expect(screenPeople(small, ['Ri Chun Hui'])[0]?.bits).toBeCloseTo(single - 1, 9);
  });
});
