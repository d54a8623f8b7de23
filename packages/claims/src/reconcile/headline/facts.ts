import type { Property } from '../../model/properties.ts';
import type { CountKnown, DateKnown, Finding, IncidentFindings, Term } from '../types.ts';

/** A finding whose value is a count with a number. */
export interface Counted extends Finding {
  readonly value: CountKnown;
}

/** Findings on a count that carry a number, for the incident as a whole and in its main unit. */
export function counted({ findings }: IncidentFindings, property: Property): readonly Counted[] {
  return findings.filter(
    (finding): finding is Counted =>
      finding.property === property &&
      finding.scope.lot === null &&
      finding.scope.unit === null &&
      finding.value.kind === 'count' &&
      (finding.value.lower !== null || finding.value.upper !== null),
  );
}

/** Findings on a date that carry a day. */
export function dated(
  { findings }: IncidentFindings,
  property: Property,
): readonly (Finding & { readonly value: DateKnown })[] {
  return findings.filter(
    (finding): finding is Finding & { value: DateKnown } =>
      finding.property === property &&
      finding.scope.lot === null &&
      finding.value.kind === 'date' &&
      (finding.value.earliest !== null || finding.value.latest !== null),
  );
}

/** The terms found on a property, last said first. */
export function terms({ findings }: IncidentFindings, property: Property): readonly Term[] {
  return findings
    .filter((finding) => finding.property === property)
    .flatMap(({ value }) => (value.kind === 'terms' || value.kind === 'places' ? value.terms : []))
    .toSorted((x, y) => ((x.lastSaid ?? '') > (y.lastSaid ?? '') ? -1 : 1));
}

/** Whether a running tally splits the arrests in time: then single days are not those of the whole. */
export function isInWaves(findings: IncidentFindings): boolean {
  return findings.findings.some(({ scope }) => scope.part === 'tally');
}
