import type { Claim } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import { readVoice } from '../origins/speakers.ts';
import type { IncidentFindings } from './types.ts';
import type { View } from './view.ts';

const outcome: ReadonlySet<Property> = new Set<Property>([
  'count_returned',
  'count_detained',
  'date_return',
  'date_detained',
  'count_resettled',
  'count_released',
  'date_released',
]);
const declining: ReadonlySet<Property> = new Set<Property>([
  'unconfirmed_by',
  'denial',
  'firsthand_disclaimer',
]);
const office =
  /\b(minist|police|immigration|government|spokes|chief|inspector|igp|fm\b|mfa\b|deputy|president|prime minister|foreign|border service|secretary)/i;
const intergovernmental = /\b(un|unhcr|ohchr|iom|icrc|united nations|hcr|rapporteur|experts?)\b/i;

/**
 * Which claims confirm an arrest or return in the first-hand word of a state, and which decline or deny. A state's
 * label or wish ("illegal border crossers") confirms no number.
 */
export function confirmationOf(view: View): IncidentFindings['confirmation'] {
  const standing = view.claims.filter(({ supersededBy, scope }) => supersededBy === null && !scope.other);
  return {
    byState: standing
      .filter((claim) => outcome.has(claim.property) && isStateWord(claim))
      .map(({ id }) => id),
    declined: standing.filter(({ property }) => declining.has(property)).map(({ id }) => id),
  };
}

/** An official, or a named holder of an office, of a state, speaking first-hand. */
export function isStateWord(claim: Claim): boolean {
  if (claim.firstHand !== true || intergovernmental.test(claim.speaker)) return false;
  const voice = readVoice(claim.speaker, claim.speakerKind);
  if (voice.named.some((name) => name.startsWith('state:'))) return true;
  return (
    claim.speakerKind === 'official' || (claim.speakerKind === 'named_person' && office.test(claim.speaker))
  );
}
