import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTable } from '@safeconduct/claims';

/** One claim as the analyst recorded it. */
export interface GoldClaim {
  readonly no: number;
  readonly at: string;
  readonly property: string;
  readonly value: string;
  readonly speaker: string;
  readonly verb: string;
  readonly addressee: string;
  readonly hedge: string;
  readonly note: string;
}

/** An article with every claim that the analyst recorded; a text in a list has one sentence an entry. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  /** Offsets of the entries where the text came as a list; empty for running text. */
  readonly entries: readonly { readonly start: number; readonly end: number }[];
  readonly claims: readonly GoldClaim[];
  /** Claims on which analysts differ (`optional_claims`): found or not, they count neither way. */
  readonly optional: readonly GoldClaim[];
  /** What the file itself says about the report; `null` where that stands in `reports.csv`. */
  readonly facts: ReportFacts | null;
}

/** What is known about a report besides its text. */
export interface ReportFacts {
  readonly publisher: string;
  readonly publishedOn: string;
  readonly language: string;
  readonly genre: string;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function word(record: Record<string, unknown>, key: string): string {
  const value = record[key];
  return typeof value === 'string' ? value : '';
}

function claimsOf(value: unknown): GoldClaim[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((claim) => ({
    no: Number(claim.no),
    at: word(claim, 'at'),
    property: word(claim, 'property'),
    value: word(claim, 'value'),
    speaker: word(claim, 'speaker'),
    verb: word(claim, 'verb'),
    addressee: word(claim, 'addressee'),
    hedge: word(claim, 'hedge'),
    note: word(claim, 'note'),
  }));
}

/** Passages made for the bench carry their publisher and day themselves. */
function factsOf(record: Record<string, unknown>): ReportFacts | null {
  if (typeof record.publication_date !== 'string') return null;
  return {
    publisher: word(record, 'publisher'),
    publishedOn: record.publication_date,
    language: word(record, 'language'),
    genre: word(record, 'genre'),
  };
}

/** Reads the articles of a file, one JSON object a line. A `null` text stands in `seed-article.txt` beside it. */
export function readGold(path: string): GoldArticle[] {
  const articles: GoldArticle[] = [];
  const lines = readFileSync(path, 'utf8').split('\n');
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const record: unknown = JSON.parse(line);
    if (!isRecord(record)) throw new Error(`${path}:${index + 1}: not an object`);
    const entries: { start: number; end: number }[] = [];
    let text = '';
    if (Array.isArray(record.text)) {
      for (const entry of record.text) {
        if (text !== '') text += ' ';
        entries.push({ start: text.length, end: text.length + String(entry).length });
        text += String(entry);
      }
    } else if (typeof record.text === 'string') {
      text = record.text;
    } else {
      text = readFileSync(join(dirname(path), 'seed-article.txt'), 'utf8');
    }
    articles.push({
      id: word(record, 'id'),
      text,
      entries,
      claims: claimsOf(record.claims),
      optional: claimsOf(record.optional_claims),
      facts: factsOf(record),
    });
  });
  return articles;
}

/** Reads publisher, day, language and genre by report id; empty where the file is absent. */
export function readFacts(path: string): Map<string, ReportFacts> {
  const facts = new Map<string, ReportFacts>();
  if (!existsSync(path)) return facts;
  const table = readTable(readFileSync(path, 'utf8'), [
    'id',
    'publisher',
    'publication_date',
    'language',
    'genre',
  ]);
  if (!table.ok) throw new Error(`${path}: ${JSON.stringify(table.errors[0])}`);
  for (const { cells } of table.rows) {
    facts.set(cells.id ?? '', {
      publisher: cells.publisher ?? '',
      publishedOn: cells.publication_date ?? '',
      language: cells.language ?? '',
      genre: cells.genre ?? '',
    });
  }
  return facts;
}
