import { isCoreProperty, isProperty, type ProposedClaim, type Reading } from '@safeconduct/claims';
import type { GoldArticle, GoldClaim } from './gold.ts';
import { sameHedge, sameSpeaker } from './people.ts';
import { agrees, goldBounds, sameBounds } from './values.ts';

/** A claim found, with the analyst's. */
export interface Pair {
  readonly gold: GoldClaim;
  readonly claim: ProposedClaim;
  readonly speaker: boolean;
  readonly hedge: boolean;
  /** `null` where the analyst's value is no count. */
  readonly bounds: boolean | null;
}

/** What reading one article came to. */
export interface ArticleScore {
  readonly id: string;
  readonly pairs: readonly Pair[];
  readonly missed: readonly GoldClaim[];
  readonly extra: readonly ProposedClaim[];
}

function isScored(property: string): boolean {
  return property === 'informants_in_group' ? false : isProperty(property) && isCoreProperty(property);
}

/** `s3`, `s1-s6`, `p4`, `p9-10` against the claim's place. */
function standsAt(at: string, claim: ProposedClaim, article: GoldArticle): boolean {
  const [from, to = from] = at.split('-').map((part) => Number(part.replace(/\D/g, '')));
  if (from === undefined || to === undefined) return false;
  const paragraph = Number(/^p(\d+)/.exec(claim.locator.sentence)?.[1]);
  const entry =
    article.entries.findIndex((span) => claim.locator.start >= span.start && claim.locator.start < span.end) +
    1;
  const here = at.startsWith('s') && article.entries.length > 0 ? entry : paragraph;
  return here >= from && here <= to;
}

function fit(gold: GoldClaim, claim: ProposedClaim, publisher: string): number {
  return 1 + Number(sameSpeaker(gold.speaker, claim, publisher)) + Number(sameHedge(gold.hedge, claim));
}

/** Claims of ours that are one of those on which analysts differ, one to one. */
function leftOpen(article: GoldArticle, ours: readonly ProposedClaim[]): Set<ProposedClaim> {
  const open = new Set<ProposedClaim>();
  for (const gold of article.optional) {
    const found = ours.find(
      (claim) =>
        !open.has(claim) &&
        gold.property === claim.property &&
        standsAt(gold.at, claim, article) &&
        agrees(gold, claim),
    );
    if (found) open.add(found);
  }
  return open;
}

/**
 * Pairs the analyst's core claims with ours, one to one: same property, same place, values that agree; of
 * several, the one whose speaker and hedge fit best. All our other core claims are counted against us but those on
 * which analysts differ.
 */
export function scoreArticle(article: GoldArticle, reading: Reading, publisher: string): ArticleScore {
  const wanted = article.claims.filter((gold) => isScored(gold.property));
  const ours = reading.claims.filter((claim) => isScored(claim.property));
  const options: { gold: GoldClaim; claim: ProposedClaim; fit: number }[] = [];
  for (const gold of wanted) {
    for (const claim of ours) {
      if (gold.property !== claim.property || !standsAt(gold.at, claim, article) || !agrees(gold, claim))
        continue;
      options.push({ gold, claim, fit: fit(gold, claim, publisher) });
    }
  }
  options.sort((a, b) => b.fit - a.fit);
  const pairs: Pair[] = [];
  for (const { gold, claim } of options) {
    if (pairs.some((pair) => pair.gold === gold || pair.claim === claim)) continue;
    const bounds = /^count_|_estimate$/.test(gold.property) ? goldBounds(gold.value) : null;
    pairs.push({
      gold,
      claim,
      speaker: sameSpeaker(gold.speaker, claim, publisher),
      hedge: sameHedge(gold.hedge, claim),
      bounds: bounds === null ? null : sameBounds(bounds, claim.bounds),
    });
  }
  const spare = ours.filter((claim) => !pairs.some((pair) => pair.claim === claim));
  const open = leftOpen(article, spare);
  return {
    id: article.id,
    pairs,
    missed: wanted.filter((gold) => !pairs.some((pair) => pair.gold === gold)),
    extra: spare.filter((claim) => !open.has(claim)),
  };
}

/** The figures of the benchmark; shares from 0 to 1, `traps` a number of hits. */
export interface Figures {
  readonly recall: number;
  readonly precision: number;
  readonly speaker: number;
  readonly hedge: number;
  readonly bounds: number;
  readonly traps: number;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;
}

/** Adds the articles up (all claims together, not a mean of means). */
export function figuresOf(scores: readonly ArticleScore[], traps: number): Figures {
  const pairs = scores.flatMap((score) => score.pairs);
  const missed = scores.reduce((sum, score) => sum + score.missed.length, 0);
  const extra = scores.reduce((sum, score) => sum + score.extra.length, 0);
  const counted = pairs.filter((pair) => pair.bounds !== null);
  return {
    recall: share(pairs.length, pairs.length + missed),
    precision: share(pairs.length, pairs.length + extra),
    speaker: share(pairs.filter((pair) => pair.speaker).length, pairs.length),
    hedge: share(pairs.filter((pair) => pair.hedge).length, pairs.length),
    bounds: share(counted.filter((pair) => pair.bounds).length, counted.length),
    traps,
  };
}
