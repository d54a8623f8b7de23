import { perWord } from './per-word.ts';
import type { PartOfSpeech, Token } from './token.ts';

/** Nouns for people that the tagger takes for adjectives or adverbs when they stand alone: "a relative told". */
const peopleNouns =
  /^(?:relatives?|officials?|detainees?|returnees?|deportees?|escapees?|nationals?|minors?|locals?|elderly|others|adults?|individuals?|representatives?|militants?|dissidents?|captives?|lock-?ups?|police|eleven|twelve)$/;

/** Participles of what happens to people; the tagger often has them as adjectives or nouns. */
const participles =
  /^(?:arrested|detained|held|deported|repatriated|returned|sent|seized|captured|caught|taken|handed|released|freed|moved|transferred|expelled|extradited|removed|recogni[sz]ed|registered|sentenced|killed|shot|found|stopped|intercepted|picked|flown|driven|brought|forced|pushed|resettled|transported|put|placed|kept|told|asked|urged|informed|notified|assured|warned|summoned|briefed|promised|admitted|lodged|smuggled|fined|tried|acquitted|remanded|adjourned|postponed|given|granted|denied|refused|allowed|barred|confined|jailed|imprisoned|abducted|apprehended|rounded|turned|escorted|bused|bussed|shipped|loaded|marched|beaten|tortured|executed|interrogated|questioned|charged|accused|convicted|separated|stranded|trapped|missing|awaiting|facing)$/;

/** Verbs in the plain present that the tagger takes for nouns after a plural subject: "the eleven face return". */
const presentVerbs =
  /^(?:face|faces|fear|fears|risk|risks|claim|claims|report|reports|state|states|plan|plans|return|returns|need|needs|hope|hopes|demand|demands|request|requests|count|counts|estimate|estimates|remain|remains|deny|denies|cross|crosses|visit|visits|charge|charges|notes|warns|urges|adds|says|say|puts|lists|argue|argues|names|show|shows|guess|guesses|reckons|decline|refuse|deals|handles|estimate)$/;

const haveBe =
  /^(?:have|has|had|having|be|been|being|is|are|was|were|do|does|did|will|would|could|may|might|can|shall|should|must)$/;

const determiners =
  /^(?:the|a|an|this|that|these|those|its|their|his|her|our|my|your|some|any|no|each|every|all|both)$/;

function nominal(pos: PartOfSpeech | undefined): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM';
}

/** Next word that is not an adverb or "not". */
function nextWord(tokens: readonly Token[], at: number): Token | undefined {
  let next = at + 1;
  while ((tokens[next]?.pos === 'ADV' || tokens[next]?.pos === 'PART') && tokens[next]?.lower !== 'to')
    next += 1;
  return tokens[next];
}

/** Words that a rule below asks for by name, whatever stands around them. */
const named = new Set(
  `not none nobody everyone somebody someone anyone since said there who whom which whose not n't n’t plans hopes intends aims wants fell
  likely most fear believe say hope pass access permits calls claims visas appeals requests visits charges talks where north south
  east west interior far near middle part crossing either neither torture fears execution concern concerns reports return remaining
  views further other additional latest following so-called alleged as daily weekly monthly including back`.split(
    /\s+/u,
  ),
);

/** What kind of word a word is, as the rules below ask. */
const kindsOf = perWord((lower) => {
  const kinds = {
    nobody: /^(?:none|nobody|everyone|somebody|someone|anyone)$/.test(lower),
    periodical: /^(?:daily|weekly|monthly)$/.test(lower),
    people: peopleNouns.test(lower),
    haveBe: haveBe.test(lower),
    haveDo: /^(?:have|has|had|having|do|does|did)$/.test(lower),
    participle: participles.test(lower),
    present: presentVerbs.test(lower),
    purpose: /^(?:plans|hopes|intends|aims|wants)$/.test(lower),
    belief: /^(?:fear|believe|say|hope)$/.test(lower),
    paper: /^(?:permits|calls|claims|visas|appeals|requests|visits|charges|talks)$/.test(lower),
    quarter: /^(?:north|south|east|west|interior)$/.test(lower),
    deed: /^(?:torture|fears?|execution|concern|concerns|hopes|plans|claims|reports|return)$/.test(lower),
    qualifying: /^(?:remaining|further|other|additional|latest|following|so-called|alleged|said)$/.test(
      lower,
    ),
    past: /(?:ed|en)$/.test(lower),
  };
  /** Whether some rule below looks at the word for what it is; of the rest only the form and the neighbours count. */
  const special = named.has(lower) || kinds.people || kinds.participle || kinds.present || kinds.haveBe;
  return { ...kinds, special };
});

/** The word behind "who", and words with a capital or an ending that a rule asks for. */
function mayBeMended({ text, lower, pos }: Token, before: Token | undefined): boolean {
  const kinds = kindsOf(lower);
  const first = text.charCodeAt(0);
  return (
    (first >= 65 && first <= 90) ||
    first > 127 ||
    before?.lower === 'who' ||
    before?.lower === 'which' ||
    before?.lower === 'a' ||
    before?.lower === 'to' ||
    (pos === 'VERB' && kinds.past) ||
    kinds.special
  );
}

/** `before` is mended already, what follows is not. */
function posOf(
  tokens: readonly Token[],
  at: number,
  before: Token | undefined,
  last: Token | undefined,
): PartOfSpeech {
  const token = tokens[at];
  if (!token) return 'X';
  const { lower, pos } = token;
  const next = tokens[at + 1];
  if (!mayBeMended(token, before)) return pos;
  const kinds = kindsOf(lower);
  // "seized as she tried"
  if (lower === 'as' && /^(?:he|she|they|it|we|i)$/.test(next?.lower ?? '')) return 'SCONJ';
  if (kinds.nobody) return 'PRON';
  // "Three Tibetans including a monk have been": what it adds is no clause.
  if (lower === 'including') return 'ADP';
  // "has sent back more than 1,700": no part of what is counted
  if (lower === 'back' && before?.pos === 'VERB' && /^(?:ADJ|NUM)$/.test(next?.pos ?? '')) return 'ADP';
  if (lower === 'since' && before?.pos === 'AUX') return 'ADV';
  // "according to Park": a name that is also a verb; "officials there said": no subject of its own.
  if (
    pos === 'VERB' &&
    /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
    before &&
    /^(?:ADP|PROPN|DET|CCONJ)$|^PART$/.test(before.pos) &&
    next &&
    (/^[.,;)]$/.test(next.text) || next.pos === 'VERB')
  )
    return 'PROPN';
  // "according to sources": nothing is done after these words, somebody is named.
  if (pos === 'VERB' && last?.lower === 'according' && before?.lower === 'to') return 'NOUN';
  // "a monitor of refugee rights": what follows the article is a noun where a preposition or a clause of its own follows.
  if (
    before?.lower === 'a' &&
    pos === 'VERB' &&
    !/(?:ed|en|ing)$/.test(lower) &&
    /^(?:of|from|for|with|who|that|in|at)$/.test(next?.lower ?? '')
  )
    return 'NOUN';
  // "the daily believes": a paper
  if (kinds.periodical && before?.lower === 'the' && next?.pos === 'VERB') return 'NOUN';
  if (lower === 'said' && pos === 'ADJ' && !determiners.test(before?.lower ?? '')) return 'VERB';
  // "villagers who feed the others"
  if (before?.lower === 'who' && pos === 'NOUN' && next && /^(?:DET|PRON|ADP|NUM|PROPN)$/.test(next.pos))
    return 'VERB';
  if (lower === 'there' && before?.pos === 'NOUN' && (next?.pos === 'VERB' || next?.pos === 'AUX'))
    return 'ADV';
  if (lower === 'who' || lower === 'whom' || lower === 'which' || lower === 'whose') return 'PRON';
  // "a missionary who sheltered them": what follows the pronoun is its verb.
  if (
    (before?.lower === 'who' || before?.lower === 'which') &&
    /[^e]ed$/.test(lower) &&
    pos !== 'VERB' &&
    pos !== 'ADV'
  )
    return 'VERB';
  if (lower === 'not' || lower === "n't" || lower === 'n’t') return 'PART';
  if (kinds.people && pos !== 'NUM' && !nominal(next?.pos) && next?.pos !== 'ADJ') return 'NOUN';
  // "against their will", "of his own free will"
  if (
    lower === 'will' &&
    (/^(?:their|his|our|my|free)$/.test(before?.lower ?? '') ||
      (before?.lower === 'her' && /^(?:against|of|or|by)$/.test(last?.lower ?? '')))
  )
    return 'NOUN';
  if (kinds.haveBe && pos !== 'PROPN') {
    if (lower === 'may' && /^\p{Lu}/u.test(token.text) && at > 0) return pos;
    return 'AUX';
  }
  // "UNHCR plans to write"
  if (pos === 'NOUN' && kinds.purpose && before && nominal(before.pos) && next?.lower === 'to') return 'VERB';
  // "18 more fell into police hands"
  if (lower === 'fell' && next?.lower === 'into') return 'VERB';
  // "would most likely be put"
  if (
    lower === 'likely' &&
    pos === 'ADJ' &&
    next !== undefined &&
    /^(?:be|have|face|go|end|get)$/.test(next.lower)
  )
    return 'ADV';
  if (lower === 'most' && next?.lower === 'likely' && before?.pos === 'AUX') return 'ADV';
  // "His family fear he will be tortured"
  if (
    pos === 'NOUN' &&
    kinds.belief &&
    /^(?:family|families|relatives|parents|brothers|sisters|friends|colleagues|lawyers|activists|campaigners|groups|police|people|villagers|neighbours|neighbors|officials|authorities)$/.test(
      before?.lower ?? '',
    ) &&
    /^(?:DET|PRON|PROPN|NUM|SCONJ)$/.test(next?.pos ?? '')
  )
    return 'VERB';
  // "the Nangpa La pass in April"
  if (
    lower === 'pass' &&
    pos === 'VERB' &&
    before?.pos === 'PROPN' &&
    /^(?:ADP|PUNCT|CCONJ)$/.test(next?.pos ?? '')
  )
    return 'NOUN';
  // "have access", "residence permits had been revoked": nouns where a verb cannot stand.
  if (
    lower === 'access' &&
    pos === 'VERB' &&
    !/^(?:to|not|can|could|cannot|may|will)$/.test(before?.lower ?? '')
  )
    return 'NOUN';
  if (pos === 'VERB' && kinds.paper && next && haveBe.test(next.lower)) return 'NOUN';
  // "Human Rights Watch", "Red Cross", "North Inside": a capital inside a name is no verb and no preposition.
  if (
    (pos === 'VERB' || pos === 'ADP' || pos === 'ADV') &&
    before &&
    /^\p{Lu}/u.test(token.text) &&
    /^\p{Lu}\p{Ll}/u.test(before.text) &&
    /^(?:NOUN|PROPN|ADJ)$/.test(before.pos)
  )
    return 'PROPN';
  if (lower === 'where' && pos !== 'SCONJ') return 'SCONJ';
  // "in the south of Thailand", "in the Far East": a part of a country, no adverb.
  if (
    kinds.quarter &&
    /^(?:ADV|ADJ|VERB)$/.test(pos) &&
    determiners.test(before?.lower ?? '') &&
    !/^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? '')
  )
    return 'NOUN';
  if (/^(?:Far|Near|Middle)$/.test(token.text) && /^(?:North|South|East|West)$/.test(next?.text ?? ''))
    return 'PROPN';
  // "a South Korean daily reported": a paper, and no adverb
  if (
    kinds.periodical &&
    /^(?:ADV|ADJ)$/.test(pos) &&
    (before?.pos === 'PROPN' || /^(?:the|an?|another|local|leading)$/.test(before?.lower ?? '')) &&
    (!nominal(next?.pos) || /^(?:reports|claims|says)$/.test(next?.lower ?? ''))
  )
    return 'NOUN';
  // "was part of a group"
  if (lower === 'part' && next?.lower === 'of') return 'NOUN';
  // "the Torkham crossing", "a border crossing": but "35 Koreans crossing the river".
  if (
    lower === 'crossing' &&
    before &&
    (determiners.test(before.lower) ||
      /^(?:border|river|frontier|land|main|same|official|busy)$/.test(before.lower) ||
      (before.pos === 'PROPN' && !/(?:s|ese)$/.test(before.lower))) &&
    !/^(?:DET|PRON|PROPN|NUM)$/.test(next?.pos ?? '')
  )
    return 'NOUN';
  if ((lower === 'either' || lower === 'neither') && nominal(next?.pos) && next?.pos !== 'PRON') return 'DET';
  if (kinds.deed && pos === 'VERB') {
    const there = before?.pos === 'AUX' && last?.lower === 'there';
    if (there || (before?.pos === 'VERB' && before.lower !== 'to')) return 'NOUN';
  }
  if (kinds.qualifying && determiners.test(before?.lower ?? '')) return 'ADJ';
  if (lower === 'block' && /^(?:apartment|housing|tower|office|residential)$/.test(before?.lower ?? ''))
    return 'NOUN';
  if (lower === 'masked' && /^(?:men|gunmen|agents|officers|police|soldiers)$/.test(next?.lower ?? ''))
    return 'ADJ';
  // "for alleged breaches of the law"
  if (lower === 'alleged' && /^(?:for|of|over|in|with|about|on|by)$/.test(before?.lower ?? '')) return 'ADJ';
  if (kinds.participle && pos !== 'VERB' && pos !== 'PROPN') {
    const attributive =
      (before === undefined ||
        before.pos === 'DET' ||
        before.pos === 'ADJ' ||
        before.pos === 'ADP' ||
        before.pos === 'NUM' ||
        determiners.test(before.lower)) &&
      (next?.pos === 'NOUN' || next?.pos === 'PROPN' || next?.pos === 'ADJ');
    if (!attributive || before?.pos === 'AUX') return 'VERB';
  }
  // "six defectors, among them a girl, face being sent home", "Eleven face removal", "were moved to Tumen and face deportation"
  if (
    lower === 'face' &&
    pos === 'NOUN' &&
    /^(?:being|removal|deportation|repatriation|expulsion|extradition|return|torture|execution|persecution|imprisonment|prison|punishment|trial|death)$/.test(
      next?.lower ?? '',
    ) &&
    (before?.lower === ',' || before?.lower === 'and' || before?.lower === 'or' || before?.pos === 'NUM')
  )
    return 'VERB';
  // "The Chinese government, however, views the defectors as": the verb after what is inserted
  if (
    lower === 'views' &&
    pos === 'NOUN' &&
    (before?.lower === ',' || nominal(before?.pos)) &&
    /^(?:the|them|him|her|those|these|all|such)$/.test(next?.lower ?? '')
  )
    return 'VERB';
  // "media reports that 40 were sent back": the media would report
  if (lower === 'reports' && /^(?:media|news|press)$/.test(before?.lower ?? '')) return 'NOUN';
  // "Beijing returns North Koreans caught there"
  if (
    lower === 'returns' &&
    pos === 'NOUN' &&
    before?.pos === 'PROPN' &&
    last === undefined &&
    /^(?:PROPN|NUM|DET|PRON|ADJ)$/.test(next?.pos ?? '')
  )
    return 'VERB';
  if (kinds.present && pos === 'NOUN' && before && nominal(before.pos) && next) {
    const subject =
      before.pos === 'PRON' || before.pos === 'NUM' || before.lower.endsWith('s') || lower.endsWith('s');
    const opens = /^(?:DET|PRON|PROPN|NUM|ADP|SCONJ|ADV|PART)$/.test(next.pos) || next.lower.endsWith('ing');
    const possessive = determiners.test(before.lower) || before.lower === "'s" || before.lower === '’s';
    if (
      subject &&
      opens &&
      !possessive &&
      next.lower !== 'of' &&
      before.lower !== 'human' &&
      (before.pos !== 'PROPN' ||
        (lower === 'deals' && next.lower === 'with') ||
        /^(?:that|the|an?|they|he|she|it|some|about)$/.test(next.lower))
    )
      return 'VERB';
    // "his association estimates.", "police figures show.", "rights groups fear, torture might follow"
    const several = /^(?:estimate|report|claim|fear|say|argue)$/.test(lower) && before.lower.endsWith('s');
    const closing =
      (several && /^[.,;]$/.test(next.text)) ||
      (next.text === '.' && /^(?:estimates|claims|reports|says|notes|argues|fears|show|shows)$/.test(lower));
    if (subject && closing && before.pos !== 'ADJ') return 'VERB';
  }
  if (pos === 'VERB' && kinds.past && determiners.test(before?.lower ?? '') && nominal(next?.pos))
    return 'ADJ';
  return pos;
}

/**
 * Mends what the tagger gets wrong about words of this kind of report; reads each token once, left to right.
 */
export function corrected(tokens: readonly Token[]): Token[] {
  const mended: Token[] = [];
  tokens.forEach((token, at) => {
    const pos = posOf(tokens, at, mended[at - 1], mended[at - 2]);
    mended.push(pos === token.pos ? token : { ...token, pos });
  });
  return mended.map((token, at) => {
    if (token.pos !== 'AUX' || !kindsOf(token.lower).haveDo) return token;
    const next = nextWord(mended, at);
    // "have a lawyer", "had no access": a verb of its own, where no other verb follows.
    return next?.pos !== 'VERB' && next?.pos !== 'AUX' ? { ...token, pos: 'VERB' } : token;
  });
}
