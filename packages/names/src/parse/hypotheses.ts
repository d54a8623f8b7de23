import type { Compiled } from '../model/compiled.ts';
import { SYSTEMS, type System } from '../model/types.ts';
import type { Script } from '../text/scripts.ts';
import type { Word } from '../text/words.ts';
import type { Cell, Hypothesis, NameContext, Writing } from './form.ts';
import { orders } from './orders.ts';
import type { Reading } from './cut.ts';
import { givenReadings, surnameReadings } from './readings.ts';

/** P(number of syllables of a given name). */
export const GIVEN_LENGTH: Readonly<Record<number, number>> = { 0: 1, 1: 0.045, 2: 0.93, 3: 0.025 };
const MOST = 12;

/** How likely each system is, by where the name was written down. */
const LATIN: Readonly<Record<string, Readonly<Partial<Record<System, number>>>>> = {
  KR: { rok: 0.8, dprk: 0.03, mr: 0.06, european: 0.03, pinyin: 0.03, mrMarked: 0.05 },
  KP: { rok: 0.15, dprk: 0.55, mr: 0.15, european: 0.05, pinyin: 0.02, mrMarked: 0.08 },
  CN: { rok: 0.15, dprk: 0.15, mr: 0.05, european: 0.02, pinyin: 0.62, mrMarked: 0.01 },
  '': { rok: 0.5, dprk: 0.2, mr: 0.1, european: 0.06, pinyin: 0.09, mrMarked: 0.05 },
};

function systemsOf(
  words: readonly Word[],
  context: NameContext,
): readonly (readonly [System | null, number])[] {
  const scripts = new Set<Script>(words.map(({ script }) => script));
  if (scripts.has('latin')) {
    const shares = LATIN[context.country ?? ''] ?? LATIN[''] ?? {};
    const marked = words.some(({ script, pieces }) => script === 'latin' && /[ŏŭ']/iu.test(pieces.join('')));
    return SYSTEMS.flatMap((system) => {
      const share = shares[system];
      if (share === undefined || (system === 'mrMarked') !== marked)
        return share !== undefined && marked && system !== 'mrMarked' ? [[system, share * 0.1] as const] : [];
      return [[system, marked ? 0.9 : share] as const];
    });
  }
  if (scripts.has('kana')) return [['kana', 1]];
  if (scripts.has('cyrillic')) return [['kontsevich', 1]];
  return [[null, 1]];
}

function writingOf(words: readonly Word[], system: System | null): Writing {
  const scripts = [...new Set(words.map(({ script }) => script))];
  if (scripts.length > 1) return 'mixed';
  if (system !== null) return system;
  return scripts[0] === 'han' ? 'hanja' : 'hangul';
}

const product = (cells: readonly Cell[]) => cells.reduce((p, { mass }) => p * mass, 1);

/**
 * What a hypothesis says of how often such a name is written at all; used to order and prune.
 *
 * @example hypotheses.toSorted((a, b) => evidence(b) - evidence(a))[0]
 */
export function evidence({ weight, surname, given }: Hypothesis): number {
  return weight * (GIVEN_LENGTH[given.length] ?? 0) * product(surname) * product(given);
}

function readAll(
  compiled: Compiled,
  words: readonly Word[],
  context: NameContext,
  slips: boolean,
): readonly Hypothesis[] {
  const all: Hypothesis[] = [];
  for (const [system, share] of systemsOf(words, context)) {
    const writing = writingOf(words, system);
    for (const { order, weight, surname, given } of orders(words)) {
      const families: readonly Reading[] =
        order === 'noSurname' ? NOTHING : surnameReadings(compiled, system, surname, slips);
      const names: readonly Reading[] =
        order === 'surnameOnly' ? NOTHING : givenReadings(compiled, system, given, slips);
      for (const family of families)
        for (const name of names)
          all.push({
            writing,
            order,
            weight: weight * share * family.weight * name.weight,
            surname: family.cells,
            given: name.cells,
          });
    }
  }
  return all;
}
const NOTHING: readonly Reading[] = [{ cells: [], weight: 1 }];

/**
 * All ways to read the words as a Korean name: order, cut into syllables, system; at most twelve, none a thousandth
 * as likely as the best (names.md 3.1). Where nothing whole can be read, one letter too many is allowed.
 *
 * @example hypothesesOf(compiled, wordsOf('Kim Yong-chol'), { country: 'KP' })[0]?.order // 'surnameFirst'
 */
export function hypothesesOf(
  compiled: Compiled,
  words: readonly Word[],
  context: NameContext,
): readonly Hypothesis[] {
  if (words.length === 0 || words.length > 5) return [];
  const strict = readAll(compiled, words, context, false);
  const whole = strict.some(({ order }) => order === 'surnameFirst' || order === 'givenFirst');
  const all =
    whole || words.every(({ script }) => script !== 'latin')
      ? strict
      : [...strict, ...readAll(compiled, words, context, true)];
  const scored = all
    .map((hypothesis) => ({ hypothesis, p: evidence(hypothesis) }))
    .filter(({ p }) => p > 0)
    .sort((a, b) => b.p - a.p);
  const best = scored[0]?.p ?? 0;
  return scored
    .filter(({ p }) => p >= best * 1e-3)
    .slice(0, MOST)
    .map(({ hypothesis }) => hypothesis);
}
