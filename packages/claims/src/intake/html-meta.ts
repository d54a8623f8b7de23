import type { Page } from './libraries.ts';
import { tidy } from './tidy.ts';

/** What a page says about itself. Everything is as stated there; nothing is looked up. */
export interface PageMeta {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
}

/**
 * Reads title, publisher, date and canonical address from JSON-LD (schema.org), Open Graph, Dublin Core and
 * plain meta elements, in that order.
 */
export function metaOf(page: Page): PageMeta {
  const linked = linkedData(page);
  const meta = (...names: readonly string[]) =>
    names.map((name) => metaContent(page, name)).find((value) => value !== null) ?? null;
  const dates = [
    linked.date,
    meta(
      'article:published_time',
      'og:published_time',
      'datePublished',
      'parsely-pub-date',
      'sailthru.date',
      'pubdate',
      'publishdate',
      'date',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'citation_publication_date',
    ),
    page
      .querySelector(
        'time[pubdate], time[itemprop="datePublished"], article time[datetime], .date time[datetime]',
      )
      ?.getAttribute('datetime') ?? null,
  ];
  return {
    title:
      linked.title ??
      meta('og:title', 'dc.title', 'twitter:title') ??
      words(page.querySelector('h1')?.textContent) ??
      words(page.querySelector('title')?.textContent),
    publisher: linked.publisher ?? meta('og:site_name', 'dc.publisher', 'application-name'),
    publishedOn: dates.map(dayOf).find((day) => day !== null) ?? null,
    url:
      webAddress(page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null) ??
      webAddress(meta('og:url')),
  };
}

function metaContent(page: Page, name: string): string | null {
  for (const attribute of ['property', 'name', 'itemprop']) {
    const found = page.querySelector(`meta[${attribute}="${name}" i]`)?.getAttribute('content');
    if (words(found) !== null) return words(found);
  }
  return null;
}

interface Linked {
  readonly title: string | null;
  readonly date: string | null;
  readonly publisher: string | null;
}

function linkedData(page: Page): Linked {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const node of nodesOf(parse(script.textContent ?? ''), 0)) {
      const type = String(node['@type']);
      if (
        !/Article|NewsArticle|BlogPosting|Report|WebPage/.test(type) ||
        typeof node.datePublished !== 'string'
      )
        continue;
      const { publisher } = node;
      const name = isRecord(publisher) && typeof publisher.name === 'string' ? publisher.name : null;
      return {
        title: typeof node.headline === 'string' ? words(node.headline) : null,
        date: node.datePublished,
        publisher: words(name),
      };
    }
  }
  return { title: null, date: null, publisher: null };
}

function nodesOf(value: unknown, depth: number): readonly Record<string, unknown>[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((item) => nodesOf(item, depth + 1));
  if (!isRecord(value)) return [];
  return [value, ...nodesOf(value['@graph'], depth + 1)];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function words(text: string | null | undefined): string | null {
  const clean = tidy(text ?? '')
    .replace(/\n+/g, ' ')
    .slice(0, 500);
  return clean === '' ? null : clean;
}

/** The calendar day as written, in the publisher's own offset: 2012-02-20T23:30+09:00 is the 20th. */
export function dayOf(stated: string | null): string | null {
  const match =
    /^\s*(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/.exec(stated ?? '') ??
    /^\s*(\d{4})(\d{2})(\d{2})(?!\d{3})/.exec(stated ?? '');
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900
    ? date.toISOString().slice(0, 10)
    : null;
}

/** An absolute http(s) address without its fragment, or `null`. */
export function webAddress(stated: string | null): string | null {
  if (stated === null || stated.length > 2000) return null;
  try {
    const url = new URL(stated.trim());
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    url.hash = '';
    return url.href;
  } catch {
    return null;
  }
}
