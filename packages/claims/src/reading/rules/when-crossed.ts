import type { DateFound } from '@safeconduct/dates';
import type { Clause } from '../clauses/clause.ts';
import type { View } from '../english/view.ts';
import type { Span } from '../segment/sentences.ts';
import { force, isPeople } from './place/persons.ts';

/** Verbs that bring people into another state, with the word they need before its name where they need one. */
const comes =
  /^(?:fled|flee|fleeing|escaped|escaping|defected|came|come|coming|arrived|arriving|moved|moving|went|gone|travell?ed|reached|entered|crossed|landed|got|settled|emigrated|migrated|poured|streamed|ran|flew|flown|sailed|swum|waded|slipped|sneaked|followed|made)$/;
const leaves = /^(?:left|leaving|fled|fleeing|escaped|escaping|quit|departed)$/;
const lives =
  /^(?:lived|living|lives|live|been|stayed|staying|based|worked|working|hiding|hidden|settled|sheltering|sheltered|residing|resided)$/;
const seeks = /^(?:sought|took|taken|found|finding|seeking|taking)$/;

/** Not the people of the report: those who help, rule or tell, and crowds that a report counts as background. */
const others =
  /\b(?:officials?|officers?|diplomats?|lawyers?|director|founder|head|chief|researchers?|professor|campaigners?|spokes\w+|ambassador|missionar(?:y|ies)|police|guards?|agents?|staff|correspondents?|experts?|thousands|hundreds|millions?|tens|scores|dozens|many|most|some|few|everyone|anyone|nobody|people|refugees|defectors|migrants|(?:North )?Koreans|Syrians|Afghans|Rohingyas?|we|delegation|agency|UNHCR|IOM|Congress|Foundation|envoys?|visitors?|guests?|tourists?|it|plane|flight|this|that)\b/i;
/** "the six people", "30 refugees": those of the report, however they are called. */
const counted =
  /\b(?:the|these|those|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|(?<![\d,])\d{1,3})\b(?!,)/iu;
const boats = /^(?:(?:the|their|his|her|a|one)\s)?(?:\p{L}+\s)?(?:boat|vessel|ship|trawler|dinghy)$/iu;
const indoors =
  /\b(?:exile|embass(?:y|ies)|consulates?|prisons?|jails?|cells?|detention|custody|camps?|cent(?:re|er)s?|hospitals?|schools?|courts?|hotels?|airports?|offices?|limbo|touch|contact|charge|power)\b/i;

/** "escaped from prison", "in detention since May": no state that people came into. */
function inDoors(view: View, clause: Clause): boolean {
  return indoors.test(view.text.slice(clause.verb.end, clause.end));
}

/** "Having fled Xinjiang in 2013, he settled": the clause that gives the subject. */
function next(view: View, clause: Clause): Clause | null {
  return view.clauses.find((one) => one.start >= clause.verb.end && one.by === 'own') ?? null;
}

/** The people of a report by their words; not its crowds, officials and helpers. */
export function ofReport(view: View, subject: Span | null): boolean {
  if (!subject || !isPeople(view, subject)) return false;
  const words = view.text.slice(subject.start, subject.end);
  return (!others.test(words) || counted.test(words)) && !force.test(words);
}

/** One or a few who are named or told one by one, no running total. */
export function fewOf(view: View, subject: Span | null): boolean {
  return (
    subject !== null &&
    ofReport(view, subject) &&
    !/\b(?:at least|more|over|about|some|nearly|around|\d{2,})\b/i.test(
      view.text.slice(subject.start, subject.end),
    )
  );
}

/** The state a clause goes to or is in, by its first named ground behind the verb. */
function groundOf(view: View, clause: Clause): { country: string; before: string } | null {
  const place = view.places.find((one) => one.start >= clause.verb.end && one.start < clause.end);
  return place ? { country: place.country, before: view.text.slice(clause.verb.end, place.start) } : null;
}

/** "Their boat had put out from Teknaf on the 5th": how the people aboard set off. */
function putsOut(view: View, { verb, subject, end }: Clause, home: string | null): boolean {
  if (!subject || !boats.test(view.text.slice(subject.start, subject.end))) return false;
  const ground = view.places.find((one) => one.start >= verb.end && one.start < end);
  return (
    ground !== undefined &&
    (home === null || ground.country === home || verb.head !== 'left') &&
    /^(?:left|departed|sailed|set|put)$/.test(verb.head) &&
    /^\s(?:(?:out|off|sail)\s)?(?:from\s)?(?:the\s)?$/.test(view.text.slice(verb.end, ground.start))
  );
}

/** "today lives in Britain", "in the last four days 846 people landed": no day of anybody's crossing. */
export function ongoing({ stated }: DateFound): boolean {
  return /^(?:today|now|(?:in|over|during) the (?:last|past)\b.*)$/i.test(stated);
}

/** "left in late September and was arrested in China": the flight that ended with the arrest. */
function setOff(view: View, clause: Clause): boolean {
  const { verb, object, subject } = clause;
  return (
    /^(?:left|fled|escaped|departed)$/.test(verb.head) &&
    !clause.passive &&
    ofReport(view, subject) &&
    (object === null ||
      /^(?:it|home|the (?:country|North))$/.test(view.text.slice(object.start, object.end))) &&
    view.events.some(
      ({ kind, noun, clause: next }) =>
        kind === 'detain' && !noun && next?.by === 'shared' && next.start > verb.end && next.passive,
    )
  );
}

/**
 * Whether a clause with a date tells when people came out of one state into another: "fled to Turkey in 2021", "had
 * lived in Almaty since 2015", "left Xinjiang in 2014", "sought refuge in Malaysia in 2013".
 *
 * @param home the state that they would be sent back to; `null` where it is not known.
 */
export function crossedThen(view: View, clause: Clause, date: DateFound, home: string | null): boolean {
  const { verb, passive } = clause;
  // "fled to Azerbaijan, where in 2005 he was convicted"
  if (/\b(?:where|who|which|when)\b/.test(view.text.slice(verb.end, date.start))) return false;
  if (
    date.value.edtf.endsWith('X') ||
    verb.negated ||
    verb.modal !== null ||
    /^(?:after|before|by)$/.test(date.relation)
  )
    return false;
  // "Since 2020 Turkmen living in Turkey have held protests": the day of what they did
  if (
    (clause.by === 'reduced' || (verb.head.endsWith('ing') && verb.start === verb.headStart)) &&
    date.end <= verb.start
  )
    return false;
  // "the 14 who crossed last week are not to be sent back": which people they are
  if (clause.by === 'relative' && /^(?:last (?:week|month|year)|\w+ years ago)$/.test(date.stated))
    return false;
  if (setOff(view, clause)) return true;
  if (passive || verb.form === 'infinitive') return false;
  if (verb.form === 'participle' && !/^(?:own|shared|relative)$/.test(clause.by)) return false;
  if (putsOut(view, clause, home)) return true;
  const who = clause.subject ?? (verb.form === 'gerund' ? (next(view, clause)?.subject ?? null) : null);
  if (!ofReport(view, who)) return false;
  if (verb.head.startsWith('defect')) return date.relation !== 'since';
  const ground = groundOf(view, clause);
  if (!ground || inDoors(view, clause)) return false;
  const toward =
    /^(?:\s\p{L}+ly)?\s(?:\p{L}+\s){0,4}?(?:to|into|in|for|across to|over to)\s(?:the\s|northern\s|southern\s|eastern\s|western\s|north-?\w+\s|south-?\w+\s|neighbou?ring\s){0,2}(?:\p{L}+ (?:of|in) )?$/u;
  if (
    leaves.test(verb.head) &&
    (ground.country === home || home === null) &&
    /^\s(?:from\s)?(?:the\s|northern\s|southern\s)?$/.test(ground.before)
  )
    return true;
  if (ground.country === home) return false;
  // "came to the South in 2006": safe there, and telling of it
  if (ground.country === 'KR') return false;
  if (date.relation === 'since')
    return lives.test(verb.head) && /^(?:\s\p{L}+){0,4}?\sin\s(?:\p{L}+\s)?$/u.test(ground.before);
  if (/^(?:reached|entered|crossed)$/.test(verb.head))
    return /^\s(?:into\s|to\s)?(?:\p{L}+\s)?$/u.test(ground.before);
  if (seeks.test(verb.head))
    return /^\s(?:\p{L}+\s)?(?:refuge|shelter|asylum|sanctuary)\s(?:in|across)\s/u.test(ground.before);
  return comes.test(verb.head) && toward.test(ground.before);
}
