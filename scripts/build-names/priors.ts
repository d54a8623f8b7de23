import { byInitialLaw } from '@safeconduct/names/hangul/initial-law.ts';
import type { Row } from './data.ts';
import { type Hanja, underlying } from './hanja.ts';

/** Two-syllable surnames of Korea, and of the Chinese names that its histories write in Hangul. */
export const DOUBLE =
  '남궁 황보 제갈 사공 선우 독고 동방 서문 망절 을지 강전 어금 장곡 소봉 무본 사마 모용 공손 하후 상관 구양 단목'.split(
    ' ',
  );

export type Tally = Map<string, number>;
const add = (tally: Tally, key: string, by: number) => tally.set(key, (tally.get(key) ?? 0) + by);

/** Surname and given syllables of a Hangul name. */
export function split(ko: string): { surname: string[]; given: string[] } {
  const double = ko.length >= 4 && DOUBLE.includes(ko.slice(0, 2));
  const at = double ? 2 : 1;
  return { surname: [ko.slice(0, at)], given: Array.from(ko.slice(at)) };
}

export interface Counts {
  readonly surname: Tally;
  readonly given: Tally;
  /** `written underlying` -> count, apart for surnames and given names. */
  readonly law: { readonly surname: Tally; readonly given: Tally };
  /** `character syllable` -> count. */
  readonly hanja: Tally;
}

/** What a written syllable stands for, as often as the characters say: 이 -> 리 .98, 이 .02 at the surname. */
export function lawOf(counts: Pick<Counts, 'law'>) {
  const table = new Map<string, [string, number][]>();
  for (const part of ['surname', 'given'] as const) {
    for (const [pair, count] of counts.law[part]) {
      const [written = '', form = ''] = pair.split(' ');
      const key = `${part} ${written}`;
      table.set(key, [...(table.get(key) ?? []), [form, count]]);
    }
  }
  for (const [key, list] of table) {
    const total = list.reduce((sum, [, count]) => sum + count, 0);
    table.set(
      key,
      list.map(([form, count]) => [form, count / total]),
    );
  }
  return (part: 'surname' | 'given', written: string): readonly (readonly [string, number])[] =>
    table.get(`${part} ${byInitialLaw(written)}`) ?? [[written, 1]];
}

/** Counts underlying syllables where the characters tell them, then shares out names without characters alike. */
export function countSyllables(withHanja: readonly Row[], without: readonly Row[], tables: Hanja): Counts {
  const counts: Counts = {
    surname: new Map(),
    given: new Map(),
    law: { surname: new Map(), given: new Map() },
    hanja: new Map(),
  };
  for (const { ko, hanja } of withHanja) {
    const characters = Array.from(tables.fold(hanja));
    if (characters.length !== ko.length || !/^\p{Script=Han}+$/u.test(hanja)) continue;
    const {
      surname: [surname = ''],
    } = split(ko);
    if (surname.length === 2) add(counts.surname, surname, 1);
    Array.from(ko).forEach((written, at) => {
      const character = characters[at] ?? '';
      if (at < surname.length && surname.length === 2) return;
      const part = at === 0 ? 'surname' : 'given';
      const form = underlying(written, tables.readings.get(character) ?? []) ?? written;
      add(counts[part], form, 1);
      add(counts.law[part], `${byInitialLaw(written)} ${form}`, 1);
      add(counts.hanja, `${character} ${form}`, 1);
    });
  }
  const shares = lawOf(counts);
  for (const { ko, north } of without) {
    const { surname, given } = split(ko);
    for (const [part, list] of [
      ['surname', surname],
      ['given', given],
    ] as const)
      for (const written of list) {
        if (north) {
          add(counts[part], written, 1);
          continue;
        }
        for (const [form, share] of shares(part, written)) add(counts[part], form, share);
      }
  }
  return counts;
}
