import { holds } from '@safeconduct/dates/find/matches.ts';
import type { Property } from '../../model/properties.ts';
import { countryOf } from '../../places/index.ts';
import type { EventFound } from '../english/events.ts';
import type { People } from '../english/people.ts';
import type { Story } from '../english/story.ts';
import type { View } from '../english/view.ts';
import { elsewhere, upper, wholeOf } from './count-events.ts';

/** "a boat with 78 people", "the dinghy carried 65", "31 people on board": those who travel together. */
const vessel =
  /\b(?:boats?|dinghy|raft|vessel|ship|trawler|lorry|truck|minibus|bus|convoy)\b[^,.;]{0,30}\b(?:with|carr(?:ying|ied)|holding|packed with|had)\s(?:about |around |some |at least |more than |another )?$/i;
const aboard =
  /^["”]?(?: \p{L}+){0,4} (?:on board|aboard|(?:on|in) the (?:\p{L}+ )?(?:boat|dinghy|raft|vessel|ship|trawler|lorry|truck|bus|plane|flight|aircraft|jet))\b/iu;
/** "The group consists of 12 Iranians": all of it. */
const made =
  /\b(?:group|party|convoy)\b[^,.;]{0,20} (?:consist(?:s|ed) of|(?:is|was) made up of|compris(?:es|ed))\s(?:about |around |some |at least )?$/i;

/** What flies or drives those sent back, rather than those who flee. */
const carrier =
  /\b(?:planes?|flights?|charters?|aircraft|jet|airliner|airport|Boeing|bridge|runway|airline)\b/i;

const flight =
  /\b(?:planes?|flights?|aircraft|jet|airliner|Boeing|charter)\b[^,.;]{0,30}\b(?:with|carr(?:ying|ied)|took|brought|transporting|holding|had)\s(?:about |around |some |at least |more than |another |up to )?$/i;
const byAir =
  /\b(?:on|in|aboard|by) (?:an? |the |two )?(?:\p{L}+ ){0,3}(?:planes?|flights?|aircraft|jet|airliner|Boeing)\b|\bat (?:the |[\p{L}’'-]+ ){0,4}airport\b/iu;
const landed =
  /\b(?:left|landed|arrived|flew|flown|touched down|took off|taken off|departed|took|brought|carried)\b/i;

/** Whether a sentence, or the text before it, is about people who are sent back. */
export function ofReturns(view: View, people: People, story: Story): boolean {
  const nation = countryOf(people.count.unitWord?.replace(/s$/, '') ?? '');
  return (
    (nation !== null && view.places.some((place) => place.place !== null && place.country === nation.code)) ||
    story.returned !== null ||
    story.topic === 'count_returned' ||
    /\b(?:deport|expel|expuls|remov|repatriat|returnee|rejected|refused|failed)/i.test(view.text)
  );
}

/** Where people who flee are safe: who gets there has been taken in. */
const safety =
  /\b(?:reached|arrived (?:\p{L}+ )?in|got to|left (?:[\p{L}’']+ ){0,6}?for|flew to|landed in|made it to|departed for)\s(?:the )?(?:South Korea|Seoul|South\b|U\.?S\.?|United States|America|Canada|Australia|Sweden|Norway|Finland)/u;

const arrived =
  /^["”]? (?:have |had |has )?(?:safely |already |since )?(?:reached|got to|arrived in|flew to|made it to|landed in|left for) (?:the )?(?:South Korea|Seoul|South\b|U\.?S\.?|United States|America|Canada|Australia|Sweden|Norway|Finland|Germany|Europe)/u;

/** "convicted of smuggling out 64 refugees", "had helped 21 of them to reach": those whom others lead. */
const led =
  /\b(?:smuggl(?:e|ed|ing)|helped|helping|assist(?:ed|ing)) (?:out )?(?:about |around |some |at least |more than )?$/i;

/** "asked for asylum at the consulate", "have been living in the embassy": who waits for safety. */
const waiting =
  /^["”]?[^.;]{0,90}\b(?:asked for (?:political )?asylum|sought (?:asylum|refuge|shelter)|requested asylum|took refuge|waiting to be resettled|living in the (?:\p{L}+ )?(?:consulate|embassy|mission)|about to leave)\b/iu;

const left =
  '(?:fled|set (?:out|off)|crossed|left(?! (?:behind|without|in))|escaped|travel(?:l)?ed|started (?:out|from)|departed|boarded|made (?:the|their) (?:journey|crossing|trek|way|escape)|undertook the journey|ran away)';
/** "of the 109 who fled together", "one of eight who crossed", "a group of 17 left Lhasa". */
const whoLeft = new RegExp(
  `^["”]?(?: (?!were|are|have|had|was)[\\p{L}-]+){0,3} (?:who|that|which) (?:had |have )?(?:together |all |first )?${left}\\b`,
  'iu',
);
const thenLeft = new RegExp(`^["”]?(?: [\\p{L}-]+){0,3}? (?:had |have )?(?:all |together )?${left}\\b`, 'iu');
const ofWhole =
  /(?:^|[,;“"–(]\s?|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|some|most|many|several|half|none|all|few|only)\s)of (?:the |these |those )?(?:about |around |some |at least |more than |over )?$/iu;
const aGroup =
  /\b(?:group|party|band|wave|convoy|family|caravan) of (?:about |around |some |at least |more than |over )?$/i;
const groupIs =
  /\b(?:group|party|band|convoy|caravan)\b (?:had |has )?(?:originally |initially |at first |once )?(?:(?:numbered|counted|comprised|totalled|totaled)|(?:was|is|had been) (?:originally |initially )?(?:made up of |composed of )?)(?: originally| initially| at first)? ?(?:about |around |some |at least |more than )?$/i;
const inGroup =
  /^["”]?(?: people| members| of (?:us|them)| persons| adults)* (?:in|on|aboard) (?:the|their|our|his|her|this|that) (?:\p{L}+ )?(?:group|party|band|convoy|boat|lorry|truck|van|bus|caravan)\b/iu;

/** Whether a number is that of all who set out: of whom a part is told, or of whom nothing else has happened yet. */
export function setOut(view: View, people: People, story: Story): boolean {
  const size = upper(people.count);
  if (size === null || size < 3 || size > 5000 || people.more || people.single) return false;
  if (story.numbers.has(size) || !/^(?:exact|about|at_least|more_than)$/.test(people.count.form))
    return false;
  const before = view.text.slice(0, people.count.start);
  const after = view.text.slice(people.count.end);
  if (ofWhole.test(before)) return whoLeft.test(after);
  if (
    /^["”]?(?: people| \p{L}+s)? in (?:all|total|number) (?:had |have )?made the (?:journey|crossing|trek)\b/u.test(
      after,
    )
  )
    return true;
  if (people.definite || people.subset || holds(view.text, carrier)) return false;
  if (aGroup.test(before)) return (whoLeft.test(after) || thenLeft.test(after)) && !holds(view.text, safety);
  if (groupIs.test(before))
    return /^(?: strong| people| members| persons| in (?:all|number|total))?(?:[.,;]| when| at | on | as |$)/.test(
      after,
    );
  return (
    /\bthere (?:were|are|had been|have been) (?:originally |only |once )?$/i.test(before) &&
    inGroup.test(after)
  );
}

/** Those told of by what they set out to do, before anybody takes them or sends them back. */
function onTheWay(people: People, event: EventFound | null): boolean {
  return (
    event !== null &&
    event.mood === 'done' &&
    /^(?:cross|travel)$/.test(event.kind) &&
    // "the 14 who fled in September", but not "some of 14 men who escaped from the jail"
    event.clause?.by === (people.definite ? 'relative' : 'own') &&
    event.patient !== null &&
    event.patient.start <= people.count.start &&
    event.patient.end >= people.count.end
  );
}

/**
 * What a number counts of people of whom neither custody nor a return is told: those who set out or travel together
 * ("fourteen North Koreans arrived at the gate", "a boat with 78 people on board"), those who got to safety.
 */
export function travellers(
  view: View,
  people: People,
  event: EventFound | null,
  story: Story,
): Property | null {
  const size = upper(people.count);
  if (size === null || size < 2 || size > 5000 || people.subset || people.more || people.single) return null;
  if (!/^(?:persons|women|men|children)$/.test(people.role)) return null;
  if (/^(?:vague|unknown|magnitude)$/.test(people.count.form)) return null;
  if (story.numbers.has(size)) return null;
  if (arrived.test(view.text.slice(people.end)) && !people.definite) return 'count_resettled';
  const told = onTheWay(people, event);
  if (told && holds(view.text, safety)) return 'count_resettled';
  if (size < 3 || elsewhere(view, people) || (people.definite && wholeOf(story) !== null)) return null;
  const before = view.text.slice(0, people.count.start);
  const after = view.text.slice(people.count.end);
  const loaded = vessel.test(before) || made.test(before) || aboard.test(after);
  if (holds(view.text, carrier)) {
    const flown = (loaded || flight.test(before) || (told && byAir.test(after))) && landed.test(view.text);
    return flown && ofReturns(view, people, story) ? 'count_returned' : null;
  }
  const idle = event === null || /^(?:cross|travel|remain)$/.test(event.kind);
  return loaded || told || (idle && (led.test(before) || (!people.definite && waiting.test(after))))
    ? 'count_group_total'
    : null;
}
