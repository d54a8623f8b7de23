import { headline } from '@safeconduct/claims/reconcile/index.ts';
import type { Finding } from '@safeconduct/claims/reconcile/index.ts';
import type { Locale } from '@safeconduct/dates';
import { rangeText } from '../casefile/number.ts';
import { labelsOf } from '../incident/labels.ts';
import { sentenceParts } from '../incident/sentence.ts';
import type { Part } from '../input.ts';
import type { OutClaim, OutView } from './view.ts';
import { wordsIn } from './words.ts';

/** A sentence of parts; a part that rests on what was told in confidence is left out, and that is said. */
function openly(view: OutView, parts: readonly Part[], locale: Locale): string {
  const secret = new Set(
    view.claims.filter(({ report }) => report.inConfidence).map(({ claim }) => claim.id),
  );
  return parts
    .map(({ text, claimIds }) =>
      claimIds.some((id) => secret.has(id)) ? `[${wordsIn(locale)('withheld')}] ` : text,
    )
    .join('')
    .trim();
}

/** The incident in one sentence. @example headlineText(view, 'en') */
export function headlineText(view: OutView, locale: Locale): string {
  return openly(view, sentenceParts(headline(view.source.findings), locale), locale);
}

/** A finding in one sentence. @example findingText(view, finding, 'ko') */
export function findingText(view: OutView, finding: Finding, locale: Locale): string {
  return openly(view, sentenceParts(finding.wording, locale), locale);
}

/** Lowest and highest as a range, `≥ 21`; empty where there is neither. @example rangeOf(21, null) // '≥ 21' */
export function rangeOf(lower: number | null, upper: number | null): string {
  return rangeText(lower, upper) ?? '';
}

/**
 * Everything that a claim carries, a line each: who says it and through whom, hedge, bounds, first-hand or not, as of
 * when, of which lot, how it was graded, and whether the file uses it.
 */
export function claimLines(out: OutClaim, locale: Locale): readonly string[] {
  const word = wordsIn(locale);
  const labels = labelsOf(locale);
  const { claim, report } = out;
  const range = rangeOf(claim.bounds.lower, claim.bounds.upper);
  const line = (label: string, text: string | null) =>
    text === null || text === '' ? [] : [`${label}: ${text}`];
  const days = [claim.earliest, claim.latest].some((day) => day !== null)
    ? `${claim.earliest ?? '..'}/${claim.latest ?? '..'}`
    : null;
  return [
    `${labels.properties[claim.property]}: “${claim.valueStated}”`,
    ...line(word('speaker'), `${out.speaker ?? word('withheld')} (${labels.speakers[claim.speakerKind]})`),
    ...line(word('through'), out.chain.join(' > ')),
    ...line(`${word('lowest')}–${word('highest')}`, range),
    ...line(word('hedge'), out.hedge),
    ...line(
      word('firstHand'),
      claim.firstHand === null ? word('unknown') : word(claim.firstHand ? 'yes' : 'no'),
    ),
    ...line(word('asOf'), claim.asOf),
    ...line(word('concerns'), days),
    ...line(word('lot'), claim.scope.lot),
    ...line(word('unit'), claim.scope.unit?.replaceAll('_', ' ') ?? null),
    ...(claim.scope.other ? [word('otherScope')] : []),
    ...line(word('credibility'), String(claim.credibility)),
    ...line(word('standing'), word(out.standing)),
    ...line(
      word('report'),
      [report.code, report.publisher ?? word('withheld'), report.publishedOn].filter(Boolean).join(', '),
    ),
  ];
}
