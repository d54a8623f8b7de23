import type { ProposedClaim } from '../model/claim.ts';
import { countryInName, countryOf } from '../places/index.ts';
import { dayTold, placeTold } from './rules/told-dates.ts';
import type { ReadText } from './english/read.ts';
import { namedLater } from './named-later.ts';
import type { Segmented } from './reading.ts';

const groupHeld =
  /^(?:the (?:group|nine|detainees)|they|those|these|the (?:\p{L}+ )?(?:people|defectors|refugees|koreans))\b[^.]{0,90}\b(?:are|is|were|have been|being|remain) (?:\p{L}+ )?(?:held|detained|in (?:custody|detention))\b/iu;

/**
 * "getting ready to send 21 people back. The group are held in ...": the 21 are the ones held. Where no other number
 * is given for those held, the number of those at risk is the number detained.
 */
function heldAtRisk(claims: readonly ProposedClaim[], text: string, segmented: Segmented): ProposedClaim[] {
  const risk = claims.filter((claim) => claim.property === 'count_at_risk');
  const [only] = risk;
  if (
    risk.length !== 1 ||
    !only ||
    claims.some((claim) => /^count_(?:detained|returned|component)$/.test(claim.property))
  )
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

const agentless =
  /\b(?:is|are|was|were|been) (?:\w+ )?(?:thought|believed|feared|reported|said|understood|rumou?red|presumed|estimated) to\b/i;

/** A body that tells its own account does not know more of what is only reported. */
const hearsay = /\b(?:is|are|was|were|been) (?:\w+ )?(?:reported|said|rumou?red) to\b/i;

/** "is thought to be held": by whom is not said, so it is not the reporter's word either. */
function withoutAgent(claim: ProposedClaim): ProposedClaim {
  const estimated =
    claim.speakerKind === 'self' && /\b(?:it is|is|are) (?:\w+ )?estimated\b/i.test(claim.hedge);
  return estimated ||
    (claim.speakerKind === 'reporter' && agentless.test(claim.hedge)) ||
    (claim.speakerKind === 'self' && hearsay.test(claim.hedge))
    ? { ...claim, speaker: 'none', speakerKind: 'unattributed', chain: [claim.speaker] }
    : claim;
}

/** A season is no date of crossing where the report gives a day. */
function seasonOutdone(claim: ProposedClaim, claims: readonly ProposedClaim[]): boolean {
  return (
    claim.rule === 'date/season' &&
    claims.some((other) => other.property === claim.property && other.rule !== claim.rule)
  );
}

/** "Laos said" where the report goes on to name the ministry that said it. */
function ministryFor(claim: ProposedClaim, claims: readonly ProposedClaim[]): string | null {
  const country = countryOf(claim.speaker);
  const names = country === null ? [] : [...country.en, ...country.capitals];
  if (
    country === null ||
    !names.includes(claim.speaker) ||
    claim.speakerKind !== 'official' ||
    claim.chain.length > 0
  )
    return null;
  const bodies = new Set(
    claims
      .map((other) => other.speaker)
      .filter((name) => /\bministry\b/i.test(name) && countryInName(name)?.code === country.code),
  );
  const [only] = bodies;
  return bodies.size === 1 && only !== undefined ? only : null;
}

/** To whom people were handed is told once for each speaker and receiving state. */
function toldReceiver(claim: ProposedClaim, earlier: readonly ProposedClaim[]): boolean {
  return (
    claim.property === 'receiving_authority' &&
    earlier.some(
      (other) =>
        other.property === claim.property &&
        other.speaker === claim.speaker &&
        countryInName(other.valueNormalised)?.code === countryInName(claim.valueNormalised)?.code,
    )
  );
}

/** One person told in passing ("a girl of five") is told by the age; two verbs to one addressee are one approach. */
function lesser(claim: ProposedClaim, earlier: readonly ProposedClaim[]): boolean {
  if (claim.rule === 'count/single' && claim.property !== 'count_helpers') return true;
  if (claim.property !== 'communication_made') return false;
  const [from, to] = claim.valueNormalised.split(/->|;/);
  return earlier.some((other) => {
    if (other.property !== claim.property || other.locator.sentence !== claim.locator.sentence) return false;
    const [sender, addressee] = other.valueNormalised.split(/->|;/);
    const party = (name: string | undefined) =>
      countryInName(name ?? '')?.code ?? (name ?? '').trim().toLowerCase();
    const oneSender =
      party(sender) === party(from) || /^(?:it|they|agency|the agency)$/i.test((from ?? '').trim());
    return oneSender && party(addressee) === party(to);
  });
}

/** Decides, with the whole report read, what single sentences could not. */
export function settle(read: ReadText, text: string, segmented: Segmented): ReadText {
  const claims: ProposedClaim[] = [];
  const particulars = [...read.particulars];
  for (const claim of heldAtRisk(namedLater(read.claims, text, segmented), text, segmented)) {
    const body = ministryFor(claim, read.claims);
    const told = withoutAgent(body === null ? claim : { ...claim, speaker: body });
    if (
      seasonOutdone(told, read.claims) ||
      toldReceiver(told, claims) ||
      lesser(told, claims) ||
      dayTold(told, claims, read.claims) ||
      placeTold(told, claims, read.claims)
    )
      particulars.push(told);
    else claims.push(told);
  }
  return { ...read, claims, particulars };
}
