import { findPlaces, type Place, placeByName } from '@safeconduct/claims/places/index.ts';
import type { IncidentFindings } from '@safeconduct/claims/reconcile/index.ts';
import type { CustodyWire, LegWire } from '@safeconduct/contract/domain.ts';
import { parseEdtf } from '@safeconduct/dates/edtf.ts';
import type { Language } from '../../../furniture/language-start.ts';

/** Arrest, holding and holding after return are told apart by shape, never by colour alone. */
export type PointKind = 'arrested' | 'held' | 'held_after_return';

/** Everything said of one place, in one of the three ways. */
export interface Point {
  readonly key: string;
  readonly place: Place;
  readonly kind: PointKind;
  readonly lots: readonly string[];
  readonly claimIds: readonly string[];
  /** Independent accounts; 0 where a person of the team entered it. */
  readonly independent: number;
  readonly lastConfirmed: string | null;
}

/** A line on the map: one step of a return, expected or reported. */
export interface Line {
  readonly key: string;
  readonly from: Place;
  readonly to: Place;
  readonly kind: 'expected' | 'reported';
  readonly label: string;
  readonly claimIds: readonly string[];
}

export interface Rows {
  readonly custody: readonly CustodyWire[];
  readonly legs: readonly LegWire[];
}

/** Finds the place that words of the file mean: the whole words, a part before a comma, or a name inside them. */
export function placeOf(words: string): Place | null {
  const whole = placeByName(words);
  if (whole) return whole;
  for (const part of words.split(',')) {
    const place = placeByName(part.trim());
    if (place) return place;
  }
  return findPlaces(words, 'en').find(({ place }) => place !== null)?.place ?? null;
}

/** The name of a place in the reader's language, as far as the gazetteer has one. */
export function placeName(place: Place, language: Language): string {
  if (language === 'ko') return place.ko[0] ?? place.name;
  if (language === 'zh-Hans') return place.zh[0] ?? place.name;
  return place.name;
}

/** Whether a row of the file was known on the as-of day: by its claim, or else by its own date. */
export function inView(
  row: { readonly claimId: string | null },
  date: string | null,
  view: IncidentFindings,
): boolean {
  if (view.asOf === null) return true;
  if (row.claimId !== null) return view.claimIds.includes(row.claimId);
  const earliest = date === null ? null : (parseEdtf(date)?.earliest ?? null);
  return earliest === null || earliest <= view.asOf;
}

/** All places of an incident that the gazetteer knows, with those it does not know as words. `receiving`: ISO codes. */
export function pointsOf(
  view: IncidentFindings,
  rows: Rows,
  receiving: readonly string[],
): { readonly points: readonly Point[]; readonly unplaced: readonly string[] } {
  const unplaced = new Set<string>();
  const found: Point[] = [];
  const add = (words: string, rest: Omit<Point, 'key' | 'place'>) => {
    const place = placeOf(words);
    if (place === null || place.kind === 'country') {
      unplaced.add(words);
      return;
    }
    // A holding in the receiving state is one after return, whoever entered it.
    const kind = rest.kind === 'held' && receiving.includes(place.country) ? 'held_after_return' : rest.kind;
    found.push({ ...rest, key: `${kind}|${place.id}`, place, kind });
  };
  for (const { place, kind, lot, claimIds, independent, lastConfirmed } of view.custody) {
    add(place, { kind, lots: lot === null ? [] : [lot], claimIds, independent, lastConfirmed });
  }
  for (const row of rows.custody) {
    if (!inView(row, row.from, view)) continue;
    add(row.place, {
      kind: row.kind,
      lots: [],
      claimIds: row.claimId === null ? [] : [row.claimId],
      independent: 0,
      lastConfirmed: row.lastConfirmed,
    });
  }
  const points = [...Map.groupBy(found, ({ key }) => key).values()].map(merged);
  return { points, unplaced: [...unplaced] };
}

function merged(own: readonly Point[]): Point {
  const first = own[0];
  if (!first) throw new Error('a group of points is never empty');
  return {
    ...first,
    lots: [...new Set(own.flatMap(({ lots }) => lots))].sort(),
    claimIds: [...new Set(own.flatMap(({ claimIds }) => claimIds))],
    independent: Math.max(...own.map(({ independent }) => independent)),
    lastConfirmed:
      own
        .map((point) => point.lastConfirmed ?? '')
        .sort()
        .at(-1) || null,
  };
}

/** Steps of a return whose two ends the gazetteer knows. */
export function linesOf(view: IncidentFindings, rows: Rows): readonly Line[] {
  const lines: Line[] = [];
  const add = (from: string | null, to: string | null, line: Omit<Line, 'key' | 'from' | 'to'>) => {
    const start = from === null || from === '' ? null : placeOf(from);
    const end = to === null || to === '' ? null : placeOf(to);
    if (start === null || end === null || start.id === end.id) return;
    lines.push({ key: `${line.kind}|${start.id}|${end.id}`, from: start, to: end, ...line });
  };
  for (const leg of view.legs) {
    add(leg.from, leg.to, { kind: leg.kind, label: leg.name ?? '', claimIds: leg.claimIds });
  }
  for (const row of rows.legs) {
    if (row.status === 'averted' || !inView(row, row.executedOn ?? row.plannedFor, view)) continue;
    const kind = row.executedOn === null ? 'expected' : 'reported';
    const claimIds = row.claimId === null ? [] : [row.claimId];
    const via = row.route === '' ? null : row.route;
    add(row.fromPlace, via ?? row.toPlace, { kind, label: row.note, claimIds });
    if (via !== null) add(via, row.toPlace, { kind, label: row.note, claimIds });
  }
  return [...new Map(lines.map((line) => [line.key, line])).values()];
}
