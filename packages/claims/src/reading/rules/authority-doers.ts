import { firstMatch } from '@safeconduct/dates/find/matches.ts';
import { clauseAt } from '../clauses/clause.ts';
import type { View } from '../english/view.ts';
import type { Draft } from '../propose.ts';
import type { Span } from '../segment/sentences.ts';
import type { Act } from './place/acts.ts';
import { doer } from './place/kind.ts';
import { force, isPeople } from './place/persons.ts';
import { happeningOf } from './when-noun.ts';

/** Bodies that watch over people and take none. */
export const foreign =
  /\b(?:U\.?N\.?|United Nations|UNHCR|refugee agency|rights|embassy|consular|aid|relief)\b/i;

/** "caught in the net of local police": a figure of speech that names the force. */
export function netOf(view: View, act: Act): Span | null {
  const match =
    /\b(?:net|hands|clutches|custody) of (?:the )?((?:[\p{L}-]+ ){0,4}?(?:police|guards?|soldiers|troops|agents|authorities|security|army|patrols?|officers))\b/iu.exec(
      view.text.slice(act.clause.verb.end, act.clause.end + 40),
    );
  if (!match) return null;
  const start = act.clause.verb.end + match.index + match[0].length - (match[1] ?? '').length;
  return { start, end: start + (match[1] ?? '').length };
}

const comes =
  /^(?:raid|storm|search|came|come|arriv|burst|broke|break|stopp|swoop|surround|enter|knock|found|pounc)/;

/** "were picked up when police raided a hiding place": the force whose coming the next clause tells. */
export function comersOf(view: View, { kind, clause }: Act): Span | null {
  if (kind !== 'take' || !clause.passive) return null;
  const coming = view.clauses.find(
    (one) =>
      one.governor === clause &&
      /^(?:when|as|after)$/.test(one.link) &&
      !one.passive &&
      one.subject !== null &&
      comes.test(one.verb.head) &&
      force.test(view.text.slice(one.subject.start, one.subject.end)),
  );
  return coming?.subject ?? null;
}

/** "the arrest of nine by soldiers", "Police made the arrests", "The raid was carried out by agents": who did it. */
export function doersOfNouns(view: View): Span[] {
  const arrests = view.events
    .filter((event) => event.noun && event.kind === 'detain' && event.mood === 'done')
    .map((event) => event.agent);
  const made = view.clauses
    .filter((clause) => clause.verb.modal === null && happeningOf(view, clause) === 'date_detained')
    .map((clause) =>
      clause.passive || /^(?:made|carried|conducted|staged|launched|mounted)$/.test(clause.verb.head)
        ? doer(clause)
        : null,
    );
  return [...arrests, ...made].filter((span): span is Span => span !== null);
}

const inHands =
  /\b(?:is|are|was|were|been|being|remains?|now|still|already)\s(?:\p{L}+\s){0,2}?in the (?:custody|hands) of (?:the |its |their )?((?:[\p{L}’'-]+ ){0,5}?(?:police|guards?|service|soldiers|troops|agents|authorities|security|army|military|department|directorate|committee|ministry|intelligence|officers|agency|bureau)\b(?: (?:of|for) (?:the )?\p{Lu}[\p{L} ]+?(?=[,.;]|$|\s(?:and|who|in|since)\b))?)/iu;

/** "are now in the custody of the Thai police": who keeps them, after a verb that says no more. */
export function keepers(view: View): Draft[] {
  const match = firstMatch(view.text, inHands);
  const words = match?.[1];
  if (!match || words === undefined || foreign.test(words)) return [];
  const clause = clauseAt(view.clauses, match.index);
  // "The decision is in the hands of the ministry"
  if (!clause || clause.verb.negated || !isPeople(view, clause.subject)) return [];
  const end = match.index + match[0].length;
  return [
    {
      property: 'detaining_authority',
      start: end - words.length,
      end,
      normalised: words,
      hedges: [],
      rule: 'authority/keeper',
    },
  ];
}
