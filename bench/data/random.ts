/** Numbers between 0 and 1 that are the same for a seed on every machine (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of a list; the first are far likelier, as words and speakers are. */
export function common<T>(list: readonly T[], random: () => number): T {
  const one = list[Math.floor(list.length * random() ** 2)];
  if (one === undefined) throw new RangeError('the list is empty');
  return one;
}
