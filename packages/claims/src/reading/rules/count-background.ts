import { holds } from '@safeconduct/dates/find/matches.ts';
import type { Property } from '../../model/properties.ts';
import type { EventFound } from '../english/events.ts';
import type { People } from '../english/people.ts';
import type { Story } from '../english/story.ts';
import type { View } from '../english/view.ts';
import { rateBehind } from './count-rates.ts';

const perYearBefore = /\b(?:every|each) year,? [^,.;]{0,60}$|\b(?:annually|yearly),? [^,.;]{0,30}$/i;

/** A whole year, not a month or a day of it. */
const wholeYear =
  /(?<!\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|week|month) )\b(?:last year|(?:the )?(?:year before|previous year)|in (?:all of |the whole of )?(?:19|20)\d\d|(?:during|throughout|for) (?:all of )?(?:19|20)\d\d|in the (?:whole|course) of (?:last year|(?:19|20)\d\d))\b/i;
const compared =
  /\b(?:up|down|compared (?:with|to)|against|rose|fell|risen|fallen|dropp\w+|than)\b[^;]{0,60}$/i;

const overYears =
  /\b(?:over|in|during|for|within|across) the (?:past|last|previous|preceding) (?:[\w-]+ ){0,2}(?:years|decades?)\b|\b(?:over|in) (?:the|recent|past) (?:\w+ )?years\b|\b(?:in|within|over) (?:two|three|four|five|six|seven|eight|nine|ten|a few|several|\d+) years\b|\bsince (?:\p{Lu}\w+ |the )?(?:early |late |mid-?|end of )?(?:19|20)\d\d|\bsince the (?:\w+ ){1,3}(?:of|in) (?:\w+ )?(?:19|20)\d\d|\bsince [^,.;]{3,50} in (?:early |late |mid-?)?(?:19|20)\d\d|\bsince the (?:\w+ )?(?:war|coup|famine|crisis|plan|takeover|conflict)\b|\bfrom (?:19|20)\d\d to\b|\bbetween (?:\p{Lu}\p{L}+ )?(?:19|20)\d\d and\b/iu;
const partOfYear =
  /\b(?:so far this year|this year so far|since the (?:beginning|start|turn) of (?:the|this) year|since (?:new year|january)|in the first (?:\w+ )?(?:weeks|months|half|quarter)|between (?:january|february|march|april|may|june|july) and (?:may|june|july|august|september|october|november|december)|from january to)\b/i;

const resident =
  /\b(?:live|lives|lived|living|hide|hiding|are|remain|remained|stay|staying|reside|residing|in hiding|scattered|sheltering|settled|based|studying|works?|working|registered|hosted|left)\b[^.;]{0,40}\b(?:in|across|inside|throughout|with)\b|\b(?:are|remain|were) (?:still )?(?:left|there|registered)\b|^["”]?[^.;,]{0,40}\bremain\b/i;
const stock =
  /\b(?:figures|statistics|data|census|survey)\b[^.;]{0,50}\b(?:show|put|give|list|count)s?\b(?: the number of [^.;]{3,50} (?:in|living|inside)\b[^.;]{0,30} at)?\s(?:some |about |around )?$/i;
const hosting =
  /\b(?:hosts?|hosting|(?:has|have|had) (?:taken in|registered|received|admitted|hosted|resettled|accepted|sheltered|let in)|is home to|home to|population of|shelters?|number of [^.;]{3,60} (?:in|living|hiding|residing)\b[^.;]{0,40} at|out of the|are in|says are in)\b[^.;]{0,40}$/i;
const numberIn =
  /\bnumber of [^.;]{3,60} (?:in|living|hiding|residing|across)\b[^.;]{0,40} at (?:about |around |some |nearly |over |more than )?$/i;
const arrivals =
  /\b(?:have|had|has) (?:\w+ )?(?:reached|arrived (?:in|at)|resettled in|fled to|settled in|defected to|made it to|come to|entered|travel\w* on|gone on to|passed through|crossed into)\b|\b(?:dragged out|turned (?:back|away)|let (?:through|travel|go on)|vanished|disappeared|made the journey|passed through)\b/i;

/** "over 100,000 refugees living in China", "the roughly 5,700 who live in camps": whatever else the sentence tells. */
const livesThere =
  /^["”]?\s(?:(?:who |that |now |still |already )*(?:live|living|hiding|residing|staying|registered)|(?:are|were) (?:thought|believed|estimated|said) to (?:live|be living|be hiding)) (?:\p{L}+ )?(?:in|across|inside|with|along)\b/iu;

const stayed = /^["”]?[^.;,]{0,20}\b(?:work(?:ed|ing)?|liv(?:ed|ing)|were living|may be) in\b/i;

/** Those who set out each year are no part of what becomes of them. */
const onTheWay =
  /^[^,.;]{0,30}\b(?:made|make|attempt\w*|tried|try|began|begin)\b[^,.;]{0,20}\b(?:journey|crossing|trip|trek|way)\b/i;

/** Who is still in the camp after others have gone is left of them. */
const left =
  /^[^,.;]{0,30} still [^,.;]{0,20}\b(?:camp|cent(?:re|er)s?|monastery|shelters?|settlement|site)\b/i;

const vanished = /\b(?:vanished|disappeared|gone missing|dragged out)\b/i;

/** The part of a sentence between semicolons and colons in which the people stand. */
function stretch(view: View, people: People): { before: string; after: string } {
  const before =
    view.text
      .slice(0, people.count.start)
      .split(/[;:](?!\d)/)
      .at(-1) ?? '';
  const after =
    view.text
      .slice(people.end)
      .split(/[;:](?!\d)|\bwhile\b|\bcompared (?:with|to)\b|, (?:up|down) from\b/)[0] ?? '';
  return { before, after };
}

function size(people: People): number {
  return people.count.bounds.upper ?? people.count.bounds.lower ?? 0;
}

function beyond(people: People, story: Story): boolean {
  const known = Math.max(story.total ?? 0, story.returned ?? 0);
  return size(people) > known;
}

/** An event that counts people of incidents, however long ago. */
function counted(event: EventFound | null): boolean {
  return (
    event !== null &&
    event.mood === 'done' &&
    /^(?:detain|hold|return|handover|die|release|resettle)$/.test(event.kind)
  );
}

/**
 * Yearly figures and populations: numbers that stand behind the incident and are no part of it; `null` for any other.
 * "Hundreds have slipped over in recent years" says no number that a file could hold, unless they were sent back.
 */
export function backgroundOf(
  view: View,
  people: People,
  event: EventFound | null,
  story: Story,
): Property | 'none' | null {
  const found = figureOf(view, people, event, story);
  if (found !== 'total_estimate' || people.role === 'deportations') return found;
  const back = counted(event) && event?.kind !== 'die';
  if (people.count.form === 'magnitude')
    return back || /\b(?:tens|hundreds) of\b/i.test(people.count.stated) ? found : 'none';
  if (holds(view.text, vanished)) return found;
  const least = /\b(?:reached|arrived)\b/i.test(view.text) ? 100 : 500;
  return size(people) < (back ? 1000 : least) ? (back ? null : 'none') : found;
}

function figureOf(view: View, people: People, event: EventFound | null, story: Story): Property | null {
  const { before, after } = stretch(view, people);
  const many = size(people);
  const rough = people.count.form !== 'exact';
  const next = view.counts.find((count) => count.start > people.end);
  const own = next ? view.text.slice(people.end, Math.min(next.start, people.end + after.length)) : after;
  if (rateBehind(after) === 'year' || perYearBefore.test(before))
    return onTheWay.test(after) ? null : 'annual_estimate';
  if (many >= 1000 && people.definite && hosting.test(before)) return 'total_estimate';
  if (many >= 1000 && !people.subset && livesThere.test(after)) return 'total_estimate';
  if (vanished.test(after.slice(0, 80)) && overYears.test(after) && many > 5) return 'total_estimate';
  if (people.definite || people.subset || people.more)
    return many >= 500 && /\bof those who\b/i.test(after.slice(0, 20)) && wholeYear.test(after)
      ? 'annual_estimate'
      : null;
  // "The government last year put the number of Rohingya in India at 40,000": how many there are, not how many a year
  if (many >= 1000 && numberIn.test(before)) return 'total_estimate';
  // "has some 805,000 Syrians on the books of UNHCR", "puts the true figure at two million"
  if (
    (many >= 1000 && /^[^.;,]{0,20} on (?:the|its) (?:books|rolls|registers?)\b/i.test(after)) ||
    (many >= 100_000 &&
      /\bputs? (?:the|their|its) (?:true|real|actual|total) (?:figure|number|total) at (?:about |around |some |nearly |over |more than )?$/i.test(
        before,
      ))
  )
    return 'total_estimate';
  // "figures for 2007 show 32,600 in the country": a stock, and no flow of that year
  if (
    many >= 1000 &&
    !/^(?:detain|return|handover|die|release)$/.test(event?.kind ?? '') &&
    stock.test(before)
  )
    return 'total_estimate';
  const yearly = wholeYear.test(own) || wholeYear.test(before.slice(-90));
  // A few dozen of a year are a case of its own; thousands who worked there in a year lived there.
  if (yearly && compared.test(view.text.slice(0, people.count.start)))
    return many >= 60 ? 'annual_estimate' : null;
  if (
    yearly &&
    beyond(people, story) &&
    many >= (counted(event) ? (rough ? 100 : 500) : 60) &&
    !stayed.test(after)
  )
    return 'annual_estimate';
  // Those sent back within weeks or months are counted as sent back; a number of years is an estimate.
  const sentBack =
    event !== null &&
    /^(?:return|handover)$/.test(event.kind) &&
    event.mood === 'done' &&
    people.count.form !== 'magnitude';
  if (sentBack && (partOfYear.test(own) || partOfYear.test(before))) return null;
  const long = overYears.test(after) || overYears.test(before);
  if (long && (many >= 200 || !counted(event) || vanished.test(after.slice(0, 80))))
    return many > 5 && beyond(people, story) ? 'total_estimate' : null;
  const some = partOfYear.test(after) || partOfYear.test(before);
  if (
    some &&
    !(event?.kind === 'detain') &&
    (many >= 200 || !counted(event) || arrivals.test(after)) &&
    many > 20 &&
    beyond(people, story)
  )
    return 'total_estimate';
  if (
    many >= 300 &&
    !(event?.kind === 'hold' && many < 10_000) &&
    !/^(?:detain|return|handover|release|die)$/.test(event?.kind ?? '') &&
    !(story.numbers.size > 0 && left.test(after)) &&
    (resident.test(after.slice(0, 80)) || hosting.test(before))
  )
    return story.total === null || beyond(people, story) ? 'total_estimate' : null;
  if (
    many >= 1000 &&
    (arrivals.test(after.slice(0, 80)) ||
      event?.kind === 'resettle' ||
      (event?.kind === 'hold' && (many >= 10_000 || people.count.bounds.lower === null)))
  )
    return 'total_estimate';
  return null;
}
