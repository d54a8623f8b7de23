import type { Clause } from '../clauses/clause.ts';
import type { Span } from '../segment/sentences.ts';
import type { Sentence } from './clause.ts';
import { phraseBefore } from './phrase.ts';

/** The clause of the verb that begins at an offset. */
export function clauseOfVerb(sentence: Sentence, offset: number): Clause | null {
  return sentence.clauses.find((clause) => clause.verb.headStart === offset) ?? null;
}

/** Where the name of a speaker ends: at what is inserted, told of them, or done by them. */
const ends =
  /[,;:(–—"“”]|\s(?:who|which|whose|whom|that|said|told|says|speaking|quoted|reached|interviewed|asked|citing|quoting|on condition)\b/u;

const time =
  /\s(?:(?:late |early |last |this |next )?(?:on |in |at )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|night|evening|afternoon))?|(?:on )?the (?:same|next|following|previous) (?:day|night|morning|evening|week)|on \d.*|on \p{Lu}\p{Ll}+ \d.*|at once|for (?:its|his|her|their) part|in turn|however|meanwhile|today|yesterday|tonight|this (?:week|month|year|morning)|last (?:week|month|year|night)|also|later|earlier|recently|now|then|still|since|only|has|have|had|did|does|do|could|would|will|is|are|was|were|not|never|(?!family|assembly|ally|italy|daily|weekly|monthly)\p{L}+ly)$/iu;

/** Words for a speaker without the day, the adverb and the auxiliary that follow them. */
export function withoutTime(words: string): string {
  let kept = words.trimEnd();
  for (let shorter = kept.replace(time, ''); shorter !== kept; shorter = kept.replace(time, ''))
    kept = shorter.trimEnd();
  return kept.trim();
}

/** Verbs after which a clause follows without "that": "a man who said police told him". */
const takesClause =
  /^(?:sa(?:id|ys?)|tells?|told|th(?:ink|inks|ought)|believes?d?|fear(?:s|ed)?|kn[eo]ws?|hopes?d?|claim(?:s|ed)?|feels?|felt|hear[ds]?|learn(?:s|ed|t)?|argue[sd]?|found|saw|sees?|means?|meant|suggest(?:s|ed)?|show(?:s|ed)?)$/;

/** "A figure in a campaign to help North Koreans escape said": the one of whom the sentence tells, and not those helped. */
function helpers(
  { text, clauses }: Sentence,
  clause: Clause,
  told: Span,
): { words: string; start: number } | null {
  const doing = clauses.find((one) => one.verb.form === 'infinitive' && one.by === 'own' && one !== clause);
  const own = doing?.subject;
  if (!doing || !own || own.start > 4 || doing.verb.end > told.start) return null;
  if (/[,;:"“”]/u.test(text.slice(own.end, told.start))) return null;
  return { words: text.slice(own.start, own.end), start: own.start };
}

/**
 * "Sources who rescue North Koreans in China told", "an official whose work is the expulsion of migrants confirmed": the
 * noun before the verb belongs to the relative, and the one told of by the relative is the subject.
 */
function antecedent(sentence: Sentence, clause: Clause): { words: string; start: number } | null {
  const { text, clauses } = sentence;
  if (clause.by === 'shared') {
    const first = clauses.find((one) => one.by === 'own' && one.subject?.start === clause.subject?.start);
    return first ? antecedent(sentence, first) : null;
  }
  const { subject, governor } = clause;
  if (!subject || clause.by !== 'own' || !governor || takesClause.test(governor.verb.head)) return null;
  if (!/[\p{L}\d]\s$/u.test(text.slice(governor.verb.end - 1, subject.start))) return null;
  if (
    /[,;:"“”]|\b(?:and|but|while|as|when|after|because|that|before)\s$/u.test(
      text.slice(governor.verb.end, subject.start),
    )
  )
    return null;
  const relative = clauses.findLast(
    (one) =>
      one.verb.end <= subject.start &&
      (one.link === 'whose' ||
        (one.by === 'relative' && /^(?:who|which|that)$/.test(one.link)) ||
        (one.link === 'who' && one.verb.form === 'infinitive')),
  );
  if (!relative) return helpers(sentence, clause, subject);
  if (/[,;:"“”]/u.test(text.slice(relative.verb.end, subject.start))) return null;
  const lead = text.slice(0, relative.start).replace(/\s*(?:whose)?\s*$/u, '');
  if (relative.link === 'whose') {
    const before = /(?:^|[,;:"“”] )((?:[\p{L}\p{M}.'’-]+ ){0,8}[\p{L}\p{M}.'’-]+)$/u.exec(lead);
    return before?.[1] ? { words: before[1], start: before.index + before[0].indexOf(before[1]) } : null;
  }
  const own = relative.subject;
  // "sources who work to rescue": a verb that reads as a noun is no subject of the relative, which stands before "who"
  const who = own ? /(?:^|[,;:“"] )((?:[\p{L}\p{M}.'’-]+ ){1,6})who $/u.exec(text.slice(0, own.start)) : null;
  if (who?.[1]) return { words: who[1].trim(), start: who.index + who[0].indexOf(who[1]) };
  // "A couple who helped the group enter Laos told": what somebody is helped to do is no doing of the one who helps
  const helped = /^(?:help(?:s|ed)?|lets?|ma[dk]es?)$/.test(relative.verb.head) ? governor : null;
  if (!own || clauses.some((one) => one.by === 'own' && one.subject?.start === own.start && one !== helped))
    return null;
  return { words: text.slice(own.start, own.end), start: own.start };
}

/** "on Thursday morning, friends and family said": the time before the comma is no part of those who speak. */
const timeBefore =
  /^(?:\p{L}+ )?(?:morning|afternoon|evening|night|noon|week|weekend|month|year|today|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,4}), /u;

/** "A source in a civic group in Seoul that helps them told": not Seoul tells, but the source. */
function wholePhrase({ text, tokens }: Sentence, subject: Span): { words: string; start: number } | null {
  const first = tokens.findIndex((token) => token.start >= subject.start);
  if (!/^(?:in|at|of|from|with|near|inside)$/.test(tokens[first - 1]?.lower ?? '')) return null;
  const end = tokens.findIndex((token) => token.start >= subject.end);
  const run = end < 0 ? null : phraseBefore(tokens, end, 0);
  const from = run && tokens[run.from];
  if (!from || from.start >= (tokens[first - 1]?.start ?? 0)) return null;
  return { words: text.slice(from.start, subject.end), start: from.start };
}

const unnamed =
  /(?:^|[,;:“"] )((?:[\p{L}\p{M}.'’-]+ ){1,10})who (?:asked|requested|wished|insisted) (?:that )?(?:his|her|their) (?:\p{L}+ )?names? (?:not )?be \p{L}+ $/u;

/** "A guard who asked that his name be withheld said": the guard says, and not his name. */
function anonymous({ text }: Sentence, clause: Clause): { words: string; start: number } | null {
  const own = clause.verb.form === 'finite' ? unnamed.exec(text.slice(0, clause.verb.start)) : null;
  return own?.[1] ? { words: own[1].trim(), start: own.index + own[0].indexOf(own[1]) } : null;
}

/** The words of a clause's subject with what qualifies it ("a spokeswoman for UNHCR in Kathmandu"), without day and adverbs. */
export function subjectWords(sentence: Sentence, clause: Clause): { words: string; start: number } | null {
  const { subject } = clause;
  if (!subject) return null;
  const before =
    anonymous(sentence, clause) ?? antecedent(sentence, clause) ?? wholePhrase(sentence, subject);
  if (before) return before;
  const own = clause.by === 'own' && subject.end <= clause.verb.start;
  const other = sentence.clauses.find(
    (one) => one.verb.start >= subject.end && one.verb.end <= clause.verb.start,
  );
  const rest = own ? sentence.text.slice(subject.end, clause.verb.start) : '';
  // "a person who follows the North": without what follows there is nobody in "a person".
  const bare = /\b(?:person|people|someone|somebody|those|man|woman|official|officials)$/i.test(
    sentence.text.slice(subject.start, subject.end),
  );
  const told = bare && rest.startsWith(' who ') ? rest.length : (ends.exec(rest)?.index ?? rest.length);
  const cut = bare ? told : Math.min(told, (other?.verb.start ?? clause.verb.start) - subject.end);
  const words = withoutTime(sentence.text.slice(subject.start, subject.end) + rest.slice(0, cut));
  // "Khaled al-Amin, 19, who said": his age is not he
  const aged = /^\d+$/.test(words)
    ? /((?:\p{Lu}[\p{L}\p{M}.'’-]+ ){1,2}(?:al-)?\p{Lu}[\p{L}\p{M}'’-]+), $/u.exec(
        sentence.text.slice(0, subject.start),
      )
    : null;
  if (aged?.[1]) return { words: aged[1], start: aged.index };
  // "Ma In-sook, an activist from Seoul who works for refugees, confirmed"
  const named = /^(?:an?|the|his|her|their|its) /i.test(words)
    ? /^((?!(?:In|At|On|From|After|Before|For|But|And|As|With|By|Near|To|Of|When|While)\s)(?:\p{Lu}[\p{L}\p{M}.'’-]+ ){1,3}\p{Lu}[\p{L}\p{M}'’-]+), (?:\d+, )?$/u.exec(
        sentence.text.slice(0, subject.start),
      )
    : null;
  if (named?.[1] && /^(?:own|shared)$/.test(clause.by)) return { words: named[1], start: 0 };
  // "Helping Hands Korea, an aid group, said": a name that begins like a verb
  const begun = /^["“]?(\p{Lu}\p{Ll}+ing )$/u.exec(sentence.text.slice(0, subject.start))?.[1];
  if (begun !== undefined && /^\p{Lu}/u.test(words))
    return { words: begun + words, start: subject.start - begun.length };
  const time = timeBefore.exec(words)?.[0].length ?? 0;
  return { words: words.slice(time), start: subject.start + time };
}

/** "Bae Jin-ho, who heads the Fellowship, said", "the lawyer, Besnik Morina, told": the name inserted after a role. */
export function insertedName(sentence: Sentence, clause: Clause): string | null {
  const { subject } = clause;
  if (!subject || clause.by !== 'own') return null;
  const between = sentence.text.slice(subject.end, clause.verb.start);
  const name =
    /^[^,]{0,60}, (?:(?:the|an?) (?:(?!(?:of|for|from|in|at|with|by|the) )\p{Ll}[\p{L}-]+ ){1,3})?(?:(?:Mr|Mrs|Ms|Dr|Rev|Police|Lt|Col|Maj|Gen|Capt|Colonel|Major|General|Captain)\.? )*((?:\p{Lu}[\p{L}\p{M}.'’-]+ ){1,3}\p{Lu}[\p{L}\p{M}'’-]+),/u.exec(
      between,
    );
  // "who gave only his surname, Lee, told"
  const single =
    /\b(?:(?:sur|family |last |first )?name(?: of)?|(?:identified|named|known|described)(?: only| simply)? as|surnamed),? (\p{Lu}\p{Ll}+),/u.exec(
      between,
    );
  // "another daily, the Chosun Ilbo, said", "a refugees' group in Seoul, Bridge of Unification, said"
  const body =
    /^(?: (?:in|of|from|for) [^,]{2,40})?, (?:the )?((?:\p{Lu}[\p{L}\p{M}'’&.-]+ ?|(?:of|for|and|the|without|in) ){1,6}),/u.exec(
      between,
    );
  const bodied =
    /\b(?:group|organi[sz]ation|association|network|charity|agency|newspaper|paper|daily|weekly|site|website|station|broadcaster|coalition|watchdog|party|magazine|firm|foundation|outlet|committee|body)$/i.test(
      sentence.text.slice(subject.start, subject.end),
    );
  // "his wife, Leyla, said"
  const kin =
    /\b(?:wife|husband|mother|father|sister|brother|son|daughter|cousin|aunt|uncle|niece|nephew)$/i.test(
      sentence.text.slice(subject.start, subject.end),
    )
      ? /^, (\p{Lu}\p{Ll}+),/u.exec(between)
      : null;
  return (bodied ? body?.[1]?.trim() : null) ?? name?.[1] ?? single?.[1] ?? kin?.[1] ?? null;
}

/** `"...," the group's deputy director, Phil Robertson, said`: the name between commas, behind a quotation that is closed. */
export function nameAfterRole({ text, tokens }: Sentence, at: number): string | null {
  const before = text.slice(0, tokens[at]?.start ?? 0);
  return (
    /["”] (?:[^,;"“”]{3,80}), ((?:\p{Lu}[\p{L}\p{M}.'’-]+ ){1,3}\p{Lu}[\p{L}\p{M}'’-]+), $/u.exec(
      before,
    )?.[1] ?? null
  );
}
