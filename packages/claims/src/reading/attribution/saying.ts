import type { Token } from '../tokens/token.ts';
import { phraseBefore } from './phrase.ts';
import { invertible, sayVerbs } from './verbs.ts';
import { type Sentence, inQuote, isMark, actOrWord, addresseeRun, skipAside } from './clause.ts';
import { bringsFigure } from './by-source.ts';

/** Verbs that a tagger takes for nouns: "Activists estimate that", "a source reports, eight were", "claims a second source". */
function looksLikeVerb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before || !next) return false;
  const afterNoun = /^(?:NOUN|PROPN)$/.test(before.pos);
  // "a newspaper report that": a plain form needs several who do it; "media reports that": and the other form one
  const verb = tokens[at]?.lower ?? '';
  const noun =
    (/^(?:report|claim|estimate|fear)$/.test(verb) &&
      !/(?:s|people|police|family|media|men|women)$/.test(before.lower)) ||
    (verb === 'reports' && /^(?:media|news|press)$/.test(before.lower));
  if (next.lower === 'that' && afterNoun && !noun) return true;
  // "The family of Barat, a Uyghur held in Istanbul, fears that"
  if (
    next.lower === 'that' &&
    before.text === ',' &&
    /^(?:fears?|claims?|reports?|estimates?)$/.test(tokens[at]?.lower ?? '')
  )
    return true;
  const plural = /^(?:fear|say|argue|believe|claim|think|estimate)$/.test(tokens[at]?.lower ?? '');
  if (
    next.text === ',' &&
    afterNoun &&
    (plural || (tokens[at]?.lower ?? '').endsWith('s')) &&
    phraseBefore(tokens, at, 0) !== null
  )
    return true;
  return (
    before.text === ',' &&
    /^(?:a|an|one|another|the)$/.test(next.lower) &&
    invertible.has(tokens[at]?.lower ?? '')
  );
}

function next0(tokens: readonly Token[], at: number): string {
  return tokens[at + 1]?.lower ?? '';
}

/** What follows a verb of saying after its aside: an end, a "that", or a number. */
function afterAside(tokens: readonly Token[], at: number): boolean {
  const to = tokens[at + 1]?.lower === 'to' ? addresseeRun(tokens, at + 2) : null;
  const next = skipAside(tokens, to ? to.to : at + 1);
  return (
    isMark(tokens[next]) || tokens[next]?.lower === 'that' || (next > at + 1 && tokens[next]?.pos === 'NUM')
  );
}

/** "replied to a question from the Tribune that": what was said stands in a clause of its own. */
function bringsClause({ tokens, clauses }: Sentence, at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  if (
    !/^(?:to|in|on|by|at|through|last|this|earlier|later|also|then)$/.test(next) ||
    tokens[at]?.pos !== 'VERB'
  )
    return false;
  return clauses.some(
    (clause) => clause.link === 'that' && clause.governor?.verb.headStart === tokens[at]?.start,
  );
}

/** "a woman whose family asked that she not be named": what is asked is of the paper, and no account. */
const unnamed =
  /^ (?:that )?(?:he|she|they|it|(?:his|her|their) (?:full |real |sur|last )?names?) (?:not |should not )?be (?:\p{L}+ )?(?:named|identified|used|printed|published|given|revealed|disclosed|withheld|changed|kept)\b/u;

/** "informed the ministry that", "asked how they justified": a message to somebody, with what it says. */
function addressed({ text, tokens, clauses }: Sentence, at: number): boolean {
  const verb = tokens[at];
  if (verb?.pos !== 'VERB' || /^(?:is|are|was|were|be|been|being|when)$/.test(tokens[at - 1]?.lower ?? ''))
    return false;
  const asks = verb.lower.startsWith('ask');
  if (asks && unnamed.test(text.slice(verb.end))) return false;
  if (asks && /^(?:how|whether|why|what|if|that)$/.test(tokens[at + 1]?.lower ?? '')) return true;
  return clauses.some(
    (clause) =>
      clause.governor?.verb.headStart === verb.start &&
      (clause.link === 'whether' || (!asks && clause.link === 'that')),
  );
}

/** "a judge has told the ministry to bring them back": an order, and no account. */
function orders({ tokens, clauses }: Sentence, at: number): boolean {
  const hanging = clauses.filter((clause) => clause.governor?.verb.headStart === tokens[at]?.start);
  return (
    hanging[0] !== undefined &&
    hanging[0].verb.form === 'infinitive' &&
    !hanging.some((clause) => clause.link === 'that' && clause.verb.form === 'finite')
  );
}

/** Whether a word is a verb of saying here, and not a noun, an order or a deed. */
export function isSaying(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const token = tokens[at];
  if (!token || inQuote(sentence.quotes, token.start)) return false;
  if (bringsFigure(tokens, at)) return true;
  // "as the envoy put it"
  if (/^puts?$/.test(token.lower))
    return next0(tokens, at) === 'it' && !/^[,]?$/.test(tokens[at - 1]?.text ?? '');
  // "has it that", "let it be known that"
  if (/^(?:has|have|had)$/.test(token.lower))
    return next0(tokens, at) === 'it' && tokens[at + 2]?.lower === 'that';
  // "it went on.", "Baloch went on to say,"
  if (token.lower === 'went' && next0(tokens, at) === 'on') {
    const says = /^(?:say|add|tell|explain|state)$/.test(tokens[at + 3]?.lower ?? '');
    return isMark(tokens[at + 2]) || (says && isMark(tokens[at + 4]));
  }
  if (/^(?:inform(?:ed|s)|assured|notified|asked|asks)$/.test(token.lower)) return addressed(sentence, at);
  if (!sayVerbs.has(token.lower)) return token.lower === 'pointed' && tokens[at + 1]?.lower === 'out';
  const before = tokens[at - 1]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (token.lower === 'alleged' && token.pos === 'ADJ') return false;
  if (
    /^(?:believed|thought|estimated|said|reported|feared|understood|alleged)$/.test(token.lower) &&
    next === 'to' &&
    tokens[at + 2]?.pos !== 'PROPN' &&
    tokens[at + 2]?.pos !== 'NOUN'
  )
    return false;
  if (sayVerbs.has(token.lower) && looksLikeVerb(tokens, at)) return true;
  // "a judge has told the ministry to bring them back": an order
  if (/^(?:told|tells?)$/.test(token.lower) && orders(sentence, at)) return false;
  if (
    /^(?:reported|confirmed|claimed|documented|found|feared)$/.test(token.lower) &&
    token.pos === 'VERB' &&
    afterAside(tokens, at) &&
    !/^(?:is|are|was|were|be|been|being)$/.test(before)
  )
    return true;
  if (
    /^(?:reports?|claims?|notes?|states?|counts?|fears?|estimates?)$/.test(token.lower) &&
    token.pos === 'NOUN'
  )
    return false;
  if (/^(?:an|the|a|some|any|no|to|this|its|their|widely)$/.test(before) && token.lower !== 'said')
    return false;
  if (
    /^(?:is|are|was|were|be|been|being)$/.test(before) ||
    (tokens[at - 1]?.pos === 'ADV' && /^(?:is|are|was|were|be|been)$/.test(tokens[at - 2]?.lower ?? ''))
  )
    return false;
  // "reported claims that", "carried accounts that"
  if (
    /^(?:reported|reports|report|carried|repeated)$/.test(token.lower) &&
    /^(?:claims|accounts|allegations|rumou?rs|news)$/.test(next)
  )
    return tokens.slice(at + 2, at + 4).some((one) => one.lower === 'that' || one.lower === 'of');
  if (token.lower === 'found' && bringsClause(sentence, at)) return true;
  if (
    /^(?:worry|worries|worried|dread|dreads|dreaded|found|feared|fear|fears|documented|verified|counted|confirmed|reported|suggested|suggests)$/.test(
      token.lower,
    ) &&
    !/^(?:that|,|:|\d|at|in|being|it|he|she|they|the|no|some|about|more|nearly|up|around|over|almost)/.test(
      next,
    ) &&
    tokens[at + 1]?.pos !== 'NUM' &&
    tokens[at + 1]?.pos !== 'PROPN' &&
    !isMark(tokens[at + 1])
  )
    return false;
  if (/^(?:voiced|expressed)$/.test(token.lower))
    return /^(?:\S+ ){0,2}(?:concern|alarm|fear|dismay|regret|outrage)/.test(
      tokens
        .slice(at + 1, at + 5)
        .map((one) => one.lower)
        .join(' '),
    );
  // "called on China to say where it keeps eight": what is presupposed is the caller's word.
  if (/^(?:called|calls|call)$/.test(token.lower))
    return /^(?:on|upon|for)$/.test(next) && token.pos === 'VERB';
  if (/^(?:urged|urges|urge|appealed|appeals|demanded|demands)$/.test(token.lower))
    return token.pos === 'VERB';
  // "condemned the deportation of 36": what is condemned is told as having happened.
  if (/^(?:condemned|deplored|denounced|decried|criticised|criticized|protested)$/.test(token.lower))
    return (
      token.pos === 'VERB' &&
      /^(?:the|its|their|his|her|an?|at|over|against|that|\p{Lu}.*)$/u.test(tokens[at + 1]?.text ?? '')
    );
  if (/^(?:accused|accuses|accuse)$/.test(token.lower))
    return tokens.slice(at + 1, at + 9).some((one) => one.lower === 'of');
  if (/^(?:describes|described)$/.test(token.lower))
    return (
      tokens.slice(at + 1, at + 12).some((one) => one.lower === 'as' || one.lower === 'how') ||
      // "exposed to torture," as the rapporteur described their fate
      /["”],? as [^,"“”]{3,80}$/u.test(sentence.text.slice(0, token.start))
    );
  // "...," recalls a defector who was there
  if (invertible.has(token.lower) && /^["”]$/u.test(before)) return true;
  if (actOrWord.test(token.lower) && next !== 'that' && !isMark(tokens[at + 1]))
    return bringsClause(sentence, at);
  return token.pos !== 'NOUN' || /^(?:said|says|say)$/.test(token.lower);
}
