import type { Attribution, Speaker } from '../attribution/attribution.ts';
import type { View } from './view.ts';

/** Who stands behind an offset of a sentence, with all that an attribution carries. */
export type Voice = Omit<Attribution, 'start' | 'end' | 'cueStart' | 'cueEnd' | 'place'>;

/** The author's own voice, or that of the source whose account a sentence continues. */
export function voiceOf(speaker: Speaker, verb = 'states'): Voice {
  return { speaker, chain: [], verb, addressee: null, medium: null, hedge: null };
}

/**
 * The attribution that covers an offset: the innermost (latest to begin) of those that cover it; for words in
 * quotation marks one that stands outside them. `null` where the author speaks.
 */
export function attributionAt(view: View, offset: number): Attribution | null {
  let best: Attribution | null = null;
  for (const one of view.attributions) {
    if (offset < one.start || offset >= one.end) continue;
    if (offset >= one.cueStart && offset < one.cueEnd) continue;
    if (!best || one.cueStart <= offset || best.cueStart > offset) best = one;
  }
  return best;
}

const restart =
  /^(?:meanwhile|however|earlier|separately|last (?:year|month|week)|in (?:recent|past|previous) (?:years|months)|over the (?:past|last)|critics|analysts|experts|(?:the|these|this|those) (?:latest |recent |new )?(?:arrests?|cases?|news|moves?|deportations?|repatriations?|incidents?|reports?|developments?|captures?|detentions?|decision) (?:comes?|follows?|came|followed|is|are|has|have)|under (?:chinese|international|thai|lao)|china (?:regards|considers|treats|has|does|sees|classifies|routinely|says)|beijing (?:regards|considers|treats|has)|it is (?:estimated|believed|thought)|there are|about [\d,]+ north koreans|according to)/i;

const continuing =
  /^(?:(?:all |both |the other |another |an additional |a further |the remaining |some |most |many |none |one |each |other )|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\b|they\b|he\b|she\b|it (?:also|said|added)|the (?:group|two|three|four|five|six|seven|eight|nine|ten|others?|rest|women|men|children|detainees|defectors|refugees|pair|couple|family|victims)\b|their\b|his\b|her\b|police|agents|officers|officials|authorities|soldiers|guards|then\b|after(?:wards)?\b|later\b|the same|once\b|when\b|during\b|on the \d|among (?:them|those))/i;

/**
 * Whether a sentence without an attribution goes on with the account of the source before it: it begins with
 * people already spoken of, or with what was done to them next, and does not step back to the story as such.
 */
export function continuesAccount(text: string): boolean {
  return !restart.test(text) && (continuing.test(text) || /^[^,]{0,40}\bthen\b/.test(text));
}
