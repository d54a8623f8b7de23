import { firstMatch, holds } from '@safeconduct/dates/find/matches.ts';
import type { PlaceMention } from '../../../places/index.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { View } from '../../english/view.ts';
import type { Draft } from '../../propose.ts';
import type { Span } from '../../segment/sentences.ts';
import type { Act, Course } from '../place/acts.ts';
import { hedgesOn } from '../place/hedging.ts';
import { isPeople } from '../place/persons.ts';

const craft =
  /\b(?:flights?|planes?|aircraft|airplanes?|airliners?|jets?|convoys?|buses|bus|coach|coaches|trucks?|lorr(?:y|ies)|trains?|ferry|ships?|vessels?|vans?|(?:military|army|air force) transports?)\b(?=$|\s(?:with|carrying|taking|bringing|packed|of|full|loaded|filled|bound|that|which|to|from)\b)/i;

const anyCraft =
  /\b(?:flights?|planes?|aircraft|airplanes?|airliners?|jets?|convoys?|buses|bus|coach|coaches|trucks?|lorr(?:y|ies)|trains?|ferry|ships?|vessels?|vans?|transports?)\b/i;

/** Whose craft it was, or of what kind: that tells the way; "by plane" does not. */
export const chartered =
  /\b(?:chartere?d?|special|private|presidential|commercial|scheduled|regular|airlines?|airways|air lines|military|army|navy|naval|warships?|government|state|police|cargo|air force|transports?|caged|covered|(?:two|three|four|five|six|several)(?= (?:\p{Ll}+ )?(?:aircraft|planes|ships|vessels|buses)))\b/iu;

const line =
  /^(?:[Aa]n? |[Tt]he )?(?:\p{Ll}+ )?(?!(?:Their|His|Her|The|An?|Two|Three|Several|Both)\b)(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)* (?:flights?|planes?|aircraft|jets?|airliners?|(?:military )?transports?))/u;

/** Nothing came of it. */
const stopped =
  /\b(?:cancel\p{L}*|called off|given up|grounded|halted|blocked|aborted|broken off|postponed|put off|turned (?:back|round)|without (?:him|her|them)|rescued|school|with food|with aid|stopped (?:the|a|it))\b/iu;

const deported =
  /\b(?:deport\w*|return\w*|repatriat\w*|expel\w*|remov\w*|asylum|rejected|refugees|migrants|back|home|Uyghurs?|Uighurs?|Tibetans?|Rohingyas?)\b/i;

/** What may stand between a craft and its verb: "carrying 87 deportees", "with 36 on board", "that". */
const freight =
  /^(?:,?\s(?:carrying|taking|bringing|transporting|with|packed|crammed|loaded|full|filled|of|bound|from|to|back to|that|which)\b[^,;."]{0,60})?,?\s(?:(?:is|are|was|were) (?:due |set |scheduled )?)?$/;

/** "A chartered plane carrying 87 deportees left", "the bus that took them": the craft of which a verb tells. */
function craftOf(view: View, at: number): Span | null {
  return (
    view.phrases.findLast(
      (phrase, index) =>
        phrase.kind === 'noun' &&
        phrase.end < at &&
        at - phrase.end < 75 &&
        !inPhrase(view.phrases, index) &&
        craft.test(view.text.slice(phrase.start, phrase.end)) &&
        freight.test(view.text.slice(phrase.end, at)) &&
        !view.phrases.some(
          (one) =>
            one.kind === 'verb' &&
            one.form === 'finite' &&
            one.start > phrase.end &&
            one.end < at &&
            /^(?:is|are|was|were|has|had|have)\b ./.test(view.text.slice(one.start, one.end)),
        ),
    ) ?? null
  );
}

/** "on a bus", "of the ship"; "before the train left" is no such thing. */
function inPhrase(phrases: View['phrases'], at: number): boolean {
  const before = phrases[at - 1];
  return before?.kind === 'preposition' && !/^(?:before|after|until|since)$/.test(before.word);
}

const departs =
  /^(?:took|taken|left|departed|flew|set|sailed|landed|reached|lifted|arrived|drove|started|rolled|headed|come|came|touched|leave|land|arrive|depart)$/;
const carries =
  /^(?:carry|carried|carrying|brought|bring|bringing|take|took|taken|taking|transport\w*|fl[ey]w?|flown|ferr\w+|drove|driven|return\w*|deliver\w*|deport\w*)$/;

/** "taking 48 Tamils to the airport", "carried us across" */
const limit =
  /\sto the (?:\p{L}+ )?(?:airport|border|frontier|crossing|airfield|airbase|port)\b|\s(?:over|across)\b(?: the (?:border|frontier|bridge|river))?/u;

/** The first place behind a verb, or named with the craft itself. */
function groundOf(view: View, from: number, who: Span): PlaceMention | null {
  const near = view.places.filter((place) => place.start >= from && place.start - from < 70);
  return (
    near.find((place) => place.place !== null) ??
    view.places.find((place) => place.place !== null && place.start >= who.start && place.end <= from) ??
    near[0] ??
    null
  );
}

/**
 * "A China Southern plane took off for Kashgar", "Four buses took them to the border", "a chartered plane is to take 35
 * Tamils": what carries them, and whither.
 */
export function craftsOf(view: View, acts: readonly Act[], course: Course): Draft[] {
  if (!holds(view.text, anyCraft)) return [];
  for (const clause of view.clauses) {
    const { verb } = clause;
    const carried = carries.test(verb.head) && isPeople(view, clause.object);
    if (verb.negated || !(departs.test(verb.head) || carried)) continue;
    if (
      /^(?:is|are|was|were|be|been|being|has been|had been)\b(?! to)(?!.*ing$)/.test(
        view.text.slice(verb.start, verb.end),
      )
    )
      continue;
    const planned = verb.form === 'infinitive' || verb.modal !== null;
    if (planned && !(carried && isPlanned(view, clause))) continue;
    const who = craftOf(view, verb.start);
    if (!who) continue;
    const words = view.text.slice(who.start, who.end);
    if (/\b(?:pilots?|crew|drivers?|first)\b/i.test(words) || stopped.test(view.text)) continue;
    if (acts.some((act) => act.clause === clause && act.mood !== 'done' && !planned)) continue;
    if (
      !carried &&
      clause.object !== null &&
      /^(?:took|taken|set|drove)$/.test(verb.head) &&
      !/^\s(?:off|out)\b/.test(view.text.slice(verb.end))
    )
      continue;
    const named = line.exec(words)?.[1];
    const kind = chartered.exec(words)?.[0];
    const ground = groundOf(view, verb.end, who);
    const known =
      named !== undefined ||
      (ground !== null && ground.place !== null && /\b(?:the|this|that|their)\s/i.test(words));
    const goal = carried ? limit.exec(view.text.slice(verb.end, verb.end + 80))?.[0].trim() : undefined;
    if (!known && ground === null && kind === undefined && goal === undefined) continue;
    const people =
      course === 'returned' ||
      carried ||
      holds(view.text, deported) ||
      view.counts.some((count) => count.start >= who.start && count.end <= verb.start);
    if (!(known && /\b(?:flights?|planes?|aircraft|airliners?|jets?|transports?)\b/i.test(words)) && !people)
      continue;
    if (
      !people &&
      named === undefined &&
      !/^(?:took|taken|left|departed|flew|set|sailed|landed|reached|lifted|arrived|drove)$/.test(verb.head)
    )
      continue;
    const craftName = named ?? firstMatch(words, craft)?.[0] ?? 'flight';
    const way = named === undefined && kind !== undefined ? `${kind} ${craftName}` : craftName;
    const end = ground && ground.start > verb.start ? ground.end : who.end;
    return [
      {
        property: 'return_route',
        start: who.start,
        end: Math.max(end, who.end),
        normalised:
          ground && (ground.place || !goal) ? `${way}, ${ground.name}` : goal ? `${way} ${goal}` : way,
        hedges: hedgesOn(view, clause, verb.start),
        rule: 'route/craft',
      },
    ];
  }
  return [];
}

/** "is to take", "will carry" */
function isPlanned(view: View, { verb, governor }: Clause): boolean {
  if (/^(?:will|would)$/.test(verb.modal ?? '')) return true;
  return verb.form === 'infinitive' &&
    governor !== null &&
    /^(?:is|are|was|were|due)$/.test(governor.verb.head)
    ? !/\bif\b/.test(view.text.slice(0, verb.start))
    : /^(?:is|are|was|were) to /.test(view.text.slice(verb.start));
}
