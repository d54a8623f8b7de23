import { firstMatch } from '@safeconduct/dates/find/matches.ts';
import { countryInName } from '../../places/index.ts';
import type { View } from '../english/view.ts';
import type { Span } from '../segment/sentences.ts';

const compact =
  /\b(?:agreements?|accords?|treat(?:y|ies)|protocol|memorandum|understanding|secret deal|pact)\b/i;

/** What states settle about people between them. */
const ofPeople =
  /\b(?:return\p{L}*|repatriat\p{L}+|deport\p{L}*|extradit\p{L}+|readmi\p{L}+|hand(?:ed|ing)? (?:over|back)|send(?:ing)? (?:them |people |back)|sent back|take back|fugitives|illegal\p{L}*|unlawfully|deserters)\b/iu;

/** "the treaty between UNHCR and China", "the Convention", "peace agreement": others than on sending people back. */
const otherwise =
  /\b(?:with|between) (?:the )?(?:unhcr|un\b|agency|commissioner|iom|families|company|employers?)|\b(?:ceasefire|peace|trade|hostage|nuclear|military|labou?r|plea) (?:agreement|accord|treaty|deal)\b|\b(?:against|despite|in breach of|contrary to|violat\p{L}+|breach\p{L}*) (?:\p{L}+ ){0,3}?(?:agreements?|treat(?:y|ies)|accords?)\b|\b(?:duties|obligations) under (?:\p{L}+ )?treaties|\bno (?:\p{L}+ )?(?:agreement|treaty|accord)\b/iu;

const between =
  /\b(?:both|each other|two|bilateral|mutual|between|with|(?:signed|concluded) (?:by|in|on))\b/i;

/** "under an accord Ankara and Kabul return each other's migrants": what two states have settled about people. */
export function treatyOf(view: View): Span | null {
  const { text } = view;
  const found = firstMatch(text, compact);
  if (!found) return null;
  const start = Math.max(0, found.index - 60);
  const around = text.slice(start, found.index + found[0].length + 150);
  if (!ofPeople.test(around) || !between.test(text) || otherwise.test(text) || countryInName(text) === null)
    return null;
  return { start: found.index, end: found.index + found[0].length };
}
