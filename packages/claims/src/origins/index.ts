import type { Claim, Report } from '../model/claim.ts';
import { familiesOf } from './families.ts';
import { groupClaims } from './groups.ts';
import { findNearCopies } from './near-copies.ts';
import type { NearCopy, OriginCounts, Origins } from './types.ts';

export {
  bandsOf,
  copyThreshold,
  findNearCopies,
  likenessOf,
  mayBeCopies,
  signatureOf,
} from './near-copies.ts';
export { nameKey, publisherKeys, readVoice, type Voice } from './speakers.ts';
export type * from './types.ts';

/**
 * Finds who really speaks: families of reports that repeat one text, and independent origins of claims.
 *
 * @param reports of one incident; near-copies are looked for among those that hold their text
 * @param claims of the same incident; without them only families are found
 * @param nearCopies pairs already found, where the texts are not at hand
 * @example findOrigins(reports, claims).groups.filter((group) => group.property === 'count_detained').length
 */
export function findOrigins(
  reports: readonly Report[],
  claims: readonly Claim[] = [],
  nearCopies: readonly NearCopy[] = [],
): Origins {
  const texts = reports.flatMap(({ id, text }) => (text === null ? [] : [{ id, text }]));
  const families = familiesOf(reports, [...nearCopies, ...findNearCopies(texts)]);
  const groups = groupClaims(claims, new Map(reports.map((report) => [report.id, report])), families);
  return {
    families: families.families,
    links: families.links,
    familyOf: families.familyOf,
    groups,
    groupOf: Object.fromEntries(
      groups.flatMap(({ id, claimIds }) => claimIds.map((claimId) => [claimId, id])),
    ),
  };
}

/**
 * Reports, text families and independent origins behind some claims, counted apart.
 *
 * @example countOrigins(origins, claims) // { reports: 10, families: 3, independent: 2 }
 */
export function countOrigins(origins: Origins, claims: readonly Claim[]): OriginCounts {
  const reports = new Set(claims.map(({ reportId }) => reportId));
  return {
    reports: reports.size,
    families: new Set([...reports].map((id) => origins.familyOf[id] ?? id)).size,
    independent: new Set(claims.map(({ id }) => origins.groupOf[id] ?? id)).size,
  };
}
