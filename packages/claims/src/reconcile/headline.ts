import type { Property } from '../model/properties.ts';
import type { CountKnown, Finding, IncidentFindings } from './types.ts';
import { countParam, type Wording, type WordingPart } from './wording.ts';

/**
 * The incident in one sentence: how many by scope and account, what is said of returns, and who has confirmed
 * nothing. Every clause carries the claims it rests on; a number stands in it only if a claim states it, or a sum
 * or subtraction that the findings show.
 *
 * @example renderWording(headline(findings), 'en').text
 */
export function headline(findings: IncidentFindings): Wording {
  const parts = [...detained(findings), ...returned(findings), ...unconfirmed(findings)];
  return parts.length > 0 ? parts : [{ key: 'nothing.known', params: {}, claimIds: [] }];
}

function on(findings: IncidentFindings, property: Property): readonly Finding[] {
  return findings.findings.filter(
    (finding) => finding.property === property && finding.scope.lot === null && finding.scope.unit === null,
  );
}

function isCount(value: Finding['value']): value is CountKnown {
  return value.kind === 'count' && (value.lower !== null || value.upper !== null);
}

function detained(findings: IncidentFindings): readonly WordingPart[] {
  return on(findings, 'count_detained')
    .filter(
      ({ value, scope }) =>
        isCount(value) && (scope.part === 'whole' || scope.part === 'first' || scope.part === 'tally'),
    )
    .flatMap(({ wording }) => wording.slice(0, 1));
}

function returned(findings: IncidentFindings): readonly WordingPart[] {
  return on(findings, 'count_returned')
    .filter(({ value, scope }) => isCount(value) && scope.part === 'whole')
    .flatMap((finding) => {
      const { value } = finding;
      if (isCount(value) && value.all && value.lower !== value.upper) {
        return [
          {
            key: 'count.possibly_all' as const,
            params: { ...finding.wording[0]?.params, n: countParam({ lower: value.lower, upper: null }) },
            claimIds: finding.used,
          },
        ];
      }
      return finding.wording.slice(0, 1);
    });
}

function unconfirmed({ confirmation }: IncidentFindings): readonly WordingPart[] {
  if (confirmation.byState.length > 0) return [];
  return [{ key: 'unconfirmed.no_state', params: {}, claimIds: confirmation.declined }];
}
