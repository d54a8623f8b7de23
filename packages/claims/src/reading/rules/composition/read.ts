import { firstMatch, holds } from '@safeconduct/dates/find/matches.ts';
import { listsOf } from '../../english/lists.ts';
import { peopleOf } from '../../english/people.ts';
import { singlesOf } from '../../english/singles.ts';
import { segmentAt, type View } from '../../english/view.ts';
import { hedgesIn } from '../../hedges/english.ts';
import type { Draft } from '../../propose.ts';
import { among, including, wereAmong } from './kinds.ts';
import { share } from './share.ts';
import { takenOnes } from './taken.ts';

const families =
  /\b(?:(?:[Aa]n? |[Tt]wo |[Tt]hree |[Ff]our |[Ss]everal )?(?:famil(?:y|ies)|couples?|siblings) of (?:two|three|four|five|six|seven|eight|nine|ten|\d+)(?:(?:,| and|, and)(?: one)? (?:of|a family of|another of) (?:two|three|four|five|six|seven|eight|nine|ten|\d+))+|(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]everal|\d+) (?:\p{Lu}[\p{L}-]+ ){0,2}(?:refugee )?(?:families|couples))\b/u;
const aFamily = /\b(?:famil(?:y|ies)|siblings) of (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b/i;

/** People bound to each other: "a mother and her son", "three sisters", "husband and wife". */
const kin =
  /\b(?:(?:an?) (?:(?!elderly)[\p{L}-]+ ){0,2}couple(?! (?:of|who (?:let|rented|sheltered|hid)))(?: and (?:their|his|her) [\p{L} -]{3,25}?(?:children|child|sons?|daughters?|baby|infant))?|(?:an?|the|his|her) (?:[\p{L}-]+ )?(?:mother|father|grandmother|wom[ae]n|man) (?:and|with) (?:her|his|their) (?:[\p{L}-]+[ -]){0,3}?(?:sons?|daughters?|child(?:ren)?|bab(?:y|ies)|infant|wife|husband|mother|newborns?|twins|grandchild(?:ren)?|brother|sister)|husband and wife|(?:two|three) generations of (?:a|one) family|a pair of (?:sisters|brothers|siblings|twins)|twin (?:brothers|sisters)|(?:an |the )?entire famil(?:y|ies)(?! of (?:any|every|those|whoever|a ))|mother and (?:son|daughter|child|baby)|father and (?:son|daughter)|(?<!(?:as|like) )brother and sister|(?:is|was|be) the (?:son|daughter|wife|husband|mother|father|brother|sister) of one of (?:them|the women|the men))\b/iu;

/** Pregnant women, nursing mothers, sick people: told of some of the group. */
const condition =
  /\b(?:(?:an?|one|two|three|four|five|six|(?<![\d,.])\d|several) (?:(?:of (?:the|them|these|those)(?: \p{L}+)?|women|woman|mother|wife) )?(?:(?:is|are|was|were|who (?:is|are|was|were)) )?(?:(?:\w+ ){0,2}months )?(?:heavily )?pregnant(?: wom[ae]n| wife| girl)?|an? (?:expectant|nursing|breastfeeding) mother|(?:a )?wom[ae]n (?:\p{L}+ ){0,2}(?:months pregnant|close to giving birth|about to give birth|with a (?:newborn|baby))|in (?:the|her) [\p{L}]+ month of (?:a |her )?pregnancy|(?:his|her|the|whose) (?:pregnant|expectant) (?:wife|sister|daughter|mother)|(?:wom[ae]n|wife|mother|girl|sister|daughter|them|she)\b[^.;]{0,20} (?:is|are|was|were) (?:(?:heavily|visibly|then|also|\p{L}+ months) )?(?:pregnant|expecting(?: an?| her| their)? (?:bab(?:y|ies)|child(?:ren)?))|in the (?:last|late|final|first) (?:months|weeks|stages) of (?:a |her |their )?pregnancy|(?:is|are|was|were) (?:(?:heavily|visibly) )?pregnant|(?:had|have) (?:just |recently |only just )?given birth|(?:disabled|wheelchair-bound|blind|sick|ill|wounded) (?:man|woman|people|child(?:ren)?|wom[ae]n|men|refugees|deportees)|(?:of (?:them|the [\p{L} ]{3,30}?)|who) (?:is|are|was|were) (?:disabled|blind|seriously ill|gravely ill|in wheelchairs))\b/iu;

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

/** "children were parted from their parents", "families have been torn apart". */
const parted =
  /\b(?:children|mothers|babies|infants|wives|husbands|fathers|parents|families) (?:is|are|was|were|been|have been|had been|being) (?:forcibly )?(?:separated|parted|torn) from (?:their|his|her) \p{L}+|\b(?:of|from) (?<told>(?:at least |more than |about |some |over )?(?:\d+|\p{L}+) (?:different )?nationalities)\b/iu;

/** "they were relatives of a refugee", "one of the twelve is the sister of a defector", "they are all one family". */
const bound =
  /\b(?:(?:they|these|those \p{L}+|(?:two|three|four|five|some|both|one) of (?:them|the \p{L}+)|the (?:two|three|four|five|six|seven|eight|nine|ten|\p{L}+)(?: (?:arrested|detained|held|deported|returned)(?: [\p{L}]+){0,4}?)?) (?:is|are|was|were|are (?:believed|said|thought) to be|(?=belong)) (?<told>(?:all )?belong(?:ed)? to (?:one|the same|a single) family|(?:all )?(?:(?:close )?relatives of [^.;,]{3,60}|members of (?:one|the same|a single) family|one family|the (?:sister|brother|wife|husband|mother|father|son|daughter|wives|families)(?:,[^.;]{3,50} and [^.;,]{3,30})? of [^.;,]{3,60})))\b|\b(?:including|among them|among whom) (?:is |are |was |were )?(?<there>(?:the|an?) (?:sister|brother|wife|husband|mother|father|son|daughter|aunt|uncle|niece|nephew|relative)s? of [^.;,]{3,60})/iu;

const menToo = /\b(?:men, women and (?:young |small )?children|entire families|whole families)\b/i;

const group =
  /\b(?:group|defectors|refugees|koreans|people|detainees|they|them|those|nine|asylum[- ]seekers?|u[iy]gh?urs|eritreans|migrants|members|of the \w+|there (?:is|are)|returnees|tibetans|afghans|wom[ae]n|men|children|syrians|montagnards|rohingyas?|he|she|others|deportees|expelled|deported|nationals|passengers|detained)\b/i;

/** "a baby of eight months": one child is told by the age. */
const young =
  /^an? (?:[\p{L}-]+ )?(?:child|baby|boy|girl|infant|toddler) of \S+(?: (?:days|weeks|months|years))?\b(?! and| with)/iu;

/** What a sentence has one of wherever one of the dear patterns matches: a cheap look before a dear one. */
const hints: ReadonlyMap<RegExp, RegExp> = new Map([
  [
    condition,
    /pregnan|expect|nursing|breastf|birth|newborn|baby|disabled|wheelchair|blind|\bill\b|sick|wounded/i,
  ],
  [
    bound,
    /belong|relative|famil|sister|brother|wi(?:fe|ves)|husband|mother|father|\bsons?\b|daughter|aunt|uncle|niece|nephew/i,
  ],
  [
    share,
    /\b(?:most|many|half|some|several|all|third|three|thirds|quarters?|majority|per ?cent|in (?:every )?\w+|out of \w+)(?: of)? (?:them|whom|those|the)\b|%|\b(?:most|many|half|all|majority|thirds?|quarters?|per ?cent|three|four|five|ten) (?:are|were|is|was|appear|seem|have|had|come|came|hail|originate)|\bthose|\bthe (?:deported|returned|expelled|detained)|mostly|mainly|predominantly|largely|chiefly|ma[dk](?:e|ing) up|account|constitut|represent/i,
  ],
]);

/** Whether the sentence tells of those concerned, not of a speaker or of such people in general. */
function concerned(view: View): boolean {
  if (view.events.some((event) => event.mood !== 'denied' && event.kind !== 'travel')) return true;
  return holds(view.text, group);
}

/** Those who protest, guard, vote or help are not the ones concerned: "protesters, mostly students", "some of the guards". */
const others =
  /\b(?:protest\p{L}*|demonstrators|marchers|guards|voters|lawmakers|deput(?:y|ies)|officials|ministers|experts|staff|villagers|residents|inhabitants|population|settlers|troops|police|policemen|drivers|smugglers|brokers|supporters|groups|organi[sz]ations|associations|countr(?:y|ies)|(?:aid|rights|relief|church) workers|speakers|delegates|observers|judges)\b/iu;

function ofOthers(text: string, { index, 0: words }: RegExpExecArray): boolean {
  const whole = /^[\p{L}\d -]{3,30}? of ((?:the|those) [^.;,]{3,40}?) (?:are|were|come|came)\b/iu.exec(words);
  // "all of them men" is told by their number
  if (/^all of (?:them|whom) (?:are |were )?(?:wom[ae]n|men|children|minors|girls|boys)\b/iu.test(words))
    return true;
  const head = whole?.[1] ?? text.slice(Math.max(0, index - 24), index);
  return others.test(head);
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
    if (young.test(text.slice(start, end))) return;
    if (spoken(view, start) || drafts.some((draft) => start < draft.end && end > draft.start)) return;
    const segment = segmentAt(view, start);
    const hedges = hedgesIn(text, segment?.start ?? 0, start + 2).map((hedge) => hedge.words);
    const part =
      /^(?:most|many|some|several|mostly|mainly|almost|nearly|about|around|over|more than|at least)\b/i.exec(
        text.slice(start),
      )?.[0] ??
      /\b(?:most|many|some|several|mostly|mainly|almost)(?= (?:(?:all )?of (?:them|whom),? )?(?:are |were )?$| $)/i.exec(
        text.slice(Math.max(0, start - 40), start),
      )?.[0];
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
  if (listedKinds && !ofOthers(text, listedKinds) && holds(text, group)) {
    let from = listedKinds.index;
    const { 0: words } = listedKinds;
    const { one = '', two } = listedKinds.groups ?? {};
    // "women and children" is one thing said; "the elderly and with women with children" is two.
    const joined = two === undefined ? null : `${one} and ${two}`;
    const kindsTold = joined !== null && words.endsWith(joined) ? [joined] : [one, two];
    for (const part of kindsTold) {
      if (part === undefined) continue;
      const at = text.indexOf(part, from);
      from = at + part.length;
      const numbered = view.counts.some(
        (count) =>
          count.form !== 'vague' &&
          count.start < from &&
          at - count.end < 12 &&
          !text.slice(count.end, at).includes(','),
      );
      if (!numbered) add(at, from, 'composition/including');
    }
  }
  const amongWhom =
    /\bamong (?:whom|them) (?:are|is|were|was) (?:said |believed |reported |thought )?(?:to be )?((?:an?|the|several|some|many|\p{L}+) [^,.;]{4,80})/iu.exec(
      text,
    );
  if (
    amongWhom?.[1] &&
    drafts.length === 0 &&
    /\b(?:wom[ae]n|child\w*|elderly|famil\w+|mothers?|students?|monks?|teachers?|members?|people|men|relatives|girls?|boys?|orphans|pregnant|workers|wife|husband|sons?|daughters?|father|parents|couples?)\b/i.test(
      amongWhom[1],
    ) &&
    !view.counts.some(
      (count) => count.start < amongWhom.index + amongWhom[0].length && count.start >= amongWhom.index,
    )
  ) {
    const at = amongWhom.index + amongWhom[0].indexOf(amongWhom[1]);
    add(at, at + amongWhom[1].length, 'composition/among');
  }
  if (!concerned(view)) return drafts;
  for (const [pattern, rule] of [
    [condition, 'composition/condition'],
    [families, 'composition/family'],
    [kin, 'composition/kin'],
    [identity, 'composition/identity'],
    [aside, 'composition/aside'],
    [share, 'composition/share'],
    [among, 'composition/among-those'],
    [wereAmong, 'composition/among-those'],
    [bound, 'composition/bound'],
    [parted, 'composition/parted'],
    [menToo, 'composition/all'],
  ] as const) {
    const match = hints.get(pattern)?.test(text) === false ? null : firstMatch(text, pattern);
    if (
      !match ||
      (pattern === share && ofOthers(text, match)) ||
      (pattern === families &&
        /\b(?:homes?|houses?|flats?|doors?|cases?) of $|\bthe $/iu.test(text.slice(0, match.index))) ||
      (pattern === kin && !within(view, match))
    )
      continue;
    const told = match.groups?.told ?? match.groups?.there;
    const at = told === undefined ? match.index : match.index + match[0].indexOf(told);
    add(at, at + (told ?? match[0]).length, rule);
  }
  for (const told of takenOnes(view)) add(told.start, told.end, told.rule);
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

/** "a couple" of those told of as the group or as taken, not one that helps, or another case. */
function within(view: View, match: RegExpExecArray): boolean {
  const before = view.text.slice(0, match.index);
  if (
    /\b(?:help(?:ed)?|led|guided|sheltered|hidden|housed|smuggled|betrayed|support) (?:of|by) $/i.test(before)
  )
    return false;
  return (
    /^(?:is|was|be) the /i.test(match[0]) ||
    /^[^.;,]{0,30} (?:is|are|was|were) (?:also )?among\b/i.test(
      view.text.slice(match.index + match[0].length),
    ) ||
    /\b(?:including|includes?|included|among (?:them|whom|those|the \p{L}+)(?: (?:are|is|were|was))?|made up of|comprising|consists? of|(?:they|group|these|three|four|five|six|two) (?:is|are|was|were)|there (?:is|are|was|were)|[:(–])\s(?:also )?$/iu.test(
      before,
    ) ||
    view.events.some(
      ({ mood, kind, patient }) =>
        mood !== 'denied' &&
        /^(?:detain|hold|return|handover|release|die)$/.test(kind) &&
        patient !== null &&
        patient.start <= match.index &&
        patient.end > match.index,
    )
  );
}

/** "reportedly including the elderly and ... women": the adverb covers the list's second member too. */
function sharedHedge(view: View, start: number): string[] {
  const open = view.text.lastIndexOf('–', start);
  return open >= 0 && start - open < 80 ? hedgesIn(view.text, open, start).map((hedge) => hedge.words) : [];
}
