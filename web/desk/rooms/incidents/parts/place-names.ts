import { placeByName } from '@safeconduct/claims/places/index.ts';
import type { Language } from '../../../furniture/language-start.ts';
import { placeName } from '../map/points.ts';

/** The name kept in the file: a place chosen in Korean or Chinese goes by the name that all three share. */
export function keptPlace(typed: string): string {
  const words = typed.trim();
  if (!/[\p{Script=Hangul}\p{Script=Han}]/u.test(words)) return words;
  return placeByName(words)?.name ?? words;
}

/** A kept place in the reader's language, where the gazetteer holds the whole name. */
export function typedPlace(kept: string, language: Language): string {
  const place = placeByName(kept);
  return place !== null && place.name === kept ? placeName(place, language) : kept;
}
