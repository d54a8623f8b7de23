import type { Claim } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import { readVoice } from '../origins/speakers.ts';
import { speakerNames } from './speaker-names.ts';
import type { Confirmation, IncidentFindings } from './types.ts';
import type { View } from './view.ts';

const outcome: ReadonlySet<Property> = new Set<Property>([
  'count_returned',
  'count_detained',
  'date_return',
  'date_detained',
  'count_resettled',
  'count_released',
  'date_released',
  'receiving_authority',
]);
const declining: ReadonlySet<Property> = new Set<Property>([
  'unconfirmed_by',
  'denial',
  'firsthand_disclaimer',
]);
const office =
  /\b(minist|police|immigration|government|spokes|chief|inspector|igp\b|fm\b|mfa\b|president|prime minister|foreign|border service)/i;
const intergovernmental = /\b(un|unhcr|ohchr|iom|icrc|ocha|united nations|hcr|rapporteur|experts?)\b/i;
const relayed = /report|belie|alleg|stated by|characteri/i;

/**
 * Which claims confirm an arrest, return or release in the word of a state, and which decline or deny. A state's
 * label or wish ("illegal border crossers") confirms no number; officials who speak without their name are a source,
 * not a state.
 */
export function confirmationOf(view: View): Confirmation {
  const standing = view.claims.filter(({ supersededBy, scope }) => supersededBy === null && !scope.other);
  const confirming = standing.filter((claim) => outcome.has(claim.property) && isStateWord(claim));
  return {
    byState: confirming.map(({ id }) => id),
    speakers: speakerNames(view, confirming),
    declined: standing.filter(({ property }) => declining.has(property)).map(({ id }) => id),
  };
}

/** An official of a state on what the state did, or a named holder of an office speaking first-hand. */
export function isStateWord(claim: Claim): boolean {
  const { speaker, speakerKind, hedge, firstHand } = claim;
  const named = speaker.replace(/\s+(via|to)\s.*$/i, '');
  if (intergovernmental.test(named) || relayed.test(`${speaker} ${hedge}`)) return false;
  const voice = readVoice(speaker, speakerKind);
  const ofState = voice.named.some((name) => name.startsWith('state:'));
  if (speakerKind === 'official') return ofState || firstHand === true;
  return speakerKind === 'named_person' && firstHand === true && (ofState || office.test(named));
}

/** Who says that all were returned, and whether any of them did or saw it. */
export function allReturnedOf(view: View): IncidentFindings['allReturned'] {
  const claims = view.claims.filter(
    (claim) =>
      claim.property === 'count_returned' &&
      claim.supersededBy === null &&
      !claim.scope.other &&
      view.context(claim).all,
  );
  if (claims.length === 0) return null;
  const first = [...Map.groupBy(claims, (claim) => view.group(claim)).values()].map((own) => own[0] as Claim);
  return {
    claimIds: claims.map(({ id }) => id),
    speakers: speakerNames(view, first),
    independent: first.length,
    firstHand: claims.some(({ firstHand }) => firstHand === true),
  };
}
