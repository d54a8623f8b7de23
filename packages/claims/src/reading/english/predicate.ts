import type { Clause } from '../clauses/clause.ts';
import type { Span } from '../segment/sentences.ts';
import type { EventFound, EventKind } from './events.ts';
import { among } from './lists.ts';
import type { People } from './people.ts';
import type { View } from './view.ts';

/** Of several things told of the same people, the one that says most about where they are now. */
const weight: Readonly<Record<EventKind, number>> = {
  die: 9,
  return: 8,
  handover: 8,
  resettle: 7,
  release: 6,
  detain: 5,
  hold: 4,
  remain: 3,
  cross: 1,
  travel: 1,
};

function covers(span: { readonly start: number; readonly end: number } | null, people: People): boolean {
  return span !== null && span.start <= people.count.start && span.end >= people.count.end;
}

/** "seven under arrest have been given 48 hours": where they are only says which people. */
function saysWhich({ clause, kind, end, words }: EventFound): boolean {
  if (clause === null) return false;
  return (
    /^(?:relative|reduced)$/.test(clause.by) ||
    (clause.link === 'whom' && /^(?:detain|hold)$/.test(kind)) ||
    (end <= clause.verb.start && /^(?:in|under|behind)\b/i.test(words))
  );
}

function rank(event: EventFound): number {
  const told = event.mood === 'done' ? 20 : event.mood === 'open' ? 10 : 0;
  const main = saysWhich(event) ? 0 : 15;
  return told + main + weight[event.kind];
}

/** "17 arrests", "the arrest of 31": the number is in the words of the event itself. */
function within(event: EventFound, people: People): boolean {
  return event.start <= people.count.start && event.end >= people.count.end;
}

function best(events: readonly EventFound[]): EventFound | null {
  return events.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
}

const notAcross = /[;:]|\.\s|\b(?:while|whereas|although|but|because|whose)\b/i;

/** "forced back to Eritrea a group of around 150": where to stands before who. */
const carriedTo = /^\sto \p{Lu}[\p{L} ]{2,20}?(?: (?:an?|the) (?:\p{L}+ )?(?:group|family|party) of)?\s$/u;

/**
 * Where the clauses do not show to whom an event is done: the event told behind the people with nobody else between
 * ("twelve, all of them men, were put aboard"), or the one right before them ("took 41", "the return to Hanoi of 19").
 */
function nearby(view: View, people: People, all: readonly People[]): EventFound | null {
  const { text } = view;
  const others = all.filter((other) => other !== people);
  // "five of whom had been recognised as refugees": they have a verb of their own, and it is no event.
  const own = view.clauses.find(
    (clause) => clause.subject?.start === people.count.start && clause.verb.form === 'finite',
  );
  const told =
    own && view.events.some((event) => event.start < own.verb.end + 2 && event.end > own.verb.start);
  if (
    people.subset &&
    own &&
    !told &&
    !/\b(?:said|believed|thought|known|reported|feared|expected|due)\b/.test(own.verb.head)
  )
    return null;
  const free = (event: EventFound) =>
    event.patient === null ||
    (!all.some((other) => covers(event.patient, other)) &&
      !/^(?:he|she|they|we|i|him|her|them|it)$/i.test(text.slice(event.patient.start, event.patient.end)));
  const before = view.events.filter((event) => {
    const gap = text.slice(event.end, people.count.start);
    return (
      event.end <= people.count.start &&
      gap.length < (event.noun ? 90 : 24) &&
      !notAcross.test(gap) &&
      free(event) &&
      (event.noun
        ? /\bof (?:the |a |these |those )?$/i.test(gap)
        : (/^[^,]*$/.test(gap) && !/\b(?:by|to|from|and|with)\b/i.test(gap)) ||
          (/\b(?:back|over)$/i.test(event.words) && carriedTo.test(gap)))
    );
  });
  if (before.length > 0) return best(before);
  const after = view.events.filter((event) => {
    const gap = text.slice(people.end, event.start);
    const between = others.some(
      (other) => other.count.start >= people.end && other.count.start < event.start && !isPartOf(view, other),
    );
    return (
      event.start >= people.end &&
      gap.length < 110 &&
      !notAcross.test(gap) &&
      !between &&
      free(event) &&
      !event.noun
    );
  });
  return best(after.slice(0, 2));
}

/** "arrested hundreds of men and sent them to the border": the pronoun of the joined verb stands for them. */
function resumed(view: View, event: EventFound, people: People): boolean {
  const { clause, patient } = event;
  if (!clause || !patient || !/^(?:them|him|her)$/i.test(view.text.slice(patient.start, patient.end)))
    return false;
  return clause.by === 'shared' && covers(clause.governor?.object ?? null, people);
}

/** "19 defectors arrested in Shenyang on 9 February, who were handed back": "who" reaches back to people. */
function whoOf(event: EventFound, people: People, all: readonly People[]): boolean {
  if (event.clause?.by !== 'relative' || event.clause.link !== 'who') return false;
  if (all.some((one) => covers(event.patient, one))) return false;
  return all.findLast((one) => one.end <= event.start) === people;
}

/** "with about 900 expelled", "on the nine people sent home": a participle right behind its people. */
function rightBehind(view: View, event: EventFound, people: People): boolean {
  const { clause } = event;
  return (
    clause?.by === 'reduced' &&
    clause.verb.form === 'participle' &&
    /^["”]?\s(?:\p{L}+ly\s)?$/u.test(view.text.slice(people.end, event.start))
  );
}

/** "were arrested, with 40 being deported": told of the forty alone. */
function absolute(view: View, { clause, start }: EventFound, people: readonly People[]): People | null {
  if (!clause || !/^(?:controlled|reduced)$/.test(clause.by)) return null;
  const own = people.findLast((one) => one.end <= start && !one.single);
  if (!own || !/\bwith (?:only |just )?$/.test(view.text.slice(0, own.count.start))) return null;
  return /^ (?:\p{L}+ly )?(?:being )?$/u.test(view.text.slice(own.end, start)) ? own : null;
}

function isThem(view: View, span: Span): boolean {
  return /^them$/i.test(view.text.slice(span.start, span.end));
}

/** "Six people came to the gate, and police took them away": the only people told of before are meant. */
function meantByThem(view: View, event: EventFound, people: People, all: readonly People[]): boolean {
  const { patient, clause } = event;
  if (!patient || !clause || !isThem(view, patient)) return false;
  // "Three passengers saw them seized": others are meant than those who do it, and than those told of in between.
  const others = (one: Clause) =>
    covers(one.subject, people) && one.object !== null && isThem(view, one.object);
  if (covers(clause.subject, people) || view.clauses.some(others)) return false;
  if (/\b(?:saw|seen|noticed|watched|heard)\s$/i.test(view.text.slice(0, patient.start))) return false;
  if (
    people.single ||
    people.subset ||
    people.end > event.start ||
    all.some((one) => one !== people && !one.single)
  )
    return false;
  const before = view.clauses.find(({ subject }) => covers(subject, people) || subject === null);
  return covers(before?.subject ?? null, people) || /\babout $/i.test(view.text.slice(0, people.count.start));
}

/** "12 refugees and those helping them were caught": the verb is told of all, and not of the one who is helped. */
function pastGerund({ clause, patient }: EventFound, people: People): boolean {
  if (clause?.by !== 'own' || !clause.passive || patient === null) return false;
  let at = clause.governor;
  while (at !== null && at.verb.form === 'gerund' && patient.start >= at.verb.end) {
    if (covers(at.subject, people)) return true;
    at = at.governor;
  }
  return false;
}

/** "eleven people, a child among them, detained by police": done to all, though the child stands nearest. */
function pastPart(view: View, { patient }: EventFound, people: People): boolean {
  return (
    patient !== null &&
    among.test(view.text.slice(patient.end)) &&
    /^,\s$/.test(view.text.slice(people.end, patient.start))
  );
}

/** "12 people, and three who had hidden them, were caught": the pronoun ends what is said beside, the verb is told of all. */
function pastAside(view: View, { clause, patient }: EventFound, people: People): boolean {
  return (
    clause?.by === 'own' &&
    patient !== null &&
    patient.start > people.end &&
    view.text[patient.end] === ',' &&
    isThem(view, patient) &&
    view.clauses.some(
      (one) => one.by === 'relative' && one.object?.start === patient.start && covers(one.subject, people),
    )
  );
}

/** "five of them children", "among them eight women": said of the people before, not of others. */
function isPartOf(view: View, people: People): boolean {
  if (among.test(view.text.slice(people.end))) return true;
  if (people.single) return false;
  return (
    people.subset ||
    /\bof (?:the|these|those) $/i.test(view.text.slice(0, people.count.start)) ||
    /^(?:women|men|children|elderly)$/.test(people.role) ||
    /\b(?:including|among them|among whom|with|of whom)\s(?:\w+\s)?$/i.test(
      view.text.slice(0, people.count.start),
    )
  );
}

/**
 * The event told of the people. Of several (arrested, then sent back) what has happened goes before what is feared,
 * the main verb before one that only says which people, and the last stage of the way before the first.
 *
 * @param list those told of with them: "15 women, six men and two boys were picked up" is told of all three
 * @param all all people of the sentence
 */
export function predicateOf(
  view: View,
  people: People,
  list: readonly People[] = [people],
  all: readonly People[] = list,
): EventFound | null {
  const told = view.events.filter((event) => {
    const alone = absolute(view, event, all);
    if (alone) return alone === people;
    return (
      list.some(
        (one) =>
          covers(event.patient, one) ||
          within(event, one) ||
          resumed(view, event, one) ||
          pastAside(view, event, one) ||
          pastGerund(event, one) ||
          pastPart(view, event, one),
      ) ||
      whoOf(event, people, all) ||
      rightBehind(view, event, people) ||
      meantByThem(view, event, people, all)
    );
  });
  // "was detained together with three women"
  const beside = view.events.filter(
    (event) =>
      event.clause?.passive === true &&
      event.clause.complements.some(
        (part) =>
          /^(?:with|alongside|along with|together with)$/.test(part.preposition) &&
          covers(part.words, people),
      ),
  );
  if (told.length === 0 && beside.length > 0) return best(beside);
  // "is being held in Myanmar, together with five defectors"
  if (told.length === 0 && /\b(?:together|along) with $/.test(view.text.slice(0, people.count.start))) {
    const done = view.events.filter(
      (event) =>
        event.end < people.count.start &&
        /^(?:detain|hold|return)$/.test(event.kind) &&
        (event.clause?.passive || (event.patient !== null && event.patient.start >= event.end)),
    );
    if (done.length > 0) return done.at(-1) ?? null;
  }
  const [first, last] = [list[0] ?? people, list.at(-1) ?? people];
  const whole = { ...first, end: last.end };
  const rest = all.filter((one) => !list.includes(one));
  const main = told.some((event) => !event.clause || !/^(?:relative|reduced)$/.test(event.clause.by));
  if (told.length > 0 && main) return best(told);
  // "Fifteen others, caught in January, are still in custody": what only describes them does not tell all.
  const more = nearby(view, whole, rest);
  return best(more && (told.length === 0 || more.patient === null) ? [...told, more] : told);
}
