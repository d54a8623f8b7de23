import { findPlaces, placeByName, type ProposedClaim, type Reading } from '@safeconduct/claims';
import type { GoldArticle, ReportFacts } from './gold.ts';

/** A claim that no article could support, and why. */
export interface TrapHit {
  readonly trap: string;
  readonly claim: ProposedClaim;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\d]+/gu, ' ');
}

function absentSpeaker(claim: ProposedClaim, body: string, publisher: string): boolean {
  if (/^(?:reporter|none)$/.test(claim.speaker)) return false;
  const known = ` ${plain(body)} ${plain(publisher)} `;
  return plain(claim.speaker)
    .trim()
    .split(' ')
    .some((word) => word !== '' && !known.includes(word));
}

function absentPlace(claim: ProposedClaim, body: string, language: string): boolean {
  if (!/^place_|^return_route$|^destination_/.test(claim.property)) return false;
  const named = findPlaces(body, language).map((mention) => mention.name);
  return claim.valueNormalised
    .split('; ')
    .some((name) => placeByName(name) !== null && !named.includes(name));
}

/**
 * Checks that hold for any article: words are verbatim and lie in the body; speakers and places are named in it; a
 * unit is in the words counted; those recorded as informants or helpers are not counted as held.
 */
export function trapHits(article: GoldArticle, reading: Reading, facts: ReportFacts | undefined): TrapHit[] {
  const hits: TrapHit[] = [];
  const body = reading.sentences
    .map((sentence) => article.text.slice(sentence.start, sentence.end))
    .join('\n');
  const apart = article.claims.filter((claim) =>
    /^(?:informants_in_group|count_helpers)$/.test(claim.property),
  );
  for (const claim of [...reading.claims, ...reading.particulars]) {
    const { start, end } = claim.locator;
    const hit = (trap: string) => hits.push({ trap, claim });
    if (article.text.slice(start, end) !== claim.valueStated) hit('words are not those of the text');
    if (reading.furniture.some((part) => start < part.end && end > part.start))
      hit('stands in furniture or a reader comment');
    if (!reading.sentences.some((sentence) => start >= sentence.start && end <= sentence.end))
      hit('stands outside the body');
    if (absentSpeaker(claim, body, facts?.publisher ?? '')) hit('speaker is not named in the text');
    if (absentPlace(claim, body, reading.language)) hit('place is not named in the text');
    const unit = claim.scope.unit?.replaceAll('_', ' ');
    if (unit && !plain(body).includes(unit.toLowerCase())) hit('unit is not in the text');
    const entry = article.entries.findIndex((span) => start >= span.start && end <= span.end) + 1;
    const wrong = apart.some(
      (gold) =>
        gold.at === `s${entry}` &&
        gold.value.startsWith(`=${claim.bounds.lower}`) &&
        claim.bounds.lower === claim.bounds.upper,
    );
    if (wrong && /^count_(?:detained|component|returned|at_risk)$/.test(claim.property))
      hit('informant or helper counted among the people');
  }
  return hits;
}
