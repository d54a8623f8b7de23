import { firstMatch, holds } from '@safeconduct/dates/find/matches.ts';
import type { View } from '../english/view.ts';
import { clauseEnd, standsForState } from './position-said.ts';
import { treatyOf } from './position-treaties.ts';
import { announced, governmentWords, topic, underRule } from './position-words.ts';

/** A stance with those whose it is. */
export interface Stance {
  readonly start: number;
  readonly end: number;
  readonly who: string;
  /** The state says it, whoever tells of it. */
  readonly speaks: boolean;
  readonly verb: string;
  readonly rule: string;
}

/** "Under a protocol, China is bound to return": what a treaty or a law asks of a state. */
function byRule(view: View): Stance | null {
  const match = firstMatch(view.text, underRule);
  if (!match || !holds(view.text, topic)) return null;
  // "Under immigration law we had to send them home": why it was done, and no policy.
  if (/\b(?:we|they|he|she|it) (?:had to|have had to|sent|returned|deported|handed)\b/i.test(view.text))
    return null;
  if (
    !/\b(?:must|ha(?:ve|s) to|shall|bound|obliged|required)\b/i.test(view.text.slice(match.index)) ||
    /\b(?:arrested|held|detained) under\b/i.test(view.text)
  )
    return null;
  return {
    start: match.index,
    end: clauseEnd(view, match.index + match[0].length),
    who: '',
    speaks: false,
    verb: '',
    rule: 'position/under',
  };
}

function byTreaty(view: View): Stance | null {
  const treaty = treatyOf(view);
  return treaty === null
    ? null
    : {
        start: treaty.start,
        end: clauseEnd(view, treaty.end),
        who: '',
        speaks: false,
        verb: '',
        rule: 'position/treaty',
      };
}

const givenOut =
  /\b(?:said|says|stated|announced|added|insisted)\s(?:that\s)?["“]?(?<rule>(?:any|no|nobody|no one|anyone|all|those|such|every)\b[^.;"”]{3,80}?\b(?:will|would|must|shall|can|is|are)\b[^.;"”]{3,90})/u;

/** "a spokeswoman said any removal would follow the law": a rule given out, where the clauses are too tangled to tell. */
function byPhrase(view: View): Stance | null {
  const match = firstMatch(view.text, givenOut);
  const rule = match?.groups?.rule;
  if (!match || rule === undefined || !announced.test(rule)) return null;
  const before = view.text.slice(0, match.index);
  if (!governmentWords.test(before) || /\b(?:activists?|lawyers?|experts|groups?)\b[^,]{0,30}$/i.test(before))
    return null;
  const start = match.index + match[0].length - rule.length;
  return {
    start,
    end: start + rule.trimEnd().length,
    who: '',
    speaks: false,
    verb: '',
    rule: 'position/rule',
  };
}

/** "has made known that it will take in", "let it be known that it means to force them back" */
const letKnown =
  /\b(?:ma[dk]e\p{L}*|let) (?:it )?(?:be )?(?:known|plain|clear|understood)\b[^.;]{0,30}? that (?=(?:it|they|no|all|any|he|she)\b)/iu;

function byLettingKnow(view: View): Stance | null {
  const match = firstMatch(view.text, letKnown);
  if (!match) return null;
  const start = match.index + match[0].length;
  const before = view.text.slice(0, match.index);
  const end = clauseEnd(view, start);
  const told = view.text.slice(start, end);
  const subject = view.clauses.findLast(
    (one) => one.subject !== null && one.verb.start <= match.index,
  )?.subject;
  const who = subject ? view.text.slice(subject.start, subject.end) : '';
  return (standsForState(who) || governmentWords.test(before)) && (topic.test(told) || /\bback\b/.test(told))
    ? { start, end, who, speaks: true, verb: '', rule: 'position/known' }
    : null;
}

/** What the words of a sentence tell of a stance where no clause of it did. */
export function byWords(view: View): Stance | null {
  return byLettingKnow(view) ?? byRule(view) ?? byPhrase(view) ?? byTreaty(view);
}
