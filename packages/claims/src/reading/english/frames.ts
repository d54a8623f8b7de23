import { type Clause, clauseAt } from '../clauses/clause.ts';
import { isNoun, wholeNoun } from '../clauses/subject.ts';
import type { Phrase } from '../clauses/phrase.ts';
import type { Span } from '../segment/sentences.ts';
import type { EventKind } from './events.ts';

/** Who does an event, to whom it is done, and the clause that tells it. */
export interface Roles {
  readonly clause: Clause | null;
  readonly agent: Span | null;
  readonly patient: Span | null;
}

/** Kinds in which the subject of an active verb is the one to whom it happens. */
const happens: ReadonlySet<EventKind> = new Set(['die', 'cross', 'remain', 'travel', 'resettle']);

function byAgent(clause: Clause): Span | null {
  return (
    clause.complements.find((one) => one.preposition === 'by' && one.start >= clause.verb.end)?.words ?? null
  );
}

/** "in custody", "in detention", "behind bars": a state told by a phrase, not by the verb. */
const state = /^(?:in|into|under|behind)\b/i;

/** "awaiting removal", "face deportation", "gone home": the subject is the one to whom it happens. */
const suffers =
  /^(?:f[ae]ll|ended up|landed|await|fac|risk|threatened with|fear|c[ao]me|coming|go|went|gone|crossed|crossing|return(?:ed|ing) (?:from|home|there)|signed|(?:is|are|was|were|be) (?:(?!\p{L}+ing )\p{L}+ )?back$|.*\bfollow$)/iu;

function verbRoles(clause: Clause, kind: EventKind, words: string): Roles {
  if (clause.passive) return { clause, agent: byAgent(clause), patient: clause.subject };
  if (
    kind === 'die' &&
    clause.object !== null &&
    /^(?:kill|shot|execut)/iu.test(words) &&
    !/sel(?:f|ves)$/iu.test(words)
  )
    return { clause, agent: clause.subject, patient: clause.object };
  if (happens.has(kind) || suffers.test(words))
    return { clause, agent: null, patient: clause.subject ?? clause.object };
  if (state.test(words))
    return clause.object !== null && !/^(?:is|are|was|were|be|been|being|remain\w*)$/.test(clause.verb.head)
      ? { clause, agent: clause.subject, patient: clause.object }
      : { clause, agent: null, patient: clause.subject };
  // "94 people caught in Yunnan": a verb that wants somebody to whom it is done, and names nobody after it.
  if (clause.object === null && clause.verb.form === 'participle' && clause.by === 'own')
    return { clause, agent: byAgent(clause), patient: clause.subject };
  return { clause, agent: clause.subject, patient: clause.object };
}

/** "the arrest of nine by border guards", "their deportation", "China's return of 40". */
function nounRoles(phrases: readonly Phrase[], start: number, end: number, clause: Clause | null): Roles {
  const at = phrases.findIndex(
    (phrase) => phrase.kind === 'noun' && phrase.start < end && phrase.end > start,
  );
  let patient: Span | null = null;
  let agent: Span | null = null;
  let look = phrases.findIndex(
    (phrase) => phrase.start >= end || (phrase.kind === 'preposition' && phrase.end >= end),
  );
  while (look >= 0 && look < phrases.length) {
    const phrase = phrases[look];
    const quoted = phrases[look + 1]?.kind === 'quote' ? 2 : 1;
    if (phrase?.kind === 'preposition' && isNoun(phrases[look + quoted])) {
      const whole = wholeNoun(phrases, look + quoted, phrases.length);
      if (phrase.word === 'of') patient ??= whole.span;
      else if (phrase.word === 'by') agent ??= whole.span;
      look = whole.to + 1;
    } else if (phrase?.kind === 'date' || phrase?.kind === 'preposition') look += 1;
    else break;
  }
  const noun = phrases[at];
  return {
    clause,
    agent,
    patient: patient ?? (isNoun(noun) && noun.start < start ? { start: noun.start, end: start } : null),
  };
}

/** "let him go", "let go the Syrians": those let go stand with the second verb. */
function letGo(clauses: readonly Clause[], clause: Clause): Roles | null {
  if (clause.verb.head !== 'let' || clause.object !== null || clause.passive) return null;
  const inner = clauses.find((one) => one.governor === clause && one.verb.head === 'go');
  // "a boy was taken as well and let go", "the army, which let go the Syrians"
  const undergone = clause.by === 'shared' && clause.governor?.passive && inner?.object === null;
  const patient = undergone
    ? clause.subject
    : inner?.by === 'controlled'
      ? inner.object
      : (inner?.object ?? inner?.subject);
  return patient ? { clause, agent: clause.subject, patient } : null;
}

/** The roles in an event whose words stand at `start` to `end`. */
export function rolesOf(
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  event: {
    readonly start: number;
    readonly end: number;
    readonly kind: EventKind;
    readonly words: string;
    readonly noun: boolean;
  },
): Roles {
  const verbal = clauses.find(
    (clause) => clause.verb.headStart >= event.start - 1 && clause.verb.headStart < event.end,
  );
  if (verbal && !event.noun) return letGo(clauses, verbal) ?? verbRoles(verbal, event.kind, event.words);
  const around = clauseAt(clauses, event.start);
  if (event.noun) return nounRoles(phrases, event.start, event.end, around);
  // "The jailed poet has written 300 poems": said of the poet
  const told = /^\p{L}+ed$/u.test(event.words)
    ? phrases.find((one) => one.kind === 'noun' && one.start <= event.start && one.end > event.end)
    : undefined;
  if (told && around) return { clause: around, agent: null, patient: { start: told.start, end: told.end } };
  return around ? verbRoles(around, event.kind, event.words) : { clause: null, agent: null, patient: null };
}
