/** Words whose full stop does not end a sentence. "a.m." and "U.S." may end one: the next word decides. */
const neverLast = new Set(
  `mr mrs ms dr prof rev fr sr jr st gen col lt maj capt sgt cpl adm cmdr insp supt det hon pres gov sen rep reps sens
  amb sec dept no nos vol pp art arts para paras fig vs approx ca cf eg ie e.g i.e jan feb mar apr jun jul aug sept sep oct nov
  dec mon tue tues wed thu thur thurs fri sat sun mt ft op cit vols dip msgr supt`.split(/\s+/),
);

const maybeLast = /^(?:(?:\p{L}\.)+\p{L}|a\.m|p\.m|etc|inc|corp|ltd|co|bros|al|est|ave|blvd|u\.s\.a)$/iu;

/** Words that commonly begin a sentence: after "U.S." they show that a new one begins. */
const sentenceStarter =
  /^(?:The|A|An|In|On|At|By|But|And|It|He|She|They|We|This|These|That|Those|There|However|Meanwhile|After|Before|According|For|As|If|When|While|Some|Many|Most|Several|Other|Another|Its|His|Her|Their|No|Not|China|North|South)$/;

/**
 * Whether a full stop after `word` closes the sentence, given the word that follows.
 *
 * @example stopEnds('Feb', '20') // false
 * @example stopEnds('U.N', 'Human') // false
 */
export function stopEnds(word: string, next: string): boolean {
  const bare = word.toLowerCase();
  if (neverLast.has(bare)) return false;
  if (/^\p{Lu}$/u.test(word)) return false;
  if (maybeLast.test(word)) return sentenceStarter.test(next);
  return true;
}
