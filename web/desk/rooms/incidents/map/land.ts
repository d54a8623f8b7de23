import { countries } from '@safeconduct/claims/places/index.ts';
import type { Feature, Geometry, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Language } from '../../../furniture/language-start.ts';

/** Country outlines of Natural Earth (public domain), 1:50 million, and the borders between them. */
export interface Land {
  readonly states: readonly Feature<Geometry, { readonly name: string }>[];
  readonly borders: MultiLineString;
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

let land: Promise<Land> | null = null;

/** Loads the outlines once; a chunk of its own, from our own origin. */
export function loadLand(): Promise<Land> {
  land ??= import('world-atlas/countries-50m.json').then((module) => {
    // The package's JSON is the TopoJSON that its documentation describes; its inferred type is only wider.
    const atlas = module.default as unknown as Atlas;
    return {
      states: feature(atlas, atlas.objects.countries).features,
      borders: mesh(atlas, atlas.objects.countries, (a, b) => a !== b),
    };
  });
  return land;
}

const byName = new Map(countries.flatMap((country) => country.en.map((name) => [name, country] as const)));

/** The name of a state of the outlines in the reader's language; `null` where the gazetteer does not hold it. */
export function stateName(outlineName: string, language: Language): string | null {
  const country = byName.get(outlineName);
  if (!country) return null;
  if (language === 'ko') return country.ko[0] ?? null;
  if (language === 'zh-Hans') return country.zh[0] ?? null;
  return country.en[0] ?? null;
}
