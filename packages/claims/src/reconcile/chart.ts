import type { Claim } from '../model/claim.ts';
import { kindOf } from '../model/properties.ts';
import { voiceReader } from '../origins/speakers.ts';
import type { Account, AccountPoint, AgainstReason, Finding } from './types.ts';
import { noDay, type View } from './view.ts';

/**
 * The range chart: everything that each origin said of how many, in order of its first word. An origin's points on
 * several properties stand together under one label.
 */
export function accountsForChart(view: View, findings: readonly Finding[]): readonly Account[] {
  const why = reasons(findings);
  const voiceOf = voiceReader();
  const labels = new Map(
    view.origins.groups.map(({ id, label, speakerKind }) => [id, { label, speakerKind }]),
  );
  const counts = view.claims.filter(
    (claim) => kindOf(claim.property) === 'count' && view.count(claim).form !== 'unknown',
  );
  const byLabel = Map.groupBy(counts, (claim) =>
    labelKey(labels.get(view.group(claim))?.label ?? claim.speaker, claim, voiceOf),
  );
  return [...byLabel].map(([key, claims]) => {
    const origin = labels.get(view.group(claims[0] as Claim));
    return {
      id: key,
      label: origin?.label ?? claims[0]?.speaker ?? '',
      speakerKind: origin?.speakerKind ?? 'unattributed',
      points: claims.map((claim) => pointOf(view, claim, why.get(claim.id) ?? null)),
    };
  });
}

/** Labels of one voice written differently ("Rep. Park", "Rep. Park (speech)") fall together. */
function labelKey(label: string, claim: Claim, voiceOf: ReturnType<typeof voiceReader>): string {
  return voiceOf({ speaker: label, speakerKind: claim.speakerKind }).named[0] ?? label.toLowerCase();
}

function reasons(findings: readonly Finding[]): Map<string, AgainstReason> {
  const used = new Set(findings.flatMap((finding) => finding.used));
  const found = new Map<string, AgainstReason>();
  for (const { claimId, why } of findings.flatMap((finding) => finding.against))
    if (!used.has(claimId)) found.set(claimId, why);
  return found;
}

function pointOf(view: View, claim: Claim, why: AgainstReason | null): AccountPoint {
  const { permits, nominal } = view.count(claim);
  const day = view.day(claim);
  return {
    claimId: claim.id,
    reportId: claim.reportId,
    property: claim.property,
    standing: standingOf(claim),
    lower: permits.lower,
    upper: permits.upper,
    nominal,
    lot: claim.scope.lot,
    day: day === noDay ? null : day,
    dayExact: view.exact(claim),
    superseded: why === 'superseded' || why === 'corrected' || why === 'carried_after_correction',
    why,
  };
}

function standingOf({ property }: Claim): AccountPoint['standing'] {
  if (property === 'count_detained' || property === 'count_component' || property === 'count_remaining')
    return 'detained';
  if (property === 'count_returned' || property === 'count_returned_per_day') return 'returned';
  return property === 'count_at_risk' ? 'at_risk' : 'other';
}
