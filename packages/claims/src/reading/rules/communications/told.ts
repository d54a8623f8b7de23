import type { Speaker } from '../../attribution/attribution.ts';
import { isInstitution, type PartyKind } from '../../acts/parties.ts';
import type { View } from '../../english/view.ts';
import type { Span } from '../../segment/sentences.ts';

/** One communication: sender, addressee (empty where not stated) and the words that tell it. */
export interface Exchange extends Span {
  readonly from: string;
  readonly to: string;
  readonly planned: boolean;
  /** The sender's own word, and so its statement: "urged", "told", "replied". */
  readonly speaks: boolean;
  /** Words outside the span that tell the means: "in a letter handed to". */
  readonly mode: string;
  readonly verbStart: number;
  readonly rule: string;
}

/** What a frame finds in a clause; the clause gives place, mood and means. */
export type Told = Omit<Exchange, keyof Span | 'planned' | 'mode' | 'verbStart'>;

/** The words of a span; empty for none. */
export function wordsOf(view: View, span: Span | null): string {
  return span ? view.text.slice(span.start, span.end) : '';
}

/** Bodies that question people and print what they hear. */
const research = /\b(?:Watch|Amnesty|Fortify|Monitor|researchers?|delegates?|observers?|[Nn]ews)\b/;

/** Those who are told in an interview what the report then prints. */
export function isInterview(
  to: PartyKind | null,
  from: PartyKind | null,
  self: Speaker | null,
  words: string,
): boolean {
  // A rights group is told things as a paper is.
  if (research.test(words)) return true;
  if (to === 'media' || to === 'court') return true;
  if (to === 'self')
    return self === null || !(isInstitution(from) || from === 'lawyer')
      ? !/^(?:me|i|my)\b/i.test(words)
      : false;
  if (to === 'person') return true;
  if (to === null) return true;
  if (to === 'body') return !isInstitution(from);
  return false;
}
