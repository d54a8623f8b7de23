import { holds } from '@safeconduct/dates/find/matches.ts';
import type { Property } from '../../model/properties.ts';
import type { CountFound } from '../../numbers/index.ts';
import type { EventFound } from '../english/events.ts';
import { isBare, type People } from '../english/people.ts';
import type { Story } from '../english/story.ts';
import type { View } from '../english/view.ts';

export function upper(count: CountFound): number | null {
  return count.bounds.upper ?? count.bounds.lower;
}

const earlierFigure =
  /\b(?:earlier|previously|before that) (?:said|put|told|reported|claimed)|had (?:said|put|told|reported|claimed)/i;

/** Another time than that of the story: what is counted there is no part of it. */
const otherTime =
  /\b(?:(?:last|the previous|the preceding) (?:year|month|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter)|(?:in|since|during) (?:(?:\p{Lu}\p{L}+|early|late|mid) )?(?:19|20)\d\d|(?:years?|months) (?:ago|earlier|before)|earlier this year|\d{1,2} \p{Lu}\p{L}+ alone|in (?:a|an|another) (?:earlier|previous|similar|unrelated) (?:\p{L}+ )?(?:case|incident|raid|operation))\b/iu;

/** Months of a year, or all of them so far: a total of its own. */
const stretch =
  /\b(?:since (?:the (?:beginning|start|turn) of (?:the|this) year|(?:last )?(?:january|february|march|april|may|june|july|august|september|october|november|december)|new year)|so far this year|between (?:january|february|march|april|may|june|july|august|september|october|november) and \w+|from (?:january|february|march|april|may|june|july) to \w+|in the first (?:\w+ )?(?:weeks|months|half|quarter))\b/i;

/** Whether the sentence tells of another time than the story's. */
export function elsewhere(view: View, people: People): boolean {
  return !people.subset && !people.definite && holds(view.text, otherTime);
}

/** The largest group of which the text has told. */
export function wholeOf(story: Story): number | null {
  const whole = Math.max(story.total ?? 0, story.returned ?? 0, story.risk ?? 0);
  return whole > 0 ? whole : null;
}

function isPart(people: People, story: Story, view: View): boolean {
  const whole = wholeOf(story);
  // "Ten more have been caught": more than those of whom another text told.
  const first = whole === null && view.counts.length === 1 && story.numbers.size === 0;
  // "at least 25 of them have been caught": of people of whom no number has been told
  if (people.subset && whole === null && people.count.form !== 'exact') return false;
  if (people.subset || (people.more && !first && (people.count.form === 'exact' || story.numbers.size > 0)))
    return true;
  if (whole === null) return false;
  if (people.more) return true;
  if (holds(view.text, earlierFigure) || elsewhere(view, people)) return false;
  const size = upper(people.count);
  const plain = people.count.form === 'exact' || (isBare(people) && people.count.form === 'at_least');
  return size !== null && size < whole && plain;
}

/** "70 people on 1 October and another 30 on 19 October": each is a return of its own. */
const days =
  /\bon (?:\d{1,2} \p{Lu}\p{L}+|\p{Lu}\p{L}+ \d{1,2}),? and (?:(?:another|a further|some|about) )?[\p{L}\d-]+(?: (?:more|others))? on (?:\d{1,2} \p{Lu}|\p{Lu}\p{L}+ \d)/u;

/** Whether a sentence tells of two returns, each with its number and its day. */
export function severalReturns(view: View): boolean {
  return view.dates.length === 2 && holds(view.text, days);
}

/** "the other seven", "the nine others": all who are left of those told of. */
function theRest(view: View, people: People): boolean {
  return (
    people.definite ||
    /\b(?:the|these|those|its|their)\s(?:[\p{L}-]+\s){0,2}$/iu.test(view.text.slice(0, people.count.start))
  );
}

/** Of a number returned that has been told, a smaller exact one is a part: "another 129", or well under half. */
function isPartReturned(view: View, people: People, story: Story): boolean {
  const size = upper(people.count);
  if (story.returned === null || size === null || size >= story.returned) return false;
  if (people.subset) return true;
  if (people.definite && !people.more) return false;
  if (people.count.form !== 'exact' || severalReturns(view)) return false;
  if (people.more) return theRest(view, people);
  return !elsewhere(view, people) && !holds(view.text, stretch);
}

/** Whether the text has told what became of some: the others are those who remain. */
export function accounted(story: Story, view: View, people: People): boolean {
  const before = view.events.some(
    (event) =>
      /^(?:release|return|handover|resettle|die)$/.test(event.kind) &&
      event.mood === 'done' &&
      event.end <= people.count.start &&
      view.counts.some((count) => count.end <= event.start),
  );
  return (
    before || [...story.made].some((key) => /^count_(?:released|returned|dead|resettled)\|(?!0\|)/.test(key))
  );
}

/** "12 are still held", "of whom 95 remain in detention": told of some, they are those who remain. */
const stillHeld = /\b(?:still|remain(?:s|ed)?)\b/i;

function held(view: View, people: People, event: EventFound, story: Story): Property | null {
  if (event.mood !== 'done') return null;
  if (people.count.form === 'vague')
    return event.kind === 'detain' && !people.more ? 'count_detained' : 'count_remaining';
  const told = view.text.slice(people.count.end, event.end + 12);
  if (
    /^(?:detain|hold)$/.test(event.kind) &&
    stillHeld.test(told) &&
    (people.subset || (isBare(people) && wholeOf(story) !== null))
  )
    return 'count_remaining';
  if (
    event.kind === 'hold' &&
    (((story.returned !== null || people.more) && /\b(?:still|remain\w*)\b/i.test(told)) ||
      ((people.more || people.subset || isBare(people)) &&
        !/\b(?:had|to have) been\b|\bunder guard\b/i.test(told) &&
        (people.count.form === 'exact' || /\bstill\b/i.test(told)) &&
        !elsewhere(view, people) &&
        accounted(story, view, people)))
  )
    return 'count_remaining';
  const threatened = view.events.some(
    (other) => other.kind === 'return' && other.mood === 'open' && other.start > event.start,
  );
  if (event.kind === 'hold' && threatened && story.lastCount === 'count_at_risk' && story.total === null)
    return 'count_at_risk';
  return isPart(people, story, view) ? 'count_component' : 'count_detained';
}

const keptThere =
  /\b(?:custody|detention|detained|held|locked|jail|prison|cent(?:re|er)s?|behind|left|thailand|there|cells?|hiding|camp)\b/i;

/** "went over in two buses", "crossed the bridge": the way of those sent back, not that of people who flee or visit. */
function overTheLine(view: View, { start, end, words }: EventFound): boolean {
  return (
    !/^(?:fled|flee|escap|defect|reach|enter|arriv|travel)/i.test(words) &&
    /\b(?:bridge|border|frontier|crossings?|gates?|river|back|home|over|across|customs|ships?|boats?|planes?|flights?|bus(?:es)?|trucks?|lorries)\b/i.test(
      view.text.slice(start, end + 60).split(/[.;]/)[0] ?? '',
    )
  );
}

/** "are being expelled": not over yet. */
function underWay(view: View, { clause }: EventFound): boolean {
  return (
    clause?.passive === true &&
    /\b(?:is|are|was|were)\s(?:\w+\s)?being\b/i.test(
      view.text.slice(clause.verb.start, clause.verb.headStart),
    )
  );
}

/** "should make sure that seven are not sent back", "urged it not to return them": a danger, not a denial. */
function averted(view: View, { clause, start }: EventFound): boolean {
  return (
    clause !== null &&
    /\b(?:make sure|ensure[sd]?|guarantee|urg\p{L}+|ask\p{L}*|call\p{L}*|appeal\p{L}*|demand\p{L}*|plead\p{L}*|beg\p{L}*|press\p{L}*|should|must)\b[^;]{0,120}$/iu.test(
      view.text.slice(0, start),
    )
  );
}

/** "handed to the South Korean embassy": into hands from which nobody is sent back. */
const safely =
  /^\s*(?:to )?(?:the )?(?:South Korea(?:n|ns|['’]s)?\b|Seoul\b|South\b|UN\b|U\.N\.|UNHCR|United Nations|Red Cross|Swiss|Swedish|Canadian)/u;

/** What people count of whom an event is told; `null` where the event says nothing certain of them. */
export function byEvent(view: View, people: People, event: EventFound, story: Story): Property | null {
  switch (event.kind) {
    case 'detain':
    case 'hold':
      return held(view, people, event, story);
    case 'return':
      if (event.mood === 'done' && !(people.count.form === 'exact' && underWay(view, event)))
        return isPartReturned(view, people, story) ? 'count_component' : 'count_returned';
      return event.mood !== 'denied' || averted(view, event) ? 'count_at_risk' : null;
    case 'handover':
      // "gave nine directly to North Korea": told for whom they were given to
      if (event.mood === 'open' && /\b(?:back|to|over)$|^hand/i.test(event.words)) return 'count_at_risk';
      if (event.mood === 'done' && safely.test(view.text.slice(event.end))) return 'count_released';
      if (event.mood !== 'done' || /^(?:giv|gave).*\bdirectly\b/i.test(event.words)) return null;
      return isPartReturned(view, people, story) ? 'count_component' : 'count_returned';
    case 'release':
      return event.mood === 'done' ? 'count_released' : null;
    case 'resettle':
      return event.mood === 'done' ? 'count_resettled' : null;
    case 'die':
      return event.mood === 'done' ? 'count_dead' : null;
    case 'travel':
    case 'cross':
      if (event.mood !== 'done') return null;
      if (people.more && story.numbers.size > 0) return 'count_component';
      if (story.lastCount !== 'count_returned' && story.returned === null) return null;
      if (!overTheLine(view, event)) return null;
      return isPartReturned(view, people, story) ? 'count_component' : 'count_returned';
    case 'remain':
      if (
        /hiding/i.test(event.words) &&
        !(people.more || people.subset || /\bgroup of\s/i.test(view.text.slice(0, people.count.start)))
      )
        return null;
      if (/^(?:stay|kept behind|allowed to stay)/i.test(event.words))
        return event.mood === 'done' && accounted(story, view, people) ? 'count_remaining' : null;
      if (event.mood === 'done' && /^still\b/i.test(event.words) && story.numbers.size > 0)
        return 'count_remaining';
      return keptThere.test(view.text.slice(event.start)) || people.more || people.subset || isBare(people)
        ? 'count_remaining'
        : null;
    default:
      return null;
  }
}
