import { missing, note } from '../casefile/note.ts';
import { labelsOf } from '../incident/labels.ts';
import type { ClaimRow, ReportRow } from '../input.ts';
import type { Note } from '../model.ts';
import { isKept, keptProperty, quotesWhole } from './audience.ts';
import type { Ctx } from './spec.ts';

/** The claims that a paper rests on as its notes, in the order of their numbers, as this reader may see them. */
export function notesOf(claimIds: readonly string[], ctx: Ctx): readonly Note[] {
  const { file } = ctx.input;
  const claims = new Map(file.claims.map((claim) => [claim.id, claim]));
  const reports = new Map(file.reports.map((report) => [report.id, report]));
  // A sentence that also carries what this reader must not get is not quoted for the sake of another claim in it.
  const unsaid = new Set(
    file.claims
      .filter(({ property }) => keptProperty(property, ctx.audience) !== null)
      .map(({ sentence }) => sentence),
  );
  return claimIds.map((id, at) => {
    const claim = claims.get(id);
    if (claim === undefined) return missing(id, at + 1, ctx.set);
    const report = reports.get(claim.reportId);
    const told = report?.inConfidence === true && ctx.audience !== 'humanitarian';
    const whole = quotesWhole(ctx.audience) && !unsaid.has(claim.sentence) && !told;
    return note(shown(claim, whole, told, ctx), at + 1, told ? unnamed(report, ctx) : report, ctx.set);
  });
}

/** Relatives and the persons themselves stand by what they are where family is kept; so does whoever told in confidence. */
function shown(claim: ClaimRow, whole: boolean, told: boolean, ctx: Ctx): ClaimRow {
  const { speakerKind } = claim;
  const kin = (speakerKind === 'family' || speakerKind === 'victim') && isKept('family_abroad', ctx.audience);
  const { speakers } = labelsOf(ctx.locale);
  const by: Readonly<Record<string, string>> = speakers;
  const speaker = kin || told ? (by[speakerKind ?? ''] ?? speakers.anonymous_source) : claim.speaker;
  return { ...claim, speaker, chain: told ? [] : claim.chain, sentence: whole ? claim.sentence : null };
}

function unnamed(report: ReportRow, { words }: Ctx): ReportRow {
  return { ...report, publisher: words.inConfidence, title: null, url: null, origin: words.inConfidence };
}
