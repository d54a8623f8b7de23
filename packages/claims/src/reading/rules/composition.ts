import { firstMatch, holds } from '@safeconduct/dates/find/matches.ts';
import { listsOf } from '../english/lists.ts';
import { peopleOf } from '../english/people.ts';
import { singlesOf } from '../english/singles.ts';
import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';

const kinds =
  '(?:the )?(?:elderly(?: people| men| women| persons)?|(?:pregnant |young |old(?:er)? |nursing |expectant )?(?:wom[ae]n|girls|mothers|children|infants|babies|minors|teenagers|families|couples|orphans|students|newborns?|toddlers)|disabled people|entire families|whole families|family members|former (?:soldiers|prisoners)|relatives)(?: with (?:young |small )?(?:children|babies|infants))?';
const including = new RegExp(
  `\\b(?:including|includes?|included|among them|consisting (?:mostly |mainly )?of|consists? of|made up (?:mostly |mainly )?of|comprising|mostly|mainly|(?:most|many|half|some|several|all) of (?:them|whom)(?: are| were)?)\\s(?:several |some |many )?(${kinds})(?:\\s?(?:,|and|as well as)\\s(?:with\\s|of\\s)?(${kinds}))?`,
  'iu',
);
const families =
  /\b(?:(?:an? |two |three |four |several )?(?:famil(?:y|ies)|couples?|siblings) of (?:two|three|four|five|six|seven|eight|nine|ten|\d+)(?:(?:,| and|, and)(?: one)? (?:of|a family of|another of) (?:two|three|four|five|six|seven|eight|nine|ten|\d+))+|(?:two|three|four|five|six|several|\d+) (?:families|couples))\b/i;
const aFamily = /\b(?:famil(?:y|ies)|siblings) of (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b/i;

/** People bound to each other: "a mother and her son", "three sisters", "husband and wife". */
const kin =
  /\b(?:(?:an?) (?:(?!elderly)[\p{L}-]+ ){0,2}couple(?! (?:of|who (?:let|rented|sheltered|hid)))(?: and (?:their|his|her) [\p{L} -]{3,25}?(?:children|child|sons?|daughters?|baby|infant))?|(?:an?|the|his|her) (?:[\p{L}-]+ )?(?:mother|father|grandmother|wom[ae]n|man) (?:and|with) (?:her|his|their) (?:[\p{L}-]+[ -]){0,3}?(?:sons?|daughters?|child(?:ren)?|bab(?:y|ies)|infant|wife|husband|mother|twins|grandchild(?:ren)?|brother|sister)|husband and wife|(?:two|three) generations of (?:a|one) family|a pair of (?:sisters|brothers|siblings|twins)|twin (?:brothers|sisters)|(?:an |the )?entire famil(?:y|ies)(?! of (?:any|every|those|whoever|a ))|mother and (?:son|daughter|child|baby)|father and (?:son|daughter)|(?<!(?:as|like) )brother and sister|(?:is|was|be) the (?:son|daughter|wife|husband|mother|father|brother|sister) of one of (?:them|the women|the men))\b/iu;

/** Pregnant women, nursing mothers, sick people: told of some of the group. */
const condition =
  /\b(?:(?:an?|one|two|three|four|five|six|(?<![\d,.])\d+|several) (?:(?:of (?:the|them|these|those)(?: \p{L}+)?|women|woman|mother|wife) )?(?:(?:is|are|was|were|who (?:is|are|was|were)) )?(?:(?:\w+ ){0,2}months )?(?:heavily )?pregnant(?: wom[ae]n| wife| girl)?|an? (?:expectant|nursing|breastfeeding) mother|(?:a )?wom[ae]n (?:\p{L}+ ){0,2}(?:months pregnant|close to giving birth|about to give birth|with a (?:newborn|baby))|in (?:the|her) [\p{L}]+ month of (?:a |her )?pregnancy|(?:his|her|the) (?:pregnant|expectant) (?:wife|sister|daughter|mother)|(?:disabled|wheelchair-bound|blind|sick|ill|wounded) (?:man|woman|people|child))\b/iu;

/** "most of the group to be Uyghurs", "who said they were Turks". */
const identity =
  /\b(?:(?:most|many|the majority|some) of (?:the (?:group|detainees|\d+|\p{L}+)|them) (?:to be|are|were|as) (?:\p{L}+ ){0,2}?\p{Lu}[\p{L}-]+|who (?:said|say|claimed|claim) (?:that )?they (?:were|are) (?:\p{L}+ ){0,2}?\p{Lu}[\p{L}-]+)/u;

const kind =
  '(?:(?:elderly|old|young|small|pregnant|entire|whole) ){0,2}(?:wom[ae]n|girls|boys|mothers|children|infants|bab(?:y|ies)|minors|teenagers|famil(?:y|ies)|couples?|orphans|students|relatives|elderly|men|members of (?:one|the same|a|an?)|army officers|soldiers|christians|muslims|civilians|nuns?|monks?|workers|aunts?|wi(?:fe|ves)|husband|grandmother|mother|child|old people)';

/** "children among them", ", a family with a small child among them": told as an aside. */
const aside = new RegExp(
  `(?:^|[,–(]|\\s-)\\s*(?<told>(?:(?!one|two|three|four|five|six|seven|eight|nine|ten|who|where|which)[\\p{L}’-]+ ){0,3}?${kind}(?: (?:of|with|looking|and|in)(?: [\\p{L}-]+){1,5})?) among (?:them|whom)\\b`,
  'iu',
);

const quantity = '(?:(?:almost|nearly) )?(?:most|many|some|several|all|half|the majority)';
const are =
  '(?:are|were|is|appear to be|seem to be|are (?:believed|said|thought|understood|estimated) to be)';
const sort = `(?:${kind}(?: and ${kind})?|one family|from \\p{Lu}\\p{L}+|\\p{Lu}[\\p{L}-]+s)\\b`;

/** "most of the refugees are women", "many of them army officers", "most are Rohingya", "30 per cent are children". */
const share = new RegExp(
  [
    `\\b(?<told>${quantity} (?:of )?(?:them|whom)(?: by far)?,?(?: by far)?(?: ${are})? ${sort}`,
    `${quantity} of (?:those [\\p{L} ]{3,25}?|the (?:\\p{L}+ )?[\\p{L}\\d]+) ${are} ${sort}`,
    `(?:[Mm]ost|[Mm]any) ${are} (?:${kind}|from \\p{Lu}\\p{L}+|\\p{Lu}[\\p{L}-]+)\\b`,
    `(?:\\d+|thirty|forty|fifty|sixty|seventy|eighty|ninety) per ?cent (?:of (?:them|the \\p{L}+) )?${are} ${kind}\\b)`,
  ]
    .join('|')
    .replaceAll('(?:most|many|', '(?:[Mm]ost|[Mm]any|'),
  'u',
);

/** "among those deported were children", "women and children were among those sent back". */
const amongThose = new RegExp(
  `\\bamong (?:those|the) [^.;,]{3,40}?(?:,[^,]{3,40},)? (?:is|are|was|were) (?<told>(?:(?!\\d|(?:is|are|was|were)\\b|two|three|four|five|six|seven|eight|nine|ten)[\\p{L}-]+ ){0,3}?${kind}(?: and (?:\\p{L}+ ){0,2}?${kind})?)`,
  'iu',
);
const wereAmong = new RegExp(
  `(?:^|[,;:“"]\\s?|\\bthat )(?<told>(?:an? |several |some |young )?${kind}(?: and (?:\\p{L}+ ){0,1}?${kind})?) (?:is|are|was|were) (?:also )?among (?:the|those|them)\\b`,
  'iu',
);

/** "they were relatives of a refugee", "one of the twelve is the sister of a defector", "they are all one family". */
const bound =
  /\b(?:(?:they|these|those \p{L}+|(?:two|three|four|five|some|both|one) of (?:them|the \p{L}+)|the (?:two|three|four|five|six|seven|eight|nine|ten|\p{L}+)) (?:is|are|was|were|are (?:believed|said|thought) to be) (?<told>(?:all )?(?:(?:close )?relatives of [^.;,]{3,60}|members of (?:one|the same|a single) family|one family|the (?:sister|brother|wife|husband|mother|father|son|daughter|wives|families) of [^.;,]{3,60})))\b/iu;

const menToo = /\b(?:men, women and (?:young |small )?children|entire families|whole families)\b/i;

const group =
  /\b(?:group|defectors|refugees|koreans|people|detainees|they|them|those|nine|asylum[- ]seekers?|u[iy]gh?urs|eritreans|migrants|members|of the \w+|there (?:is|are)|returnees|tibetans|afghans|wom[ae]n|men|children|syrians|montagnards|rohingyas?|he|she|others)\b/i;

/** Whether the sentence tells of those concerned, not of a speaker or of such people in general. */
function concerned(view: View): boolean {
  if (view.events.some((event) => event.mood !== 'denied' && event.kind !== 'travel')) return true;
  return holds(view.text, group);
}

/** A speaker's own family is not the group. */
function spoken(view: View, start: number): boolean {
  return view.attributions.some((one) => start >= one.cueStart && start < one.cueEnd);
}

/** "a monk, a nun and a layman": people told of one by one say who the group is. */
function listed(view: View): { readonly start: number; readonly end: number } | null {
  const numbered = view.counts.map((count) => peopleOf(view, count)).filter((people) => people !== null);
  const all = [...numbered, ...singlesOf(view)].toSorted((a, b) => a.count.start - b.count.start);
  const list = listsOf(view, all).find(
    (one) => one.length >= 3 && one.filter((people) => people.single && !people.definite).length >= 2,
  );
  const first = list?.[0];
  const last = list?.at(-1);
  return first && last ? { start: first.count.start, end: last.end } : null;
}

/** Kinds of people in a group where no number is given: "including the elderly and women with children", "a family of three". */
export function readComposition(view: View, counts: readonly Draft[] = []): Draft[] {
  const { text } = view;
  const drafts: Draft[] = [];
  const add = (start: number, end: number, rule: string) => {
    if (spoken(view, start) || drafts.some((draft) => start < draft.end && end > draft.start)) return;
    const segment = segmentAt(view, start);
    const hedges = hedgesIn(text, segment?.start ?? 0, start + 2).map((hedge) => hedge.words);
    const part = /^(most|many|some|several)\b/i.exec(text.slice(start))?.[1];
    drafts.push({
      property: 'group_composition',
      start,
      end,
      normalised: text
        .slice(start, end)
        .replace(/^the\s/i, '')
        .toLowerCase(),
      hedges: [...hedges, ...sharedHedge(view, start), part?.toLowerCase() ?? null],
      rule,
    });
  };
  const listedKinds = firstMatch(text, including);
  if (listedKinds && holds(text, group)) {
    let from = listedKinds.index;
    const { 0: words, 1: one = '', 2: two } = listedKinds;
    // "women and children" is one thing said; "the elderly and with women with children" is two.
    const joined = two === undefined ? null : `${one} and ${two}`;
    const kindsTold = joined !== null && words.endsWith(joined) ? [joined] : [one, two];
    for (const part of kindsTold) {
      if (part === undefined) continue;
      const at = text.indexOf(part, from);
      from = at + part.length;
      const numbered = view.counts.some(
        (count) => count.end <= at && at - count.end < 12 && !text.slice(count.end, at).includes(','),
      );
      if (!numbered) add(at, from, 'composition/including');
    }
  }
  const among =
    /\bamong (?:whom|them) (?:are|is|were|was) (?:said |believed |reported |thought )?(?:to be )?((?:an?|the|several|some|many|\p{L}+) [^,.;]{4,80})/iu.exec(
      text,
    );
  if (
    among?.[1] &&
    drafts.length === 0 &&
    /\b(?:wom[ae]n|child\w*|elderly|famil\w+|mothers?|students?|monks?|teachers?|members?|people|men|relatives|girls?|boys?|orphans|pregnant|workers|wife|husband|sons?|daughters?|father|parents|couples?)\b/i.test(
      among[1],
    ) &&
    !view.counts.some((count) => count.start < among.index + among[0].length && count.start >= among.index)
  ) {
    const at = among.index + among[0].indexOf(among[1]);
    add(at, at + among[1].length, 'composition/among');
  }
  if (!concerned(view)) return drafts;
  for (const [pattern, rule] of [
    [condition, 'composition/condition'],
    [families, 'composition/family'],
    [kin, 'composition/kin'],
    [identity, 'composition/identity'],
    [aside, 'composition/aside'],
    [share, 'composition/share'],
    [amongThose, 'composition/among-those'],
    [wereAmong, 'composition/among-those'],
    [bound, 'composition/bound'],
    [menToo, 'composition/all'],
  ] as const) {
    const match = firstMatch(text, pattern);
    if (!match) continue;
    const { told } = match.groups ?? {};
    const at = told === undefined ? match.index : match.index + match[0].indexOf(told);
    add(at, at + (told ?? match[0]).length, rule);
  }
  const one = firstMatch(text, aFamily);
  const alone =
    one &&
    view.events.every(
      (event) => event.patient === null || event.patient.end < one.index || event.patient.start > one.index,
    );
  if (one && alone && drafts.length === 0) add(one.index, one.index + one[0].length, 'composition/family');
  const list = listed(view);
  // A list that the counts have added up is told by them.
  if (list && drafts.length === 0 && !counts.some((draft) => draft.rule === 'count/list'))
    add(list.start, list.end, 'composition/list');
  return drafts;
}

/** "reportedly including the elderly and ... women": the adverb covers the list's second member too. */
function sharedHedge(view: View, start: number): string[] {
  const open = view.text.lastIndexOf('–', start);
  return open >= 0 && start - open < 80 ? hedgesIn(view.text, open, start).map((hedge) => hedge.words) : [];
}
