import { koreanNames } from './korean.ts';
import { characterNames } from './characters.ts';
import { latinNames } from './latin.ts';

/** A person's name as it stands in a text. Offsets are UTF-16 units. */
export interface FoundName {
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Names of persons in a report's text, in order, by plain rules: a Hangul name before a title or after what its bearer is;
 * Latin words in capitals that read as a Korean name, follow a title or have said something; characters after or before
 * a title. Precision goes before recall: whoever is named without any of these is not found (RULES.md, "Finding").
 *
 * @example findNames('Kim Yong-chol said so.') // [{ written: 'Kim Yong-chol', start: 0, end: 13 }]
 */
export function findNames(text: string): readonly FoundName[] {
  const found = [...koreanNames(text), ...characterNames(text), ...latinNames(text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept: FoundName[] = [];
  for (const each of found) if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}
