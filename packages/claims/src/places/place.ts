import { africaRows } from './rows-africa.ts';
import { southAsiaRows } from './rows-asia-south.ts';
import { westAsiaRows } from './rows-asia-west.ts';
import { eastRows } from './rows-east.ts';
import { europeAmericasRows } from './rows-europe-americas.ts';
import { worldRows } from './rows-world.ts';

/** What kind of place a name stands for. */
export type PlaceKind =
  | 'country'
  | 'region'
  | 'province'
  | 'state'
  | 'prefecture'
  | 'city'
  | 'county'
  | 'border crossing'
  | 'camp'
  | 'facility'
  | 'island'
  | 'river';

/** A named place of the gazetteer. Positions are in degrees (WGS 84), rounded to about 1 km. */
export interface Place {
  /** Stable id: country code and English name, `CN/Shenyang`. */
  readonly id: string;
  readonly name: string;
  readonly en: readonly string[];
  readonly ko: readonly string[];
  readonly zh: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly kind: PlaceKind;
  readonly latitude: number;
  readonly longitude: number;
}

const kinds: ReadonlySet<string> = new Set([
  'country',
  'region',
  'province',
  'state',
  'prefecture',
  'city',
  'county',
  'border crossing',
  'camp',
  'facility',
  'island',
  'river',
]);

function isKind(word: string): word is PlaceKind {
  return kinds.has(word);
}

function list(cell: string | undefined): string[] {
  return cell ? cell.split(';').filter((part) => part !== '') : [];
}

function readPlace(row: string): Place {
  const [names, country = '', kind = '', latitude, longitude, ko, zh] = row.split('|');
  const en = list(names);
  const name = en[0] ?? '';
  if (name === '' || !isKind(kind)) throw new Error(`Gazetteer row cannot be read: ${row}`);
  return {
    id: `${country}/${name}`,
    name,
    en,
    ko: list(ko),
    zh: list(zh),
    country,
    kind,
    latitude: Number(latitude),
    longitude: Number(longitude),
  };
}

/**
 * The curated gazetteer: cities, provinces, crossings and camps that matter in forced returns.
 *
 * @example places.find((place) => place.name === 'Tumen')?.kind // 'city'
 */
export const places: readonly Place[] = [
  eastRows,
  worldRows,
  southAsiaRows,
  westAsiaRows,
  africaRows,
  europeAmericasRows,
].flatMap((rows) => rows.trim().split('\n').map(readPlace));

const byName = new Map<string, Place>();
for (const place of places) {
  for (const name of [...place.en, ...place.ko, ...place.zh]) {
    const key = name.toLowerCase();
    if (!byName.has(key)) byName.set(key, place);
  }
}

/**
 * Looks a place up by any of its names, in English, Korean or Chinese, in any letter case.
 *
 * @returns the place, or `null` where the gazetteer does not hold it.
 * @example placeByName('선양')?.name // 'Shenyang'
 */
export function placeByName(name: string): Place | null {
  return byName.get(name.trim().toLowerCase()) ?? null;
}
