import { assembly, coling, elections, multiscript, trains } from '../../scripts/build-names/data.ts';
import { pinyin } from 'pinyin-pro';

/** A pair of written names, and whether they are of one person. `hard`: same surname and one given syllable. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly hard: boolean;
}

export interface PairSet {
  readonly name: string;
  readonly positives: number;
  readonly pairs: readonly Pair[];
}

/** mulberry32: the same seed gives the same negatives everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Person {
  readonly ko: string;
  readonly a: string;
  readonly b: string;
}

const law = (syllable: string) => syllable.normalize('NFC');
/** Same surname and exactly one given syllable in its place: the negatives that a careless matcher joins. */
const near = (one: string, other: string) =>
  one !== other &&
  one.length === other.length &&
  law(one[0] ?? '') === law(other[0] ?? '') &&
  Array.from(one)
    .slice(1)
    .filter((syllable, at) => syllable === other[at + 1]).length === 1;

const PER_POSITIVE = 4;

/** Four random and four hard negatives for each positive where the people of the set allow. */
function pairSet(name: string, people: readonly Person[], seed: number, most = 1500): PairSet {
  const next = random(seed);
  const shuffled = people
    .map((person) => ({ person, key: next() }))
    .sort((x, y) => x.key - y.key)
    .map(({ person }) => person)
    .slice(0, most);
  const bySurname = new Map<string, Person[]>();
  for (const person of people)
    bySurname.set(person.ko[0] ?? '', [...(bySurname.get(person.ko[0] ?? '') ?? []), person]);
  const pairs: Pair[] = [];
  for (const person of shuffled) {
    pairs.push({ a: person.a, b: person.b, same: true, hard: false });
    const family = (bySurname.get(person.ko[0] ?? '') ?? []).filter((other) => near(person.ko, other.ko));
    for (let at = 0; at < PER_POSITIVE; at++) {
      const other = people[Math.floor(next() * people.length)];
      if (other !== undefined && other.ko !== person.ko)
        pairs.push({ a: person.a, b: other.b, same: false, hard: false });
      const hard = family[Math.floor(next() * family.length)];
      if (hard !== undefined) pairs.push({ a: person.a, b: hard.b, same: false, hard: true });
    }
  }
  return { name, positives: shuffled.length, pairs };
}

const ONSETS: Readonly<Record<string, string>> = {
  ㄱ: 'kgcq',
  ㄴ: 'nlr',
  ㄷ: 'dt',
  ㄹ: 'rlny',
  ㅁ: 'm',
  ㅂ: 'bpv',
  ㅅ: 's',
  ㅇ: 'aeiouywl',
  ㅈ: 'jczg',
  ㅊ: 'cjt',
  ㅋ: 'k',
  ㅌ: 't',
  ㅍ: 'p',
  ㅎ: 'h',
  ㄲ: 'k',
  ㄸ: 't',
  ㅃ: 'p',
  ㅆ: 's',
  ㅉ: 'j',
};
const SURNAMES = new Set(
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감음빈동온호범좌팽승간상시갈단견당화창리로림량렴려룡륙'.split(
    '',
  ),
);
const INITIALS = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const initial = (syllable: string) => INITIALS[Math.floor((syllable.charCodeAt(0) - 0xac00) / 588)] ?? '';

/** Korean by look: a Korean surname, given syllables that Koreans bear, and each of the first two Hangul syllable can begin as some Latin piece of the name does. */
export function looksKorean(ko: string, english: string, syllables: ReadonlySet<string>): boolean {
  if (
    !/^[가-힣]{2,4}$/u.test(ko) ||
    !SURNAMES.has(ko[0] ?? '') ||
    Array.from(ko)
      .slice(1)
      .some((each) => !syllables.has(each))
  )
    return false;
  const words = english.toLowerCase().split(/[\s-]+/u);
  if (
    words.length < 2 ||
    words.length > 4 ||
    words.some((word) => !/^[a-z']+$/u.test(word) || /zh|x|q|ts/u.test(word))
  )
    return false;
  const starts = (syllable: string, word: string | undefined) =>
    word !== undefined && (ONSETS[initial(syllable)] ?? '').includes(word[0] ?? '-');
  const first = starts(ko[0] ?? '', words[0]) && starts(ko[1] ?? '', words[1]);
  const last = starts(ko[0] ?? '', words.at(-1)) && starts(ko[1] ?? '', words[0]);
  return (
    (first || last) && words.join('').length >= 2 * ko.length - 1 && words.join('').length <= 6 * ko.length
  );
}

/** On the development data only forms that did not train the model count; a blind folder has trained nothing. */
export function pairSets(folder: string, blind: boolean): readonly PairSet[] {
  const measured = (ko: string) => blind || !trains(ko);
  const syllables = givenSyllables(folder);
  const english = coling(folder)
    .map(({ ko, english: [written = ''] }) => ({ ko, english: written }))
    .filter(({ ko, english: written }) => measured(ko) && looksKorean(ko, written, syllables));
  const members = assembly(folder);
  const multi = multiscript(folder);
  const characters = elections(folder).filter(
    ({ ko, hanja }) => measured(ko) && Array.from(hanja).length === Array.from(ko).length,
  );
  const each = <Row extends { ko: string }>(
    rows: readonly Row[],
    list: (row: Row) => readonly string[],
    b: (row: Row) => string,
  ) => rows.flatMap((row) => list(row).map((a) => ({ ko: row.ko, a, b: b(row) })));
  const ko = ({ ko: form }: { ko: string }) => form;
  const withHanja = members.filter(
    ({ hanja, ko: form }) =>
      Array.from(hanja).length === Array.from(form).length && /^\p{Script=Han}+$/u.test(hanja),
  );
  const py = (hanja: string) => {
    const simple = simplified(hanja);
    const [surname = '', ...given] = pinyin(simple, { toneType: 'none', type: 'array', mode: 'surname' });
    return `${surname} ${given.join('')}`;
  };
  const variants = (list: readonly string[]) =>
    list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other] as const));
  const latin = [
    ...multi.flatMap(({ ko: form, latin: list }) => variants(list).map(([a, b]) => ({ ko: form, a, b }))),
    ...members.flatMap(({ ko: form, english: list }) => variants(list).map(([a, b]) => ({ ko: form, a, b }))),
  ].filter(({ a, b }) => fold(a) !== fold(b));
  const sets = [
    pairSet(
      'english~hangul',
      english.map(({ ko: form, english: a }) => ({ ko: form, a, b: form })),
      1,
    ),
    pairSet(
      'assembly english~hangul',
      each(members, (row) => row.english, ko),
      2,
    ),
    pairSet(
      'dprk/mr~hangul',
      each(multi, (row) => row.latin, ko),
      3,
    ),
    pairSet('latin~latin', latin, 4),
    pairSet(
      'hanja~hangul',
      characters.map(({ ko: form, hanja }) => ({ ko: form, a: hanja, b: form })),
      5,
    ),
    pairSet(
      'hanja~english',
      each(
        withHanja,
        (row) => row.english,
        ({ hanja }) => hanja,
      ),
      6,
    ),
    pairSet(
      'press hanja~hangul',
      each(multi, (row) => row.han, ko),
      7,
    ),
    pairSet(
      'pinyin~hangul',
      withHanja.map((row) => ({ ko: row.ko, a: py(row.hanja), b: row.ko })),
      8,
    ),
    pairSet(
      'pinyin~english',
      each(
        withHanja,
        (row) => row.english,
        ({ hanja }) => py(hanja),
      ),
      9,
    ),
    pairSet(
      'cyrillic~hangul',
      each(multi, (row) => row.cyrillic, ko),
      10,
    ),
    pairSet(
      'kana~hangul',
      each(multi, (row) => row.kana, ko),
      11,
    ),
    pairSet(
      'press hanja~latin',
      multi.flatMap((row) => row.han.flatMap((b) => row.latin.map((a) => ({ ko: row.ko, a, b })))),
      12,
    ),
  ];
  return sets.filter(({ positives }) => positives > 0);
}

/** Syllables of given names that at least three of the candidates in local elections bear. */
function givenSyllables(folder: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { ko } of elections(folder))
    for (const each of ko.slice(1)) counts.set(each, (counts.get(each) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3).map(([each]) => each));
}

const fold = (text: string) => text.toLowerCase().replace(/[^a-z]/gu, '');

let folds: ReadonlyMap<string, string> = new Map();
/** The bench simplifies before pinyin as names.md 1.1 says one must; the table is the model's own. */
export function useFolds(table: Readonly<Record<string, string>>): void {
  folds = new Map(Object.entries(table));
}
const simplified = (text: string) =>
  Array.from(text)
    .map((each) => folds.get(each) ?? each)
    .join('');
