import type { EventFound, EventKind } from './events.ts';
import type { People } from './people.ts';
import type { Segment } from './segments.ts';
import { segmentAt, type View } from './view.ts';

const telling: ReadonlySet<EventKind> = new Set([
  'detain',
  'hold',
  'return',
  'handover',
  'release',
  'resettle',
  'die',
  'remain',
  'travel',
]);

function between(view: View, from: number, to: number): string {
  return view.text.slice(from, to);
}

function hasOtherCount(view: View, people: People, from: number, to: number): boolean {
  return view.counts.some((count) => count !== people.count && count.start >= from && count.end <= to);
}

/** The event of which the people are the object: "detained 11 Koreans", "the deportation of 36". */
function objectOf(view: View, people: People): EventFound | null {
  const { start, end } = people.count;
  for (const event of view.events) {
    if (event.start <= start && event.end >= end && telling.has(event.kind)) return event;
  }
  const candidates = view.events.filter((event) => event.end <= start && telling.has(event.kind)).reverse();
  for (const event of candidates) {
    const gap = between(view, event.end, start);
    if (gap.length > 90 || hasOtherCount(view, people, event.end, start)) continue;
    if (/^(?:is|are|was|were|been|being|be) /i.test(event.words) && event.kind !== 'hold') continue;
    if (
      /^\s*(?:(?:from|to|into|by) \p{Lu}[\p{L} ]{1,40} of |of |the last of |the first of |the rest of |most of |the |a |an |its |another |some |all |these |those |also |a (?:further|total) |group of |a group of |groups of |up |over |back |more |an? \w+ (?:group )?of |including |what it called |what |he |she |called |said |was |\w+ly |["“])*$/iu.test(
        gap,
      )
    ) {
      return event;
    }
  }
  return null;
}

function isRelative(segment: Segment): boolean {
  return /^(?:who|which|where|whose|when|that|after|before|while|as|if|because|although|though)$/.test(
    segment.first,
  );
}

function isParticiple(segment: Segment): boolean {
  return (
    segment.first.endsWith('ing') ||
    /^(?:with|including|among|most|mostly|all|some|most|aged|especially|four|three|two)$/.test(segment.first)
  );
}

/** The event told of the people: as object, as subject of the main verb, in a relative clause, or as participle. */
export function predicateOf(view: View, people: People): EventFound | null {
  const object = objectOf(view, people);
  const later = subjectEvents(view, people);
  if (object) {
    if (object.kind === 'return' && object.mood === 'open' && later.relative?.kind !== undefined) {
      const done = later.relative;
      if ((done.kind === 'return' || done.kind === 'handover') && done.mood === 'done') return done;
    }
    return object;
  }
  return later.main ?? later.relative ?? later.reduced;
}

function subjectEvents(
  view: View,
  people: People,
): { main: EventFound | null; relative: EventFound | null; reduced: EventFound | null } {
  let main: EventFound | null = null;
  let relative: EventFound | null = null;
  let reduced: EventFound | null = null;
  let moved: EventFound | null = null;
  const own = segmentAt(view, people.count.start);
  const next = view.counts.find(
    (count) => count.start > people.count.end && !within(view, people, count.start),
  );
  const limit = next && own && next.start > own.end ? nextSubject(view, next.start) : view.text.length;
  for (const event of view.events) {
    if (event.start < people.end || event.start >= limit || !telling.has(event.kind)) continue;
    const segment = segmentAt(view, event.start);
    if (!segment || !own) continue;
    if (event.noun && !/^fac/i.test(event.words)) continue;
    const gap = view.text.slice(people.end, event.start);
    const finite =
      /^(?:is|are|was|were|been|being|be|have|has|had|remain|face|in |under |behind )/i.test(event.words) ||
      /\b(?:is|are|was|were|be|been|have|has|had|will|would|could|may|might|to|face[sd]?|facing|await\w*|waiting|remain\w*)\b[^,]{0,40}$/i.test(
        view.text.slice(Math.max(segment.start, people.end), event.start),
      );
    if (
      segment === own &&
      !finite &&
      /^\s*(?:\w+ly |recently |also |now |still |all )?$/i.test(gap) &&
      !/^(?:died|fled|drowned|perished|escaped|remain)/i.test(event.words)
    ) {
      reduced ??= event;
      continue;
    }
    if (segment !== own && isRelative(segment)) {
      if (
        relative &&
        segmentAt(view, relative.start) === segment &&
        /(?<!\band )\b(?:have|has|had|were|was|are|is|will|would)(?: \w+){0,2}\s*$/i.test(
          view.text.slice(relative.end, event.start),
        )
      ) {
        main = event;
        break;
      }
      relative ??= event;
      continue;
    }
    if (segment !== own && isParticiple(segment) && !finite) continue;
    if (event.kind === 'travel') {
      moved ??= event;
      continue;
    }
    main = event;
    break;
  }
  return { main: main ?? (relative || reduced ? null : moved), relative, reduced };
}

/** Counts inside the same noun phrase ("12 of them, four men and eight women") do not take over the verb. */
function within(view: View, people: People, at: number): boolean {
  const gap = view.text.slice(people.end, at);
  return (
    /^,? ?(?:including|among them|[–—(-]+|with|of whom|all|aged)?[^.;]{0,40}$/i.test(gap) &&
    !/\b(?:were|was|are|have|had)\b/i.test(gap)
  );
}

/** Start of the segment that holds a later number, where it has a verb of its own. */
function nextSubject(view: View, offset: number): number {
  const segment = segmentAt(view, offset);
  return segment?.verbal ? Math.max(segment.start, offset) : view.text.length;
}
