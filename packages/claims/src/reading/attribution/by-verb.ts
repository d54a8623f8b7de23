import type { Clause } from '../clauses/clause.ts';
import type { Attribution, Speaker } from './attribution.ts';
import { build } from './build.ts';
import { afterVerb, floorOf, hasNoun, inQuote, isMark, type Sentence, skipAside } from './clause.ts';
import { isPersonName } from './kinds.ts';
import { onePerson } from './nouns.ts';
import { phraseAfter, phraseBefore, type Run, wordsOf } from './phrase.ts';
import type { SpeakerRegister } from './register.ts';
import { isSaying } from './saying.ts';
import { clauseOfVerb, insertedName, nameAfterRole, subjectWords } from './subject.ts';
import { continuingVerbs, figureVerbs, invertible, sayVerbs } from './verbs.ts';

/** Verbs of hearing: what was heard is the word of the one after "from". */
const hearing = /^(?:heard|learned|learnt|hear|hears)$/;

function heardFrom(sentence: Sentence, clause: Clause, register: SpeakerRegister): Speaker | null {
  const from = clause.complements.find((one) => one.preposition === 'from');
  if (!from?.words) return null;
  let { end } = from.words;
  // "from relatives in Purang"
  for (const next of clause.complements)
    if (next.words && next.start - end === 1 && /^(?:in|at|near|inside)$/.test(next.preposition))
      end = next.words.end;
  return register.resolve(sentence.text.slice(from.words.start, end));
}

/** "was told by the police that": the one after "by" speaks to the subject. */
function toldBy(sentence: Sentence, clause: Clause, register: SpeakerRegister): Speaker | null {
  const by = clause.complements.find((one) => one.preposition === 'by' && one.start >= clause.verb.end);
  return by?.words ? register.resolve(sentence.text.slice(by.words.start, by.words.end)) : null;
}

/** "My husband rang me: he said": the person of an earlier verb in the sentence, unless that one is speaking already. */
function personBefore(sentence: Sentence, clause: Clause, register: SpeakerRegister): Speaker | null {
  const at = sentence.clauses.indexOf(clause);
  for (const earlier of sentence.clauses.slice(0, at).reverse()) {
    if (earlier.by !== 'own' || earlier.passive) continue;
    // "“A defector hid in the reeds,” he said": those told of in a quotation are not the one who is quoted.
    if (inQuote(sentence.quotes, earlier.verb.start)) continue;
    const subject = subjectWords(sentence, earlier);
    if (!subject || /^(?:he|she|it|they|i|we|there)$/i.test(subject.words)) continue;
    const saying = sentence.tokens.findIndex((token) => token.start === earlier.verb.headStart);
    if (isSaying(sentence, saying)) return null;
    if (/\bof (?:them|the|these|those)\b/i.test(subject.words)) continue;
    if (
      /^(?:the )?(?:other )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|some|most|all|both)/i.test(
        subject.words,
      )
    )
      continue;
    const speaker = register.resolve(subject.words);
    if (
      speaker &&
      /^(?:named_person|family|anonymous_source|victim)$/.test(speaker.kind) &&
      onePerson(speaker) &&
      !/^people\b/i.test(speaker.name)
    )
      return speaker;
  }
  return null;
}

/** `,” said the other resident, a trader`: the subject stands behind the verb. */
function invertedSubject(sentence: Sentence, at: number): { words: string; to: number } | null {
  const { text, tokens, quotes } = sentence;
  if (!invertible.has(tokens[at]?.lower ?? '')) return null;
  const before = tokens[at - 1];
  if (!before || !isMark(before)) return null;
  const found = phraseAfter(tokens, at + 1, tokens.length);
  if (!found) return null;
  // "said a local rights monitor, who": no verb can stand between a noun and a mark there.
  const closing =
    /^(?:VERB|ADV)$/.test(tokens[found.to]?.pos ?? '') &&
    /^[,.]$/.test(tokens[found.to + 1]?.text ?? '') &&
    !/(?:ed|ly|day|ing)$/.test(tokens[found.to]?.lower ?? '') &&
    !/^(?:said|told|says|here|there|now|then|later|earlier|today|yesterday|too)$/.test(
      tokens[found.to]?.lower ?? '',
    );
  const run = closing ? { ...found, to: found.to + 1 } : found;
  const after = tokens[run.to];
  const closesQuote = quotes.some((quote) => quote.end <= before.start + 1 && before.start - quote.end <= 2);
  if (
    !closesQuote &&
    after &&
    !isMark(after) &&
    after.pos !== 'ADP' &&
    !/^(?:who|late|yesterday|today)$/.test(after.lower)
  )
    return null;
  const words = wordsOf(text, tokens, run);
  // "said his attorney, Paul Brandt.": the name stands behind the role.
  const end = tokens[run.to - 1]?.end ?? 0;
  const name =
    /^(?: (?:on|for|of|in|at|to|with) [^,.;]{2,50})?, (?:(?:the )?(?:Rev|Dr|Fr|Mr|Mrs|Ms|Gen|Col|Maj|Lt|Pastor|Father|Sister)\.? )?((?:\p{Lu}[\p{L}\p{M}.'’-]+ ){1,3}\p{Lu}[\p{L}\p{M}'’-]+)(?=[.,;]|$)/u.exec(
      text.slice(end, end + 100),
    )?.[1];
  return {
    words:
      name !== undefined && !isPersonName(words.replace(/^(?:the|an?) /i, '')) && isPersonName(name)
        ? name
        : words,
    to: run.to,
  };
}

/** "Marina Levitskaya, head of Civic Assistance, said the man, 42, had": who she is stands between the subject and its verb. */
function hasApposition(sentence: Sentence, at: number, register: SpeakerRegister): boolean {
  const { text, tokens, clauses } = sentence;
  const clause = clauseOfVerb(sentence, tokens[at]?.start ?? -1);
  if (clause?.by !== 'own' || !clause.subject || clause.subject.start > 3) return false;
  if (!/^[^,]{0,60}, (?!and\b|but\b)[^,]{2,80}, ?$/.test(text.slice(clause.subject.end, clause.verb.start)))
    return false;
  const finite = clauses.some(
    (one) =>
      one !== clause && one.verb.form === 'finite' && one.by === 'own' && one.verb.start < clause.verb.start,
  );
  return !finite && register.resolve(subjectWords(sentence, clause)?.words ?? '') !== null;
}

/** "Rep. Park, citing a source, said two women were held": the subject stands before what is inserted. */
function hasOwnSpeaker(sentence: Sentence, at: number, register: SpeakerRegister): boolean {
  const clause = clauseOfVerb(sentence, sentence.tokens[at]?.start ?? -1);
  if (clause?.by !== 'own' || !clause.subject) return false;
  const { start, end } = clause.subject;
  if (inQuote(sentence.quotes, start)) return false;
  const inserted =
    /^[^,]{0,60}, (?:citing|quoting|speaking|asked|reached|interviewed|writing|referring|who|which)\b/;
  if (!inserted.test(sentence.text.slice(end, clause.verb.start))) return false;
  const words = subjectWords(sentence, clause)?.words ?? '';
  return !/^(?:he|she|it|they|we|i)$/i.test(words) && register.resolve(words) !== null;
}

/** A comma or colon after the verb that opens a quotation or a clause: `said: "..."`, `said, "..."`. */
function opensWords(sentence: Sentence, at: number): boolean {
  const first = sentence.tokens[at];
  const second = sentence.tokens[at + 1];
  if (!first) return false;
  return (
    first.text === ':' ||
    /^["“‘]$/u.test(first.text) ||
    (first.text === ',' && second !== undefined && /^["“‘]$/u.test(second.text))
  );
}

interface Cue {
  readonly speaker: Speaker;
  /** First token of the attributing words. */
  readonly from: number;
  readonly inverted: boolean;
  readonly next: number;
  readonly addressee: string | null;
  /** Heard from somebody: the word of one who is not the voice of the account. */
  readonly passing?: boolean;
}

/** "The family of Barat, a Uyghur held in Istanbul, fears that": the subject stands before what is inserted. */
function openBefore(sentence: Sentence, at: number): Run | null {
  const { tokens } = sentence;
  if (tokens[at - 1]?.text !== ',') return null;
  const comma = tokens.slice(0, at - 1).findIndex((one) => one.text === ',');
  const run = comma > 0 ? phraseBefore(tokens, comma, 0) : null;
  return run?.from === 0 ? run : null;
}

/** "Rights groups in the country and abroad say they may": where no clause was made of it, the words before the verb. */
function unparsed(sentence: Sentence, at: number, register: SpeakerRegister): Cue | null {
  const { text, tokens } = sentence;
  const given = nameAfterRole(sentence, at);
  const spoken = given === null ? null : register.resolve(given);
  if (spoken) return { speaker: spoken, from: at, inverted: false, ...afterVerb(sentence, at) };
  const near = phraseBefore(tokens, at, floorOf(sentence, at));
  const run = near ?? openBefore(sentence, at);
  if (!run || !hasNoun(tokens, run.from, run.to)) return null;
  const speaker = register.resolve(wordsOf(text, tokens, run));
  return speaker && { speaker, from: near ? run.from : at, inverted: false, ...afterVerb(sentence, at) };
}

/** "A statement released by UNHCR on November 19 says": theirs, and not the paper's. */
function issuerOf({ text }: Sentence, clause: Clause, register: SpeakerRegister): Speaker | null {
  const { subject, complements, verb } = clause;
  if (
    !subject ||
    !/\b(?:report|statement|letter|release|briefing|study)$/i.test(text.slice(subject.start, subject.end))
  )
    return null;
  const by = complements.find((one) => one.preposition === 'by' && one.words && one.start < verb.start);
  return by?.words ? register.resolve(text.slice(by.words.start, by.words.end)) : null;
}

function cueOf(sentence: Sentence, at: number, register: SpeakerRegister): Cue | null {
  const { tokens } = sentence;
  const token = tokens[at];
  if (!token) return null;
  const inverted = hasApposition(sentence, at, register) ? null : invertedSubject(sentence, at);
  const speakerOfInverted =
    inverted && !hasOwnSpeaker(sentence, at, register) ? register.resolve(inverted.words) : null;
  if (inverted && speakerOfInverted)
    return { speaker: speakerOfInverted, from: at, inverted: true, next: inverted.to, addressee: null };
  // What stands behind the verb is nobody known: what stands before is what was said, not who said it.
  if (inverted && !hasOwnSpeaker(sentence, at, register) && /^(?:an?|one|the) /i.test(inverted.words)) {
    const words = inverted.words.replace(/^(?:an?|one|the) /i, '');
    return {
      speaker: { name: words, kind: 'anonymous_source' },
      from: at,
      inverted: true,
      next: inverted.to,
      addressee: null,
    };
  }
  const clause = clauseOfVerb(sentence, token.start);
  if (!clause || (clause.by === 'none' && !clause.subject && !clause.passive))
    return unparsed(sentence, at, register);
  if (hearing.test(token.lower)) {
    const source = heardFrom(sentence, clause, register);
    const told = sentence.clauses.some((one) => one.governor === clause && one.link === 'that');
    if (source || !told || clause.passive)
      return (
        source && { speaker: source, from: at, inverted: false, passing: true, ...afterVerb(sentence, at) }
      );
  }
  if (clause.passive && /^(?:told|informed|assured|warned)$/.test(token.lower)) {
    const source = toldBy(sentence, clause, register);
    return source ? { speaker: source, from: at, inverted: false, ...afterVerb(sentence, at) } : null;
  }
  if (clause.passive) return null;
  const subject = subjectWords(sentence, clause);
  if (!subject) return null;
  // "subjected to torture," as the envoy put it": no subject stands within a quotation that has been closed.
  if (inQuote(sentence.quotes, subject.start)) return unparsed(sentence, at, register);
  const named = insertedName(sentence, clause);
  const issuer = issuerOf(sentence, clause, register);
  const speaker =
    issuer ??
    (named ? register.resolve(named) : null) ??
    (/^(?:he|she)$/i.test(subject.words) ? personBefore(sentence, clause, register) : null) ??
    register.resolve(subject.words);
  if (!speaker) return null;
  const from = clause.by === 'own' ? tokens.findIndex((one) => one.start >= subject.start) : at;
  return { speaker, from: from < 0 || from > at ? at : from, inverted: false, ...afterVerb(sentence, at) };
}

/** `"...," an official said when asked`: the words stand before, whatever follows the verb. */
function closesQuote({ text, tokens, quotes }: Sentence, cue: Cue): boolean {
  const start = tokens[cue.from]?.start ?? 0;
  return /[,?!]["”]\s?$/u.test(text.slice(0, start)) && !quotes.some((quote) => quote.start >= start);
}

/** Words that open what the speaker did or where, once what was said is told: "Park said on Thursday after putting together". */
const circumstance =
  /^(?:after|following|while|as|when|during|upon|on|in|at|from|through|by|before|citing|quoting|to|via|this|last|late|early|earlier|yesterday|today)$/;

/** What a clause may begin with that belongs to what was said, not to how: "said the men had been told". */
const saidWords = (one: Clause): boolean =>
  one.by === 'own' && one.verb.form === 'finite' && (one.link === 'that' || one.link === '');

/**
 * "15 were sent back on the 7th, Park said after a visit", "..., the ministry acknowledged in a short reply": the words
 * stand before, and only when, where and how they were said follows.
 */
function closesTelling(sentence: Sentence, cue: Cue, at: number, beyond: number): boolean {
  const { text, tokens, clauses } = sentence;
  const before = text.slice(0, tokens[cue.from]?.start ?? 0).trimEnd();
  if (!before.endsWith(',') || before.length < 20) return false;
  const verb = tokens[at]?.start ?? -1;
  const follows =
    tokens.slice(at + 1, beyond + 1).some((token) => circumstance.test(token.lower)) ||
    circumstance.test(tokens[at + 1]?.lower ?? '');
  return (
    follows &&
    clauses.some((one) => one.link === '' && one.by === 'own' && one.verb.end < before.length) &&
    !clauses.some((one) => one.verb.start > verb && saidWords(one))
  );
}

/** "told Newsis on condition that he not be named": how it was said, and none of what was said. */
const onCondition = /^(?: on \p{Lu}\p{Ll}+day)?,? on (?:the )?condition (?:that|of)\b/u;

/** Where the attributing words stand, which decides what they cover. */
function placeOf(sentence: Sentence, cue: Cue, at: number): Attribution['place'] {
  const { text, tokens } = sentence;
  const beyond = skipAside(tokens, cue.next);
  const end = tokens[cue.next - 1]?.end ?? 0;
  const ends =
    cue.inverted ||
    closesQuote(sentence, cue) ||
    onCondition.test(text.slice(end)) ||
    (isMark(tokens[beyond]) && !opensWords(sentence, beyond));
  // "... back," he said, "as the law lays down"
  if (
    !ends &&
    opensWords(sentence, beyond) &&
    /[,?!]["”]\s?$/u.test(text.slice(0, tokens[cue.from]?.start ?? 0))
  )
    return 'within';
  if (!ends && closesTelling(sentence, cue, at, beyond)) return 'after';
  // "..., as the envoy put it in a report", and not "..., as officials said they were looking into it"
  const verb = tokens[at]?.start ?? -1;
  if (
    tokens[cue.from - 1]?.lower === 'as' &&
    /^[,"”]$/u.test(tokens[cue.from - 2]?.text ?? '') &&
    !sentence.clauses.some((one) => one.verb.start > verb && saidWords(one))
  )
    return 'after';
  if (!ends) return 'front';
  const first = tokens[cue.from];
  const opening = first === undefined || text.slice(0, first.start).trim().length < 2;
  if (opening && !cue.inverted) return 'front';
  // "Of these, said one student who was let go, twelve were": the words go on after the speaker.
  if (cue.inverted && first !== undefined && text.slice(0, first.start).trim().length < 25) return 'within';
  const rest = tokens.length - beyond > 2 && /^[,;]$/.test(tokens[beyond]?.text ?? '');
  return rest ? 'within' : 'after';
}

/** "said in a joint report", "wrote in a letter to". */
const onPaper =
  /^(?: on \p{Lu}\p{Ll}+)? in (?:an?|its|their|the) (?:[\p{L}-]+ ){0,3}?(?:report|statement|letter|release|document|notice|study)\b/u;

/** "Beijing sends back those it catches, saying": the one of whom the sentence tells. */
function mainSubject(sentence: Sentence): string | null {
  const main = sentence.clauses.find((one) => one.by === 'own' && one.link === '');
  return main ? (subjectWords(sentence, main)?.words ?? null) : null;
}

/** "Guterres voiced concern over their safety. He said": whoever makes a stance known is "he" from there on. */
const voicing =
  /^(?:voiced|expressed|urged|urges|condemned|denounced|deplored|criticised|criticized|appealed|demanded|called|calls)$/;

/** Any other word attributes nothing. */
const attributing: ReadonlySet<string> = new Set([
  ...continuingVerbs,
  ...sayVerbs,
  ...figureVerbs,
  ...'heard learned learnt hear hears told informed informs assured notified warned asked asks went pointed put puts has have had'.split(
    ' ',
  ),
]);

/** Attribution by a verb of saying with its subject before or after it. */
export function byVerb(sentence: Sentence, register: SpeakerRegister): Attribution[] {
  const { tokens } = sentence;
  const found: Attribution[] = [];
  tokens.forEach((token, at) => {
    if (!attributing.has(token.lower)) return;
    // "rumour has it that" is a word of saying, and any other "has" none
    if (/^ha[sd]$|^have$/.test(token.lower) && tokens[at + 1]?.lower !== 'it') return;
    // "the United States", "the Secretary of State": a name
    if (at > 0 && /^\p{Lu}/u.test(token.text) && tokens[at - 1]?.pos !== 'PUNCT') return;
    if (inQuote(sentence.quotes, token.start)) return;
    if (
      continuingVerbs.has(token.lower) &&
      token.pos === 'VERB' &&
      !/^(?:in|its|his|her|their|the)$/.test(tokens[at - 1]?.lower ?? '')
    ) {
      const clause = clauseOfVerb(sentence, token.start);
      const own =
        clause && (clause.by === 'own' || clause.link === 'ing') ? subjectWords(sentence, clause) : null;
      const main = own && /^(?:it|they|he|she)$/i.test(own.words) ? mainSubject(sentence) : null;
      const speaker = found.at(-1)?.speaker ?? (own ? register.resolve(main ?? own.words) : null);
      if (speaker)
        found.push(build(sentence, { at, from: at, speaker, ...afterVerb(sentence, at), place: 'front' }));
      return;
    }
    const clause = clauseOfVerb(sentence, token.start);
    if (clause?.verb.negated === true) return;
    // "would not say what Beijing had replied": what was said is not told
    if (clause?.governor && /^(?:what|how|whether)$/.test(clause.link)) return;
    // "troops found the group": an act, unless what was found is told in a clause of its own.
    const act = /^(?:found|documented|verified|counted|noted)$/.test(token.lower) && clause !== null;
    const told = sentence.clauses.some((one) => one.governor === clause && one.link === 'that');
    if (
      act &&
      !told &&
      !/^(?:that|,|:|\.)$/.test(tokens[at + 1]?.lower ?? '') &&
      tokens[at + 1]?.pos !== 'NUM'
    )
      return;
    const toldTo = clause?.passive === true && /^(?:told|informed|assured|warned)$/.test(token.lower);
    const heard = hearing.test(token.lower) && clause !== null;
    if (!toldTo && !heard && !isSaying(sentence, at)) {
      if (voicing.test(token.lower)) register.noteVoicing(cueOf(sentence, at, register)?.speaker ?? null);
      return;
    }
    const cue = cueOf(sentence, at, register);
    if (!cue) return;
    found.push(
      build(sentence, {
        at,
        from: Math.min(cue.from, at),
        speaker: cue.speaker,
        addressee: cue.addressee,
        next: Math.max(cue.next, at + 1),
        place: placeOf(sentence, cue, at),
      }),
    );
    if (!cue.passing)
      register.noteSpeaker(cue.speaker, onPaper.test(sentence.text.slice(token.end, token.end + 60)));
  });
  return found;
}
