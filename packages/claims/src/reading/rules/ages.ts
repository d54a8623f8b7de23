import { matches } from '@safeconduct/dates/find/matches.ts';
import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { AgeFound } from '../../numbers/index.ts';
import type { Draft } from '../propose.ts';

const numberWord =
  '\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\w+)?|one|two|three|four|five|six|seven|eight|nine|ten|\\w+teen|eleven|twelve';

/** "aged 24 and 29": two people, not a range. */
const pair = new RegExp(`^(?:aged?|ages)\\s(${numberWord})(\\sand\\s)(${numberWord})$`, 'iu');

const near =
  /\b(about|around|some|past|nearly|almost|over|under|approximately|roughly|perhaps|barely|just)\s$/i;

/** Somebody or two of them: their decade is the age of a person, not the range of a group. */
const oneOrTwo =
  /\b(?:an?|he|she|his|her|who|both|couple|pair|two|one|husband|wife|mother|father)\b[^;.]{0,45}$/i;

const oneNearer =
  /\b(?:an?|his|her|one) (?:[\p{L}-]+ )?(?:man|woman|husband|wife|mother|father|monk|nun|person)\s$/iu;

/** "He believed all were in their twenties": nearer than any one person stand several. */
const plural =
  /\b(?:all|most|many|some|they|others|mostly|men|women|members|of them|people)\b(?: of them)?,? (?:\p{L}+ ){0,3}$/iu;

const afterName =
  /(?:\p{Lu}[\p{L}'’-]+|\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|whose) (?:[\p{L}-]+ ){0,2}?(?:friend|husband|wife|son|daughter|brother|sister|mother|father|man|woman|boy|girl|uncle|aunt|cousin|nephew|niece|fianc\p{L}+)|\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Aa]nother) (?:[\p{L}-]+ ){0,4}?(?!other|another|number|border|river|matter|quarter|corner|winter|summer)(?:[\p{L}-]{2,}(?:er|or|ist|ian|ant|(?<!m)ent|ee)|pilot|convert|monk|nun|poet|clerk|nurse|deacon|priest)), (?:(?:believed|said|thought) to be |now |then )?(\d{1,2}),(?!\d)/gu;

/** "said Massoud, 23, whose claim was turned down", "Reza, 20, told us that police came to his flat": one who tells what befell him. */
const ownStory =
  /^(?:\d+)?,?[^.;]{0,40}\b(?:who (?:fled|escaped|defected)|whose (?:case|claim|application|appeal|request))\b|^(?:\d+)?,? (?:who )?(?:says|said|told|tells)\b[^.;]{0,60}\b(?:(?:he|she) (?:was|had been) (?:\p{L}+ )?(?:deported|arrested|detained|beaten|caught|sent|expelled|held|taken)|(?:police|officers|soldiers|agents|guards|authorities)\b[^.;]{0,60}\b(?:his|her|him|she|he)\b)/iu;

/** "A man of 41 who was on the truck said": one of those concerned may speak. */
function suffered(view: View, end: number): boolean {
  const rest = view.text.slice(end, end + 90);
  // "a 19-year-old from Takhar told", "an 18-year-old labourer said": no office, but one of those concerned.
  if (
    /years?[- ]old$/i.test(view.text.slice(0, end)) &&
    /^ (?:(?:said|says|told|recalled|from|among)\b|(?:\p{Lu}\p{L}+ )?(?:labou?rer|footballer|student|pupil|man|woman|boy|girl|refugee|defector|migrant|mother|father|deserter|conscript|returnee|deportee|seamstress|farmhand)\b)/u.test(
      rest,
    )
  )
    return true;
  if (ownStory.test(view.text.slice(end, end + 200))) return true;
  return /^,? ?(?:(?:an?|the) [^,;.]{2,30} )?(?:who (?:was|were|had been|is|has been) (?:\p{L}+ ){0,3}?(?:on|in|among|held|detained|arrested|deported|returned|freed|released|sent|taken|caught|beaten|hiding)|hiding|in hiding|held|detained|deported|arrested)\b/iu.test(
    rest,
  );
}

/** "Murager Alimuly, 25, entered": the age after a name, unless it is the name of the one who speaks. */
function readAfterName(view: View): Draft[] {
  const drafts: Draft[] = [];
  for (const match of matches(view.text, afterName)) {
    const age = Number(match[1]);
    const start = match.index + match[0].length - 1 - (match[1]?.length ?? 0);
    const speaks =
      !suffered(view, start) &&
      view.attributions.some(
        (one) => Math.abs(one.cueStart - start) < 40 && one.cueStart - 4 <= start && start <= one.cueEnd + 30,
      );
    const known = view.ages.some((one) => one.start <= start && one.end > start);
    const dated = view.dates.some((date) => date.start <= start && date.end >= start);
    if (speaks || dated || age < 1 || known) continue;
    drafts.push(draftOf(view, start, start + (match[1]?.length ?? 0), age, age, 'age/after-name'));
  }
  return drafts;
}

function draftOf(
  view: View,
  start: number,
  end: number,
  lower: number | null,
  upper: number | null,
  rule: string,
  suffix = '',
): Draft {
  const range = lower !== upper;
  const segment = segmentAt(view, start);
  const before = view.text.slice(0, start);
  const stated = /^(?:aged|age) (about|around|over|under)\b/i.exec(view.text.slice(start, end))?.[1];
  const share =
    /\b(some|most|many|several)(?: of them)? (?:are |were |is |was )?(?:only |just |aged )*$/i.exec(
      before,
    )?.[1];
  const hedges = segment ? hedgesIn(view.text, segment.start, start).map((hedge) => hedge.words) : [];
  const owned = hedges.filter(
    (words) => !/\bto be\b|fear|believ|thought|may|might|could/.test(words) || /\bto be$/.test(words),
  );
  return {
    property: range ? 'age_range' : 'age_of_person',
    start,
    end,
    normalised: range ? `${lower ?? ''}..${upper ?? ''}` : `${lower ?? ''}${suffix}`,
    bounds: { lower, upper },
    hedges: [
      ...owned,
      near.exec(before)?.[1]?.toLowerCase() ?? null,
      stated?.toLowerCase() ?? null,
      share?.toLowerCase() ?? null,
    ],
    rule,
  };
}

/** Whether the age is that of one who speaks, or of somebody whose part in the story is to speak. */
function ofSpeaker(view: View, age: AgeFound): boolean {
  if (suffered(view, age.end)) return false;
  return view.attributions.some((one) => {
    if (age.start >= one.cueStart && age.end <= one.cueEnd) return true;
    const gap = age.start >= one.cueEnd ? view.text.slice(one.cueEnd, age.start) : null;
    return (
      gap !== null &&
      gap.length < 45 &&
      /^,?\s(?:an?|the|who is|now|aged|\p{L}+)?\b[^,.;]{0,30}$/iu.test(gap) &&
      gap.startsWith(',')
    );
  });
}

/** "29, 38 and 51, and two women of 27 and 33": ages told in one breath are the range of a group. */
function inOneBreath(view: View, drafts: readonly Draft[]): Draft[] {
  const ages = drafts.filter((draft) => draft.property === 'age_of_person' && /^\d+$/.test(draft.normalised));
  const sorted = ages.toSorted((a, b) => a.start - b.start);
  const [first] = sorted;
  const last = sorted.at(-1);
  const listed = sorted.every((draft, at) => {
    const next = sorted[at + 1];
    return (
      next === undefined ||
      /^,?\s?(?:and\s)?(?:(?:an?|one|two|three|four)\s(?:[\p{Ll}-]+\s(?:of|aged)\s)?)?$/u.test(
        view.text.slice(draft.end, next.start),
      )
    );
  });
  if (!first || !last || sorted.length < 3 || !listed) return [...drafts];
  const years = sorted.map((draft) => Number(draft.normalised));
  const range = draftOf(view, first.start, last.end, Math.min(...years), Math.max(...years), 'age/listed');
  return [...drafts.filter((draft) => !sorted.includes(draft)), range];
}

/** "the eldest of seven", "the wives of 24 Uzbek refugees": how many, not how old. */
function isNumber(view: View, age: AgeFound): boolean {
  return (
    /\b(?:eldest|oldest|youngest) of (?:the )?$/i.test(view.text.slice(0, age.start)) ||
    /^\s\p{Lu}\p{L}+\s(?:\p{L}+[\s-])?\p{L}+s\b/u.test(view.text.slice(age.end))
  );
}

/** Ages of people concerned; ages of speakers ("Kim, 45, said") and age limits of a count are left alone. */
export function readAges(view: View): Draft[] {
  const drafts: Draft[] = readAfterName(view);
  for (const age of view.ages) {
    const { lower, upper } = age;
    if (lower === null && upper === null) continue;
    const before = view.text.slice(Math.max(0, age.start - 60), age.start);
    const limit = upper === null || lower === null;
    if (
      ofSpeaker(view, age) ||
      isNumber(view, age) ||
      (limit &&
        /\b(?:of|are|were|under|below|over|children|girls|boys|minors|anyone|those|men|women)\b/i.test(
          before,
        ))
    )
      continue;
    const two = pair.exec(view.text.slice(age.start, age.end));
    if (two && lower !== null && upper !== null && age.system !== 'counting') {
      const second = age.end - (two[3]?.length ?? 0);
      drafts.push(draftOf(view, age.start, second - (two[2]?.length ?? 0), lower, lower, 'age/person'));
      drafts.push(draftOf(view, second, age.end, upper, upper, 'age/person'));
      continue;
    }
    const decade = /^in (?:his|her|their|the)\b/i.test(view.text.slice(age.start, age.end));
    const weeks = age.unit === 'days' && /\bweeks?\b/i.test(view.text.slice(age.start, age.end));
    const suffix = weeks ? ' weeks' : age.unit === 'years' ? '' : ` ${age.unit}`;
    const [from, to] = weeks
      ? [lower === null ? null : lower / 7, upper === null ? null : upper / 7]
      : [lower, upper];
    const draft = draftOf(
      view,
      age.start,
      age.end,
      from,
      to,
      lower === upper ? 'age/person' : 'age/range',
      suffix,
    );
    drafts.push({
      ...draft,
      property:
        decade &&
        oneOrTwo.test(before) &&
        (!plural.test(before) || oneNearer.test(before) || /\b(?:both|two)\b[^.;]{0,20}$/i.test(before))
          ? 'age_of_person'
          : draft.property,
      note: age.system === 'counting' ? 'Korean age' : '',
      // "in his sixties": nobody's age
      particular: decade && !/\b(?:all|most|they)\b[^.;]{0,20}$/i.test(before),
    });
  }
  return inOneBreath(view, drafts);
}
