import { byInitialLaw } from '../hangul/initial-law.ts';
import { apart, CODAS, ONSETS, together, VOWELS } from '../hangul/jamo.ts';
import { type Compiled, type Likelihood, likelihood, type Part } from '../model/compiled.ts';
import type { System } from '../model/types.ts';
import type { Cell } from './form.ts';

/** Where in the name a Hangul syllable stands: the South's initial law depends on it. */
export type Place = 'surname' | 'givenFirst' | 'givenLater';

/** How often the South writes by the law what it may write by it (names.md 3.1: head .5 and more, within .25). */
const LAW: Readonly<Record<Place, number>> = { surname: 0.93, givenFirst: 0.9, givenLater: 0.4 };
/** Share of names written the Northern way in what is read. */
const NORTH = 0.2;
/** Share of syllables that are mistyped or misread by one jamo. */
const SLIP = 0.006;
/** Vowels that are mixed up by ear or eye; the rest of the slips is spread evenly. */
const MIXED_UP = [
  'ㅐㅔ',
  'ㅓㅗ',
  'ㅕㅛ',
  'ㅡㅜ',
  'ㅚㅙ',
  'ㅚㅞ',
  'ㅢㅣ',
  'ㅖㅔ',
  'ㅏㅓ',
  'ㅑㅕ',
  'ㅗㅛ',
  'ㅜㅠ',
];

function slipsOf(syllable: string): Map<string, number> {
  const parts = apart(syllable);
  const slips = new Map<string, number>();
  if (parts === null) return slips;
  const put = (form: string | null, weight: number) => {
    if (form !== null && form !== syllable) slips.set(form, (slips.get(form) ?? 0) + weight);
  };
  for (const onset of ONSETS) put(together({ ...parts, onset }), 1);
  for (const vowel of VOWELS) {
    const near = MIXED_UP.some((pair) => pair.includes(vowel) && pair.includes(parts.vowel));
    put(together({ ...parts, vowel }), near ? 8 : 1);
  }
  for (const coda of CODAS.filter((each) => each.length === 0 || 'ㄱㄴㄷㄹㅁㅂㅅㅇ'.includes(each)))
    put(together({ ...parts, coda }), 1);
  const total = [...slips.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map([...slips].map(([form, weight]) => [form, weight / total]));
}

/** Written Hangul -> id -> probability, for a place. Slips are taken from the syllable that was meant. */
function hangulTable(compiled: Compiled, place: Place): ReadonlyMap<string, Likelihood> {
  const key = `hangul ${place}`;
  const was = compiled.memo.get(key) as ReadonlyMap<string, Likelihood> | undefined;
  if (was !== undefined) return was;
  const entries = new Map<string, [number, number][]>();
  const put = (written: string, id: number, p: number) => {
    const list = entries.get(written) ?? [];
    list.push([id, p]);
    entries.set(written, list);
  };
  compiled.model.syllables.forEach((syllable, id) => {
    const south = byInitialLaw(syllable);
    const lawful = south === syllable ? 0 : LAW[place] * (1 - NORTH);
    const forms: [string, number][] =
      south === syllable
        ? [[syllable, 1]]
        : [
            [syllable, 1 - lawful],
            [south, lawful],
          ];
    const sums = new Map<string, number>();
    for (const [form, p] of forms) {
      sums.set(form, (sums.get(form) ?? 0) + p * (1 - SLIP));
      for (const [slip, share] of slipsOf(form)) sums.set(slip, (sums.get(slip) ?? 0) + p * SLIP * share);
    }
    for (const [form, p] of sums) if (p > 1e-6) put(form, id, p);
  });
  const table = new Map([...entries].map(([written, list]) => [written, likelihood(list)]));
  compiled.memo.set(key, table);
  return table;
}

function massOf(compiled: Compiled, part: Part, { ids, ps }: Likelihood): number {
  const prior = compiled.prior[part];
  let mass = 0;
  for (let at = 0; at < ids.length; at++) mass += (prior[ids[at] ?? 0] ?? 0) * (ps[at] ?? 0);
  return mass;
}

/** Makes a cell once; the same piece in the same place is the same object ever after. */
function cell(
  compiled: Compiled,
  part: Part,
  key: string,
  written: string,
  find: () => { of: Likelihood; character: string | null } | null,
): Cell | null {
  const cells = (compiled.memo.get('cells') ?? new Map<string, Cell | null>()) as Map<string, Cell | null>;
  compiled.memo.set('cells', cells);
  const was = cells.get(key);
  if (was !== undefined) return was;
  const found = find();
  const made =
    found === null
      ? null
      : {
          ...found.of,
          written,
          part,
          key,
          character: found.character,
          mass: massOf(compiled, part, found.of),
        };
  // What nobody writes is not remembered: texts of strangers must not fill the memory.
  if (made !== null) cells.set(key, made);
  return made;
}

/**
 * A Hangul syllable at a place of the name, or `null` where no name syllable is written so.
 *
 * @example hangulCell(compiled, 'surname', '이') // may be 이 and 리
 */
export function hangulCell(compiled: Compiled, place: Place, written: string): Cell | null {
  const part = place === 'surname' ? 'surname' : 'given';
  return cell(compiled, part, `h${place} ${written}`, written, () => {
    const of = hangulTable(compiled, place).get(written);
    return of === undefined ? null : { of, character: null };
  });
}

/**
 * A Chinese character. Whoever wrote it may have chosen it by ear from a romanised name (names.md 2: 李勇哲 for 리영철),
 * so a little of its weight goes to syllables that sound alike without marks.
 *
 * @example hanjaCell(compiled, 'given', '哲')?.character // '哲'
 */
export function hanjaCell(compiled: Compiled, part: Part, written: string): Cell | null {
  const character = compiled.model.folds[written] ?? written;
  return cell(compiled, part, `c${part} ${character}`, character, () => {
    const of = readingsOf(compiled, character);
    return of === null ? null : { of, character };
  });
}

/**
 * Two characters that write a surname of two syllables: 南宮.
 *
 * @example hanjaSurname(compiled, '南宮') // 남궁
 */
export function hanjaSurname(compiled: Compiled, written: string): Cell | null {
  const folded = Array.from(written).map((each) => compiled.model.folds[each] ?? each);
  const [first = '', second = ''] = folded;
  return cell(compiled, 'surname', `cdouble ${first}${second}`, first + second, () => {
    const entries = compiled.model.syllables.flatMap((syllable, id): [number, number][] => {
      const [head, tail] = syllable;
      if (head === undefined || tail === undefined) return [];
      const p = (compiled.model.hanja[first]?.[head] ?? 0) * (compiled.model.hanja[second]?.[tail] ?? 0);
      return p > 0 ? [[id, p]] : [];
    });
    return entries.length === 0 ? null : { of: likelihood(entries), character: first + second };
  });
}

function readingsOf(compiled: Compiled, character: string): Likelihood | null {
  const readings = compiled.model.hanja[character];
  if (readings === undefined) return null;
  const alike = soundsAlike(compiled);
  const sums = new Map<number, number>();
  for (const [syllable, p] of Object.entries(readings)) {
    const id = compiled.id.get(syllable);
    if (id === undefined) continue;
    sums.set(id, (sums.get(id) ?? 0) + p * 0.93);
    const family = alike.get(syllable) ?? [];
    for (const other of family) sums.set(other, (sums.get(other) ?? 0) + (p * 0.07) / family.length);
  }
  return likelihood([...sums]);
}

/** Syllable -> ids of those spelled the same in the DPRK's letters: 영 and 용, 철 and 졸. */
function soundsAlike(compiled: Compiled): ReadonlyMap<string, readonly number[]> {
  const was = compiled.memo.get('alike') as ReadonlyMap<string, readonly number[]> | undefined;
  if (was !== undefined) return was;
  const units = compiled.model.units.dprk;
  const first = (list: Readonly<Record<string, number>> | undefined) =>
    Object.entries(list ?? {}).sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
  const spelled = compiled.model.syllables.map((syllable) => {
    const parts = apart(syllable);
    return parts === null
      ? syllable
      : first(units.onset[parts.onset]) + first(units.vowel[parts.vowel]) + first(units.coda[parts.coda]);
  });
  const table = new Map(
    compiled.model.syllables.map((syllable, id) => [
      syllable,
      spelled.flatMap((form, other) => (form === spelled[id] ? [other] : [])),
    ]),
  );
  compiled.memo.set('alike', table);
  return table;
}

/**
 * A piece in letters of a system.
 *
 * @example letterCell(compiled, 'rok', 'given', 'chol') // 철, 촐 and their like
 */
export function letterCell(compiled: Compiled, system: System, part: Part, written: string): Cell | null {
  return cell(compiled, part, `${system} ${part} ${written}`, written, () => {
    const of = compiled.table(system, part).get(written);
    return of === undefined ? null : { of, character: null };
  });
}
