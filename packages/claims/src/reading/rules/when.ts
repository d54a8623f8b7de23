import type { DateFound } from '@safeconduct/dates';
import type { Property } from '../../model/properties.ts';
import type { Clause } from '../clauses/clause.ts';
import type { EventFound, EventKind, Mood } from '../english/events.ts';
import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';
import type { CountsRead } from './counts.ts';
import { verbHedges } from './count-hedges.ts';

const byKind: Readonly<Partial<Record<EventKind, Readonly<Partial<Record<Mood, Property>>>>>> = {
  detain: { done: 'date_detained' },
  return: { done: 'date_return', open: 'date_return_expected' },
  handover: { done: 'date_return', open: 'date_return_expected' },
  release: { done: 'date_released' },
  die: { done: 'date_death' },
  cross: { done: 'date_crossed' },
};

/** Events that a date can belong to: a custody that lasts has none. */
function datable(view: View): EventFound[] {
  return view.events.filter((event) => event.kind !== 'hold' && event.kind !== 'remain');
}

/** The event of a clause, else of the clause that it completes: "tried to board a bus on the 8th". */
function eventOf(view: View, clause: Clause): EventFound | null {
  const events = datable(view);
  let at: Clause | null = clause;
  for (let steps = 0; at !== null && steps < 4; steps += 1) {
    const here: Clause = at;
    const own = events.find((event) => !event.noun && event.clause === here);
    if (own) return onwards(view, own);
    if (!/^(?:controlled|shared)$/.test(here.by) || here.link === 'that') return null;
    at = here.governor;
  }
  return null;
}

/** "the arrest of nine on 3 May", "deportations last week": a noun for an event that stands before its date. */
function nounBefore(view: View, start: number): EventFound | null {
  const noun = datable(view).findLast((event) => event.noun && event.end <= start);
  if (!noun || start - noun.end > 70) return null;
  const verb = view.clauses.some((clause) => clause.verb.start >= noun.end && clause.verb.end <= start);
  return verb ? null : noun;
}

/** The event to which a date belongs. */
export function governing(view: View, start: number, end: number): EventFound | null {
  const noun = nounBefore(view, start);
  if (noun) return noun;
  const clause =
    view.clauses.find((one) => one.dates.some((date) => date.start < end && date.end > start)) ?? null;
  if (clause) {
    const event = eventOf(view, clause);
    if (event) return event;
    const inside = datable(view).find(
      (one) => one.noun && one.start >= clause.start && one.end <= clause.end,
    );
    if (inside && inside.end <= start) return inside;
    return null;
  }
  return datable(view).length === 1 ? (datable(view)[0] ?? null) : null;
}

/** "travelled on the 8th and were detained": one day's story, told in one breath. */
function onwards(view: View, event: EventFound): EventFound {
  if (event.kind !== 'travel') return event;
  const next = view.events.find((other) => other.start > event.end && other.kind === 'detain');
  const dates = view.dates.filter((date) => date.start > event.end && next && date.start < next.start);
  return next && dates.length <= 1 && /\band\b/.test(view.text.slice(event.end, next.start)) ? next : event;
}

const firstReported =
  /\b(?:first (?:reported|revealed|emerged|came to light|disclosed)|news of (?:their|the)|(?:came|brought) to light|reports? (?:first )?emerged)\b/i;

function isSayingDate(view: View, date: DateFound): boolean {
  return view.attributions.some((one) => {
    if (one.verb === 'according to') return false;
    const fronted =
      one.place === 'front' &&
      date.end <= one.cueStart &&
      /^,?\s*(?:the |an? )?$/i.test(view.text.slice(date.end, one.cueStart)) &&
      /^(?:\W*|(?:yet|but|and)\s+)?(?:on|in|late|early)?\s*$/i.test(view.text.slice(0, date.start));
    return fronted || (date.start >= one.cueStart && date.start <= one.cueEnd + 4);
  });
}

function dated(
  view: View,
  date: DateFound,
  property: Property,
  event: EventFound | null,
  particular: boolean,
): Draft {
  const segment = segmentAt(view, date.start);
  const near = segment ? hedgesIn(view.text, segment.start, date.start).map((hedge) => hedge.words) : [];
  const own = event && segment && event.start >= segment.start ? verbHedges(view, event) : near;
  const part = /^(?:early|mid|late|the end of)\b.*/i.exec(date.stated)?.[0] ?? null;
  return {
    property,
    start: date.start,
    end: date.end,
    normalised: date.value.time === null ? date.value.edtf : `${date.value.edtf} ${date.value.time}`,
    earliest: date.value.earliest,
    latest: date.value.latest,
    hedges: [date.hedge, part, ...near, ...own],
    rule: `date/${event ? `${event.kind}-${event.mood}` : 'reported'}`,
    particular,
  };
}

/** Dates of a sentence with the event that each one dates. Days of saying and of publication are left alone. */
export function readDates(view: View, counts: CountsRead): Draft[] {
  const drafts: Draft[] = [];
  for (const date of view.dates) {
    if (date.recurring || /\bas of\s*$/i.test(view.text.slice(0, date.start))) continue;
    if (
      isSayingDate(view, date) ||
      /^\s(?:Refugee )?(?:Convention|Protocol|Agreement|Treaty|war\b)/u.test(
        view.text.slice(date.end, date.end + 20),
      )
    )
      continue;
    if (firstReported.test(view.text)) {
      drafts.push(dated(view, date, 'date_first_reported', null, false));
      continue;
    }
    if (date.value.earliest === null && date.value.latest === null) continue;
    const event = governing(view, date.start, date.end);
    const left = event?.kind === 'travel' && counts.drafts.some((draft) => draft.rule === 'count/travel');
    const property = left ? 'date_return' : event ? byKind[event.kind]?.[event.mood] : undefined;
    if (!event || !property) continue;
    const first = segmentAt(view, event.start)?.first ?? '';
    const topic =
      /^(?:as for|regarding|of (?:those|the))\b/i.test(view.text) &&
      segmentAt(view, event.start)?.start === 0;
    const year = /^(?:in )?(?:early |late |mid-)?(?:19|20)\d\d$/.test(date.stated);
    const wide = spanDays(date) > 62 && property !== 'date_crossed' && !year;
    if (wide) continue;
    const period = /^(?:arrests|detentions|deportations|repatriations)$/i.test(event.words);
    const particular =
      period ||
      /^this (?:month|year)$/i.test(date.stated) ||
      counts.components > 1 ||
      counts.other ||
      topic ||
      first === 'since';
    drafts.push(dated(view, date, property, event, particular));
  }
  return drafts;
}

function spanDays(date: DateFound): number {
  const { earliest, latest } = date.value;
  return earliest !== null && latest !== null ? (Date.parse(latest) - Date.parse(earliest)) / 86_400_000 : 0;
}

const season =
  /\b(?:in|during|amid|the|bitter|cold|freezing|harsh|last) ?(?:the )?(winter|summer|autumn|spring)\b(?: temperatures| months| cold| of \d{4})?/i;

/** "in bitter winter temperatures": a season is all that is known of the crossing. */
export function readSeason(view: View, publishedOn: string | null): Draft[] {
  const match = season.exec(view.text);
  const event = view.events.find((one) => one.kind === 'cross' && one.mood !== 'denied');
  if (
    !match ||
    !event ||
    view.dates.some((date) => date.start <= match.index + match[0].length && date.end >= match.index)
  )
    return [];
  const year = Number(publishedOn?.slice(0, 4) ?? Number.NaN);
  const month = Number(publishedOn?.slice(5, 7) || '12');
  const name = (match[1] ?? '').toLowerCase();
  if (Number.isNaN(year)) return [];
  const starts: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };
  const start = starts[name] ?? 12;
  const begun = name === 'winter' ? (month >= 12 ? year : year - 1) : month >= start ? year : year - 1;
  const endYear = name === 'winter' ? begun + 1 : begun;
  const endMonth = name === 'winter' ? 2 : start + 2;
  const lastDay =
    endMonth === 2
      ? endYear % 4 === 0 && (endYear % 100 !== 0 || endYear % 400 === 0)
        ? 29
        : 28
      : endMonth === 5 || endMonth === 8
        ? 31
        : 30;
  const segment = segmentAt(view, match.index);
  const codes: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, winter: 24 };
  return [
    {
      property: 'date_crossed',
      start: match.index,
      end: match.index + match[0].length,
      normalised: `${begun}-${codes[name] ?? 24}`,
      earliest: `${begun}-${String(start).padStart(2, '0')}-01`,
      latest: `${endYear}-${String(endMonth).padStart(2, '0')}-${lastDay}`,
      hedges: segment ? hedgesIn(view.text, segment.start, match.index).map((hedge) => hedge.words) : [],
      rule: 'date/season',
    },
  ];
}
