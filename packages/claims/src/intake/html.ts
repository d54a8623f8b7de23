import { dropFrame, dropFurniture } from './html-furniture.ts';
import { metaOf } from './html-meta.ts';
import { pageText } from './html-text.ts';
import { mainArticle, type Page, parseDocument } from './libraries.ts';
import { paragraphsOf, tidy } from './tidy.ts';
import {
  type Intake,
  type IntakeLimits,
  type IntakeWarning,
  isRefused,
  type Refused,
  refuse,
} from './types.ts';

/** Readability walks the page many times over; beyond this the body is taken as it is. */
const maxForReadability = 20_000;
/** Below this share of the page's running prose, the article found is held to be a part of it only. */
const enough = 0.6;

/** Parses HTML without running, loading or following anything in it. */
export function parsePage(html: string, limits: IntakeLimits): Page | Refused {
  const tags = countTags(html);
  if (tags > limits.maxTags) return refuse('too_complex', `${tags} tags`);
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  try {
    return parseDocument(whole);
  } catch {
    return refuse('broken');
  }
}

/** Main article of a page as text, with what the page says about itself. */
export function readHtml(html: string, encoding: string, limits: IntakeLimits): Intake | Refused {
  const page = parsePage(html, limits);
  if (isRefused(page)) return page;
  const meta = metaOf(page);
  const warnings: IntakeWarning[] = [];
  if (dropFurniture(page))
    warnings.push({ id: 'comments_left_out', message: "Readers' comments on the page were left out." });
  const body = bodyText(page);
  if (isRefused(body)) return body;
  const article = articleText(page, html, limits);
  const useArticle = article !== null && prose(article) >= prose(body) * enough;
  if (!useArticle && article !== null) {
    warnings.push({
      id: 'whole_page',
      message: 'No part of the page stood out as the article; its whole text was taken.',
    });
  }
  const text = separate(useArticle ? whole(article, body) : body);
  if (text === '') return refuse('no_text');
  return { kind: 'html', ...meta, text, encoding, warnings };
}

/** Text of an HTML body of an e-mail: all of it, there is no article to find. */
export function mailHtmlText(html: string, limits: IntakeLimits): string | Refused {
  const page = parsePage(html, limits);
  if (isRefused(page)) return page;
  const text = pageText(page.body);
  return isRefused(text) ? text : separate(text);
}

function bodyText(page: Page): string | Refused {
  const all = pageText(page.body);
  if (isRefused(all)) return all;
  const without = parseDocument(page.documentElement.outerHTML);
  dropFrame(without);
  const kept = pageText(without.body);
  // Some pages put the article itself into an aside or a form (old ASP.NET).
  return isRefused(kept) || prose(kept) < prose(all) * enough ? all : kept;
}

function articleText(page: Page, html: string, limits: IntakeLimits): string | null {
  if (countTags(html) > maxForReadability) return null;
  try {
    const found = mainArticle(parseDocument(page.documentElement.outerHTML));
    if (found === null) return null;
    const article = parsePage(found, limits);
    const text = isRefused(article) ? article : pageText(article.body);
    return isRefused(text) ? null : text;
  } catch {
    // Readability throws on pages without the elements it expects; the body's text serves.
    return null;
  }
}

/**
 * The article with the paragraphs that Readability lost on the way: it drops parts by their names ("commentary"), prose and
 * all. What stands between the article's paragraphs on the page, or right behind them, and reads as a sentence is body.
 */
function whole(article: string, body: string): string {
  const found = new Set(article.split('\n\n'));
  const onPage = body.split('\n\n');
  const first = onPage.findIndex((paragraph) => found.has(paragraph));
  const last = onPage.findLastIndex((paragraph) => found.has(paragraph));
  const shared = onPage.filter((paragraph) => found.has(paragraph));
  if (first < 0 || prose(shared.join('\n\n')) < prose(article) * 0.9) return article;
  let end = last + 1;
  while (isProse(onPage[end])) end += 1;
  return onPage
    .slice(first, end)
    .filter((paragraph) => found.has(paragraph) || isProse(paragraph))
    .join('\n\n');
}

function isProse(paragraph: string | undefined): boolean {
  return paragraph !== undefined && weight(paragraph) >= 80 && /[.!?。！？]["'”’)\]]*$/u.test(paragraph);
}

/** Characters in paragraphs long enough to be running text; Chinese and Korean say as much in fewer. */
function prose(text: string): number {
  return text
    .split('\n\n')
    .map(weight)
    .filter((length) => length >= 80)
    .reduce((sum, length) => sum + length, 0);
}

function weight(paragraph: string): number {
  return paragraph.length + (paragraph.match(/[\u3400-\u9FFF\uAC00-\uD7A3]/g)?.length ?? 0);
}

/** A line break inside a paragraph is how many Korean and Chinese pages part paragraphs. */
function separate(text: string): string {
  return tidy(text)
    .split('\n\n')
    .map((paragraph) => (paragraph.includes('\n') ? paragraphsOf(paragraph) : paragraph))
    .join('\n\n');
}

function countTags(html: string): number {
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) tags++;
  return tags;
}
