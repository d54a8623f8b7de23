import { firstMatch } from '@safeconduct/dates/find/matches.ts';
import { clauseAt } from '../../clauses/clause.ts';
import type { View } from '../../english/view.ts';
import type { Draft } from '../../propose.ts';
import { hedgesOn } from '../place/hedging.ts';

/** "towed them into Turkish waters", "put us in life rafts", "threw them into the sea from a patrol boat". */
const overboard = new RegExp(
  [
    String.raw`\b(?:tow(?:ed|ing)|escort(?:ed|ing)|push(?:ed|ing)|driv(?:en|ing)|drove|dragged|steered|brought|forced|sent|ferried|took|taken|t?urned|led)\s(?:[^.;"]{1,60}?\s)?(?<a>(?:back )?(?:out )?(?:in)?to (?:the )?(?:high seas?|open sea|international waters|sea|\p{Lu}\p{L}+ (?:territorial )?waters))\b`,
    String.raw`\b(?:put|set|placed|forced|loaded|left|transferred|cast|pushed|abandoned|bundled)\s(?:[^,.;"]{1,50}?\s)?(?<b>(?:in|into|onto|on|on to) (?:an? |two |three |four |the |several |inflatable |orange )*(?:life-?\s?rafts?|liferafts?|rafts?|dinghy|dinghies)(?: without (?:an? )?engines?)?)\b`,
    String.raw`\b(?:thr[eo]wn?|tossed|jump(?:ed|ing)?|pushed|made|forced|cast)\s(?:[^,.;"]{0,70}?\s)?(?<c>(?:overboard|(?:off|from) (?:an? |the )?(?:[\p{L}-]+ ){0,3}(?:vessels?|ships?|warships?|boats?)(?: in)?to the (?:\p{Lu}\p{L}+ )?[Ss]ea|into the (?:\p{Lu}\p{L}+ )?[Ss]ea(?: (?:from|off|by) [^,.;"]{3,40})?|(?:off|from) (?:an? |the )?(?:[\p{L}-]+ ){0,3}(?:vessels?|ships?|warships?)))(?=$|[\s,.;"”])`,
    String.raw`\btow(?:ed|ing)\s(?:[^,.;"]{1,50}?\s)?(?<d>(?:(?:in the open sea )?towards?|back to) \p{Lu}\p{L}+(?: and \p{Lu}\p{L}+)?)`,
  ].join('|'),
  'u',
);

/** Nothing that was done to these people, or what is done as a rule. */
const idle =
  /\b(?:policy|accus\w+|den(?:y|ies|ied)|not|never|if|would|could|may|might|rescue\w*|saved?|fishing|fishermen)\b/i;

/** How people were put to sea again: towed, set in rafts, thrown from a ship. */
export function seaWays(view: View): Draft[] {
  const match = firstMatch(view.text, overboard);
  if (!match?.groups) return [];
  const words = Object.values(match.groups).find((one) => one !== undefined) ?? '';
  const start = match.index + match[0].length - words.length;
  const clause = clauseAt(view.clauses, match.index + 2);
  if (!clause || idle.test(view.text.slice(0, match.index + match[0].length))) return [];
  return [
    {
      property: 'return_route',
      start,
      end: start + words.length,
      normalised: words,
      hedges: hedgesOn(view, clause, start),
      rule: 'route/sea',
    },
  ];
}
