import { holds, holdsWithin } from '@safeconduct/dates/find/matches.ts';
import type { Speaker } from '../attribution/attribution.ts';
import type { SpeakerRegister } from '../attribution/register.ts';
import { withoutTime } from '../attribution/subject.ts';
import type { Clause } from '../clauses/clause.ts';
import type { View } from '../english/view.ts';
import type { Span } from '../segment/sentences.ts';
import { isInstitution, type PartyKind, partyKind } from './parties.ts';

/** `told`: as having happened or as standing; `planned`: announced for later; `unreal`: wished, possible, demanded. */
export type ActMood = 'told' | 'planned' | 'unreal';

/** A clause as an act: its verb with the words around it, whether it is negated and whether it is so. */
export interface Act extends Span {
  readonly clause: Clause;
  readonly passive: boolean;
  /** Last verb of the group, lower case. */
  readonly head: string;
  /** Words of the subject with what hangs on it; empty where none was found. */
  readonly subject: string;
  readonly subjectKind: PartyKind | null;
  /** Text after the verb, up to the next clause that does not hang on this one. */
  readonly after: string;
  readonly negative: boolean;
  readonly mood: ActMood;
}

const planning =
  /^(?:plan|intend|promis|vow|pledg|undertak|undertook|agree|prepar|expect|due|set|schedul|about|propos|decid|resolv|hope|going|ready|wish)/;
const unrealised =
  /^(?:ask|urg|call|want|need|refus|declin|fail|demand|request|appeal|implor|beg|press|order|advis|recommend|warn|encourag|tr(?:y|ies|ied|ying)|attempt|seek|sought|threaten|oblig|requir|suppos|like|prefer|invit|forbid|forbad|oppos|mean)/;
const imperative =
  /^(?:please|kindly)?\s*(?:write|send|call|e-?mail|fax|urge|contact|appeal|ask)\b|\bplease (?:write|contact|send|call|visit|e-?mail|ask|urge)\b|,\s(?:write|contact|call|ring) (?:to )?us\b/i;

function governedMood(clause: Clause, text: string, depth: number): ActMood {
  const { governor } = clause;
  if (!governor || depth > 4) return 'told';
  if (planning.test(governor.verb.head)) return governor.verb.negated ? 'unreal' : 'planned';
  if (/^(?:is|are|was|were|be|been)$/.test(governor.verb.head)) {
    const between = text.slice(governor.verb.end, clause.verb.start);
    if (/\b(?:un)?able\b/i.test(between)) return moodOf(governor, text, depth + 1);
    if (/\b(?:ready|about|due|set|expected|planning|preparing)\b/i.test(between) || between.trim() === '')
      return 'planned';
    return 'unreal';
  }
  if (unrealised.test(governor.verb.head)) return 'unreal';
  return moodOf(governor, text, depth + 1);
}

const wishing = /\b(?:if|unless|whether)\s+(?:[\p{L}’']+\s){0,4}$/iu;
const inverting = /(?:^|[,;]\s)(?:should|were) (?:they|he|she|it|any\p{L}*|the \p{L}+)\s(?:\p{L}+\s){0,3}$/iu;

function moodOf(clause: Clause, text: string, depth = 0): ActMood {
  const { verb } = clause;
  if (clause.link === 'whether' || (/^(?:if|unless|lest|until)$/.test(clause.link) && !verb.perfect))
    return 'unreal';
  const lead = text.slice(0, verb.start);
  const wished = holdsWithin(text, lead, wishing);
  const inverted = holdsWithin(text, lead, inverting);
  if ((wished || inverted) && !verb.perfect) return 'unreal';
  if (verb.modal !== null && verb.modal !== 'did') {
    if (/^(?:will|shall|would)$/.test(verb.modal)) return verb.perfect ? 'unreal' : 'planned';
    return 'unreal';
  }
  if (verb.form === 'infinitive') return verb.perfect ? 'told' : governedMood(clause, text, depth);
  // "let the agency see them": a bare infinitive is as real as the verb it hangs on.
  if (
    clause.governor &&
    depth < 4 &&
    /^(?:let|lets|letting|makes?|made|making|help)$/.test(clause.governor.verb.head)
  )
    return moodOf(clause.governor, text, depth + 1);
  // "wanted to go to Bangkok and ask", "would go on encouraging"
  const bare =
    verb.form !== 'finite' ||
    (clause.governor?.verb.form === 'infinitive' &&
      text.slice(verb.start, verb.end) === verb.head &&
      !/(?:s|ed|ought|poke|rote)$/.test(verb.head));
  if (clause.by === 'shared' && clause.governor && bare && depth < 4) {
    return moodOf(clause.governor, text, depth + 1);
  }
  if (
    verb.form === 'gerund' &&
    clause.governor &&
    depth < 4 &&
    /\b(?:go|goes|going|keep|carry|continue) (?:on )?$/.test(lead)
  )
    return moodOf(clause.governor, text, depth + 1);
  if (
    (clause.link === 'that' || (clause.link === 'and' && /^(?:not )?be\s/i.test(text.slice(verb.start)))) &&
    clause.governor &&
    /^(?:demand|urg|insist|recommend|propos|ask|request|suggest)/.test(clause.governor.verb.head) &&
    // "insists that there are none": told, and no demand
    /^(?:not )?(?:be|(?!(?:are|were)\b)\p{L}+[^sdg\s])\s/iu.test(text.slice(verb.start))
  )
    return 'unreal';
  return 'told';
}

/** "have today written": a date stands within the verb group, and the clause before holds the auxiliary. */
function splitFrom(clause: Clause, text: string): Clause | null {
  const { governor, verb } = clause;
  if (!governor || !/^(?:have|has|had)$/.test(governor.verb.head) || clause.subject) return null;
  return /^\s(?:[\p{L}\d]+\s){1,3}$/u.test(text.slice(governor.verb.end, verb.start)) ? governor : null;
}

/** "rung the embassy in Vientiane, which": the relative belongs to the embassy, not to its town. */
function antecedentOf(view: View, clause: Clause): string | null {
  const { subject } = clause;
  if (clause.by !== 'relative' || !subject) return null;
  const at = view.phrases.findIndex((phrase) => phrase.start === subject.start);
  const link = view.phrases[at - 1];
  const noun = view.phrases[at - 2];
  if (link?.kind !== 'preposition' || !/^(?:in|at|of|for)$/.test(link.word) || noun?.kind !== 'noun')
    return null;
  const words = view.text.slice(noun.start, subject.end);
  return /^(?:state|body)$/.test(partyKind(view.text.slice(noun.start, noun.end)) ?? '') ? words : null;
}

/** "The ministry itself": the noun with the pronoun that only stresses it. */
function wholeSubject(text: string, { start, end }: Span): string {
  const own = text.slice(start, end);
  return /^(?:itself|himself|herself|themselves)$/i.test(own)
    ? `${/(?:^|[,;]\s|\b(?:that|and|but|while)\s)([^,;]{2,60}\s)$/u.exec(text.slice(0, start))?.[1] ?? ''}${own}`
    : own;
}

function subjectOf(view: View, clause: Clause, text: string): string {
  const { verb } = clause;
  const subject = clause.subject ?? splitFrom(clause, text)?.subject ?? null;
  const head = antecedentOf(view, clause);
  if (head !== null) return head;
  if (!subject) return '';
  const own = wholeSubject(text, subject);
  if (clause.by !== 'own' || verb.start <= subject.end) return own;
  const other = view.clauses.find(
    (one) => one.verb.start >= subject.end && one.verb.end <= verb.start && one !== clause,
  );
  const whole = text.slice(subject.start, other?.verb.start ?? verb.start);
  const cut = withoutTime(whole.split(/,|\s(?:who|which|whose|that|where)\s|["“”;:–—]/u)[0] ?? own);
  return cut.length > own.length && cut.length < 110 ? cut : withoutTime(own);
}

function reachOf(view: View, clause: Clause): number {
  const { text } = view;
  const next = view.clauses.find(
    (other) =>
      other.verb.start > clause.verb.start &&
      other.verb.form === 'finite' &&
      (other.by === 'own' || other.by === 'relative' || other.by === 'none') &&
      !(other.governor === clause && (other.link === 'that' || other.link === 'whether')),
  );
  const stop = /[;]|(?<=[a-z”"])[.?!](?=\s+\p{Lu})|\s[–—]\s/u.exec(text.slice(clause.verb.end));
  const limit = stop ? clause.verb.end + stop.index : text.length;
  // "who had asked for asylum in Cambodia were sent back": the main verb ends what the relative tells.
  const beyond = next && next.start <= clause.verb.end ? next.verb.start : (next?.start ?? text.length);
  const wall = next ? Math.max(clause.verb.end, Math.min(beyond, next.verb.start)) : text.length;
  return Math.min(limit, Math.max(wall, clause.verb.end));
}

/** "has not been able to speak", "refused to meet": the negation stands at the verb on which this one hangs. */
function negatedAbove(clause: Clause, depth = 0): boolean {
  const { governor, verb } = clause;
  // "had not finished examining the claims"
  const goesOn =
    verb.form === 'gerund' && /^(?:finish|complet|start|begun|began|stopp)/.test(governor?.verb.head ?? '');
  if (!governor || !(verb.form === 'infinitive' || goesOn) || depth > 3) return false;
  return governor.verb.negated || negatedAbove(governor, depth + 1);
}

/** "cannot receive visits or make calls": what "or" joins to a negated verb is negated with it. */
function joinedToNegated(clause: Clause, text: string): boolean {
  const { governor } = clause;
  return (
    clause.by === 'shared' &&
    governor !== null &&
    governor.verb.negated &&
    /\b(?:or|nor)\s*$/i.test(text.slice(0, clause.verb.start))
  );
}

const nobody =
  /^(?:nobody|no one|none|no|neither|not (?:one|a single|any))\b|\bof no (?:country|kind|sort|party|other)\b/i;

/** The acts of a sentence, one a verb, in order. */
export function actsOf(view: View): readonly Act[] {
  const known = told.get(view);
  if (known) return known;
  const acts = readActs(view);
  told.set(view, acts);
  return acts;
}

/** Five kinds of rules ask the same sentence. */
const told = new WeakMap<View, readonly Act[]>();

function readActs(view: View): Act[] {
  const { text } = view;
  return view.clauses.map((clause): Act => {
    const subject = subjectOf(view, clause, text);
    const end = reachOf(view, clause);
    const before = text.slice(Math.max(0, clause.verb.start - 14), clause.verb.start);
    return {
      clause,
      passive: clause.passive && splitFrom(clause, text) === null,
      head: clause.verb.head.replace(/^-|['’]/gu, ''),
      subject,
      subjectKind: partyKind(subject),
      after: text.slice(clause.verb.end, end),
      negative:
        clause.verb.negated ||
        negatedAbove(clause) ||
        joinedToNegated(clause, text) ||
        /(?:^|[,;]\s)(?:nor|neither)\s(?:has|have|had|did|do|does|was|were|is|are|can|could|will|would)?\s*$/i.test(
          text.slice(0, clause.subject?.start ?? clause.verb.start),
        ) ||
        nobody.test(subject) ||
        (/^(?:one|a single)\b/.test(subject) &&
          /\bnot\s$/i.test(text.slice(0, clause.subject?.start ?? 0))) ||
        /\b(?:without|never|not|n['’]t|nor)\s*$/i.test(before) ||
        /\bnot\s(?:yet|been|to|\p{L}+ly)?\s*$/iu.test(before),
      mood: holds(text, imperative) ? 'unreal' : moodOf(clause, text),
      start: clause.verb.start,
      end:
        clause.verb.end +
        text
          .slice(clause.verb.end, end)
          .trimEnd()
          .replace(/[,.;:]$/u, '').length,
    };
  });
}

/** The verb on which an act hangs as infinitive or shared verb, with the act's own: "has been unable to verify". */
export function chainOf(view: View, act: Act): string {
  let first = act.clause;
  for (let depth = 0; depth < 3; depth += 1) {
    const { governor } = first;
    if (!governor || (first.link !== 'to' && first.by !== 'controlled')) break;
    if (governor.verb.end > first.verb.start || act.clause.verb.start - governor.verb.start > 70) break;
    first = governor;
  }
  return view.text.slice(first.verb.start, act.clause.verb.end);
}

/** A party's name for a claim: without article, and a pronoun as the one it stands for. */
export function nameOf(words: string, register: SpeakerRegister, self: Speaker | null): string {
  const bare = words
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|its|their|his|her|an?|all|both|some)\s/i, '')
    .replace(/['’]s$/u, '')
    .replace(/\s(?:of|about|over|to|for)(?:\s(?:its|their|his|her|the))?$/i, '')
    .trim();
  // "the agency", "the United Nations refugee agency": the body that the report has named
  if (
    /^(?:(?:UN|U\.N\.|United Nations|refugee)(?:['’]s)? )*(?:agency|organi[sz]ation|body)(?: UNHCR)?$/i.test(
      bare,
    ) &&
    /^(?:the|its)\s/i.test(words.trim())
  )
    return register.resolve(words.trim())?.name ?? bare;
  if (/^(?:we|us|our|i|me|my)$/i.test(bare)) return self?.name ?? bare;
  if (/^(?:he|she|it|they|him|them|who|which|whom|her)$/i.test(bare)) {
    const name = register.resolve(bare)?.name ?? bare;
    return /^(?:he|she|him|her)$/i.test(bare) && isInstitution(partyKind(name)) && !/\bofficial\b/i.test(name)
      ? bare
      : name;
  }
  return bare;
}
