/** A dictionary of this size holds all words but names and numbers. */
const dictionary = 10_000;

/**
 * Works something out once for each word: reports are made of the same few thousand words, so what a dozen patterns say
 * of one is looked up sooner than they are tried. Only for words and names of a few words, which are kept for good.
 *
 * @example perWord((head) => ({ takes: takes.test(head), frees: frees.test(head) }))('arrested').takes // true
 */
export function perWord<Told extends {}>(of: (word: string) => Told): (word: string) => Told {
  const known = new Map<string, Told>();
  return (word) => {
    const told = known.get(word);
    if (told !== undefined) return told;
    const found = of(word);
    if (known.size >= dictionary) known.clear();
    known.set(word, found);
    return found;
  };
}
