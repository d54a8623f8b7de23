import { apart } from '../hangul/jamo.ts';
import type { NameModel, System, Units } from './types.ts';

/** What a written piece says about the syllable behind it: P(piece | syllable), only where it is not zero. */
export interface Likelihood {
  readonly ids: Uint16Array;
  readonly ps: Float64Array;
}

export type Part = 'surname' | 'given';

/** The model made ready: ids for syllables, and for each system and part the inverse tables, built when first asked for. */
export interface Compiled {
  readonly model: NameModel;
  readonly size: number;
  readonly id: ReadonlyMap<string, number>;
  readonly prior: Readonly<Record<Part, Float64Array>>;
  /** Spelling -> likelihood, of a system other than Hangul and characters. */
  readonly table: (system: System, part: Part) => ReadonlyMap<string, Likelihood>;
  /** Longest spelling of one syllable in a system. */
  readonly longest: (system: System) => number;
  readonly memo: Map<string, unknown>;
}

const LEAST = 2e-5;
/** Counts weigh against the units as so many observations (fitted by hand on the training part). */
const STRENGTH = 6;

/**
 * Spellings of onset and vowel, with what each is made of.
 *
 * @example heads(units, 'ㅎ', 'ㅘ').map(({ onset, vowel }) => onset + vowel) // 'hwa', 'hoa', ..., 'wha'
 */
export function heads(
  units: Units,
  onset: string,
  vowel: string,
): readonly { onset: string; vowel: string; p: number }[] {
  const joined = Object.entries(units.together[onset + vowel] ?? {});
  const left = 1 - joined.reduce((sum, [, p]) => sum + p, 0);
  return [
    ...Object.entries(units.onset[onset] ?? {}).flatMap(([o, po]) =>
      Object.entries(units.vowel[vowel] ?? {}).map(([v, pv]) => ({ onset: o, vowel: v, p: left * po * pv })),
    ),
    ...joined.map(([spelling, p]) => ({ onset: spelling, vowel: '', p })),
  ];
}

/** Spellings of a syllable by the units alone. */
function byUnits(units: Units, syllable: string): Map<string, number> {
  const ways = new Map<string, number>();
  const parts = apart(syllable);
  if (parts === null) return ways;
  for (const head of heads(units, parts.onset, parts.vowel))
    for (const [coda, pc] of Object.entries(units.coda[parts.coda] ?? {})) {
      const p = head.p * pc;
      const spelling = head.onset + head.vowel + coda;
      if (p >= LEAST && spelling !== '') ways.set(spelling, (ways.get(spelling) ?? 0) + p);
    }
  return ways;
}

/** Spellings of a syllable, or of a surname of two syllables, where both ways multiply. */
function spellingsOf(model: NameModel, system: System, part: Part, syllable: string): Map<string, number> {
  const [first, second] = syllable;
  if (first === undefined || second === undefined) return oneSyllable(model, system, part, syllable);
  const ways = new Map<string, number>();
  for (const [head, p] of oneSyllable(model, system, 'given', first))
    for (const [tail, q] of oneSyllable(model, system, 'given', second))
      if (p * q >= LEAST) ways.set(head + tail, (ways.get(head + tail) ?? 0) + p * q);
  return ways;
}

function oneSyllable(model: NameModel, system: System, part: Part, syllable: string): Map<string, number> {
  if (system === 'pinyin') return new Map(Object.entries(model.pinyin[syllable] ?? {}));
  const ways = byUnits(model.units[system], syllable);
  if (system !== 'rok') return ways;
  const counted = model.counted[part][syllable];
  if (counted === undefined) return ways;
  const total = Object.values(counted).reduce((sum, count) => sum + count, 0);
  const mixed = new Map([...ways].map(([spelling, p]) => [spelling, (p * STRENGTH) / (total + STRENGTH)]));
  for (const [spelling, count] of Object.entries(counted))
    mixed.set(spelling, (mixed.get(spelling) ?? 0) + count / (total + STRENGTH));
  return mixed;
}

/**
 * Likelihood from pairs of id and probability.
 *
 * @example likelihood([[7, 0.2], [3, 0.1]]).ids // Uint16Array [3, 7]
 */
export function likelihood(entries: readonly (readonly [number, number])[]): Likelihood {
  const sorted = [...entries].sort(([a], [b]) => a - b);
  return {
    ids: Uint16Array.from(sorted, ([id]) => id),
    ps: Float64Array.from(sorted, ([, p]) => p),
  };
}

/**
 * Makes a model ready for use; some hundred milliseconds are spent when a system is first used.
 *
 * @example compileModel(JSON.parse(text)).size // number of syllables
 */
export function compileModel(model: NameModel): Compiled {
  const tables = new Map<string, ReadonlyMap<string, Likelihood>>();
  const longest = new Map<System, number>();
  const table = (system: System, part: Part) => {
    const key = `${system} ${part}`;
    const was = tables.get(key);
    if (was !== undefined) return was;
    const entries = new Map<string, [number, number][]>();
    model.syllables.forEach((syllable, id) => {
      for (const [spelling, p] of spellingsOf(model, system, part, syllable)) {
        const list = entries.get(spelling) ?? [];
        list.push([id, p]);
        entries.set(spelling, list);
      }
    });
    const made = new Map([...entries].map(([spelling, list]) => [spelling, likelihood(list)]));
    longest.set(
      system,
      Math.max(longest.get(system) ?? 0, ...[...made.keys()].map((spelling) => spelling.length)),
    );
    tables.set(key, made);
    return made;
  };
  return {
    model,
    size: model.syllables.length,
    id: new Map(model.syllables.map((syllable, id) => [syllable, id])),
    prior: { surname: Float64Array.from(model.surname), given: Float64Array.from(model.given) },
    table,
    longest: (system) => {
      table(system, 'surname');
      table(system, 'given');
      return longest.get(system) ?? 0;
    },
    memo: new Map(),
  };
}
