import {
  type Account,
  type AccountPoint,
  type AgainstReason,
  type Finding,
  type FindingValue,
  renderTerm,
} from '@safeconduct/claims/reconcile/index.ts';
import type { Locale } from '@safeconduct/dates';
import { rangeText } from '../casefile/number.ts';
import type { AccountRow, FindingRow, LotRow } from '../input.ts';
import { dateText } from '../words/index.ts';
import { labelsOf } from './labels.ts';
import { sentenceParts } from './sentence.ts';
import type { IncidentSource } from './source.ts';

/** What it is about: the property, and the scope where it is not the incident as a whole. */
function findingLabel({ property, scope }: Finding, locale: Locale): string {
  const labels = labelsOf(locale);
  const scopes = [
    ...(scope.lot === null ? [] : [labels.lot(scope.lot)]),
    ...(scope.part === 'whole' ? [] : [labels.parts[scope.part]]),
    ...(scope.name === null ? [] : [legName(scope.name, locale)]),
    ...(scope.unit === null ? [] : [scope.unit.replaceAll('_', ' ')]),
  ];
  return [labels.properties[property], ...scopes].join(locale === 'en' ? ', ' : ' · ');
}

/** A leg by its ends (`Laos > China`), by how many it took (`8 people`) or by its place in the order (`second`). */
function legName(name: string, locale: Locale): string {
  const persons = /^(\d+) (?:people|persons)$/.exec(name)?.[1];
  if (persons !== undefined) return labelsOf(locale).persons(Number(persons));
  return name
    .split(' > ')
    .map((end) => renderTerm(end, locale))
    .join(' → ');
}

function valueText(value: FindingValue, locale: Locale): string {
  switch (value.kind) {
    case 'count':
      return rangeText(value.lower, value.upper) ?? '?';
    case 'date': {
      const ends = [value.earliest, value.latest].map((day) => (day === null ? '…' : dateText(day, locale)));
      return ends[0] === ends[1] ? (ends[0] ?? '') : ends.join('–');
    }
    case 'places':
    case 'terms':
      return value.terms.map(({ term }) => renderTerm(term, locale)).join('; ');
    case 'words':
      return value.words;
  }
}

/** Findings with their rules, what they rest on and what stands against them. */
export function findingRows({ findings }: IncidentSource, locale: Locale): readonly FindingRow[] {
  return findings.findings.map((finding) => ({
    label: findingLabel(finding, locale),
    property: finding.property,
    wording: sentenceParts(finding.wording, locale),
    rule: labelsOf(locale).rules[finding.rule],
    used: finding.used,
    against: finding.against.map(({ claimId }) => claimId),
    origins: finding.origins.independent,
    reports: finding.origins.reports,
    decision:
      finding.decision === null
        ? null
        : {
            by: finding.decision.by,
            on: finding.decision.on,
            reason: finding.decision.reason,
            wording: valueText(finding.value, locale),
          },
  }));
}

/** Every account of how many people, drawn under the origin it belongs to. */
export function accountRows(source: IncidentSource, locale: Locale): readonly AccountRow[] {
  const claims = new Map(source.claims.map((claim) => [claim.id, claim]));
  const used = new Set(source.findings.findings.flatMap((finding) => finding.used));
  const row = (account: Account, point: AccountPoint): AccountRow => {
    const claim = claims.get(point.claimId);
    const hedge = claim?.hedge ?? 'none';
    return {
      account: claim?.speaker ?? account.label,
      origin: account.label,
      stated: claim?.valueStated ?? '',
      lower: point.lower,
      upper: point.upper,
      hedge: hedge === 'none' || hedge === '' ? null : hedge,
      scope: scopeText(point, locale),
      asOf: claim?.asOf ?? point.day,
      standing: standingOf(point, used),
      claimIds: [point.claimId],
    };
  };
  return source.findings.accounts.flatMap((account) =>
    account.points.filter(({ standing }) => standing !== 'other').map((point) => row(account, point)),
  );
}

/** Reasons for which a figure stands against a finding; for all others it counts something else. */
const against: ReadonlySet<AgainstReason | null> = new Set([
  'contradicts',
  'superseded',
  'corrected',
  'changed_in_copy',
  'carried_after_correction',
  'unattributed',
  'not_accounted_for',
]);

/** Whether a figure left aside for this reason speaks against the finding, rather than of something else. */
export function isAgainst(why: AgainstReason | null): boolean {
  return against.has(why);
}

function standingOf({ claimId, why }: AccountPoint, used: ReadonlySet<string>): AccountRow['standing'] {
  if (used.has(claimId)) return 'used';
  return isAgainst(why) ? 'against' : 'other_scope';
}

function scopeText({ property, lot }: AccountPoint, locale: Locale): string {
  const labels = labelsOf(locale);
  return lot === null ? labels.properties[property] : `${labels.properties[property]} · ${labels.lot(lot)}`;
}

/** Lots: those recorded on the desk with their tree, and those only claims speak of. */
export function lotRows({ findings, lots = [] }: IncidentSource): readonly LotRow[] {
  const labelOf = new Map(lots.map(({ id, label }) => [id, label]));
  const found = new Map(findings.lots.map((lot) => [lot.label, lot]));
  const recorded = lots.map(({ label, parentId, title }) => ({
    label,
    within: parentId === null ? null : (labelOf.get(parentId) ?? null),
    note: title || null,
  }));
  const others = findings.lots
    .filter(({ label }) => !lots.some((lot) => lot.label === label))
    .map(({ label }) => ({ label, within: null, note: null }));
  return [...recorded, ...others].map((lot) => {
    const known = found.get(lot.label);
    return {
      ...lot,
      count: known === undefined ? null : rangeText(known.lower, known.upper),
      place: placesOf(findings.custody, lot.label),
      date: known?.by.map(({ day }) => day).find((day) => day !== null) ?? null,
      claimIds: known?.by.map(({ claimId }) => claimId) ?? [],
    };
  });
}

function placesOf(custody: IncidentSource['findings']['custody'], label: string): string | null {
  const places = custody.filter(({ lot }) => lot === label).map(({ place }) => place);
  return places.length === 0 ? null : [...new Set(places)].join('; ');
}
