import type { Attribution, Speaker } from '../attribution/attribution.ts';
import type { View } from './view.ts';

/** Who stands behind an offset of a sentence, with all that an attribution carries. */
export type Voice = Omit<Attribution, 'start' | 'end' | 'cueStart' | 'cueEnd' | 'place'>;

/** The author's own voice, or that of the source whose account a sentence continues. */
export function voiceOf(speaker: Speaker, verb = 'states'): Voice {
  return { speaker, chain: [], verb, addressee: null, medium: null, hedge: null };
}

/** Words that begin with the verb of saying itself ("spoke of "terrorists"") are the speaker's. */
export function attributionOf(view: View, start: number, end: number): Attribution | null {
  return (
    attributionAt(view, start) ??
    view.attributions.find((one) => start >= one.cueStart && start < one.cueEnd && end > one.cueEnd) ??
    null
  );
}

/**
 * The attribution that covers an offset: the innermost (latest to begin) of those that cover it; for words in
 * quotation marks one that stands outside them. `null` where the author speaks.
 */
export function attributionAt(view: View, offset: number): Attribution | null {
  // "Campaigners condemn it: "They will be shot," said Ruth Ellery": a quotation is of the one named right behind it.
  const quote = view.quotes.find((one) => offset >= one.start && offset < one.end);
  const closing =
    quote &&
    view.attributions.find(
      (one) => one.place !== 'front' && one.cueStart >= quote.end && one.cueStart - quote.end <= 2,
    );
  if (closing && offset >= closing.start) return closing;
  let best: Attribution | null = null;
  for (const one of view.attributions) {
    if (offset < one.start || offset >= one.end) continue;
    if (offset >= one.cueStart && offset < one.cueEnd) continue;
    if (!best || one.cueStart <= offset || best.cueStart > offset) best = one;
  }
  return best;
}
