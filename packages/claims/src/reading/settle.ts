import type { ProposedClaim } from '../model/claim.ts';
import type { ReadText } from './english/read.ts';
import type { Segmented } from './reading.ts';

const groupHeld =
  /^(?:the (?:group|nine|detainees|\d+)|they|those|these|the (?:\p{L}+ )?(?:people|defectors|refugees|koreans))\b[^.]{0,90}\b(?:are|is|were|have been|being|remain) (?:\p{L}+ )?(?:held|detained|in (?:custody|detention))\b/iu;

/**
 * "getting ready to send 21 people back. The group are held in ...": the 21 are the ones held. Where no other number
 * is given for those held, the number of those at risk is the number detained.
 */
function heldAtRisk(claims: readonly ProposedClaim[], text: string, segmented: Segmented): ProposedClaim[] {
  const risk = claims.filter((claim) => claim.property === 'count_at_risk');
  const [only] = risk;
  if (risk.length !== 1 || !only || claims.some((claim) => claim.property === 'count_detained'))
    return [...claims];
  const at = segmented.sentences.findIndex((sentence) => sentence.id === only.locator.sentence);
  const held = segmented.sentences
    .slice(at + 1, at + 3)
    .some((sentence) => groupHeld.test(text.slice(sentence.start, sentence.end)));
  if (!held) return [...claims];
  return claims.flatMap((claim): ProposedClaim[] =>
    claim === only
      ? [
          { ...claim, property: 'count_detained', note: 'the group at risk of return is the group held' },
          {
            ...claim,
            property: 'status',
            valueNormalised: 'at_risk',
            bounds: { lower: null, upper: null },
            rule: 'status/at-risk',
          },
        ]
      : [claim],
  );
}

/** Decides, with the whole report read, what single sentences could not. */
export function settle(read: ReadText, text: string, segmented: Segmented): ReadText {
  return { ...read, claims: heldAtRisk(read.claims, text, segmented) };
}
