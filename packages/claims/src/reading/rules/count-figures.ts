import type { Clause } from '../clauses/clause.ts';
import type { Property } from '../../model/properties.ts';
import { isBare, type People } from '../english/people.ts';
import type { Story } from '../english/story.ts';
import { type View } from '../english/view.ts';
import { attributionAt } from '../english/voice.ts';
import { accounted, upper, wholeOf } from './count-events.ts';

const figure = /\b(?:figures?|numbers?|totals?|tolls?|counts?|estimates?|tally)\b/i;

/** "counted eight", "the newspapers write ten", "put it at no more than 900": another number for what was counted. */
const givesNumber =
  /\b(?:counted|counts?|writes?|wrote|speaks? of|spoke of|spoken of|puts? (?:it|them|that|the (?:\w+ )?(?:figure|number|total|toll)) (?:\w+ )?at|gives?|gave|lists?|listed|number(?:s|ed|ing)?|total(?:s|led|ling|ed|ing)?|reports? of|says?|said|are|were) (?:only |just |about )?["“]?$/i;
const exists = /\bthere (?:are|were|had been|have been)(?: now| still)? (?:only |just )?$/i;
const inNumber =
  /^["”]?(?: (?:people|persons|souls|north koreans|\p{Lu}\p{L}+))? in (?:number|all|total)\b/iu;

const beIn =
  /\b(?:is|are|was|were|be|been|being|sit|sits|sat|sitting|remain\w*|wait\w*|languish\w*|lodged|put|placed|kept|stuck|crammed|packed)\b[^;.]{0,45}?\b(?:in|inside|at|behind|into)\b(?: [\p{L}’'-]+){0,6}? (?:cells?|lock-?ups?|jails?|prisons?|custody|detention|(?:police|border|guard|army|military)(?: \p{L}+)? (?:posts?|stations?|bases?)|(?:removal|detention|holding|immigration|transit|deportation|reception|barracks)(?: \p{L}+)? (?:cent(?:er|re)s?|camps?|facilit(?:y|ies))|bars|barracks)\b|^["”]?[^,.;]{0,20} (?:are|were|is|was) (?:still |now )?serving (?:\p{L}+ ){0,3}(?:sentences?|terms?|time)\b/iu;
const keptHere =
  /^["”]?[^,.;]{0,30} (?:in|inside|at|behind)(?: \p{L}+){0,4}? (?:prisons?|jails?|custody|detention|cells?|lock-?ups?|bars|cent(?:re|er)s?|camps?|shelters?|there)\b/iu;
const heldThere =
  /^["”]?[^,.;]{0,30} (?:in|inside|at) (?:\p{L}+ ){0,4}?(?:prisons?|jails?|custody|detention|cells?|lock-?ups?)\b/iu;
const courtBefore =
  /\b(?:fined|convicted|sentenced|charged|prosecuted|jailed|remanded|tried|account for|accounted for)\s(?:a group of )?["“]?$/i;
const courtAfter =
  /^["”]?[^,.;]{0,60}?\b(?:were|was|been) (?:\w+ )?(?:fined|convicted|sentenced|charged|prosecuted|remanded|brought before|produced before|refused (?:leave|entry))\b/i;

const fate =
  /^["”]?(?: others?| more| of (?:them|these|those|the \w+))? (?:have|has|had|were|was|are)(?: \w+ly| not| never| later| since| now){0,2} (?:been )?(?:heard (?:from|of)|seen|located|traced|missing|in touch|disappeared|vanished|accounted for|spared)\b/i;
const unknownFate =
  /\b(?:nothing (?:is|has been|was) (?:known|heard|said) (?:of|about|from)|(?:what|where) (?:has |had )?(?:became|become|happened) (?:of|to)|where|the (?:fate|whereabouts|status|condition) of) (?:the |another )?(?:about |around |some )?(?:other |others |remaining )?$/i;

const groupBefore =
  /\b(?:part of|belong(?:s|ed|ing)? to|members of|among) (?:a |the )?(?:larger |wider |bigger )?(?:group|party|total) of (?:\w+ )?$/i;

function totalOfGroup(view: View, before: string, people: People): Property | null {
  // "were among 20 who escaped": no group is named, and these are a part.
  if (groupBefore.test(before))
    return view.events.some(
      (event) => event.kind === 'detain' && event.start > people.count.end && /\bparty of/i.test(view.text),
    )
      ? 'count_detained'
      : 'count_group_total';
  if (
    /\b(?:part of|among|out of|from|one of) (?:a |the )?(?:larger |wider )?(?:group of |total of )?(?:about |around |some |more than )?["“]?$/i.test(
      before,
    ) &&
    /\b(?:group|part of|among|out of)\b/i.test(before.slice(-40)) &&
    !/of (?:whom|them)$/i.test(before) &&
    /\b(?:were|was|part)\b/i.test(before)
  )
    return 'count_group_total';
  return null;
}

function attributedFigure(view: View, people: People, story: Story): Property | null {
  const { text } = view;
  const attributed = attributionAt(view, people.count.start);
  if (
    !attributed ||
    !/^(?:put|puts|give|gives|gave|spoke|offer|offered|cite|cited|counted|account)$/.test(attributed.verb)
  )
    return null;
  if (view.counts.some((count) => count.start > attributed.cueStart && count.end < people.count.start))
    return null;
  const size = upper(people.count) ?? 0;
  const named = text.slice(attributed.cueStart, people.count.start);
  if (/\b(?:returned|deported|repatriated|sent back|handed over)\b/i.test(named)) return 'count_returned';
  if (
    /\b(?:living|hiding|in hiding|residing|staying)\b/i.test(named) ||
    (size >= 10_000 && /\bin (?:china|the country)\b/i.test(named))
  )
    return 'total_estimate';
  if (/\b(?:arrested|detained|caught|held|seized)\b/i.test(text)) return 'count_detained';
  if (/\b(?:repatriated|deported|sent back|returned)\b/i.test(text)) return 'count_returned';
  return story.lastCount ?? (/\b(?:deportees?|returnees?)\b/i.test(text) ? 'count_returned' : null);
}

const telling =
  /^(?:put|puts|putting|giv(?:e|es|en|ing)|gave|speaks?|spoke|spoken|speaking|talk(?:s|ed)?|cit(?:e|es|ed|ing)|counts?|counted|counting|reports?|reported|lists?|listed|estimat(?:e|es|ed)|number(?:s|ed|ing)?|total(?:s|led|ling|ed|ing)?|compris(?:es|ed|ing)|record(?:s|ed)?|register(?:s|ed)|mention(?:s|ed)?|nam(?:e|es|ed)|claim(?:s|ed)?|stat(?:e|es|ed)|writ(?:e|es)|wrote|written|print(?:s|ed)|carr(?:y|ies|ied)|has|have|had|beg[au]n|begins|started|quot(?:e|es|ed)|sets?|plac(?:e|es|ed)|reckon(?:s|ed)?|calculat(?:e|es|ed)|tall(?:y|ies|ied)|nearer|settled|arrived|kn(?:ow|ows|ew)|heard|hears)$/;
const numbered =
  /\b(?:number(?:s|ed|ing)?|total(?:s|led|ling|ed|ing)?|amount(?:s|ed|ing)? to|estimated at|put at)\s(?:about |around |some |at least |up to |more than )?["“]?$/i;
const comprised =
  /\b(?:figures?|totals?|tally|count|number)\b[^.;]{0,40}\b(?:takes? in|took in|includes?|included|comprises?|comprised|covers?|covered|made up of|consists? of|counts)\s(?:about |around |some |at least )?$/i;

function covers(
  span: { readonly start: number; readonly end: number } | null | undefined,
  people: People,
): boolean {
  return !!span && span.start <= people.count.start && span.end >= people.count.end;
}

/** The clause in which somebody gives a number as a figure: "spoke of 25", "put it at 30", "has had 31". */
function tellingClause(view: View, people: People): Clause | null {
  const clause = view.clauses.find(
    (one) =>
      telling.test(one.verb.head) &&
      (covers(one.object, people) ||
        one.complements.some(
          (part) => /^(?:of|at|with|as)$/.test(part.preposition) && covers(part.words, people),
        )),
  );
  return !clause || clause.verb.negated || covers(clause.subject, people) ? null : clause;
}

/** A number that somebody is said to speak of: what is told later in the sentence is not told of it. */
export function isFigure(view: View, people: People): boolean {
  return (
    !people.definite &&
    !people.subset &&
    /^(?:sp[eo]ak|spoke|talk)/.test(tellingClause(view, people)?.verb.head ?? '')
  );
}

/** "UNHCR spoke on Friday of some 25", "the paper, which began with 33, has had 31 since": another's figure. */
function toldFigure(view: View, people: People, story: Story): Property | null {
  const told = story.lastCount ?? story.topic;
  if (people.definite || people.subset || people.more || told === null) return null;
  if (!isBare(people) && !/^(?:people|persons?|of them|individuals)$/i.test(people.count.unitWord ?? ''))
    return null;
  const clause = tellingClause(view, people);
  if (!clause) return null;
  const own = /^(?:has|have|had|carr\w+|know\w*|knew|hear\w*|beg[au]n|begins|started)$/.test(
    clause.verb.head,
  );
  if (own && !isBare(people)) return null;
  if ((upper(people.count) ?? 0) > 1000 * (wholeOf(story) ?? 1000)) return null;
  return told === 'count_component' ? 'count_detained' : told;
}

/** "were among 20 who escaped": no group is named, and these are a part of those told of. */
export function amongSome(view: View, people: People): boolean {
  return (
    !people.definite &&
    /\b(?:is|are|was|were) among (?:about |around |some |at least )?$/i.test(
      view.text.slice(0, people.count.start),
    ) &&
    /^[^,.;]{0,30} (?:who|that)\b/i.test(view.text.slice(people.count.end))
  );
}

/** "Five of them worked for a school", "eight of the others had been brought there": some of those told of. */
function ofThose(view: View, people: People, story: Story): boolean {
  if ((story.numbers.size === 0 && wholeOf(story) === null) || people.single) return false;
  const { text } = view;
  const size = upper(people.count);
  const alone =
    isBare(people) &&
    !people.definite &&
    !people.more &&
    /^(?:exact|at_least)$/.test(people.count.form) &&
    (size ?? 0) > 1 &&
    (size ?? 0) < (wholeOf(story) ?? 0) &&
    view.clauses.some(
      (one) =>
        one.by === 'own' &&
        one.subject?.start === people.count.start &&
        !one.verb.modal &&
        (one.passive ||
          /^(?:is|are|was|were|been|c[ao]me|belong(?:ed)?|gone|begun|fled|escaped|refused|ha[ds]|have)$/.test(
            one.verb.head,
          )),
    );
  const part =
    (people.subset || alone) &&
    !/^["”]?\sof\s(?:the|these|those)\s(?:\p{L}+\s)?(?:adults|men|women|children|girls|boys|minors)\b/iu.test(
      view.text.slice(people.count.end),
    );
  if (!part || /^(?:vague|unknown|magnitude)$/.test(people.count.form) || (size ?? 0) > 100_000) return false;
  if (people.role === 'helpers' || people.role === 'informants') return false;
  if (view.attributions.some((one) => one.cueStart <= people.count.start && one.cueEnd > people.count.start))
    return false;
  // "Of these 240 are from Niger": the tagger takes all of it for one phrase
  if (/\bof (?:these|those) $/i.test(text.slice(0, people.count.start)))
    return /^\s(?:are|were|came|come)\b/.test(text.slice(people.count.end));
  const clause = view.clauses.find((one) => covers(one.subject, people) || covers(one.object, people));
  return (
    clause !== undefined &&
    !clause.verb.negated &&
    clause.verb.form !== 'infinitive' &&
    (clause.passive ||
      !/^(?:said|says|told|tells|believed?|think|thought|fear(?:ed)?|hope[ds]?|have|has|had|held|hold|lodged|filed|applied)$/.test(
        clause.verb.head,
      ) ||
      (clause.verb.head.startsWith('ha') &&
        clause.object !== null &&
        /\b(?:documents?|cards?|papers?|status|certificates?|visas?|permits?|passports?|wounds|injuries|scars|records?|convictions?)\b/i.test(
          text.slice(clause.object.start, clause.object.end),
        )))
  );
}

/** "carrying 300 deported Eritreans", "the fate of 80 detained students", "300 deportees": what befell them is in the noun. */
function attributive(view: View, people: People, story: Story): Property | null {
  if (people.definite || people.subset || people.more || people.count.form === 'vague') return null;
  const phrase = view.text.slice(people.count.end, people.end);
  const size = upper(people.count);
  if (size !== null && (story.numbers.has(size) || size < 2)) return null;
  if (/\b(?:deported|expelled|repatriated|returned|extradited) \p{L}|\bdeportees$/iu.test(phrase))
    return 'count_returned';
  return /\b(?:detained|arrested|jailed|imprisoned|captured) \p{L}|\bdetainees$/iu.test(phrase)
    ? 'count_detained'
    : null;
}

/** What a number of people counts of whom no event is told. */
export function withoutEvent(view: View, people: People, story: Story): Property | null {
  const { text } = view;
  const before = text.slice(0, people.count.start);
  const after = text.slice(people.count.end);
  const size = upper(people.count) ?? 0;
  const attributed = attributive(view, people, story);
  if (attributed) return attributed;
  const group = totalOfGroup(view, before, people);
  if (group) return group;
  const stillThere = /\b(?:still held|still in|remaining|left behind)\b[^.]{0,80}$/i;
  if (stillThere.test(before) && figure.test(text) && people.count.unitWord === null)
    return 'count_remaining';
  const state = view.events.findLast((event) => event.end <= people.count.start);
  if (numbered.test(before) && state?.kind === 'remain') return 'count_remaining';
  const figures = toldFigure(view, people, story);
  if (figures) return figures;
  const another = attributedFigure(view, people, story);
  if (another) return another;
  const earlier = view.counts.findLast((count) => count.end <= people.count.start);
  if (
    figure.test(before.slice(Math.max(-45, (earlier?.end ?? 0) - before.length))) &&
    story.lastCount !== null
  )
    return story.lastCount;
  const bare = people.count.unitWord === null || /^["”]?(?: of them)?\s*[,.;:]/.test(after);
  if (
    bare &&
    !people.subset &&
    !/^["”]?\s(?:had|have|has|were|are|was|is|would|will|could|did)\b/i.test(after) &&
    givesNumber.test(before) &&
    story.lastCount !== null &&
    !/\b(?:are|were)\s*$/.test(before)
  )
    return story.lastCount;
  if (
    /\b(?:group|party|they|those \p{L}+|detainees|deportees) (?:numbered|numbering|numbers?|totall?ed) (?:about |around |some )?$/iu.test(
      before,
    )
  )
    return story.lastCount ?? (story.returned === null ? 'count_group_total' : 'count_returned');
  if (inNumber.test(after))
    return /\b(?:taken to|held|detained|kept|lodged)\b[^;.]*$/i.test(before)
      ? 'count_detained'
      : story.lastCount;
  // "which leaves 60 in the centre"
  if (
    /\b(?:leaves|leaving|left) (?:about |some |only |just |at least |the other )?$/i.test(before) &&
    story.numbers.size > 0 &&
    keptHere.test(after)
  )
    return 'count_remaining';
  if (exists.test(before) && heldThere.test(after)) return 'count_detained';
  if (exists.test(before) && /^["”]?(?: of them| people)?\b/i.test(after) && !people.definite && !people.more)
    return story.total !== null && size < story.total && people.count.form === 'exact'
      ? null
      : people.count.unitWord === 'them' || story.lastCount !== null
        ? (story.lastCount ?? 'count_detained')
        : null;
  const clause = after.split(/;|\. /)[0] ?? '';
  const next = view.counts.find((count) => count.start > people.count.end);
  const own = next ? clause.slice(0, Math.max(0, next.start - people.count.end)) : clause;
  if (beIn.test(own) || (courtBefore.test(before) && !/\bto death\b/i.test(own)) || courtAfter.test(own)) {
    const rest =
      (people.more &&
        /\b(?:other|remaining|still|remain\w*)\b/i.test(
          text.slice(people.count.start - 14, people.end + 40),
        )) ||
      (people.subset && !/\b(?:put|placed|sent|thrown|taken)\b/i.test(own.slice(0, 50))) ||
      (isBare(people) && /\b(?:still|remain\w*)\b/i.test(own));
    if (rest && accounted(story, view, people)) return 'count_remaining';
    if (people.subset && story.total === null) return null;
    const whole = isBare(people) ? wholeOf(story) : story.total;
    return whole !== null && size < whole ? 'count_component' : 'count_detained';
  }
  const copular =
    /^\s*(?:\w+ ){0,4}?(?:were|are) (?:\w+ ){0,3}?(?:citizens|nationals|koreans|\p{Lu}\p{L}+(?:s|ese|i))\b/iu.test(
      after,
    ) || /\b(?:citizens|nationals)$/i.test(text.slice(people.count.start, people.end));
  const known = Math.max(story.total ?? 0, story.returned ?? 0, ...story.numbers);
  if (copular && story.total !== null && size < story.total && people.count.form === 'exact')
    return 'count_component';
  const untold = people.subset || /\b(?:for|of|to|with|from|by)\s(?:another\s)?$/i.test(before);
  const told = fate.test(after) || unknownFate.test(before) || (people.more && !untold);
  if (people.count.form === 'exact' && size < known && !people.single && told)
    return /\bremaining\b/i.test(before.slice(-16)) || unknownFate.test(before)
      ? 'count_remaining'
      : 'count_component';
  if (comprised.test(before) && story.numbers.size > 0) return 'count_component';
  return ofThose(view, people, story) ? 'count_component' : null;
}
