import type { Clause } from '../clauses/clause.ts';
import type { Sentence } from './clause.ts';

/** The clause of the verb that begins at an offset. */
export function clauseOfVerb(sentence: Sentence, offset: number): Clause | null {
  return sentence.clauses.find((clause) => clause.verb.headStart === offset) ?? null;
}

/** Where the name of a speaker ends: at what is inserted, told of them, or done by them. */
const ends =
  /[,;:(–—"“”]|\s(?:who|which|whose|whom|that|said|told|says|speaking|quoted|reached|interviewed|asked|citing|quoting|on condition)\b/u;

const time =
  /\s(?:(?:late |early )?(?:on |in |at )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|night|evening|afternoon))?|(?:on )?the (?:same|next|following|previous) (?:day|night|morning|evening|week)|on \d.*|on \p{Lu}\p{Ll}+ \d.*|at once|today|yesterday|tonight|this (?:week|month|year|morning)|last (?:week|month|year|night)|also|later|earlier|recently|now|then|still|since|only|has|have|had|did|does|do|could|would|will|is|are|was|were|not|never|\p{L}+ly)$/iu;

/** Words for a speaker without the day, the adverb and the auxiliary that follow them. */
export function withoutTime(words: string): string {
  let kept = words.trimEnd();
  for (let shorter = kept.replace(time, ''); shorter !== kept; shorter = kept.replace(time, ''))
    kept = shorter.trimEnd();
  return kept.trim();
}

/** The words of a clause's subject with what qualifies it ("a spokeswoman for UNHCR in Kathmandu"), without day and adverbs. */
export function subjectWords(sentence: Sentence, clause: Clause): { words: string; start: number } | null {
  const { subject } = clause;
  if (!subject) return null;
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
  return { words, start: subject.start };
}

/** "Bae Jin-ho, who heads the Fellowship, said", "the lawyer, Besnik Morina, told": the name inserted after a role. */
export function insertedName(sentence: Sentence, clause: Clause): string | null {
  const { subject } = clause;
  if (!subject || clause.by !== 'own') return null;
  const between = sentence.text.slice(subject.end, clause.verb.start);
  const name =
    /^[^,]{0,60}, (?:(?:Mr|Mrs|Ms|Dr|Rev|Police|Lt|Col|Maj|Gen|Capt|Colonel|Major|General|Captain)\.? )*((?:\p{Lu}[\p{L}\p{M}.'’-]+ ){1,3}\p{Lu}[\p{L}\p{M}'’-]+),/u.exec(
      between,
    );
  // "who gave only his surname, Lee, told"
  const single =
    /\b(?:(?:sur|family |last |first )?name(?: of)?|(?:identified|named|known|described)(?: only| simply)? as|surnamed),? (\p{Lu}\p{Ll}+),/u.exec(
      between,
    );
  // "another daily, the Chosun Ilbo, said"
  const body = /^, the ((?:\p{Lu}[\p{L}\p{M}'’-]+ ?){1,5}),/u.exec(between);
  return name?.[1] ?? single?.[1] ?? body?.[1] ?? null;
}
