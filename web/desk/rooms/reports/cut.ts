import type { ClaimWire, Proposal, ReportPage } from '@safeconduct/contract/domain.ts';

/** A stretch of the report's words that one or more claims rest on, or none. */
export type Piece = { readonly start: number; readonly end: number; readonly claims: readonly string[] };
export type CutSentence = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly furniture: string | null;
  readonly pieces: readonly Piece[];
};
export type CutParagraph = { readonly start: number; readonly sentences: readonly CutSentence[] };

type Mark = { readonly id: string; readonly start: number; readonly end: number };

/** What is highlighted: proposals, and confirmed claims that came from no proposal. */
export function marksOf(page: Pick<ReportPage, 'proposals' | 'claims'>): readonly Mark[] {
  const fromProposal = new Set(page.proposals.flatMap(({ claimId }) => (claimId === null ? [] : [claimId])));
  const found: Mark[] = [];
  for (const { id, proposed } of page.proposals) {
    if ('start' in proposed.locator)
      found.push({ id, start: proposed.locator.start, end: proposed.locator.end });
  }
  for (const { id, locator } of page.claims) {
    if ('start' in locator && !fromProposal.has(id))
      found.push({ id, start: locator.start, end: locator.end });
  }
  return found;
}

function cutSentence(start: number, end: number, marks: readonly Mark[]): readonly Piece[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  const edges = [...new Set([start, end, ...here.flatMap((mark) => [mark.start, mark.end])])]
    .filter((edge) => edge >= start && edge <= end)
    .sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? end;
    return {
      start: from,
      end: to,
      claims: here.filter((mark) => mark.start <= from && mark.end >= to).map(({ id }) => id),
    };
  });
}

/** Cuts a report into paragraphs, sentences and marked pieces. Text between sentences is white space only. */
export function cutReport(
  page: Pick<ReportPage, 'text' | 'sentences' | 'proposals' | 'claims'>,
): readonly CutParagraph[] {
  const marks = marksOf(page);
  const paragraphs: { start: number; sentences: CutSentence[] }[] = [];
  const ordered = [...page.sentences].sort((a, b) => a.start - b.start);
  let last: CutSentence | null = null;
  for (const { id, start, end, furniture } of ordered) {
    const sentence = { id, start, end, furniture, pieces: cutSentence(start, end, marks) };
    const apart =
      last === null || /\n/.test(page.text.slice(last.end, start)) || last.furniture !== furniture;
    const paragraph = paragraphs.at(-1);
    if (apart || paragraph === undefined) paragraphs.push({ start, sentences: [sentence] });
    else paragraph.sentences.push(sentence);
    last = sentence;
  }
  return paragraphs;
}

/** The id under which a claim or proposal is highlighted. */
export function markOf(page: Pick<ReportPage, 'proposals'>, claimId: string): string {
  return page.proposals.find((proposal: Proposal) => proposal.claimId === claimId)?.id ?? claimId;
}

export type Entry =
  | { readonly kind: 'proposal'; readonly id: string; readonly at: number; readonly proposal: Proposal }
  | { readonly kind: 'claim'; readonly id: string; readonly at: number; readonly claim: ClaimWire };

/** Proposals and other claims of a report in the order of its text; those without a place come last. */
export function entriesOf(page: Pick<ReportPage, 'proposals' | 'claims'>): readonly Entry[] {
  const fromProposal = new Set(page.proposals.flatMap(({ claimId }) => (claimId === null ? [] : [claimId])));
  const place = (locator: ClaimWire['locator']) =>
    'start' in locator ? locator.start : Number.MAX_SAFE_INTEGER;
  const proposals = page.proposals.map(
    (proposal): Entry => ({
      kind: 'proposal',
      id: proposal.id,
      at: place(proposal.proposed.locator),
      proposal,
    }),
  );
  const claims = page.claims
    .filter(({ id }) => !fromProposal.has(id))
    .map((claim): Entry => ({ kind: 'claim', id: claim.id, at: place(claim.locator), claim }));
  return [...proposals, ...claims].sort((a, b) => a.at - b.at);
}
