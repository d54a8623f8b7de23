import type { CountFound } from '../../numbers/index.ts';
import type { NounPhrase } from '../clauses/phrase.ts';
import type { People } from './people.ts';
import { type PeopleRole, roleOf } from './persons.ts';
import type { View } from './view.ts';

const article = /^(?:(an?|another|one|my|his|her|their|its|the)\s)(.*)$/iu;
const ordinal =
  /^(?:an?|the)\s(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last)\b/i;
const plural = /(?:s|men|women|children|people|ies)$/iu;

function one(view: View, noun: NounPhrase, value: number, unit: string): CountFound {
  return {
    start: noun.start,
    end: noun.end,
    stated: view.text.slice(noun.start, noun.end),
    normalised: String(value),
    bounds: { lower: value, upper: value },
    form: 'exact',
    hedge: null,
    unitWord: unit,
  };
}

const small =
  /\b(?:infant|baby|newborn|little|small|young|teenage|[1-9]-year-old|1[0-7]-year-old|month-old)\s\S+$/i;

function singleRole(
  word: string,
  {
    couple,
    old,
    young,
    helper,
  }: { readonly couple: boolean; readonly old: boolean; readonly young: boolean; readonly helper: boolean },
): PeopleRole | null {
  if (young) return 'children';
  if (couple) return old ? 'elderly' : 'persons';
  const role = roleOf(word);
  if (helper) return 'helpers';
  return old && role !== null ? 'elderly' : role;
}

/**
 * People told of one by one, without a numeral: "a Chinese guide", "an infant", "his wife", "an elderly couple". They
 * count where they stand in a list with others or are counted apart; the rules decide.
 */
export function singlesOf(view: View): People[] {
  const found: People[] = [];
  for (const phrase of view.phrases) {
    if (phrase.kind !== 'noun') continue;
    if (view.counts.some((count) => count.start < phrase.end && count.end > phrase.start)) continue;
    if (view.attributions.some((told) => phrase.start < told.cueEnd && phrase.end > told.cueStart)) continue;
    const text = view.text.slice(phrase.start, phrase.end);
    const match = article.exec(text);
    const rest = match?.[2] ?? '';
    const word = rest.split(/\s+/u).at(-1) ?? '';
    if (!match || word === '') continue;
    const couple = /^(?:couple|pair)$/iu.test(word);
    const old = /\b(?:elderly|aged)\b|(?<!-)\bold\b|\b(?:6[5-9]|[7-9]\d)-year-old\b/i.test(rest);
    const young =
      small.test(rest) && /^(?:sons?|daughters?|brother|sister|nephew|niece|girl|boy)$/iu.test(word);
    const role = singleRole(word, {
      couple,
      old,
      young,
      helper: /\p{Lu}\p{L}+ (?:[\p{L}-]+ )?(?:aid|relief|charity|church) worker$/u.test(rest),
    });
    const nth = ordinal.test(text);
    if (/^(?:the|his|her|their)\b.*['’]s?\s/i.test(text)) continue;
    // "the girl", "the eldest boy": told of before.
    if (role === 'children' && /^the\b/i.test(text) && !/^the (?:child|baby|infant|newborn)$/iu.test(text))
      continue;
    if (role === null || /^(?:lots|families|arrests|deportations|informants)$/.test(role)) continue;
    if (!couple && plural.test(word) && !/^(?:chinese|laos|thais?)$/iu.test(word)) continue;
    found.push({
      count: one(view, phrase, couple ? 2 : 1, word),
      role,
      end: phrase.end,
      subset: false,
      more: nth || /^another\b/i.test(text),
      definite: /^(?:the|his|her|their|its)\b/i.test(text) && !nth && !young,
      unit: null,
      single: true,
    });
  }
  return found;
}
