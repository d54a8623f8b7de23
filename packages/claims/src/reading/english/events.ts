import { matches } from '@safeconduct/dates/find/matches.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Phrase } from '../clauses/phrase.ts';
import { eventPatterns } from './event-words.ts';
import { rolesOf } from './frames.ts';
import { clauseMood } from './mood.ts';
import { countryOf } from '../../places/index.ts';
import type { Span } from '../segment/sentences.ts';

/** What happens to people in reports of this kind. `return` in an open mood is a threat, not an event. */
export type EventKind =
  | 'detain'
  | 'hold'
  | 'return'
  | 'handover'
  | 'release'
  | 'resettle'
  | 'die'
  | 'cross'
  | 'remain'
  | 'travel';

/** `done`: told as having happened or happening; `open`: feared, planned, demanded, possible; `denied`: negated. */
export type Mood = 'done' | 'open' | 'denied';

/** A word for an event in a sentence. */
export interface EventFound extends Span {
  readonly kind: EventKind;
  readonly mood: Mood;
  readonly words: string;
  /** A noun ("the arrest of"), which takes its people after "of". */
  readonly noun: boolean;
  /** The clause that tells it. */
  readonly clause: Clause | null;
  /** Who does it, and to whom it is done, with all that "of" and "and" join to them. */
  readonly agent: Span | null;
  readonly patient: Span | null;
}

const denied =
  /\b(?:not|never|n['’]t|no longer|without|nobody|none|neither)(?: (?:yet|been|be|have|has|being|to|\p{L}+ly)){0,3}\s*$/iu;
const open =
  /\b(?:will|would|could|may|might|shall|should|must|can|to|about to|face|faces|faced|facing|fear|fears|feared|fearing|risk|risks|risking|threat\p{L}*|danger of(?: being)?|wait\p{L}*|await\p{L}*|imminent|plan\p{L}*|intend\p{L}*|prepar\p{L}+|ready|order\p{L}*|want\p{L}*|demand\p{L}*|urg\p{L}+|call\p{L}* (?:for|on)|ask\p{L}*|oppos\p{L}+|against|stop|halt|prevent|avoid|block|forb[aio]d\p{L}*|suspend\p{L}*|postpon\p{L}*|if|should|possible|possibility of|pending|decision|agree\p{L}*|agreement|promise\p{L}*|pledge\p{L}*|vow\p{L}*|likely|before|consider\p{L}*|seek\p{L}*|from being|instead of|rather than|process of|policy of|practice of|plea\p{L}*|campaign|protest\p{L}*|refus\p{L}+|attempt\p{L}*|effort\p{L}*|try\p{L}*|fate|whether|forcing|means?|future|unless|when|scheduled|set|due|slated|routinely|regularly)\b[^,;]{0,48}$/iu;
const doneBefore =
  /\b(?:have|has|had|having|was|were|been|already|after|since|following)\b(?: (?:\p{L}+ly|all|already|also|been|since|then|reportedly|being)){0,4}\s*$/iu;

/** "deeply concerned at yesterday's return of 19": what is deplored or dated has happened. */
const deplored =
  /\b(?:(?:yesterday|today|\p{Lu}\p{L}+day|last (?:week|month|night|year))['’]s|(?:condemn\p{L}*|deplor\p{L}*|regret\p{L}*|alarmed|shocked|saddened|dismayed|appalled|outraged|denounc\p{L}*|protest\p{L}*) (?:at |by |over |about )?(?:the|its|this|their)) (?:\p{L}+ )?$|\b(?:protest(?:ed|s)?|regrets?|regretted|alarm|dismay|outrage|shock)\b[^,;.]{0,50}? (?:at|over|about) $/iu;

/** "has blocked the expulsion of 130", "asked it to put off the removal": a return that has not come about. */
export const forestalled =
  /\b(?:block(?:s|ed|ing)?|halt(?:s|ed|ing)?|stop(?:s|ped|ping)?|prevent(?:s|ed|ing)?|suspend(?:s|ed|ing)?|postpone[sd]?|delay(?:s|ed|ing)?|stay(?:s|ed|ing)?|barr?(?:s|ed|ing)?|bann?(?:s|ed|ing)?|cancel(?:s|led|ling)?|avert(?:s|ed|ing)?|(?:puts?|putting|call(?:s|ed|ing)?) off|froze[n]?|overturn(?:s|ed)?|quash(?:es|ed)?|fight(?:s|ing)?|fought|contest(?:s|ed|ing)?|challeng(?:e|es|ed|ing)|oppos(?:e|es|ed|ing)|approve[sd]?|approving|authori[sz]e[sd]?|order(?:s|ed|ing)?|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|request(?:s|ed|ing)?)\s(?:the |its |their |any |a )?(?:\p{L}+ )?$/iu;

/** Words that themselves say that a return is still to come. */
const ahead =
  /^(?:await|fac|risk|threatened with|fear)|^(?:to|will|would|could|may|might|probably|likely to) follow$/iu;

function moodOf(sentence: string, start: number, from: number, words: string, kind: EventKind): Mood {
  const before = sentence.slice(Math.max(from, start - 110), start);
  const own = `${before}${words}`;
  if (denied.test(before)) return 'denied';
  if (/\b(?:have|has|had) led to (?:the |their )?$/i.test(before)) return 'done';
  if (
    kind === 'return' &&
    deplored.test(before) &&
    !/\b(?:possible|imminent|planned|threatened|impending|pending)\b/i.test(before)
  )
    return 'done';
  if (
    /\b(?:thought|believed|reported|understood|known|said|presumed|feared|alleged|judged|reportedly) to have (?:already |been |since )*$/iu.test(
      before,
    )
  )
    return 'done';
  if (
    kind === 'return' &&
    /\b(?:until|after|since|following|before) (?:the |their |his |her )(?:\p{L}+ )?$/iu.test(before) &&
    /ation$|removal|return$|expulsion/iu.test(words)
  )
    return 'done';
  if (/\bover (?:the |its |their |this )?$/iu.test(before) && kind === 'return') return 'done';
  if (kind === 'detain' || kind === 'hold') {
    return /\b(?:if|would be|could be|may be|might be|will be|risk(?:s|ing)?(?: being)?|fear(?:s|ed)?(?: being)?|avoid(?: being)?)\s*$/iu.test(
      before,
    ) ||
      (/\bto (?:be )?$/iu.test(before) &&
        !/\b(?:known|believed|thought|said|understood|reported|feared|reportedly) to (?:be )?$/iu.test(
          before,
        ))
      ? 'open'
      : 'done';
  }
  if (/^(?:be|being|get) /iu.test(words) && !/\b(?:was|were|is|are|have|has|been)\s*$/iu.test(before))
    return /^being/iu.test(words) && !open.test(before) ? 'open' : 'open';
  if (
    doneBefore.test(before) &&
    !/\b(?:to|will|would|could|may|might|should|not) (?:have|be)\s*$/iu.test(
      before.replace(/\b(?:been|already)\s*$/iu, ''),
    )
  ) {
    return /\b(?:prevent|stop|halt|avoid|before|from)\b[^,;]{0,25}$/iu.test(before) ? 'open' : 'done';
  }
  if (
    /ing$/iu.test(words) &&
    /\b(?:admit(?:s|ted)|acknowledge[sd]|confirm(?:s|ed)|after|(?:accused|guilty|suspected) of|(?:blamed|criticised|criticized|condemned) for)\s$/iu.test(
      before,
    )
  )
    return 'done';
  if (/^(?:were|was|been|have|had)\b/iu.test(words)) return 'done';
  if (/^(?:may|could|might|would|will)\b/iu.test(words)) return 'open';
  if (
    /^(?:send|sending|forcing|hand |hands |return(?:s)? |repatriate$|deport$|expel$|extradite$|face|facing|faces|await|against|stop|halt|prevent|imminent)/iu.test(
      words,
    )
  )
    return 'open';
  if (open.test(before)) return 'open';
  if (/ing$/iu.test(words.split(' ')[0] ?? '') && kind === 'return') return 'open';
  return own.length > 0 ? 'done' : 'open';
}

/** "Six Turkish nationals were flown to Turkey": to where they come from is back. */
function homeward(sentence: string, end: number, patient: Span | null): boolean {
  const to = countryOf(/\bto ((?:\p{L}+ )?\p{L}+)$/iu.exec(sentence.slice(0, end))?.[1] ?? '');
  if (to === null || patient === null) return false;
  const words = sentence.slice(patient.start, patient.end).split(/\s+/);
  return words.some((word) => countryOf(word) === to || countryOf(word.replace(/s$/, '')) === to);
}

/**
 * Words for events in an English sentence, in order. `from` of each mood's clause is found by the caller's segments.
 *
 * @param phrases and `clauses` as cut from the same sentence: they tell who does it and to whom.
 * @param clauseStart start of the clause that holds an offset, so that a mood is not read across clauses.
 */
export function eventsIn(
  sentence: string,
  clauseStart: (offset: number) => number,
  phrases: readonly Phrase[],
  clauses: readonly Clause[],
): EventFound[] {
  const found: EventFound[] = [];
  for (const [kind, pattern] of eventPatterns) {
    for (const match of matches(sentence, pattern)) {
      const words = match[0].trimStart();
      const start = match.index + (match[0].length - words.length);
      const end = match.index + match[0].length;
      // "moved from Jeddah to Riyadh and back": there and back again
      if (words === '' || (kind === 'return' && /\band back$/i.test(words))) continue;
      // "sent the 31 it arrested last month back": what only says which people stands inside.
      // "were taken from a camp in northern Thailand back to Laos": a return, not the taking it begins with.
      const taking =
        kind === 'return' && /\b(?:back|home)$/i.test(words)
          ? found.findIndex(
              (other) =>
                other.kind === 'detain' &&
                /\btaken$/i.test(other.words) &&
                other.start >= start &&
                other.end < end,
            )
          : -1;
      if (taking >= 0) found.splice(taking, 1);
      const overlaps = found.some(
        (other) =>
          start < other.end &&
          end > other.start &&
          !(kind === 'return' && start + 8 < other.start && end > other.end && !/\band\b/i.test(words)),
      );
      if (overlaps) continue;
      // "allowed the authorities to return 38 people": the verb, which is written like the noun
      const verb =
        /^returns?$/i.test(words) &&
        clauses.some((clause) => clause.verb.headStart === start && clause.verb.form === 'infinitive');
      const noun =
        !verb &&
        kind !== 'hold' &&
        !ahead.test(words) &&
        (/(?:\bof$|ation$|ations$|ment$|expulsion|extradition|forced return|removal|return$|return (?:of|to)|seizure of|detention|deaths? of|bod(?:y|ies) of|apprehension|handover|hand-over)/iu.test(
          words,
        ) ||
          /^(?:the|their|his|her) return/iu.test(words) ||
          (/^arrests?$/iu.test(words) &&
            /\b(?:whose|their|the|his|her|of|an|about|these|such)\s$/iu.test(sentence.slice(0, start))));
      const roles = rolesOf(clauses, phrases, { start, end, kind, words, noun });
      const told =
        roles.clause &&
        !noun &&
        roles.clause.verb.headStart >= start - 1 &&
        roles.clause.verb.headStart < end;
      found.push({
        start,
        end,
        kind: kind === 'resettle' && homeward(sentence, end, roles.patient) ? 'return' : kind,
        mood:
          ahead.test(words) ||
          (noun && kind === 'return' && forestalled.test(sentence.slice(Math.max(0, start - 60), start)))
            ? 'open'
            : told && roles.clause
              ? clauseMood(roles.clause, kind, sentence.slice(0, roles.clause.verb.start), sentence)
              : moodOf(sentence, start, clauseStart(start), words, kind),
        words,
        noun,
        ...roles,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
