import { readReport } from '@safeconduct/claims';
import type { GoldArticle, ReportFacts } from './gold.ts';
import { type ArticleScore, type Figures, figuresOf, scoreArticle } from './score.ts';
import { type TrapHit, trapHits } from './traps.ts';

/** Reads every article and scores what was read. */
export function measure(
  articles: readonly GoldArticle[],
  facts: ReadonlyMap<string, ReportFacts>,
): { figures: Figures; scores: ArticleScore[]; hits: TrapHit[]; particulars: number } {
  const scores: ArticleScore[] = [];
  const hits: TrapHit[] = [];
  let particulars = 0;
  for (const article of articles) {
    const known = article.facts ?? facts.get(article.id);
    const reading = readReport({
      text: article.text,
      publisher: known?.publisher,
      publishedOn: known?.publishedOn || null,
      language: known?.language || undefined,
      genre: known?.genre,
    });
    particulars += reading.particulars.length;
    scores.push(scoreArticle(article, reading, known?.publisher ?? ''));
    hits.push(...trapHits(article, reading, known));
  }
  return { figures: figuresOf(scores, hits.length), scores, hits, particulars };
}
