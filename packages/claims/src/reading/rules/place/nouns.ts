import { matches } from '@safeconduct/dates/find/matches.ts';
import type { Complement } from '../../clauses/clause.ts';
import { isNoun, wholeNoun } from '../../clauses/subject.ts';
import type { EventFound } from '../../english/events.ts';
import type { View } from '../../english/view.ts';
import type { Span } from '../../segment/sentences.ts';
import { type Spot, spotsOf } from './spots.ts';

/** What hangs on a noun: "the arrest of nine in Yanji on 3 May". */
export interface NounAct {
  readonly event: Span & { readonly words: string };
  readonly spots: readonly Spot[];
  readonly dates: readonly Span[];
}

/** The prepositions, places and dates that follow a noun at once. */
function hanging(view: View, end: number): { complements: Complement[]; dates: Span[] } {
  const complements: Complement[] = [];
  const dates: Span[] = [];
  const { phrases } = view;
  let at = phrases.findIndex(
    (phrase) => phrase.start >= end || (phrase.kind === 'preposition' && phrase.end >= end),
  );
  while (at >= 0 && at < phrases.length) {
    const phrase = phrases[at];
    const next = phrases[at + 1];
    if (phrase?.kind === 'preposition' && isNoun(next)) {
      const whole = wholeNoun(phrases, at + 1, phrases.length);
      complements.push({
        preposition: phrase.word,
        noun: next,
        words: whole.span,
        start: phrase.start,
        end: whole.span.end,
      });
      at = whole.to + 1;
    } else if (
      phrase?.kind === 'comma' &&
      isNoun(next) &&
      phrases[at + 2]?.kind === 'comma' &&
      /^(?:preposition|date)$/.test(phrases[at + 3]?.kind ?? '') &&
      next.end - next.start < 30
    ) {
      // "the deportation of the fifth, a woman, on Saturday"
      at += 3;
    } else if (phrase?.kind === 'date') {
      dates.push({ start: phrase.start, end: phrase.end });
      at += 1;
    } else if (
      phrase?.kind === 'preposition' ||
      phrase?.kind === 'adverb' ||
      (phrase?.kind === 'comma' && phrases[at + 1]?.kind === 'preposition')
    )
      at += 1;
    else break;
  }
  return { complements, dates };
}

/** The prepositions with their nouns from an offset on to the next verb, "and" between prepositions passed over. */
export function later(view: View, end: number): Complement[] {
  const complements: Complement[] = [];
  const { phrases } = view;
  let at = phrases.findIndex((phrase) => phrase.start >= end);
  while (at >= 0 && at < phrases.length) {
    const phrase = phrases[at];
    const next = phrases[at + 1];
    if (phrase?.kind === 'preposition' && isNoun(next)) {
      const whole = wholeNoun(phrases, at + 1, phrases.length);
      complements.push({
        preposition: phrase.word,
        noun: next,
        words: whole.span,
        start: phrase.start,
        end: whole.span.end,
      });
      at = whole.to + 1;
    } else if (phrase?.kind === 'and') {
      const goes =
        phrases[at + 1]?.kind === 'preposition' ||
        (phrases[at + 1]?.kind === 'adverb' && phrases[at + 2]?.kind === 'preposition');
      if (!goes) break;
      at += 1;
    } else if (/^(?:verb|opener|relative|stop|dash)$/.test(phrase?.kind ?? 'stop')) break;
    else if (phrase?.kind === 'comma' && phrases[at + 1]?.kind === 'noun') break;
    else at += 1;
  }
  return complements;
}

/** A noun for an event with the places and dates that hang on it. */
export function nounAct(view: View, event: EventFound): NounAct {
  const { complements, dates } = hanging(view, event.end);
  return { event, spots: spotsOf(view, complements), dates };
}

const raid =
  /\b(?:raids?|swoops?|sweeps?|crackdowns?|round-?ups?|dragnets?|operations?|ambush(?:es)?|searches)\b(?=\s(?:on|in|at|of|near|by|across|along|outside)\b)/gi;

/** "a raid on a safe house in Kunming": nouns for a search that are no event of their own. */
export function raidsIn(view: View): NounAct[] {
  return (
    matches(view.text, raid)
      .map((match) => ({ start: match.index, end: match.index + match[0].length, words: match[0] }))
      // "fleeing a crackdown in Xinjiang": what they fled, and not where they were taken
      .filter(
        (span) =>
          !/\b(?:flee\w*|fled|escap\w+) (?:an? |the )?(?:\p{L}+ )?$/iu.test(view.text.slice(0, span.start)),
      )
      .filter(
        (span) =>
          !view.events.some((event) => !event.noun && event.start < span.end && event.end > span.start),
      )
      .map((event) => {
        const { complements, dates } = hanging(view, event.end);
        return { event, spots: spotsOf(view, complements), dates };
      })
  );
}
