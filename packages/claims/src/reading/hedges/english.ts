import { matches } from '@safeconduct/dates/find/matches.ts';
import type { Span } from '../segment/sentences.ts';

/** Adverbs and phrases that weaken what stands after them in the same clause. */
const hedges =
  /\b(?:reportedly|allegedly|apparently|presumably|supposedly|purportedly|ostensibly|likely|unlikely|probably|possibly|perhaps|maybe|seemingly|potentially|in all likelihood|almost certain(?:ly)?|certain(?:ly)?|chances are high|usually|typically|normally|often|sometimes|generally|mostly|mainly|largely|initially|tentatively|might|may|could|can include|can|(?:is|are|was|were|be|been|being) (?:widely |also |now |generally )?(?:known|believed|thought|understood|reported|rumou?red|feared|expected|estimated|suspected|presumed|alleged|considered likely|likely|assumed|claimed|said)(?: to(?: be| have)?)?(?=\b)|(?:(?:appear|appears|appeared)(?! (?:at|before|in|on|outside)\b)|seem|seems|seemed)(?: to)?|it is (?:judged|estimated|believed|thought|feared|said|understood|known|unclear)|there (?:is|are) said|so far as (?:is|was) known|said to be|thought to be|believed to be|understood to be|hoping|hoped|would appear|would seem|unconfirmed|if confirmed|getting ready to|preparing to|in doubt|not clear|unclear|(?:un)?verified reports?|according to (?:unconfirmed|some|media|news|local|several)? ?reports?|amid reports|as (?:had been |has been )?(?:widely )?reported)\b/gi;

/** "may" the month and "can" the tin are not hedges; nor is a negated one ("may not have access"). */
function isWord(found: string, text: string, at: number): boolean {
  if (/^may$/i.test(found)) return text[at] === 'm' && !/^may\s\d/.test(text.slice(at, at + 5));
  if (/^(?:is|are|was|were|be|been|being) .*said$/i.test(found))
    return !/^\s*[,.“"]/u.test(text.slice(at + found.length));
  if (/^certain(?:ly)?$/i.test(found))
    return !/^\s+(?:of|that|people|cases|areas|number)\b/.test(text.slice(at + found.length));
  if (/^can$/i.test(found)) return !/^\s+(?:not|only)\b/.test(text.slice(at + found.length));
  return true;
}

/** A hedge with its place in the sentence. */
export interface HedgeFound extends Span {
  readonly words: string;
}

/**
 * Hedging words in a stretch of an English sentence, in order and lower case.
 *
 * @example hedgesIn('reportedly held there', 0, 21).map((found) => found.words) // ['reportedly']
 */
export function hedgesIn(sentence: string, from: number, to: number): HedgeFound[] {
  const found: HedgeFound[] = [];
  for (const match of matches(sentence.slice(from, to), hedges)) {
    const start = from + match.index;
    if (!isWord(match[0], sentence, start)) continue;
    found.push({ start, end: start + match[0].length, words: match[0].toLowerCase() });
  }
  return found;
}

/** One hedge string, in reading order, without repetition; `none` where there are none. */
export function joinHedges(hedgeWords: readonly (string | null)[]): string {
  const kept: string[] = [];
  for (const words of hedgeWords) {
    if (words === null || words === '') continue;
    for (const part of words.toLowerCase().split(/;\s*/)) {
      if (!kept.some((other) => other === part || other.includes(part))) kept.push(part);
    }
  }
  return kept.length === 0 ? 'none' : kept.join('; ');
}
