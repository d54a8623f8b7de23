import { Worker } from 'node:worker_threads';
import type { GoldArticle } from './gold.ts';

/** Kilobytes (1000 bytes of UTF-8) of text a second, by the clock and by the thread's processor time. */
export interface Rate {
  readonly kilobytes: number;
  readonly wall: number;
  readonly cpu: number;
}

/** How fast the reports of one language are read. */
export interface ReadingSpeed {
  readonly language: string;
  /** The very first report of a new thread: patterns and functions are made as they are met. */
  readonly first: Rate;
  /** Every report once, in that thread. */
  readonly cold: Rate;
  /** The same reports again and again, half a megabyte at least after two megabytes of warming: what a long run comes to. */
  readonly warm: Rate;
}

/** What a thread is given. */
export interface Task {
  readonly texts: readonly string[];
  readonly language: string;
  readonly leastBytes: number;
}

const leastBytes = 500_000;

function languageOf(article: GoldArticle): string {
  return (article.facts?.language ?? '').slice(0, 2) || 'en';
}

function measureIn(task: Task): Promise<ReadingSpeed> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./speed-worker.ts', import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Reads the articles of each language in a thread of their own, one language after the other, each article by itself. */
export async function measureReading(articles: readonly GoldArticle[]): Promise<ReadingSpeed[]> {
  const speeds: ReadingSpeed[] = [];
  for (const [language, group] of Map.groupBy(articles, languageOf))
    speeds.push(await measureIn({ texts: group.map(({ text }) => text), language, leastBytes }));
  return speeds;
}
