import { parseName } from '../parse/parse.ts';
import type { NameContext } from '../parse/form.ts';
import { type NameIndex, screen } from './index.ts';

/** A record that may be meant, by the best pair of its names and the names asked for. */
export interface Person {
  readonly record: number;
  readonly asked: string;
  readonly name: string;
  /** Best pair less log2 of the pairs tried, as `compareAliases` reckons. */
  readonly bits: number;
  readonly tried: number;
}

/**
 * Screens all names of one person against records that bear several: who tries many names finds one that fits, so log2
 * of the pairs tried is taken off. Records at `least` bits or more after that, best first; none is left out.
 *
 * @example screenPeople(index, ['Kim Yong Chol', 'Jin Yongzhe'])[0]?.record
 */
export function screenPeople(
  index: NameIndex,
  written: readonly string[],
  least = 8,
  context: NameContext = {},
): readonly Person[] {
  const asked = written.filter((each) => {
    const form = parseName(index.engine.compiled, each, context);
    return form.hypotheses.length + form.general.length > 0;
  });
  const best = new Map<number, Person>();
  for (const each of asked)
    for (const { name, bits, records } of screen(index, each, least, context))
      for (const record of records) {
        const tried = asked.length * (index.borne[record] ?? 1);
        const corrected = bits - Math.log2(tried);
        if (corrected >= least && corrected > (best.get(record)?.bits ?? Number.NEGATIVE_INFINITY))
          best.set(record, { record, asked: each, name, bits: corrected, tried });
      }
  return [...best.values()].sort((a, b) => b.bits - a.bits || a.record - b.record);
}
