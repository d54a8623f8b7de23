import { holds } from '@safeconduct/dates/find/matches.ts';
import type { Property } from '../../model/properties.ts';
import { type EventFound, forestalled } from '../english/events.ts';
import { type People, raised } from '../english/people.ts';
import { helping, roleOf } from '../english/persons.ts';
import type { Story } from '../english/story.ts';
import { type View } from '../english/view.ts';
import { apartOf } from './count-apart.ts';
import { backgroundOf } from './count-background.ts';
import { byEvent, upper } from './count-events.ts';
import { amongSome, isFigure, withoutEvent } from './count-figures.ts';
import { ofReturns, setOut, travellers } from './count-group.ts';
import { partOf, withinGroup } from './count-parts.ts';
import { rateBehind } from './count-rates.ts';
import { threatenedByWords } from './count-threatened.ts';

const perDayBefore =
  /\b(?:every|each) day,? [^,.;]{0,30}$|\bdaily (?:returns|deportations|expulsions|removals|crossings)\b[^.;]{0,40}$|\b(?:sent back|sent home|returned|deported|expelled|pushed back) (?:daily|(?:each|every|a|per) day)\b[^.;]{0,40}$/i;
const perMonthBefore = /\b(?:every|each) (?:week|month),? [^,.;]{0,30}$/i;
const informer = /\b(?:agents?|informants?|spies|spy|moles?|plants|undercover|infiltrators?)\b/i;

const helper =
  /\b(?:were|was|are|is|being|as)\b(?:(?!\b(?:since|because|when|after|by|from|with)\b)[^,;.]){0,40}\b(?:brokers?|guides?|smugglers?|(?:human |people )?traffick\w+|missionar(?:y|ies)|drivers?)\b|\bhelped (?:them|the)\b/i;
const heldForHelp =
  /^\s(?:were|was|are|have been|had been) (?:\w+ )?(?:arrested|detained|held|charged|jailed|seized|caught|taken)[^,.;]{0,30} for (?:having )?(?:help|shelter|smuggl|harbour|harbor|transport|hous|guid|feed|aid|assist|hid)(?:ing|ed|den) (?:them|the)\b/i;
/** "with a Chinese guide", "the tenth is a driver": somebody counted beside the others. */
const beside =
  /\b(?:with|along with|together with|alongside|including|accompanied by|led by|plus|and|is|was|that) (?:only )?["“]?$/i;

const disaster =
  /\b(?:coup|attack|bombing|bomb|explosion|blast|war|famine|earthquake|quake|(?<!open(?:ed|ing)? )fire|clash\w*|massacre|crackdown|riot\w*|unrest|accident|crash|shipwreck)\b/i;

const helped =
  /^(?:guided|led|sheltered|hidden|helped|assisted|aided|accompanied|smuggled|escorted|brought|driven|housed|fed|harbou?red|ferried)$/;

const refugee =
  /\b(?:north koreans?|defectors?|refugees?|asylum[- ]seekers?|migrants?|u[iy]gh?urs?|tibetans?|rohingyas?|montagnards?|afghans?|eritreans?|syrians?|turkmens?|tajiks?)(?: \p{L}+)?$/iu;
const theirs = /^[^;:.]*\b(?:them|the group)\b/i;

const guiding =
  /^ (?:who (?:are|were|had been) )?(?:assisting|helping|guiding|leading|sheltering|hiding|accompanying|escorting|feeding|smuggling|transporting|driving|supporting) (?:them|him|her|the (?:group|party|others|\p{L}+s)\b)/u;

/** Those who helped: taken along or not, they are counted apart. */
export function isHelper(
  view: View,
  people: People,
  event: EventFound | null,
  list: readonly People[],
): boolean {
  const after =
    view.text.slice(list.at(-1)?.end ?? people.end).split(/[;:]|, (?:together|along) with\b/)[0] ?? '';
  // "four Chinese and South Koreans who had been helping them"
  const own = view.text
    .slice(people.end, people.end + 80)
    .replace(/^ and (?:\p{Lu}[\p{L}-]+ ){1,2}(?=who\b)/u, ' ')
    .slice(0, 60);
  const guided = view.clauses.some(
    (clause) =>
      clause.passive &&
      helped.test(clause.verb.head) &&
      !/^brought up\b/.test(view.text.slice(clause.verb.headStart)) &&
      !view.events.some(
        (one) =>
          /^(?:detain|hold|return|handover)$/.test(one.kind) &&
          one.start <= clause.verb.end &&
          one.end > clause.verb.start,
      ) &&
      clause.complements.some(
        (part) =>
          part.preposition === 'by' &&
          part.words !== null &&
          part.words.start <= people.count.start &&
          part.words.end >= people.count.end,
      ),
  );
  if (guided && !people.definite) return true;
  // "along with four South Koreans who had been helping them": taken with those told of before
  if (
    beside.test(view.text.slice(0, people.count.start)) &&
    /^\s(?:who|that)\b/i.test(own) &&
    helping.test(own) &&
    view.events.some(
      (one) => /^(?:detain|hold)$/.test(one.kind) && one.mood === 'done' && one.end < people.count.start,
    )
  )
    return true;
  const taken = event !== null && /^(?:detain|hold|release|die)$/.test(event.kind) && event.mood === 'done';
  // "six people assisting them were arrested"
  if (taken && guiding.test(own)) return true;
  // "12 North Koreans, and three who had hidden them": those hidden are not those who hid.
  const first = list.length > 1 && people === list[0];
  const meant =
    first && refugee.test(view.text.slice(people.count.start, people.end)) && theirs.test(after.slice(0, 90));
  const told =
    !meant && /^,?\s(?:who|all|both|alleged|accused|suspected|said|believed|thought|on|for)\b/i.test(after);
  const said =
    told &&
    helping.test(after.slice(0, 150)) &&
    !/\bwho (?:were|was|are|is|had been) (?:helped|fed|hidden|sheltered|guided|smuggled|led)\b/i.test(after);
  // "Three villagers were arrested for helping them"
  if (taken && heldForHelp.test(after)) return true;
  // "Two suspects were held for smuggling"
  if (taken && people.count.unitWord === 'suspects' && /\b(?:smuggl|traffick)/i.test(after)) return true;
  if (people.role === 'helpers')
    return (
      taken ||
      (beside.test(view.text.slice(0, people.count.start)) &&
        !people.definite &&
        (!people.single || view.events.some((one) => /^(?:detain|hold|handover|release)$/.test(one.kind))))
    );
  return taken && (said || (!meant && /^\swho\b/.test(own) && helping.test(own)));
}

/** Arrivals of a year in the country where people are safe. */
const reachedSafety =
  /\b(?:reach(?:ed|ing)|arriv(?:ed|ing|als?)|made it to|c[ao]me to|coming to|resettled|defected)\b[^.;]{0,40}\b(?:the South|South Korea|Seoul)\b/i;

const rate = /\b(?:a|each|every|per) year\b|\b(?:annually|yearly)\b/i;

function lotsOf(view: View, people: People, event: EventFound | null, story: Story): Property | null {
  const told = /\bin (?:\w+ )?$/i.test(view.text.slice(0, people.count.start))
    ? (view.events.findLast(
        (one) => one.end <= people.count.start && /^(?:detain|hold|return)$/.test(one.kind),
      ) ??
      event ??
      view.events.find((one) => /^(?:detain|hold|return)$/.test(one.kind)))
    : event;
  // "five groups totaling 30 people"
  if (
    !told &&
    story.lastCount !== null &&
    /^[^.;,]{0,20}\b(?:total|compris|number|with|of)/i.test(view.text.slice(people.end))
  )
    return 'count_lots';
  return told &&
    /^(?:detain|hold|return)$/.test(told.kind) &&
    people.count.form === 'exact' &&
    (upper(people.count) ?? 0) > 1
    ? 'count_lots'
    : null;
}

/** "expels 500 a day", "130 people a day come over": whether a rate is one of returns. */
function returning(view: View, people: People, event: EventFound | null, story: Story): boolean {
  const told =
    event !== null && (event.mood === 'done' || (event.clause?.verb.modal === null && event.mood === 'open'));
  if (event && /^(?:return|handover)$/.test(event.kind)) return told;
  if (
    /\b(?:expect|forecast|predict|could|may|might|will|would|should)/i.test(
      view.text.slice(0, people.count.start),
    )
  )
    return false;
  if (people.role === 'deportations' || perDayBefore.test(view.text.slice(0, people.count.start)))
    return true;
  return (
    (event === null || (told && /^(?:cross|travel)$/.test(event.kind))) &&
    ofReturns(view, people, story) &&
    /\b(?:return|cross|arriv|c[ao]me|coming|go(?:es|ing)? (?:back|home|over)|pass|reach|land)/i.test(
      view.text,
    )
  );
}

const takenText =
  /\b(?:arrest|detain|detention|caught|held|seiz|captur|taken|round|custody|netted|prison|jail)/i;

/** "stopped 12 of a party of 30", "five of the group of eleven": what the others are a part of. */
const partBefore =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|some|most|half|many|several) (?:of|among|from|out of) (?:an?|the|this|that) (?:[\p{L}-]+ )?(?:group|party|band) of (?:about |around |some |at least |more than )?$/iu;

/** Numbers told by their noun or by a word of rate or total, whatever happens to the people. */
function byWords(
  view: View,
  people: People,
  event: EventFound | null,
  story: Story,
): Property | 'none' | null {
  const { text } = view;
  const before = text.slice(0, people.count.start);
  const after = text.slice(people.count.end);
  if (people.role === 'lots') return lotsOf(view, people, event, story) ?? 'none';
  if (people.role === 'families') return 'none';
  if (people.role === 'arrests') return backgroundOf(view, people, event, story) ?? 'count_detained';
  if (people.role === 'deportations')
    return forestalled.test(before)
      ? 'count_at_risk'
      : (backgroundOf(view, people, event, story) ?? 'count_returned');
  if (raised.test(before) && /^[^.;]{0,40}\b(?:dead|deaths|died|killed|bodies)\b/i.test(after))
    return 'count_dead';
  if (raised.test(before))
    return /\b(?:repatriat|deport|return|expel|expuls|extradit|handed over|sent (?:back|home))/i.test(text) ||
      story.lastCount === 'count_returned'
      ? 'count_returned'
      : takenText.test(text) || story.lastCount === 'count_detained'
        ? 'count_detained'
        : 'none';
  if (
    /\b(?:part of|belong(?:s|ed|ing)? to|members of|came from|come from) (?:a |the )?(?:\w+ )?(?:group|party|body) of (?:\w+ |at least |more than |up to )?$/i.test(
      before,
    ) &&
    !/\bparty of/i.test(text)
  )
    return 'count_group_total';
  if (
    /\bbelong(?:s|ed)? to (?:about |some )?$/i.test(before) &&
    people.count.unitWord !== null &&
    !people.definite
  )
    return 'count_group_total';
  if (partBefore.test(before) || setOut(view, people, story)) return 'count_group_total';
  if (
    amongSome(view, people) &&
    !(event?.mood === 'done' && /^(?:detain|hold|return|handover)$/.test(event.kind))
  )
    return story.numbers.size > 0 && people.count.form !== 'magnitude' ? 'count_group_total' : 'none';
  if (
    !(event?.mood === 'done' && /^(?:return|handover)$/.test(event.kind)) &&
    /\b(?:original|initial|whole|entire|full|first) (?:group|party|number|total|band) of $/i.test(before)
  )
    return 'count_group_total';
  const background = backgroundOf(view, people, event, story);
  // Those who reached safety in a year are nobody's case.
  if (background === 'annual_estimate' && reachedSafety.test(text) && !rate.test(text)) return 'none';
  if (background) return background;
  const every = rateBehind(after);
  if ((every === 'week' && event?.kind !== 'return') || perMonthBefore.test(before)) return 'none';
  if (every === 'day' || every === 'week' || perDayBefore.test(before))
    return returning(view, people, event, story) ? 'count_returned_per_day' : 'none';
  if (people.role === 'informants') return 'informants_in_group';
  const tail = after.slice(0, 160);
  if (
    people.subset &&
    /\b(?:proved|turned out|were|was|posing|disguised|revealed)\b/i.test(tail) &&
    informer.test(tail)
  )
    return 'informants_in_group';
  return null;
}

/**
 * Chooses what a number of people counts; `null` where nothing certain can be said.
 *
 * @param list those told of with them in one list
 */
export function propertyOf(
  view: View,
  people: People,
  event: EventFound | null,
  story: Story,
  list: readonly People[],
  all: readonly People[],
): Property | null {
  const worded = byWords(view, people, event, story);
  if (worded) return worded === 'none' ? null : worded;
  if (isHelper(view, people, event, list)) return 'count_helpers';
  const apart = apartOf(view, people, event, story);
  if (apart) return apart === 'none' ? null : apart;
  if (people.role === 'helpers') return null;
  const size = upper(people.count) ?? 0;
  if (
    (people.subset || people.more || (story.total !== null && size < story.total)) &&
    /^[^;.]{0,110}\b(?:were|was|are)\b/i.test(view.text.slice(people.count.end, people.count.end + 160)) &&
    helper.test(ownClause(view, people))
  )
    return 'count_helpers';
  const known = Math.max(story.total ?? 0, story.returned ?? 0);
  if (event?.kind === 'die' && event.mood === 'done' && !people.definite)
    return holds(view.text, disaster) && size > known ? null : 'count_dead';
  if (
    people.subset &&
    /\b(?:made|makes?|making) up $|\b(?:account(?:ed|s|ing)? for|constituted|represent(?:ed|ing)?) $/i.test(
      view.text.slice(0, people.count.start),
    )
  )
    return 'count_component';
  const part = partOf(view, people, list, story, all, event);
  if (part) return part === 'other' ? null : part;
  const parted =
    (/^(?!(?:people|persons?|others|them|those|whom|adults|individuals)$)\p{L}/u.test(
      people.count.unitWord ?? '',
    ) &&
      roleOf(people.count.unitWord ?? '') === 'persons') ||
    /^ who\b/.test(view.text.slice(people.end)) ||
    /^(?! (?:are|were|is|was|have|had)\b)[^,.;]{0,12} (?:from|in|at|arrested|caught|detained|seized|held|taken|deported|returned)\b/i.test(
      view.text.slice(people.end),
    );
  if (
    people.role === 'persons' &&
    parted &&
    size < known &&
    withinGroup.test(view.text.slice(0, people.count.start))
  )
    return 'count_component';
  // "speak of about 30, and some say that all have been sent back": the figure, not what is told next.
  if (event && event.start > people.end && !within(event.patient, people) && isFigure(view, people))
    return withoutEvent(view, people, story);
  if (event && /^(?:detain|hold)$/.test(event.kind) && threatenedNow(view, people, event))
    return 'count_at_risk';
  const sent = event && /^(?:detain|hold)$/.test(event.kind) ? sentBefore(view, people, event) : null;
  if (sent) return byEvent(view, people, sent, story);
  if (event) {
    const held = event.kind === 'return' && event.mood === 'open' ? takenBefore(view, people, event) : null;
    if (held) return byEvent(view, people, held, story);
    const property = byEvent(view, people, event, story);
    if (property) return property;
  }
  if ((event === null || event.mood !== 'done') && threatenedByWords(view, people, story))
    return 'count_at_risk';
  return withoutEvent(view, people, story) ?? travellers(view, people, event, story);
}

function within(span: { readonly start: number; readonly end: number } | null, people: People): boolean {
  return span !== null && span.start <= people.count.start && span.end >= people.count.end;
}

const weakly = /^(?:are|is|were|was|be|fac\w*|risk\w*|fear\w*)$/;

/** "88 people kept in a camp could be sent back", "seven under arrest": where they are is said beside. */
function keptThen(event: EventFound, view: View, people: People): boolean {
  const after = view.text.slice(people.end);
  return event.clause?.by === 'own'
    ? /^["”]?\s(?:in (?:custody|detention)|under arrest|held|kept|detained|jailed|imprisoned|being held)\b/i.test(
        after,
      )
    : /^["”]?\s(?:in (?:custody|detention)|under arrest)\b/i.test(after);
}

/** "are detained and could be deported at any moment": those told of are those whom a return threatens. */
function threatenedNow(view: View, people: People, event: EventFound): boolean {
  const { clause } = event;
  return (
    clause?.by === 'own' &&
    people.count.form !== 'magnitude' &&
    !/\b(?:estimate[sd]?|puts?|number) [^.;]*$/i.test(view.text.slice(0, people.count.start)) &&
    /^(?:are|is|being)\b/i.test(view.text.slice(clause.verb.start)) &&
    /^[^.;]{0,60}\band (?:are |is )?(?:now )?(?:(?:could|may|might|will) be|in (?:\p{L}+ )?danger|at (?:\p{L}+ )?risk|fac(?:e|ing))\b[^.;]{0,30}\b(?:return|deport|sent|forced|expel|extradit|repatriat|handed|remov)/iu.test(
      view.text.slice(event.end),
    )
  );
}

/** "Eight who were stopped in May are in danger of being sent home": the eight were taken; what threatens is a status. */
function takenBefore(view: View, people: People, event: EventFound): EventFound | null {
  const opposed = /\bnot to\s$/i.test(view.text.slice(0, event.start));
  const threatened =
    opposed ||
    /^(?:could|may|might)$/.test(event.clause?.verb.modal ?? '') ||
    weakly.test(event.clause?.governor?.verb.head ?? '') ||
    weakly.test(event.clause?.verb.head ?? '');
  if (
    !threatened ||
    people.more ||
    keptThen(event, view, people) ||
    /\b(?:hundreds|thousands|dozens)\b/i.test(people.count.stated)
  )
    return null;
  return (
    view.events.find(
      (one) =>
        /^(?:detain|hold|return)$/.test(one.kind) &&
        one !== event &&
        one.mood === 'done' &&
        one.start >= people.end &&
        (one.end < event.start || (opposed && /^(?:relative|reduced)$/.test(one.clause?.by ?? ''))) &&
        (within(one.patient, people) || /^[^,.;]{0,40}$/.test(view.text.slice(people.end, one.start))),
    ) ?? null
  );
}

/** "15 people sent back by Australia are now in the hands of the police": those sent back are counted. */
function sentBefore(view: View, people: People, event: EventFound): EventFound | null {
  return (
    view.events.find(
      (one) =>
        /^(?:return|handover)$/.test(one.kind) &&
        one.mood === 'done' &&
        one.clause?.by === 'reduced' &&
        one.end < event.start &&
        /^["”]?\s(?:\p{L}+ly\s)?$/u.test(view.text.slice(people.end, one.start)),
    ) ?? null
  );
}

/** What is said of these people, up to the next number of people. */
function ownClause(view: View, people: People): string {
  const whole = /^ of (?:the|these|those) \S+/.exec(view.text.slice(people.count.end))?.[0].length ?? 0;
  const from = Math.max(people.end, people.count.end + whole);
  const next = view.counts.find((count) => count.start > from);
  return (
    view.text
      .slice(people.end, Math.min(next?.start ?? view.text.length, people.end + 160))
      .split(/[;.]/)[0] ?? ''
  );
}
