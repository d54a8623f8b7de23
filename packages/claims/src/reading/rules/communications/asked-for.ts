import { firstMatch } from '@safeconduct/dates/find/matches.ts';
import { nounAfter } from '../../acts/nouns.ts';
import { partyKind } from '../../acts/parties.ts';
import { attributionAt } from '../../english/voice.ts';
import type { View } from '../../english/view.ts';
import { type Exchange, wordsOf } from './told.ts';

const of =
  /\b(?:at|(?:acting |up)?on|following|after|under) (?:the |an? )?(?:(?:official|formal|express|written|direct|extradition) )?(?:request|behest|demand|urging|insistence|instigation) (?:of|from|by)\s/iu;
const whose =
  /\b(?:at|(?:acting )?on|following|after) (?:the )?(?<from>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*|(?:the )?\p{Lu}\p{L}+ (?:government|authorities|embassy|ministry))(?:['’]s?)?\s(?:(?:official|formal|express|extradition) )?(?:request|behest|demand|urging|insistence|instigation)\b/u;

/**
 * "was arrested at the request of China, an official said": that one state asked another for it. Where the report
 * says so in its own voice it tells why, and no more.
 */
export function atRequest(view: View): Exchange[] {
  const match = firstMatch(view.text, of) ?? firstMatch(view.text, whose);
  if (!match || attributionAt(view, match.index) === null) return [];
  const target = match.groups ? null : nounAfter(view, match.index + match[0].length);
  const from = match.groups?.from ?? wordsOf(view, target);
  if (partyKind(from) !== 'state' || /^(?:(?:its|their|his|her|our)\s|interpol)/i.test(from)) return [];
  const end = target?.end ?? match.index + match[0].length;
  return [
    {
      from,
      to: '',
      planned: false,
      speaks: false,
      mode: '',
      verbStart: match.index,
      start: match.index,
      end,
      rule: 'communication/at-request',
    },
  ];
}
