import { firstMatch, holds } from '@safeconduct/dates/find/matches.ts';
import type { Act } from '../../acts/acts.ts';
import { chainOf } from '../../acts/acts.ts';
import { isInstitution, partyKind } from '../../acts/parties.ts';
import { withoutTime } from '../../attribution/subject.ts';
import type { View } from '../../english/view.ts';
import { perWord } from '../../tokens/per-word.ts';
import { attributionAt } from '../../english/voice.ts';
import { type Answer, startOf } from './answer.ts';

const checks =
  /^(?:confirm(?:ed|s)?|verif(?:y|ied)|corroborate[d]?|authenticate[d]?|check(?:ed|ing)?|substantiate[d]?)$/;
const answersTo =
  /^(?:comment(?:ed)?|respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|elaborate[d]?|react(?:ed)?|return(?:ed)?|acknowledge[d]?)$/;
const tells =
  /^(?:sa(?:y|id)|disclose[d]?|share[d]?|provide[d]?|reveal(?:ed)?|release[d]?|announce[d]?|specif(?:y|ied)|identif(?:y|ied)|explain(?:ed)?|give|given|publish(?:ed)?|discuss(?:ed)?|tell|told|made)$/;
const not =
  /\b(?:unable|declin\w+|refus\w+|yet|fail\w+|no (?:way|means|possibility)|impossible|not (?:in a position|able))\b/i;

/** Without one of these there is no such answer, and the patterns below, which begin anywhere, need not be tried. */
const word =
  /\b(?:no|not|nobody|unanswered|ignored|nothing|refer\w*|direct(?:ed)?|silent|neither|nor|off|down|out|declined|refused|voicemail|unavailable|without|consideration|checking|looking|verifying|trying|seeking|working|attempting)\b/i;

/** What a sentence tells by other words than a verb that answers; `true` where the one who is asked speaks. */
const nouns: readonly (readonly [RegExp, string, boolean?])[] = [
  [
    /\b(?:phone |telephone )?(?:calls?|messages?|e-?mails?|requests?(?: for comment)?|questions?|letters?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies))\b[^.;]{0,60}?\b(?:to|at|by|with)\s(?<who>[^.;,]{3,70}?),?\s(?:(?:has|have|had)\s)?(?:went|gone|were|remained|was|been)\s(?:\p{L}+ly\s)?(?:unanswered|not (?:\p{L}+ly |yet )?(?:answered|returned|replied to)|ignored)/iu,
    'calls unanswered',
  ],
  [
    /\bno (?:immediate |official |further |public )?(?:comment|reply|response|word|answer|reaction|confirmation)(?: on [^.;,]{3,50}?)?(?: (?:has|had|was|were) (?:\p{L}+ )?(?:come|been received|available|forthcoming|to be had)(?: (?:at (?:first|once)|yet|so far))?)? (?:from|by)\s(?!the time\b|then\b|press\b)(?<who>[^.;,]{3,70}?)(?=[.;,]|\s(?:on|about|as|by|after|when|had)\b|$)/iu,
    'no answer',
  ],
  [
    /(?<who>(?:the |an? |\p{Lu})[^.;,]{2,70}?) (?:could|can) not (?:immediately |at once |yet )?be (?:immediately )?(?:reached|contacted)|\b(?:nobody|no one) (?:at|in|from) (?<office>[^.;,]{3,70}?) could (?:immediately |at once )?be (?:immediately )?(?:reached|contacted)|\bneither (?<neither>[^.;]{3,90}?) could (?:immediately |at once )?be (?:immediately )?(?:reached|contacted)|\bcould not (?:immediately |at once )?be (?:immediately )?(?:reached|contacted)(?=[.;,]|\s(?:for|to|on|at|late)\b|$)/iu,
    'could not be reached',
  ],
  [
    /\b(?:left|leaves|leaving) (?:\p{L}+ ){0,3}?(?:requests?|questions?|calls?|messages?|inquiries|enquiries)\b[^.;]{0,40}? unanswered\b|\bnot make (?:\p{L}+ ){1,3}?available\b/iu,
    'no answer',
  ],
  [
    /\b(?:wr[io]te|written|wrote|sent [^.;,]{3,40}|questions) to (?<who>(?:the |\p{Lu})[^.;,]{3,80}?),? (?:and|but) (?:has |have |had )?(?:received|got|had) no (?:immediate )?(?:response|reply|answer)\b/iu,
    'no answer',
  ],
  [
    /(?:(?<who>(?:the |an? |\p{Lu})[^.;,]{2,70}?) )?(?:had|has|have|made|makes|offered|gave|issued|received) no (?:immediate |official |further |public )?(?:comment|reply|answer|response|statement)\b/iu,
    'no comment',
  ],
  [
    /\b(?:would not|will not|could not|cannot|declin\w+ to|refus\w+ to) (?:be drawn|go into|discuss|elaborate)\b|\bneither [^.;]{3,90} (?:has|have|had) said (?:a word|anything)\b/i,
    'would not discuss it',
  ],
  [/\b(?:have|has|had) no confirmation\b/i, 'no confirmation', true],
  [
    /\b(?:have|had|has) ["“]?nothing (?:(?:further |more |new |else )?to (?:add|say|share|tell)|(?:further|more|new|else) to (?:give|offer|report))\b/i,
    'nothing to add',
  ],
  [
    /\b(?:refer(?:red|s)?|direct(?:ed)?)\s(?:you|all|any|reporters|journalists|questions|inquiries|queries|further)\b[^.;]{0,40}?\bto\b/i,
    'refers to others',
  ],
  [
    /\b(?:remain(?:s|ed)?|kept|keeps|stayed) silent\b|\bno (?:official|independent) confirmation\b|\bneither confirm(?:ed)? nor rule[d]? out\b|\bnothing for you\b|\b(?:tele)?phones? (?:was|were|is) (?:switched|turned) off\b|\brequests? for (?:an? )?(?:interview|comment)s? (?:was|were) (?:turned down|declined|refused|not answered|ignored)\b|\b(?:has|have|had) told (?:us|\p{L}+) nothing\b|\bnothing about [^.;,]{3,40} (?:has )?appeared\b|\b(?:did|would|could) not (?:pick up|come to the (?:tele)?phone|take (?:our|any|the|its) calls?)\b|\bnobody (?:answered|picked up) (?:the )?(?:tele)?phones?\b|\banswer(?:ed)? no questions\b|\b(?:says?|told (?:us|\p{L}+)) nothing (?:on|about) (?:\p{L}+ )?(?:cases?|matters?|individuals?)\b|\b(?:hung up|rang off|rang out|went to voicemail|not (?:(?:immediately )?available for comment|(?:immediately|at once) available)|unavailable for comment|would say (?:nothing|little|no more)|(?:gave|given|offered|provided) no (?:figures?|further details|(?:\p{L}+ )?information)|could not be (?:learned|learnt|established|determined|ascertained)|put down the (?:tele)?phone)\b|\bthere (?:was|ha[sd] been|is) no (?:comment|reply|response|reaction|answer|official word|word from)\b|\b(?:has|have|had) said (?:nothing|little)\b|\b(?:does|do|did) not discuss\b|\b(?:go|gone|went|goes|left) unanswered\b|\bnone of (?:which|them|these) (?:has|have|had) been answered\b|\bremains? (?:without (?:a|an) (?:reply|answer)|unanswered)\b|\b(?:has|have|had) (?:had )?no (?:reply|answer) (?:to|since|so far|yet)\b|\bunder consideration\b/iu,
    'no answer',
  ],
  [
    /\b(?:was|were|is|are|has been|have been|had been) (?:still |now |also |currently )?["“]?(?:checking|looking into|verifying|(?:trying|seeking|working|attempting) to (?:confirm|verify|check|ascertain|establish|find out|determine)|seeking (?:confirmation|to learn))\b/i,
    'still checking',
    true,
  ],
  [
    /\b(?:neither|would not|could not|can not|refus\w+ to|declin\w+ to) (?:be )?confirm(?:ed|s)? (?:nor|or) (?:be )?den(?:y|ied|ies)\b|\bneither den(?:y|ied|ies) nor confirm(?:ed|s)?\b/i,
    'neither confirmed nor denied',
    true,
  ],
  [/\bno (?:answer|reply|response) (?:has|had) (?:yet )?(?:come|been (?:received|given))\b/i, 'no answer'],
  [/\bno (?:way|means|possibility) of (?:checking|verifying|confirming)\b/i, 'cannot be checked'],
];

/** What a report passes on: that it could not check these is its own disclaimer. */
const ofReport =
  /\b(?:accounts?|authenticity|documents?|figures|films?|footage|genuineness|images|photographs?|pictures|recordings?|stor(?:y|ies)|testimon(?:y|ies)|videos?|words)\b/i;

const openQuestion = /^\s(?:(?:\p{L}+ly|yet|at once) )*(?:where|whether|who|how|what|when|if)\b/iu;

const isSource = (act: Act) =>
  isInstitution(act.subjectKind) ||
  /^(?:nobody|no one|none|neither)\b/i.test(act.subject) ||
  /^(?:self|media|person|lawyer|helper|pronoun)$/.test(act.subjectKind ?? '') ||
  act.subject === '';

/** "told the agency that they had been sent back, but did not say when": what a message leaves open is no refusal. */
function tellsInPart({ clause }: Act): boolean {
  const { governor } = clause;
  return (
    clause.by === 'shared' &&
    governor !== null &&
    /^(?:t[eo]ll?[ds]?|inform|notif|announc|said|says?$|stat|confirm|wr[io]te|repl)/.test(governor.verb.head)
  );
}

/** "Thai police said they could not speak about single cases": the one who speaks is an office. */
function officialAt(view: View, offset: number): boolean {
  return attributionAt(view, offset)?.speaker.kind === 'official';
}

/** The verbs that the rules below ask for: of any other nothing is told. */
const isAsked = perWord(
  (head) => checks.test(head) || answersTo.test(head) || tells.test(head) || /^(?:speak|talk)$/.test(head),
);

function byAct(view: View, act: Act): Answer | null {
  const { head, subject, subjectKind, passive, after } = act;
  if (!isAsked(head)) return null;
  const chain = chainOf(view, act);
  const lead = chain.slice(0, Math.max(0, chain.length - head.length));
  const refusal = /\b(?:declin\w+|refus\w+|would not|unwilling|unable|could not|can ?not)\b/i.test(lead);
  const hedge =
    /\b(?:did|does|do|has|have|had|could) not (?:yet )?immediately \w+|\b(?:declin\w+|refus\w+) to \w+|\b(?:would|will) not \w+|\b(?:could|can) ?not (?:yet |be )?(?:confirm|verif|reach)\w*|\b(?:was |were |is |are )?(?:unable|not able) to \w+/i
      .exec(chain)?.[0]
      .toLowerCase() ?? null;
  const modal = act.clause.verb.modal;
  const negative = act.negative || not.test(lead) || /\b(?:neither)\b/i.test(lead);
  const real =
    act.mood === 'told' ||
    /^(?:can|could|ca|would|wo|will)$/.test(modal ?? '') ||
    not.test(lead) ||
    /^neither\b/i.test(subject);
  if (!negative || !real) return null;
  if (/\bto be (?:named|identified|quoted)\b/i.test(`${chain}${after}`)) return null;
  const open = act.clause.verb.end;
  const found = { start: startOf(view, act), end: act.end, open, speaks: refusal, hedge, who: subject };
  if (checks.test(head)) {
    if (passive && ofReport.test(subject) && attributionAt(view, act.start) === null)
      return {
        ...found,
        property: 'firsthand_disclaimer',
        who: '',
        what: 'no first-hand information',
        speaks: false,
        rule: 'answer/unverified',
      };
    // "according to reports that could not be confirmed": how good what is told is
    if (passive && act.clause.by === 'relative' && /^(?:that|which|[\p{L} ]*reports?)$/iu.test(subject))
      return null;
    if (passive)
      return {
        ...found,
        property: 'unconfirmed_by',
        who: '',
        what: 'could not be confirmed',
        speaks: false,
        hedge: null,
        rule: 'answer/unconfirmed-passive',
      };
    if (!isSource(act)) return null;
    // "was not able to verify whether the lorries held people": what a watcher does not know, and no answer to a question.
    if (subjectKind !== 'state' && openQuestion.test(after))
      return {
        ...found,
        property: 'firsthand_disclaimer',
        what: 'no first-hand information',
        speaks: true,
        hedge: null,
        rule: 'answer/firsthand',
      };
    return {
      ...found,
      property: 'unconfirmed_by',
      what: 'could not confirm',
      speaks: true,
      rule: 'answer/unconfirmed',
    };
  }
  if (passive) return null;
  if (
    answersTo.test(head) &&
    (isSource(act) || (subjectKind === null && /^(?:the|an?|\p{Lu})/u.test(subject)))
  ) {
    if (
      head.startsWith('return') &&
      !/\b(?:calls?|messages?|requests?|e-?mails?)\b/i.test(after.slice(0, 40))
    )
      return null;
    if (/^answer|^acknowl/.test(head) && subjectKind === 'detained') return null;
    return { ...found, property: 'unconfirmed_by', what: 'did not answer', rule: 'answer/silent' };
  }
  // "does not speak about individual cases", "refused to talk"
  if (/^(?:speak|talk)$/.test(head)) {
    const cases =
      /^\s(?:publicly\s)?(?:about|on|of)\s(?:\p{L}+\s){0,3}?(?:cases?|individuals?|matters?|operations?|flights?|conditions)\b/iu.test(
        after,
      ) ||
      (refusal &&
        (/^[.,]?\s*$/.test(after) ||
          /^\s(?:to (?:us|reporters|journalists|the (?:press|media))|because)\b/.test(after)));
    return cases &&
      (isInstitution(subjectKind) ||
        (subjectKind === 'pronoun' && officialAt(view, act.start)) ||
        (/^it$/i.test(subject) && attributionAt(view, act.start)?.speaker.kind === 'named_org'))
      ? { ...found, property: 'unconfirmed_by', what: 'did not answer', rule: 'answer/silent' }
      : null;
  }
  if (tells.test(head)) {
    const official =
      isInstitution(subjectKind) ||
      (/^(?:it|they|he|she|which|who)$/i.test(subject) && /\b(?:would not|declin\w+|refus\w+)\b/i.test(lead));
    if (!official || head.startsWith('made') || tellsInPart(act)) return null;
    if (/^(?:tell|told)$/.test(head) && !/^\s(?:us|me|reporters|journalists|the \p{L}+)\b/iu.test(after))
      return null;
    if (
      /^(?:give|given|provide|share|release|publish|discuss|identif|reveal|specif)/.test(head) &&
      !/\b(?:numbers?|names?|details?|figures?|information|whereabouts|reasons?|comment|explanation|where|how many|cases?|fate|matter|evidence|grounds|list|data|answers?|reply|replies|response)\b/i.test(
        after.slice(0, 60),
      )
    )
      return null;
    if (/^(?:say|said)$/.test(head) && /\bable|position\b/i.test(lead) && partyKind(subject) === 'body')
      return null;
    return { ...found, property: 'unconfirmed_by', what: 'did not say', rule: 'answer/not-said' };
  }
  return null;
}

/** Who could not or would not confirm, answer or comment. */
export function unconfirmed(view: View, acts: readonly Act[], counted: boolean): Answer[] {
  const found: Answer[] = [];
  const free = (start: number, end: number) => !found.some((one) => start < one.end && one.start < end);
  for (const [pattern, what, speaks = false] of holds(view.text, word) ? nouns : []) {
    const match = firstMatch(view.text, pattern);
    if (!match || !free(match.index, match.index + match[0].length)) continue;
    if (
      what === 'no comment' &&
      /\b(?:ask|request|appl|wr[io]t|sought|seek)\p{L}*\s/iu.test(
        view.text.slice(0, match.index + match[0].length),
      )
    )
      continue;
    // "Their whereabouts could not be established": what is not known of the people
    if (
      /^could not be/i.test(match[0]) &&
      /\b(?:whereabouts|fates?)\b[^.;,]{0,30}$/i.test(view.text.slice(0, match.index))
    )
      continue;
    // What others asked in vain is an appeal without an answer, told as such.
    if (
      /unanswered|no answer/.test(match[0] + what) &&
      /\b(?:protests?|letters?|requests? (?:by|from|of)|appeals?|petitions?)\b/i.test(
        view.text.slice(0, match.index + 12),
      ) &&
      !/\b(?:comment|interview)\b/i.test(view.text)
    )
      continue;
    // "UNHCR is looking into the case": its work, and no answer
    if (
      what === 'still checking' &&
      /looking into$|trying to (?:find out|ascertain|establish|determine)$/.test(match[0]) &&
      acts.some(
        (one) =>
          (one.subjectKind === 'body' ||
            (/^it$/i.test(one.subject) && attributionAt(view, match.index)?.speaker.kind === 'named_org')) &&
          one.start <= match.index + match[0].length &&
          one.end > match.index,
      )
    )
      continue;
    const near = acts.filter((one) => one.start <= match.index + match[0].length && one.end >= match.index);
    const act = near.findLast((one) => one.subject !== '') ?? near.at(-1);
    const who = withoutTime(
      match.groups?.who ??
        match.groups?.office ??
        match.groups?.neither ??
        // "nobody answered the telephone at the embassy"
        /^(?: the (?:tele)?phones?)? at ([^.;,]{3,60})/.exec(
          view.text.slice(match.index + match[0].length),
        )?.[1] ??
        (act && isSource(act) ? act.subject : ''),
    );
    const end = Math.max(match.index + match[0].length, act?.end ?? 0);
    found.push({
      property: 'unconfirmed_by',
      start: match.index,
      end,
      open: match.index + match[0].length,
      who,
      what,
      speaks,
      rule: 'answer/unconfirmed-noun',
    });
  }
  for (const act of acts) {
    const one = byAct(view, act);
    if (one && free(one.start, one.end) && !(one.rule.endsWith('passive') && counted)) found.push(one);
  }
  return found;
}
