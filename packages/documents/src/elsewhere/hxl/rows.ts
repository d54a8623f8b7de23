import type { Finding } from '@safeconduct/claims/reconcile/index.ts';
import { kindOf } from '@safeconduct/claims/model/index.ts';
import { type Locale, parseEdtf } from '@safeconduct/dates';
import { labelsOf } from '../../incident/labels.ts';
import { heldOf } from '../course.ts';
import { findingText } from '../text.ts';
import type { OutClaim, OutView } from '../view.ts';
import { type Word, wordsIn } from '../words.ts';
import { tagOf } from './measures.ts';

/** Several values in one cell, as HXL's `+list` attribute announces. */
const list = (values: readonly string[]) => [...new Set(values)].join(' | ');

/** One row: cells by column; what a row does not have stays empty. */
export interface HxlRow {
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** Tag without `+min` or `+max`. */
  readonly measure: string;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Columns with their words and tags, in order; the counts come behind them. */
export const columns = {
  incidentCode: ['incidentCode', '#event+code'],
  incident: ['incident', '#event+name'],
  row: ['row', '#meta+row'],
  record: ['record', '#meta+id'],
  about: ['about', '#indicator+name'],
  code: ['code', '#indicator+code'],
  lot: ['lot', '#group+name'],
  place: ['place', '#loc+name+list'],
  detaining: ['detaining', '#country+code+detaining+list+v_iso2'],
  receiving: ['receiving', '#country+code+list+receiving+v_iso2'],
  wording: ['wording', '#description+wording'],
  stated: ['stated', '#description+stated'],
  hedge: ['hedge', '#description+hedge'],
  unit: ['unit', '#description+unit'],
  speaker: ['speaker', '#source+name'],
  speakerKind: ['speakerKind', '#source+type'],
  through: ['through', '#source+list+through'],
  publisher: ['publisher', '#org+name+publisher'],
  address: ['address', '#source+url'],
  reliability: ['reliability', '#source+grade'],
  credibility: ['credibility', '#meta+credibility'],
  firstHand: ['firstHand', '#meta+firsthand'],
  published: ['published', '#date+published'],
  from: ['from', '#date+start'],
  until: ['until', '#date+end'],
  dateRecorded: ['dateRecorded', '#meta+edtf'],
  standing: ['standing', '#status+standing'],
  why: ['why', '#status+code+reason'],
  rule: ['rule', '#meta+rule'],
  origins: ['origins', '#meta+num+origins'],
} as const satisfies Record<string, readonly [Word, string]>;
export type Column = keyof typeof columns;

/** A row for each finding about a count, with its bounds, and one for each claim about a count. */
export function rowsOf(view: OutView, locale: Locale): readonly HxlRow[] {
  const findings = view.source.findings.findings
    .filter(({ property, value }) => kindOf(property) === 'count' && value.kind === 'count')
    .map((finding) => findingRow(view, finding, locale));
  const claims = view.claims
    .filter(({ claim }) => kindOf(claim.property) === 'count')
    .map((out) => claimRow(view, out, locale));
  return [...findings, ...claims];
}

function shared({ source }: OutView) {
  const states = (codes: string) => list(codes.split(';').filter((code) => code !== ''));
  return {
    incidentCode: source.incident.id,
    incident: source.incident.title,
    detaining: states(source.incident.returningState),
    receiving: states(source.incident.receivingState),
  };
}

function placeOf(view: OutView, lot: string | null): string {
  return lot === null
    ? ''
    : list(
        heldOf(view)
          .filter((row) => row.lot === lot)
          .map(({ place }) => place),
      );
}

function findingRow(view: OutView, finding: Finding, locale: Locale): HxlRow {
  const word = wordsIn(locale);
  const labels = labelsOf(locale);
  const { scope, property, value } = finding;
  const span =
    scope.earliest === null && scope.latest === null
      ? ''
      : `${scope.earliest ?? '..'}/${scope.latest ?? '..'}`;
  const { asOf } = view.source.findings;
  return {
    cells: {
      ...shared(view),
      row: word('finding'),
      record: `F-${finding.id}`,
      about: [
        labels.properties[property],
        ...(scope.part === 'whole' ? [] : [labels.parts[scope.part]]),
        ...(scope.name === null ? [] : [scope.name]),
      ].join(', '),
      code: property,
      lot: scope.lot ?? '',
      place: placeOf(view, scope.lot),
      wording: findingText(view, finding, locale),
      // Bounds of "about 30" are 30 and 30; the word must not be lost with the sentence.
      hedge: value.kind === 'count' && value.about ? word('roughly') : '',
      unit: scope.unit?.replaceAll('_', ' ') ?? '',
      from: scope.earliest ?? '',
      until: scope.latest ?? asOf ?? '',
      dateRecorded: span,
      standing: word('finding'),
      rule: finding.decision === null ? finding.rule : 'decision',
      origins: String(finding.origins.independent),
    },
    measure: tagOf(property),
    lower: value.kind === 'count' ? value.lower : null,
    upper: value.kind === 'count' ? value.upper : null,
  };
}

function claimRow(view: OutView, out: OutClaim, locale: Locale): HxlRow {
  const word = wordsIn(locale);
  const labels = labelsOf(locale);
  const { claim, report } = out;
  const asOf = claim.asOf === null ? null : parseEdtf(claim.asOf);
  return {
    cells: {
      ...shared(view),
      row: word('account'),
      record: out.code,
      about: labels.properties[claim.property],
      code: claim.property,
      lot: claim.scope.lot ?? '',
      place: placeOf(view, claim.scope.lot),
      stated: claim.valueStated,
      hedge: out.hedge ?? '',
      unit: [claim.scope.unit?.replaceAll('_', ' ') ?? '', claim.scope.other ? word('otherScope') : '']
        .filter((part) => part !== '')
        .join('; '),
      speaker: out.speaker ?? word('withheld'),
      speakerKind: labels.speakers[claim.speakerKind],
      through: list(out.chain),
      publisher: report.publisher ?? word('withheld'),
      address: report.url ?? '',
      reliability: report.reliability,
      credibility: String(claim.credibility),
      firstHand: claim.firstHand === null ? word('unknown') : word(claim.firstHand ? 'yes' : 'no'),
      published: report.publishedOn ?? '',
      from: asOf?.earliest ?? claim.earliest ?? '',
      until: asOf?.latest ?? claim.latest ?? '',
      dateRecorded: claim.asOf ?? '',
      standing: word(out.standing),
      why: out.why ?? '',
    },
    measure: tagOf(claim.property),
    lower: claim.bounds.lower,
    upper: claim.bounds.upper,
  };
}
