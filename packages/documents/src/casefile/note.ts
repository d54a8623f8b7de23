import type { ClaimRow, ReportRow } from '../input.ts';
import type { Note } from '../model.ts';
import { dateText } from '../words/index.ts';
import type { Setting } from './draft.ts';

/** A claim as a note of the paper. */
export function note(claim: ClaimRow, number: number, report: ReportRow | undefined, set: Setting): Note {
  const { words, locale } = set;
  const through = claim.chain.length === 0 ? '' : ` (${words.through(claim.chain.join(words.list))})`;
  const weight = [
    ...(claim.hedge === null ? [] : [words.hedged(claim.hedge)]),
    ...(claim.firstHand === null ? [] : [claim.firstHand ? words.firstHand : words.secondHand]),
    ...(claim.credibility === null ? [] : [words.credibility(claim.credibility)]),
    ...(claim.asOf === null ? [] : [words.stands(dateText(claim.asOf, locale))]),
  ];
  return {
    number,
    claimId: claim.id,
    sentence: claim.sentence ?? claim.stated,
    saidBy: `${claim.speaker}${through}`,
    weight: weight.join(words.list),
    report: reportLine(report, claim.speaker, set),
    origin: words.originOf(report?.origin ?? words.unknown),
    date: dateText(report?.publishedOn ?? null, locale),
    url: report?.url ?? null,
  };
}

/** Publisher and title; a publisher that speaks for itself is not named twice. */
function reportLine(report: ReportRow | undefined, speaker: string, { words }: Setting): string {
  if (report === undefined) return words.unknown;
  if (report.title === null) return report.publisher;
  return report.publisher === speaker ? report.title : `${report.publisher}${words.comma}${report.title}`;
}

/** A claim that is cited and not in the file. */
export function missing(id: string, number: number, { words }: Setting): Note {
  return {
    number,
    claimId: id,
    sentence: words.missingClaim,
    saidBy: words.unknown,
    weight: '',
    report: words.unknown,
    origin: '',
    date: words.unknown,
    url: null,
  };
}
