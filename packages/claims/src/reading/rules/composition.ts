import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';

const kinds =
  '(?:the )?(?:elderly(?: people| men| women| persons)?|(?:pregnant |young |old(?:er)? |nursing )?(?:wom[ae]n|girls|mothers|children|infants|babies|minors|teenagers|families|couples|orphans|students|newborns?)|disabled people|entire families|whole families|family members)(?: with (?:young |small )?(?:children|babies|infants))?';
const including = new RegExp(
  `\\b(?:including|includes?|included|among them|consisting (?:mostly |mainly )?of|made up (?:mostly |mainly )?of|comprising|mostly|mainly)\\s(${kinds})(?:\\s?(?:,|and|as well as)\\s(?:with\\s|of\\s)?(${kinds}))?`,
  'iu',
);
const family =
  /\b(?:an? )?(?:famil(?:y|ies)|couples?|siblings) of (?:two|three|four|five|six|seven|eight|nine|ten|\d+)(?:(?:,| and|, and)(?: one)? (?:of|a family of|another of) (?:two|three|four|five|six|seven|eight|nine|ten|\d+))*/i;
const kin =
  /\b(?:a (?:married )?couple|(?:a )?mother and (?:her )?(?:\w+[ -])*(?:son|daughter|child|baby)|husband and wife|(?:two|three) generations of (?:a|one) family|(?:a )?pair of (?:sisters|brothers|siblings)|entire family)\b/i;

const group =
  /\b(?:group|defectors|refugees|koreans|people|detainees|they|them|those|nine|asylum seekers|uy?gh?urs|eritreans|migrants|members|of the \w+|there (?:is|are))\b/i;

/** Kinds of people in a group where no number is given: "including the elderly and women with children", "a family of three". */
export function readComposition(view: View): Draft[] {
  const { text } = view;
  const drafts: Draft[] = [];
  const add = (start: number, end: number, rule: string) => {
    const segment = segmentAt(view, start);
    const hedges = hedgesIn(text, segment?.start ?? 0, start + 2).map((hedge) => hedge.words);
    drafts.push({
      property: 'group_composition',
      start,
      end,
      normalised: text
        .slice(start, end)
        .replace(/^the\s/i, '')
        .toLowerCase(),
      hedges: [...hedges, ...sharedHedge(view, start)],
      rule,
    });
  };
  const listed = including.exec(text);
  if (listed && group.test(text)) {
    let from = listed.index;
    for (const part of [listed[1], listed[2]]) {
      if (part === undefined) continue;
      const at = text.indexOf(part, from);
      from = at + part.length;
      const numbered = view.counts.some((count) => count.end <= at && at - count.end < 12);
      if (!numbered) add(at, from, 'composition/including');
    }
  }
  const apposed =
    /(?:^|[\s“"])(?:the|those|these) \w+, ((?:\p{L}+ ){1,3}(?:adults?|men|women|males|females|children)(?:,| and) [^,.;]{3,50}),/iu.exec(
      text,
    );
  if (apposed?.[1]) {
    const at = apposed.index + apposed[0].indexOf(apposed[1]);
    add(at, at + apposed[1].length, 'composition/apposed');
  }
  const among =
    /\bamong (?:whom|them) (?:are|is|were|was) (?:said |believed |reported |thought )?(?:to be )?([^,.;]{4,80})/i.exec(
      text,
    );
  if (among?.[1] && drafts.length === 0) {
    const at = among.index + among[0].indexOf(among[1]);
    add(at, at + among[1].length, 'composition/among');
  }
  const families = family.exec(text) ?? kin.exec(text);
  if (families && (group.test(text) || view.events.length > 0) && drafts.length === 0)
    add(families.index, families.index + families[0].length, 'composition/family');
  return drafts;
}

/** "reportedly including the elderly and ... women": the adverb covers the list's second member too. */
function sharedHedge(view: View, start: number): string[] {
  const open = view.text.lastIndexOf('–', start);
  return open >= 0 && start - open < 80 ? hedgesIn(view.text, open, start).map((hedge) => hedge.words) : [];
}
