import { readReport } from '@safeconduct/claims';
import type { GoldArticle } from './gold.ts';

/** A worker reads report after report: the first rounds, in which patterns and functions are compiled, are not measured. */
const rounds = { warmUp: 4, measured: 7 };

/** How fast articles are read by one core. */
export interface ReadingSpeed {
  readonly kilobytes: number;
  /** Kilobytes of text a second of the thread's processor time, median of the rounds; and by wall time. */
  readonly perSecond: number;
  readonly perSecondWall: number;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Reads every article again and again, each by itself. */
export function measureReading(articles: readonly GoldArticle[]): ReadingSpeed {
  const texts = articles.map(({ text }) => text);
  const kilobytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0) / 1000;
  const read = () => {
    for (const text of texts) readReport({ text, publishedOn: '2012-02-14' });
  };
  for (let round = 0; round < rounds.warmUp; round += 1) read();
  const measured = Array.from({ length: rounds.measured }, () => {
    const [start, cpu] = [performance.now(), process.threadCpuUsage()];
    read();
    const { user, system } = process.threadCpuUsage(cpu);
    return { wall: performance.now() - start, cpu: (user + system) / 1000 };
  });
  return {
    kilobytes,
    perSecond: (kilobytes / middle(measured.map(({ cpu }) => cpu))) * 1000,
    perSecondWall: (kilobytes / middle(measured.map(({ wall }) => wall))) * 1000,
  };
}
