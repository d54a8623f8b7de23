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
  const end = endFinder();
  for (const report of ordered) {
    const to = report.derivesFrom;
    // A report declares one parent: a circle closes where the parent's chain ends in the report itself.
    if (to === null || !byId.has(to) || end.of(to) === report.id) continue;
    add({ from: report.id, to, how: 'declared', likeness: null });
    end.link(report.id, to);
  }
  for (const { a, b, likeness } of copies) {
    const [x, y] = [byId.get(a), byId.get(b)];
    if (!x || !y || reaches(parents, a, b) || reaches(parents, b, a)) continue;
    const [from, to] = timeKey(x) < timeKey(y) ? [b, a] : [a, b];
    add({ from, to, how: 'text', likeness });
  }
  const walked = new Map<string, readonly string[]>();
  const ancestorsOf = (id: string) => {
    const known = walked.get(id) ?? walk(parents, id);
    walked.set(id, known);
    return known;
  };
  const rootOf = rootFinder(parents);
  const familyOf: Record<string, string> = {};
  const members = new Map<string, string[]>();
  for (const { id } of ordered) {
    const root = rootOf(id);
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

/** The end of each chain of single parents, with the way there cut short each time it is walked. */
function endFinder() {
  const next = new Map<string, string>();
  const of = (id: string): string => {
    let at = id;
    for (let up = next.get(at); up !== undefined; up = next.get(at)) at = up;
    for (let up = next.get(id); up !== undefined && up !== at; up = next.get(id)) {
      next.set(id, at);
      id = up;
    }
    return at;
  };
  return { of, link: (from: string, to: string) => next.set(from, of(to)) };
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
  const found = new Set<string>();
  const queue = [id];
  for (let at = 0; at < queue.length; at += 1) {
    for (const { to } of parents.get(queue[at] as string) ?? []) {
      if (to === id || found.has(to)) continue;
      found.add(to);
      queue.push(to);
    }
  }
  return [...found];
}

function reaches(parents: ReadonlyMap<string, readonly CopyLink[]>, from: string, to: string): boolean {
  return from === to || walk(parents, from).includes(to);
}

/** The end of the first-declared chain of each report, walked once. */
function rootFinder(parents: ReadonlyMap<string, readonly CopyLink[]>): (id: string) => string {
  const end = endFinder();
  for (const [from, [first]] of parents) if (first) end.link(from, first.to);
  return end.of;
}
