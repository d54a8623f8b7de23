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
}

const object = "(?:[\\p{L}\\d'’,.-]+\\s){0,7}?";

const patterns: readonly (readonly [EventKind, RegExp])[] = [
  [
    'detain',
    /\b(?:arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?|detentions? of|seiz(?:e|ed|es|ing|ure of)|captur(?:e|ed|es|ing)|apprehend(?:ed|ing|s)?|apprehension|round(?:ed|ing)? up|nabbed|intercept(?:ed|ing|s)?|(?:was|were|been) stopped|stopped at|re-?captured|recaught|re-?arrested|(?:were|was|been|being|be|got|get|getting|are|is) (?:also |all |first |later |then |reportedly |\p{L}+ly )?caught|caught(?= (?:by|in|at|on|near|while|as|and|up|trying|during|last|this|with|[A-Z]))|tak(?:en|ing) into custody|(?:were|was|been|being) (?:also |all |first |later |then )?taken into custody|(?:were|was|been|being) (?:also |all |first |later |then )?taken(?= (?:in|at|from|by|near|on|during|into|away)\b)|taken away|tak(?:en|ing) into custody|took (?:\p{L}+ ){1,5}into custody|pick(?:ed|ing|s)? (?:them |him |her |all |the \p{L}+ )?up|raid(?:ed|s)? on|traced and caught|swept up)(?![\p{L}-])/giu,
  ],
  [
    'hold',
    /\b(?:(?:is|are|was|were|been|being|be|still|now|currently|also|and|reportedly|remain|remains|remained|people|others|them|koreans|defectors|refugees) (?:\p{L}+ly |all |also |now |still )?held|held(?= (?:in|at|near|by|under|incommunicado|without|for|since|separately)\b)|holding(?! (?:a|an|the)? ?(?:hearing|press|news|rally|protest|talks|meeting|vigil|sign|up|out))|hold(?:s)?(?= (?:at least|some|about|around|more|over|up to|\d)))(?![\p{L}-])|\bin (?:(?:its|police|state|chinese|thai|lao|malaysian|official|immigration|their) )?(?:custody|detention)\b|\b(?:imprisoned|jailed|incarcerated|locked up|interned|being kept|are kept|were kept|was kept|kept in|kept at|languish\w*|under investigation|being investigated|being interrogated|been interrogated|been questioned|behind bars|under arrest)\b/giu,
  ],
  [
    'return',
    new RegExp(
      `\\b(?:repatriat\\p{L}+|deport(?:ed|ing|s|ation|ations|)?|refoul(?:ed|ement)|expel(?:led|ling|s)?|expulsions?|extradit(?:e|ed|ing|ion)|remov(?:ed|al) to|(?:be|being|been|were|was|are|is|get|got)? ?(?:sen[dt]|sending|shipped|flown|forced|forcing|turned|taken|driven|bussed|brought|pushed|handed|handing|hand|hands|given|transferred) ${object}(?:back|home)(?! (?:in|with|by) (?:january|february|march))|forc(?:ed|ible|ibly) (?:\\p{L}+ )?return(?:ed|ing|s)?|(?:were|was|been|being|be|are|is) (?:\\p{L}+ly )?returned|return(?:ed|ing|s)?(?= (?:them|him|her|those|people|all|at least|about|some|around|between|more|over|up to|nearly|\\d|(?:north|the) (?:koreans|refugees|defectors|group)|refugees|defectors|escapees|the (?:nine|ten|\\p{L}+ (?:koreans|refugees|defectors))))|(?:face|facing|faces|faced|await|awaiting|awaits|against|stop|halt|prevent|the|their|imminent|his|her) return(?= (?:of|to)\\b|\\b[.,]|$)|(?:gone|went|go|going) back(?= to| home)|(?:driven|taken|brought|escorted|bussed|trucked|marched|put|walked|flown) (?:[\\p{L}]+\\s){0,3}(?:to|over|across) the (?:border|bridge|frontier|river)|(?:were|was|been|be) flown out|(?:may|could|would|will) be next|(?:could|may|might|would|will) be (?:driven|taken|moved|sent) (?:to|across)|return (?:of|to (?:north korea|china|the north|pyongyang|eritrea|their|his|her)))(?![\\p{L}-])`,
      'giu',
    ),
  ],
  [
    'handover',
    new RegExp(
      `\\b(?:(?:hand(?:ed|ing|s)?|turn(?:ed|ing)?|transferr?(?:ed|ing)?|deliver(?:ed|ing)?|giv(?:en|ing)|gave|surrender(?:ed)?) ${object}(?:over\\b|to (?=the |its |their |north |south |chinese |china|police|lao|thai|embassy|officials|authorities|border)|directly to\\b)|handover|hand-over)`,
      'giu',
    ),
  ],
  [
    'release',
    /\b(?:releas(?:ed|ing|es|e)(?= (?:from|them|all|the|on|after|in|him|her|\d|at|by|this|last|and)|[.,])|freed\b|set free|let go|released)(?! (?:a|an|its|his|the) (?:\p{L}+ )?(?:statement|report|video|footage|list|letter|figures|data|names|photo))/giu,
  ],
  [
    'resettle',
    /\b(?:resettl(?:ed|ing|ement)|granted asylum|given asylum|relocated to|arrived (?:safely )?in (?:south korea|seoul|the south)|(?:reached|flown to|flew to|sent to) (?:south korea|seoul|turkey|canada)|accepted by)\b/giu,
  ],
  [
    'die',
    /\b(?:died|dead|were killed|was killed|been killed|killed(?= (?:themselves|himself|herself))|drowned|committed suicide|(?:took|taken|taking) (?:his|her|their) own (?:life|lives)|deaths? of|perished|shot dead|found dead|starved to death)\b/giu,
  ],
  [
    'cross',
    /\b(?:cross(?:ed|ing)(?! (?:the )?(?:country|examin))|fled|flee(?:ing)?|escap(?:ed|ing)|defected|defecting|slipp(?:ed|ing) (?:across|over|into)|enter(?:ed|ing)|sneaked (?:into|across)|swam|left (?:north korea|the north|their (?:country|homeland|homes?|hometown)|home|xinjiang|china|eritrea|tibet)|arrived in (?:china|laos|thailand|vietnam|mongolia|russia))\b/giu,
  ],
  [
    'remain',
    /\b(?:remain(?:s|ed|ing)?|are left|were left|still (?:in|being|held|detained|there)|left behind|stay(?:ed)? behind)\b/giu,
  ],
  [
    'travel',
    /\b(?:travel(?:l?ed|l?ing)?|boarded|board|boarding|set (?:off|out)|departed|departing|left|arrived|headed|heading|moved|moving|went)\b/giu,
  ],
];

const denied =
  /\b(?:not|never|n['’]t|no longer|without|nobody|none|neither)(?: (?:yet|been|be|have|has|being|to|\p{L}+ly)){0,3}\s*$/iu;
const open =
  /\b(?:will|would|could|may|might|shall|should|must|can|to|about to|face|faces|faced|facing|fear|fears|feared|fearing|risk|risks|risking|threat\p{L}*|danger of(?: being)?|wait\p{L}*|await\p{L}*|imminent|plan\p{L}*|intend\p{L}*|prepar\p{L}+|ready|order\p{L}*|want\p{L}*|demand\p{L}*|urg\p{L}+|call\p{L}* (?:for|on)|ask\p{L}*|oppos\p{L}+|against|stop|halt|prevent|avoid|block|if|should|possible|possibility of|pending|decision|agree\p{L}*|agreement|promise\p{L}*|pledge\p{L}*|vow\p{L}*|likely|before|consider\p{L}*|seek\p{L}*|from being|instead of|rather than|process of|policy of|practice of|plea\p{L}*|campaign|protest\p{L}*|refus\p{L}+|attempt\p{L}*|effort\p{L}*|try\p{L}*|fate|whether|forcing|means?|future|until|unless|when|scheduled|set|due|slated|routinely|regularly)\b[^,;]{0,48}$/iu;
const doneBefore =
  /\b(?:have|has|had|having|was|were|been|already|after|since|following)\b(?: (?:\p{L}+ly|all|already|also|been|since|then|reportedly|being)){0,4}\s*$/iu;

function moodOf(sentence: string, start: number, from: number, words: string, kind: EventKind): Mood {
  const before = sentence.slice(Math.max(from, start - 110), start);
  const own = `${before}${words}`;
  if (denied.test(before)) return 'denied';
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

/**
 * Words for events in an English sentence, in order. `from` of each mood's clause is found by the caller's segments.
 *
 * @param clauseStart start of the clause that holds an offset, so that a mood is not read across clauses.
 */
export function eventsIn(sentence: string, clauseStart: (offset: number) => number): EventFound[] {
  const found: EventFound[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const words = match[0].trimStart();
      const start = match.index + (match[0].length - words.length);
      const end = match.index + match[0].length;
      if (words === '') continue;
      const overlaps = found.some((other) => start < other.end && end > other.start);
      if (overlaps) continue;
      const noun =
        /(?:\bof$|ation$|ations$|ment$|expulsion|extradition|return (?:of|to)|seizure of|detention|deaths? of|apprehension|handover|hand-over)/iu.test(
          words,
        ) ||
        /^(?:the|their|his|her) return/iu.test(words) ||
        (/^arrests?$/iu.test(words) &&
          /\b(?:whose|their|the|his|her|of|an|about|these|such)\s$/iu.test(sentence.slice(0, start)));
      found.push({
        start,
        end,
        kind,
        mood: moodOf(sentence, start, clauseStart(start), words, kind),
        words,
        noun,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
