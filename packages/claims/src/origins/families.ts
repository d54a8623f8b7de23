import type { Report } from '../model/claim.ts';
import { latestDay } from '../reconcile/days.ts';
import type { CopyLink, NearCopy, TextFamily } from './types.ts';

/** Families of reports with the links that make them. */
export interface Families {
  readonly families: readonly TextFamily[];
  readonly links: readonly CopyLink[];
  readonly familyOf: Readonly<Record<string, string>>;
  /** Reports that a report goes back to, nearest first; without itself, cycle-safe. */
  readonly ancestorsOf: (reportId: string) => readonly string[];
}

/**
 * Joins reports into families: by declared derivation first, then by likeness of text, where the later of two
 * near-copies is taken to repeat the earlier. A declared cycle is cut at its earliest report. Ids of reports
 * that are not in the list are ignored.
 */
export function familiesOf(reports: readonly Report[], copies: readonly NearCopy[]): Families {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const parents = new Map<string, CopyLink[]>();
  const add = (link: CopyLink) => {
    const links = parents.get(link.from) ?? [];
    if (links.some(({ to }) => to === link.to)) return;
    parents.set(link.from, [...links, link]);
  };
  const ordered = latestFirst(reports);
  for (const report of ordered) {
    const to = report.derivesFrom;
    if (to !== null && byId.has(to) && to !== report.id && !reaches(parents, to, report.id)) {
      add({ from: report.id, to, how: 'declared', likeness: null });
    }
  }
  for (const { a, b, likeness } of copies) {
    const [x, y] = [byId.get(a), byId.get(b)];
    if (!x || !y || reaches(parents, a, b) || reaches(parents, b, a)) continue;
    const [from, to] = timeKey(x) < timeKey(y) ? [b, a] : [a, b];
    add({ from, to, how: 'text', likeness });
  }
  const ancestorsOf = (id: string) => walk(parents, id);
  const familyOf: Record<string, string> = {};
  const members = new Map<string, string[]>();
  for (const { id } of ordered) {
    const root = rootOf(parents, id);
    familyOf[id] = root;
    const own = members.get(root);
    if (own) own.push(id);
    else members.set(root, [id]);
  }
  return {
    families: [...members]
      .map(([root, reportIds]) => ({ root, reportIds }))
      .sort((x, y) => (x.root < y.root ? -1 : 1)),
    links: [...parents.values()].flat().sort((x, y) => (x.from + x.to < y.from + y.to ? -1 : 1)),
    familyOf,
    ancestorsOf,
  };
}

function timeKey(report: Report): string {
  return `${latestDay(report.publishedOn) ?? '9999'} ${report.id}`;
}

/** Later reports first, so that in a cycle the earliest report stays the root whatever the order of input. */
function latestFirst(reports: readonly Report[]): readonly Report[] {
  const keyed = reports.map((report) => ({ report, key: timeKey(report) }));
  return keyed.sort((x, y) => (x.key < y.key ? 1 : -1)).map(({ report }) => report);
}

function walk(parents: ReadonlyMap<string, readonly CopyLink[]>, id: string): string[] {
  const found: string[] = [];
  const queue = [id];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const { to } of parents.get(next) ?? []) {
      if (to !== id && !found.includes(to)) {
        found.push(to);
        queue.push(to);
      }
    }
  }
  return found;
}

function reaches(parents: ReadonlyMap<string, readonly CopyLink[]>, from: string, to: string): boolean {
  return from === to || walk(parents, from).includes(to);
}

/** The end of the first-declared chain. */
function rootOf(parents: ReadonlyMap<string, readonly CopyLink[]>, id: string): string {
  let at = id;
  for (let next = parents.get(at)?.[0]; next; next = parents.get(at)?.[0]) at = next.to;
  return at;
}
