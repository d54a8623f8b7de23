import type { DateFound } from '@safeconduct/dates';
import type { Property } from '../../../model/properties.ts';
import type { Draft } from '../../propose.ts';
import type { EventFound } from '../types.ts';
import { eventNear, hedgesAt, type View } from '../view.ts';

const byKind: Readonly<Partial<Record<string, Property>>> = {
  'detain done': 'date_detained',
  'return done': 'date_return',
  'return open': 'date_return_expected',
  'release done': 'date_released',
  'die done': 'date_death',
  'cross done': 'date_crossed',
};

/** "박 의원은 19일 ...", "发言人14日表示": the day on which it was said. "지난 13일" after a topic is the day of the event. */
function isSayingDate(view: View, date: DateFound): boolean {
  const before = view.folded.slice(0, date.start);
  const after = view.folded.slice(date.end);
  if (view.grammar.dates.sayingAfter.test(after)) return true;
  if (/^(?:지난|오는|늦어도|이르면|이달)/u.test(date.stated) || view.grammar.dates.eventBefore.test(before))
    return false;
  const inCue = view.attributions.some((one) => date.start >= one.cueStart - 1 && date.end <= one.cueEnd);
  const speaks = view.attributions.some(
    (one) =>
      one.place === 'front' &&
      ((/^\s?$/u.test(before.slice(one.start)) && one.start <= date.start && one.verb !== '에 따르면') ||
        (date.end <= one.cueStart &&
          /^\s?[^,，]{0,30}$/u.test(view.folded.slice(date.end, one.cueStart)) &&
          date.start < 4)),
  );
  const opens =
    date.start < 3 && view.attributions.some((one) => topicRightAfter(view, date.end, one.speaker.name));
  return inCue || speaks || opens;
}

function topicRightAfter(view: View, from: number, name: string): boolean {
  return view.folded.slice(from, from + 4 + name.length).includes(name);
}

function draftOf(
  view: View,
  date: DateFound,
  property: Property,
  event: EventFound,
  particular: boolean,
): Draft {
  return {
    property,
    start: date.start,
    end: date.end,
    normalised: date.value.time === null ? date.value.edtf : `${date.value.edtf} ${date.value.time}`,
    earliest: date.value.earliest,
    latest: date.value.latest,
    hedges: [date.hedge, event.plan, ...hedgesAt(view, event.start), ...hedgesAt(view, date.start)],
    rule: `eastasian/date-${event.kind}`,
    particular,
  };
}

function spanDays(date: DateFound): number {
  const { earliest, latest } = date.value;
  return earliest !== null && latest !== null ? (Date.parse(latest) - Date.parse(earliest)) / 86_400_000 : 0;
}

/** Days of arrest, return, expected return, crossing and release; days of saying are left alone. */
export function readDates(view: View, lots: boolean): Draft[] {
  const drafts: Draft[] = [];
  for (const date of view.dates) {
    if (date.recurring || (date.value.earliest === null && date.value.latest === null)) continue;
    if (view.grammar.dates.asOf.test(view.folded.slice(date.end, date.end + 6)) || isSayingDate(view, date))
      continue;
    const event = eventNear(view, date.start, date.end);
    if (!event) continue;
    // Something is to happen on a day yet to come even where the verb's own form does not say so.
    const due = event.kind === 'return' && event.mood === 'done' && date.relation === 'by';
    const property = due ? 'date_return_expected' : byKind[`${event.kind} ${event.mood}`];
    if (!property || (spanDays(date) > 62 && property !== 'date_crossed')) continue;
    drafts.push(draftOf(view, date, property, event, lots));
  }
  return drafts;
}
