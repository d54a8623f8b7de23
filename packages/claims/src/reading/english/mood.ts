import type { Clause } from '../clauses/clause.ts';
import type { EventKind, Mood } from './events.ts';

/** Verbs after which an infinitive has happened: "were made to walk", "managed to call". */
const happened =
  /^(?:made|managed|forced|compelled|began|begun|started|continued|came|come|went|seen|saw|heard|helped|used|proceeded|had|turned)$/;

/** Verbs and nouns after which something is wanted, feared or refused, not told. */
const wanted =
  /^(?:demand|urg|ask|call|want|request|appeal|beg|implor|plead|insist|propos|recommend|order|threaten|plan|intend|hop|vow|pledg|promis|agree|prepar|decid|oppos|prevent|avoid|stop|halt|block|bar|refus|declin|consider|warn|fac|risk|try|tri|attempt|seek|sought|expect|schedul|due|set|like|unlike|about|ready|mean|need|fail|aim|seem|allow|permit|let)/;

const feared = /^(?:fear|worr|concern|suspect)/;

const ongoing = /^(?:detain|hold|remain)$/;

/** "being sent back" after "danger of", "fear of", "without", "prevented from". */
function gerundMood(clause: Clause, before: string): Mood {
  if (
    /\b(?:risk|risks|risked|risking|fear|fears|feared|fearing|face|faces|faced|facing|await\w*|against|avoid\w*|dread\w*)\s*$/i.test(
      before,
    )
  )
    return 'open';
  if (/\b(?:without|instead of|rather than|short of)\s*$/i.test(before)) return 'denied';
  if (
    /\b(?:prevent\w*|stop\w*|barr?\w*|block\w*|keep|kept|save[sd]?|protect\w*)\b[^,;]{0,40}\bfrom\s*$/i.test(
      before,
    )
  )
    return 'open';
  if (
    /\b(?:risk|dread|terror|peril|brink|danger|threat|possibility|fear|fears|hope|hopes|chance|chances|prospect|aim|intention|idea|verge|point|way|practice|policy|habit|means|process) of(?: being \p{L}+ (?:and|or) of)?\s*$/iu.test(
      before,
    )
  )
    return 'open';
  if (clause.governor && clause.link === 'to' && wanted.test(clause.governor.verb.head)) return 'open';
  if (clause.governor && feared.test(clause.governor.verb.head)) return 'open';
  return 'done';
}

/**
 * Whether a verb tells something as having happened (`done`), as feared, planned, demanded or usual (`open`), or as
 * not so (`denied`).
 *
 * @param before the sentence up to the verb group
 */
export function clauseMood(
  clause: Clause,
  kind: EventKind,
  before: string,
  sentence: string,
  depth = 0,
): Mood {
  const { verb, governor } = clause;
  if (
    verb.negated ||
    /^(?:nobody|none|no(?! (?:fewer|less|more) than)|no one|neither)\b/i.test(
      clause.subject ? before.slice(clause.subject.start) : '',
    )
  )
    return 'denied';
  const shared = clause.by === 'shared' && governor !== null && depth < 4;
  if (shared && verb.form !== 'finite')
    return clauseMood(governor, kind, before.slice(0, governor.verb.start), sentence, depth + 1);
  // "may have arrested": done, for all that is known
  const perhaps = verb.perfect && /^(?:may|might|must)$/.test(verb.modal ?? '');
  if (verb.modal !== null && verb.modal !== 'did' && !perhaps) return 'open';
  // "to find a country or be deported"
  if (
    governor !== null &&
    governor.verb.head !== 'let' &&
    verb.form === 'finite' &&
    verb.modal === null &&
    !/^Should\b/.test(sentence) &&
    /^be\s/.test(sentence.slice(verb.start))
  )
    return 'open';
  if (governor && /^den(?:y|ies|ied|ying)$/.test(governor.verb.head) && clause.link === 'that')
    return 'denied';
  if (verb.form === 'infinitive') {
    if (verb.perfect) return 'done';
    if (
      governor?.passive &&
      /^(?:believed|thought|reported|said|known|understood|alleged|presumed|found|seen|feared|rumou?red|considered)$/.test(
        governor.verb.head,
      )
    )
      return ongoing.test(kind) ? 'done' : 'open';
    if (governor && /^(?:appear|seem)/.test(governor.verb.head)) return ongoing.test(kind) ? 'done' : 'open';
    // "We were able to take all of them back": it was done
    if (
      governor &&
      governor.verb.modal === null &&
      /^(?:was|were)$/.test(governor.verb.head) &&
      /\bable to\s$/.test(before)
    )
      return governor.verb.negated ? 'denied' : 'done';
    // "an order had come for 22 more to be deported"
    if (clause.subject && /\bfor\s$/i.test(sentence.slice(0, clause.subject.start))) return 'open';
    // "began to deport 30 but stopped after protests"
    if (
      governor &&
      /^(?:beg[au]n|started)$/.test(governor.verb.head) &&
      /\b(?:and|but) (?:then |soon )?(?:broke off|stopped|halted|gave up|called (?:it|them) off)\b/i.test(
        sentence,
      )
    )
      return 'open';
    if (governor && happened.test(governor.verb.head) && !/^(?:had|used)$/.test(governor.verb.head))
      return depth < 4
        ? clauseMood(governor, kind, before.slice(0, governor.verb.start), sentence, depth + 1)
        : 'done';
    return 'open';
  }
  // "wants 29 activists returned"
  if (
    verb.form === 'participle' &&
    /\b(?:wants?|wanted|demands?|demanded|seeks?|seeking|sought|like|(?:intends?|plans?|planned|hopes?|means|order(?:s|ed)?|due|going) to (?:have|get|see)) (?:[\p{L}\d-]+ ){1,5}$/iu.test(
      before,
    )
  )
    return 'open';
  // "set about returning 19 and then broke off"
  if (verb.form === 'gerund' && /\b(?:set|sets|about to start|tried|attempted)(?: about)?\s*$/i.test(before))
    return 'open';
  if (verb.form === 'gerund') return gerundMood(clause, before);
  // "taught there until she was flown back": told, and not feared
  const untilThen =
    clause.link === 'until' &&
    /^(?:was|were)\s/.test(sentence.slice(verb.start)) &&
    governor?.verb.modal === null;
  if (/^(?:if|unless|until|whether|lest|in case)$/.test(clause.link) && !untilThen) return 'open';
  if (
    clause.link === 'that' &&
    governor &&
    /^(?:demand|urg|ask|call|insist|request|recommend|propos|order)/.test(governor.verb.head) &&
    verb.form === 'finite' &&
    /^(?:not )?be\b/i.test(sentence.slice(verb.start))
  )
    return 'open';
  const usual =
    /\b(?:routinely|regularly|usually|normally|typically|generally|often|always|systematically|frequently)\b/i;
  if (kind === 'return' && verb.form === 'finite') {
    const plain =
      /^(?:send|return|deport|repatriate|expel|extradite|hand|force)s?$/.test(verb.head) &&
      !verb.passive &&
      verb.modal === null &&
      !verb.perfect;
    if (plain || usual.test(sentence.slice(verb.start, verb.end))) return 'open';
    if (/^(?:is|are) /i.test(sentence.slice(verb.start)) && usual.test(sentence)) return 'open';
  }
  return 'done';
}
