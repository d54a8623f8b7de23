import { heads } from '@safeconduct/names/model/compiled.ts';
import type { Units } from '@safeconduct/names/model/types.ts';
import { apart } from '@safeconduct/names/hangul/jamo.ts';
import { plainLatin, tidyLatin } from '@safeconduct/names/text/latin.ts';
import type { Tally } from './priors.ts';
import { split } from './priors.ts';

/** One way of spelling a syllable, with its parts. */
interface Spelled {
  readonly onset: string;
  readonly vowel: string;
  readonly coda: string;
  readonly p: number;
}

/** Every spelling of a syllable by the units, the likeliest split for each spelling. */
export function spelledBy(units: Units, syllable: string): Map<string, Spelled> {
  const ways = new Map<string, Spelled>();
  const parts = apart(syllable);
  if (parts === null) return ways;
  for (const { onset, vowel, p: head } of heads(units, parts.onset, parts.vowel))
    for (const [coda, tail] of Object.entries(units.coda[parts.coda] ?? {})) {
      const spelling = onset + vowel + coda;
      const p = head * tail;
      const was = ways.get(spelling);
      if (was === undefined || was.p < p) ways.set(spelling, { onset, vowel, coda, p });
    }
  return ways;
}

export interface Pair {
  /** Underlying forms of each syllable with their probability given the written one. */
  readonly syllables: readonly (readonly (readonly [form: string, p: number])[])[];
  /** Pieces of the spelling that may not be crossed; each is one or more syllables. */
  readonly pieces: readonly string[];
  readonly surname: number;
}

/** What a written syllable may stand for, with probabilities. */
export type Law = (part: 'surname' | 'given', written: string) => readonly (readonly [string, number])[];

/** Ways to read an English spelling as a Korean name: which word is the surname. */
export function candidates(ko: string, english: string, law: Law): Pair[] {
  const {
    surname: [surname = ''],
    given,
  } = split(ko);
  const words = tidyLatin(english)
    .replace(',', ' ')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => plainLatin(word));
  if (words.length < 2 || words.length > 4 || words.some((word) => !/^[a-z'-]+$/u.test(word))) return [];
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const orders = [
    { family: first, rest: words.slice(1) },
    { family: last, rest: words.slice(0, -1) },
  ];
  const forms = [...Array.from(surname), ...given].map((written, at) =>
    law(at < surname.length ? 'surname' : 'given', written),
  );
  return orders.map(({ family, rest }) => ({
    syllables: forms,
    surname: surname.length,
    pieces: [
      family.replace(/['-]/gu, ''),
      ...rest.flatMap((word) => word.split('-')).map((piece) => piece.replaceAll("'", '')),
    ],
  }));
}

interface Step {
  readonly syllable: string;
  readonly spelling: string;
  readonly parts: Spelled;
}
export interface Alignment {
  readonly steps: readonly Step[];
  readonly score: number;
}

/** The likeliest way in which the pieces spell the syllables in order, or `null`. */
export function align(
  pair: Pair,
  p: (syllable: string, at: number) => Map<string, Spelled>,
): Alignment | null {
  const text = pair.pieces.join('');
  const cuts = new Set<number>();
  let length = 0;
  for (const piece of pair.pieces) cuts.add((length += piece.length));
  const familyEnd = pair.pieces[0]?.length ?? 0;
  let front = new Map<number, Alignment>([[0, { steps: [], score: 0 }]]);
  pair.syllables.forEach((forms, at) => {
    const next = new Map<number, Alignment>();
    for (const [from, so] of front) {
      for (const [syllable, weight] of forms) {
        const ways = p(syllable, at);
        for (let to = from + 1; to <= Math.min(text.length, from + 8); to++) {
          const parts = ways.get(text.slice(from, to));
          const crosses = [...cuts].some((cut) => cut > from && cut < to);
          if (
            parts !== undefined &&
            !crosses &&
            (at === pair.surname - 1) === (to === familyEnd) &&
            !(at >= pair.surname && to <= familyEnd)
          ) {
            const score = so.score + Math.log(parts.p * weight);
            const was = next.get(to);
            if (was === undefined || was.score < score)
              next.set(to, {
                steps: [...so.steps, { syllable, spelling: text.slice(from, to), parts }],
                score,
              });
          }
        }
      }
    }
    front = next;
  });
  return front.get(text.length) ?? null;
}

const share = (tally: Tally) => {
  const total = [...tally.values()].reduce((sum, count) => sum + count, 0);
  return Object.fromEntries([...tally].map(([key, count]) => [key, count / total]));
};

export interface Learned {
  readonly units: Units;
  /** syllable -> spelling -> count. */
  readonly surname: Map<string, Tally>;
  readonly given: Map<string, Tally>;
  readonly aligned: number;
}

/**
 * Hard expectation-maximisation over pairs: align each by the units as they are, count the parts of the best
 * alignments, smooth by the seeds, again. Six rounds are enough; the count of aligned pairs no longer moves.
 */
export function learn(
  pairs: readonly { ko: string; english: string }[],
  seeds: Units,
  law: Law,
  rounds = 6,
): Learned {
  let units = seeds;
  let surname = new Map<string, Tally>();
  let given = new Map<string, Tally>();
  let aligned = 0;
  const all = pairs.map(({ ko, english }) => candidates(ko, english, law));
  for (let round = 0; round < rounds; round++) {
    const cache = new Map<string, Map<string, Spelled>>();
    const by = (syllable: string) => {
      const was = cache.get(syllable) ?? spelledBy(units, syllable);
      cache.set(syllable, was);
      return was;
    };
    const parts = {
      onset: new Map<string, Tally>(),
      vowel: new Map<string, Tally>(),
      coda: new Map<string, Tally>(),
    };
    const count = (table: Map<string, Tally>, key: string, spelling: string) => {
      const tally = table.get(key) ?? new Map<string, number>();
      table.set(key, tally.set(spelling, (tally.get(spelling) ?? 0) + 1));
    };
    surname = new Map();
    given = new Map();
    aligned = 0;
    for (const ways of all) {
      const best = ways
        .map((pair) => ({ pair, way: align(pair, by) }))
        .filter(({ way }) => way !== null)
        .sort((a, b) => (b.way?.score ?? 0) - (a.way?.score ?? 0))[0];
      if (best?.way == null) continue;
      aligned++;
      best.way.steps.forEach(({ syllable, spelling, parts: { onset, vowel, coda } }, at) => {
        count(at < best.pair.surname ? surname : given, syllable, spelling);
        const jamo = apart(syllable);
        if (jamo === null) return;
        if (vowel !== '') {
          count(parts.onset, jamo.onset, onset);
          count(parts.vowel, jamo.vowel, vowel);
        }
        count(parts.coda, jamo.coda, coda);
      });
    }
    const smooth = (part: 'onset' | 'vowel' | 'coda') =>
      Object.fromEntries(
        Object.entries(seeds[part]).map(([jamo, list]) => {
          const tally = new Map(parts[part].get(jamo) ?? []);
          for (const [spelling, weight] of Object.entries(list))
            tally.set(spelling, (tally.get(spelling) ?? 0) + 1.5 * weight);
          return [jamo, share(tally)];
        }),
      );
    units = {
      onset: smooth('onset'),
      vowel: smooth('vowel'),
      coda: smooth('coda'),
      together: seeds.together,
    };
  }
  return { units, surname, given, aligned };
}
