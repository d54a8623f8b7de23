import type { Claim, Report } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import { latestDay } from '../reconcile/days.ts';
import { countOf } from '../reconcile/value.ts';
import type { Families } from './families.ts';
import { publisherKeys, sameName, shortForms, starts, type Voice, voiceReader } from './speakers.ts';
import type { OriginGroup } from './types.ts';

interface Node {
  readonly claim: Claim;
  readonly report: Report | undefined;
  readonly voice: Voice;
  readonly ancestors: readonly string[];
}

/** The claims on one property by report. */
interface Nodes {
  readonly inReport: ReadonlyMap<string, readonly Node[]>;
}

/**
 * Joins the claims on each property into independent origins:
 * 1. the same named speaker, wherever quoted, is one origin ("X via wire", successive totals of X);
 * 2. a report that repeats another adds no origin where it gives the same figure, or its own voice another one
 *    (a figure changed in copying has no source of its own);
 * 3. unnamed voices are as independent as the outlet that carries them: two anonymous sources of one newspaper
 *    cannot be shown to be two.
 */
export function groupClaims(
  claims: readonly Claim[],
  reports: ReadonlyMap<string, Report>,
  families: Families,
): readonly OriginGroup[] {
  const voiceOf = voiceReader();
  const days = new Map([...reports].map(([id, { publishedOn }]) => [id, latestDay(publishedOn) ?? '9999']));
  const keyed = claims.map((claim) => ({ claim, key: `${days.get(claim.reportId) ?? '9999'} ${claim.id}` }));
  const nodes = keyed
    .sort((x, y) => (x.key < y.key ? -1 : 1))
    .map(({ claim }) => ({
      claim,
      report: reports.get(claim.reportId),
      voice: voiceOf(claim),
      ancestors: families.ancestorsOf(claim.reportId),
    }));
  return [...Map.groupBy(nodes, ({ claim }) => claim.property)]
    .flatMap(([property, own]) => groupNodes(property, own))
    .sort((x, y) => (x.id < y.id ? -1 : 1));
}

function groupNodes(property: Property, all: readonly Node[]): OriginGroup[] {
  const nodes: Nodes = { inReport: Map.groupBy(all, ({ claim }) => claim.reportId) };
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    if (at !== key) parent.set(key, at);
    return at;
  };
  const join = (a: string, b: string) => {
    const [x, y] = [find(a), find(b)];
    if (x !== y) parent.set(y, x);
  };
  const names = new Set<string>();
  for (const node of all) {
    const own = `claim ${node.claim.id}`;
    for (const key of keysOf(node, nodes)) {
      if (!key.startsWith('claim ')) names.add(key);
      join(own, key);
    }
  }
  joinAliases([...names].sort(), join);
  const groups = new Map<string, Node[]>();
  for (const node of all) {
    const root = find(`claim ${node.claim.id}`);
    const members = groups.get(root);
    if (members) members.push(node);
    else groups.set(root, [node]);
  }
  return [...groups.values()].map((members) => groupOf(property, members));
}

/** Short names inside one file join the longer ones, as `sameName` has it, without comparing each with each. */
export function joinAliases(names: readonly string[], join: (a: string, b: string) => void): void {
  const known = new Set(names);
  for (const name of names) {
    if (name.startsWith('state:')) continue;
    for (const short of [...shortForms(name), ...starts(name)]) if (known.has(short)) join(short, name);
  }
}

function groupOf(property: Property, members: readonly Node[]): OriginGroup {
  const first = members.find(({ ancestors }) => ancestors.length === 0) ?? members[0];
  const label = labelsOn(first, members)[0] ?? '';
  const ids = members.map(({ claim }) => claim.id).sort();
  return {
    id: `${property}:${ids[0]}`,
    property,
    label,
    speakerKind: first?.claim.speakerKind ?? 'unattributed',
    claimIds: ids,
    reportIds: [...new Set(members.map(({ claim }) => claim.reportId))].sort(),
  };
}

/**
 * What an origin may be called: as it is called on its first day, in the order of the alphabet, so that its name does
 * not hang on which of one day's reports was recorded before.
 */
function labelsOn(first: Node | undefined, members: readonly Node[]): readonly string[] {
  const day = first?.report?.publishedOn;
  return members
    .filter((one) => one.report?.publishedOn === day && one.ancestors.length === first?.ancestors.length)
    .map(({ voice, report }) => labelOf(voice, report?.publisher.replace(/\s*\([^)]*\)\s*$/, '') ?? ''))
    .sort((x, y) => (x < y ? -1 : 1));
}

/** The publisher where it speaks for itself; a voice that names nobody with its outlet in square brackets. */
function labelOf({ own, named, channel, label }: Voice, publisher: string): string {
  if (publisher === '') return label;
  if (own) return publisher;
  const isKnown = named.length > 0 || channel.length > 0 || label.includes(publisher);
  return isKnown ? label : `${label} [${publisher}]`;
}

/** What a claim is joined to: names, outlets, or the claims of the report that it repeats. */
function keysOf(node: Node, nodes: Nodes): readonly string[] {
  const { voice, report } = node;
  const publisher = report ? publisherKeys(report.publisher) : [`report ${node.claim.reportId}`];
  const speaksForItself =
    voice.own || voice.named.some((name) => publisher.some((key) => sameName(key, name)));
  const repeated = repeatedBy(node, nodes);
  const quotes = voice.named.length > 0 && !speaksForItself;
  if (quotes) return [...lastNames(voice.named, node, nodes), ...repeated.same];
  if (repeated.same.length > 0) return repeated.same;
  if (speaksForItself && repeated.other.length > 0) return repeated.other;
  if (voice.channel.length > 0) return lastNames(voice.channel, node, nodes);
  if (!speaksForItself && repeated.other.length > 0)
    return [`voice ${publisher[0]} ${voice.label.toLowerCase()}`];
  return [...publisher, ...voice.named.filter((name) => publisher.some((key) => sameName(key, name)))];
}

/** "Park" alone means the one longer name in the same report that contains it. */
function lastNames(keys: readonly string[], node: Node, nodes: Nodes): readonly string[] {
  return keys.map((key) => {
    if (key.includes(' ')) return key;
    const longer = new Set(
      (nodes.inReport.get(node.claim.reportId) ?? [])
        .flatMap(({ voice }) => voice.named)
        .filter((name) => name !== key && name.split(/[\s-]+/).includes(key)),
    );
    return longer.size === 1 ? ([...longer][0] as string) : key;
  });
}

/** Claims of the reports that this one goes back to, nearest first: those with the same figure, and others. */
function repeatedBy(node: Node, nodes: Nodes): { same: string[]; other: string[] } {
  const mine = figure(node.claim);
  for (const ancestor of node.ancestors) {
    const theirs = (nodes.inReport.get(ancestor) ?? []).filter(
      ({ claim }) => claim.scope.lot === node.claim.scope.lot,
    );
    const same = theirs.filter(({ claim }) => figure(claim) === mine);
    const nearest = likest(node, same);
    if (nearest) return { same: [`claim ${nearest.claim.id}`], other: [] };
    if (theirs.length > 0) return { same: [], other: theirs.map(({ claim }) => `claim ${claim.id}`) };
  }
  return { same: [], other: [] };
}

/** Of several claims with the same figure the one that is repeated: the same voice first, then the same wording. */
function likest(node: Node, same: readonly Node[]): Node | undefined {
  const score = (other: Node) =>
    (other.voice.label === node.voice.label ? 4 : 0) +
    (other.voice.named.some((name) => node.voice.named.includes(name)) ? 2 : 0) +
    (countOf(other.claim).form === countOf(node.claim).form ? 1 : 0);
  return same.toSorted((x, y) => score(y) - score(x))[0];
}

/** What two claims have in common when one repeats the other: "at least 21" and "21" are the same figure. */
export function figure(claim: Claim): string {
  const { nominal, shown } = countOf(claim);
  if (nominal !== null) return String(nominal);
  if (shown.lower !== null || shown.upper !== null) return `${shown.lower}..${shown.upper}`;
  return claim.earliest ?? claim.latest ?? claim.valueNormalised.toLowerCase();
}
