import { firstMatch } from '@safeconduct/dates/find/matches.ts';
import type { SpeakerRegister } from '../../attribution/register.ts';
import type { Speaker } from '../../attribution/attribution.ts';
import type { Act } from '../../acts/acts.ts';
import { isInstitution, partyKind } from '../../acts/parties.ts';
import { attributionAt } from '../../english/voice.ts';
import type { View } from '../../english/view.ts';
import { type Answer, startOf } from './answer.ts';

const reported =
  /\b(?:reports?|claims?|allegations?|accounts?|accusations?|criticism|stor(?:y|ies)|figures?|numbers?|rumou?rs?|charges?|suggestions?|assertions?|versions?|footage|videos?|films?|clips?|recordings?)\b/i;
/** "denied them entry", "were denied food": what is kept from people, and no report of it. */
const withheld =
  /^\s(?:(?:him|her|them|us|me|it|the (?:\p{L}+ )?\p{L}+s?|\p{Lu}\p{L}+|\d+ \p{L}+|\p{L}+s)\s)?(?:(?:any|all|the|an?|its|his|her|their|political|consular|proper)\s)*(?:access|entry|asylum|refugee|refuge|food|sleep|contact|visas?|admission|bail|protection|permission|medical|water|medicine|legal|lawyers?|visits?|passage|leave|entrance|status)\b/iu;
const untrue =
  /\b(?:(?:is|are|was|were|as|it|them|report|reports|story|claims?|allegations?|this) (?:\p{L}+ly )?["“]?(?:untrue|not true|false|incorrect|baseless|groundless|unfounded|(?:an? )?(?:pure |total )?fabricat(?:ed|ions?)|nonsense|a lie|lies|(?:pure )?inventions?|a fairy tale|fiction|a hoax|staged|faked|doctored|a slander|slanderous|rumou?rs?(?= and)|without basis|far from the truth|misleading|slander)\b(?! (?:passports?|papers|documents?|names?|identit\p{L}+|visas?|charges|confessions?))|(?:incorrect|untrue|not true|false|wrong) that|(?:by no means|in no way|certainly not|(?:is|are|was|were) not(?= an? )|not been(?= an? )) (?:an? )?(?:push-?backs?|forced|deportations?|expulsions?|refoulement|abductions?|kidnapping|arrests?)|no truth (?:in|to)|without foundation|(?:this|that|it) (?:is|was|did) not (?:the case|so|happen|true))\b/iu;
const contrary =
  /\b(?:contrary to (?:what|the (?:reports?|claims?|allegations?|press)|reports?|claims?|press|media|allegations?)|not, as (?:has been |was |is )?(?:alleged|claimed|reported|suggested|stated)|(?:does|do|did) not accept (?:(?:the|this|these|any|that) (?:\p{L}+ )?(?:claim|charge|accusation|allegation|report|criticism|version|account|finding|figure|suggestion|argument)s?|this\b)|none of (?:that|this|it|these) is accepted by)\b/iu;
const unheard =
  /\b(?:knew|know|knows|had|has|have|heard) (?:of )?no (?:records?|trace)\b|\bno (?:record|trace) of (?:them|him|her|any|such|the)\b|\b(?:has|have|had|holds?|held) (?:no|nobody|no one|none) (?:\p{L}+ )?(?:detainees?|prisoners?|inmates?|people|person|by|of)(?: by| of)? (?:that|this|those) names?\b|\b(?:played|had|took|has) no (?:part|role|hand) in\b|\b(?:had|has|have) nothing (?:\p{L}+ ){0,2}to do with\b|\b(?:had|has|have|held|holds?) no such (?:person|people|group)\b|\bno such (?:persons?|people|group|petition|order|incident|event)\b|\b(?:has|have|had|is|was) no evidence (?:that|of|for)\b|\bno \p{L}+ (?:officials?|officers?|soldiers?|agents?|police) (?:was|were|had) (?:involved|an? (?:hand|part)|any (?:hand|part))\b|\bneither [^.;,]{2,30} nor [^.;,]{2,30} (?:was|were|had been) (?:among|sent|returned|deported|held|arrested)\b|\bno question of [^.;,]{0,30}?\b(?:deport|return|expel|push|forc)/iu;

/** What one who is accused says of himself: "had nothing to do with that violence", "was never a member". */
const disowned =
  /\b(?:(?:has|have|had|having) ["“]?nothing (?:\p{L}+ ){0,2}to do with|(?:has|have|had|played|took) no (?:part|role|hand) in|(?:no|never|not) (?:had )?(?:any )?(?:ties|links|connections?|affiliation) (?:to|with)|(?:was|were|been|is|are) never (?:an? )?members?|never (?:been )?(?:an? )?members?|never took part|not (?:taken|take) part in|(?:am|is|was) not an? (?:terrorist|criminal|spy|smuggler|member)|never (?:belonged|been) to)\b/iu;
const events =
  /^(?:arrest|detain|h[eo]ld|return|repatriat|deport|hand|sen[dt]|expel|t[ao]k|forc|mistreat|tortur|depriv|remov|be$|is$|are$|was$|were$|been$|ha[sd]|have|extradit|abduct|kidnap|tak|push|turn|exist|involv|took|beat|kill|target|giv|gave|swap|surrender|drive|drov|seiz|hold|touch|issu|harm|forge)/;

/** "the officer at the desk told him that": the verb on which the clause hangs has an officer as its subject. */
function governedByState(view: View, act: Act): boolean {
  const { governor, link } = act.clause;
  if (
    link !== 'that' ||
    !governor?.subject ||
    !/^(?:s[ai]|t[eo]ld?|insist|replied|answered|stat|add|claim|maint|contend|stress)/.test(
      governor.verb.head,
    )
  )
    return false;
  return partyKind(view.text.slice(governor.subject.start, governor.subject.end)) === 'state';
}

function speaksForState(
  view: View,
  offset: number,
  register: SpeakerRegister,
  self: Speaker | null,
): boolean {
  const one = attributionAt(view, offset);
  const speaker = one?.speaker ?? (self && partyKind(self.name) === 'state' ? self : null);
  if (!speaker) return false;
  return (
    speaker.kind === 'official' ||
    register.isOfficial(speaker.name) ||
    partyKind(speaker.name) === 'state' ||
    (one !== null && partyKind(view.text.slice(one.cueStart, one.cueEnd)) === 'state')
  );
}

/** "No refugee should be returned", "may stay and not be sent back": what ought to be, and no word on what was done. */
const owed =
  /\b(?:should|must|shall|ought to)\b[^.,;]{0,50}$|\b(?:may|can|must|should|will|would)\b[^.;]{0,50}\b(?:and|or) (?:not |never )?be $/i;

function byAct(view: View, act: Act, register: SpeakerRegister, self: Speaker | null): Answer | null {
  const { head, after, subject, subjectKind, passive } = act;
  if (subjectKind === 'court') return null;
  const found = {
    property: 'denial' as const,
    start: startOf(view, act),
    end: act.end,
    who: subject,
    what: 'denied',
    speaks: true,
  };
  // "In Kabul officials denied that": the place before its subject makes the verb look passive.
  const fronted = passive && act.clause.by === 'none' && /^\sthat\s/.test(after);
  if (/^den(?:ied|ies|y|ying)$/.test(head) && (!passive || fronted) && !act.negative && act.mood !== 'unreal')
    return withheld.test(after)
      ? null
      : {
          ...found,
          who: fronted ? (/\p{L}+$/u.exec(view.text.slice(0, act.start).trimEnd())?.[0] ?? '') : subject,
          rule: 'answer/denied',
        };
  if (
    /^(?:dismiss(?:ed|es|ing)?|reject(?:ed|s|ing)?|disput(?:e|ed|es|ing)|refut(?:e|ed|es|ing)|contradict(?:ed|s|ing)?|rebutt?(?:ed)?|laughed|waved|brushed|scoffed|ridiculed|rubbished|brand(?:ed|s)?|call(?:ed|s)|describ(?:ed|es))$/.test(
      head,
    ) &&
    !passive &&
    !act.negative &&
    act.mood === 'told'
  ) {
    const named = reported.test(after.slice(0, 60));
    const label = /^(?:brand|call|descr)/.test(head) || /^\sas\b/.test(after);
    return named &&
      (!label ||
        untrue.test(after) ||
        /\b(?:false|baseless|untrue|fabricat\p{L}*|groundless|lies|fairy tale|fiction|invention|nonsense|hoax|slander|fakes?|faked|staged|theat(?:er|re)|propaganda)\b/iu.test(
          after,
        ))
      ? { ...found, rule: 'answer/rejected' }
      : null;
  }
  // "the accusation was rejected by Khartoum"
  if (
    passive &&
    !act.negative &&
    act.mood === 'told' &&
    /^(?:rejected|dismissed|denied|disputed|refuted)$/.test(head) &&
    /^\sby\b/.test(after) &&
    reported.test(subject)
  ) {
    const by =
      /^\sby (?:the )?([^,.;]{2,50}?)(?=[,.;]|$| (?:on|as|in|which|who|and)\b)/.exec(after)?.[1] ?? '';
    return partyKind(by) === 'state' || partyKind(by) === 'body'
      ? { ...found, who: by, rule: 'answer/rejected' }
      : null;
  }
  const none = act.negative || /^\s["“]?(?:no|nobody|none|no one|not one|not a single)\b/i.test(after);
  if (
    none &&
    !owed.test(view.text.slice(0, act.clause.verb.headStart)) &&
    act.mood !== 'unreal' &&
    act.clause.verb.form !== 'infinitive' &&
    (speaksForState(view, act.start, register, self) || governedByState(view, act))
  ) {
    // "nobody is handed over while a case is pending" is a rule and no denial
    if (
      act.clause.verb.form === 'gerund' ||
      (/^g[ia]v/.test(head) && !(act.clause.verb.perfect && /^\s(?:no|nobody)\b/.test(after))) ||
      /\bno (?:\p{L}+ )?(?:question|issue|problem)\b/iu.test(after)
    )
      return null;
    // "no more than 480 are held", "where there is no violence", "are not to be returned": no word on what was done
    if (
      /\bno (?:more|fewer|less) than\b/i.test(
        view.text.slice(Math.max(0, Math.min(startOf(view, act), act.start - 24)), act.end),
      ) ||
      /^\s(?:no (?:violence|war|danger|work|deadline|decision|plans?|date|reason)|not to be|no notice)\b/i.test(
        after,
      ) ||
      /^no (?:decision|deadline|date|plan|agreement|talks|court|law)\b/i.test(subject) ||
      /^(?:are|is) not to be\b/.test(view.text.slice(act.clause.verb.start))
    )
      return null;
    const rule = /^(?:is|are)\s/i.test(view.text.slice(act.clause.verb.start)) && !/^(?:is|are)$/.test(head);
    if (rule && !/\bbeing\b/.test(view.text.slice(act.clause.verb.start, act.clause.verb.end))) return null;
    if (
      /^(?:does|do)\b/i.test(view.text.slice(act.clause.verb.start)) &&
      !/^(?:h[eo]ld|have|exist)/.test(head)
    )
      return null;
    // "said that he had not been told of the operation"
    if (passive && act.negative && /^(?:told|informed|consulted|notified|warned)$/.test(head))
      return subjectKind === 'pronoun' && /^\s(?:of|about|that|beforehand|in advance)\b/.test(after)
        ? { ...found, who: '', speaks: false, rule: 'answer/none-so' }
        : null;
    if (/^\s(?:not\s)?(?:\p{L}+ly\s)?(?:aware|informed|familiar)\b/iu.test(after)) return null;
    // "did not return calls" is silence, "none had been able to put in a claim" a door that was shut
    if (
      head.startsWith('return') &&
      /^\s(?:\p{L}+\s){0,3}?(?:calls?|messages?|requests?|e-?mails?)\b/iu.test(after)
    )
      return null;
    if (/^\sable to\b/.test(after) && /^(?:none|no|neither)\b/i.test(subject)) return null;
    const planned = act.mood === 'planned';
    const limits =
      (/^(?:know|say|aware|confirm|comment|answer|respond|accept|recogni|have|has|had)/.test(head) ||
        /^\s(?:no|none of the)\s(?:\p{L}+\s)?(?:figures?|numbers?|details?|reasons?|comment|information|names?|explanation|further)\b/iu.test(
          after,
        )) &&
      !/^\s(?:no|nobody|none)\s(?:\p{L}+\s)?(?:koreans?|refugees?|one|defectors?|such|people|person|detainees?|u[iy]gh?urs?)/iu.test(
        after,
      );
    if (planned || limits || !events.test(head)) return null;
    // "had been given no official confirmation of it", "there had been no reaction": what somebody waits for
    if (
      /^(?:g[ai]v|been$|was$|is$)/.test(head) &&
      /^\sno (?:\p{L}+ ){0,2}(?:confirmation|word|notice|information|explanation|reaction|response|reply|answer)\b/u.test(
        after,
      )
    )
      return null;
    if (/^(?:is|are|was|were|be|been)$/.test(head)) {
      const there = /^there$/i.test(subject);
      const short = /^\s*(?:not)?[.,”"]*\s*$/.test(after);
      const kept = /^(?:nobody|no one|none|no|neither)\b/i.test(subject);
      const not =
        /\b(?:inside|in custody|in (?:the|its|our|his|their) (?:country|territory|custody|hands)|on (?:its|our) soil|held|here|deported|returned|true|the case|in (?:a )?prison|detained|arrested)\b/i.test(
          after,
        );
      if (!(there || short || kept || (act.negative && not))) return null;
    }
    if (
      !/^\s(?:no|neither) [^.;,]{0,30}\bamong (?:them|the|those)\b/.test(after) &&
      /\b(?:party|signatory|law|convention|asylum|registered|documents?|papers|passports?|visas?|record)\b/i.test(
        `${subject} ${after.slice(0, 60)}`,
      ) &&
      !/\b(?:custody|deprived|arrested|deported|given|touched|seized|confiscated)\b/i.test(`${head}${after}`)
    )
      return null;
    return { ...found, who: '', what: 'denied', speaks: false, rule: 'answer/none-so' };
  }
  return null;
}

/** "went home of their own accord", "the returns are voluntary": a state that says so denies that anyone was forced. */
const choice =
  /\b(?:(?:of|by|on|at|from) (?:his|her|their|its) own (?:free )?(?:will|accord|choice|volition|wish|initiative|decision|request)|voluntarily|willingly|of (?:his|her|their) free will|(?:is|are|was|were|been) (?:all |entirely |purely |fully |completely |strictly )?["“]?voluntary\b(?! (?:work|agenc|organi[sz]ation))|agreed to (?:go|return|leave|be (?:sent|flown))\b(?! (?:him|her|them|all|some|the)\b)|treated (?:with dignity|humanely|with respect|decently)\b)/i;
const goes =
  /^(?:return|go$|goes|going|went|gone|left|leav|came|come|depart|travel|agree|decid|cho[os]|volunteer|treat|is$|are$|was$|were$|been$|surrender|cross)/;

function byChoice(
  view: View,
  acts: readonly Act[],
  register: SpeakerRegister,
  self: Speaker | null,
): Answer | null {
  const match = firstMatch(view.text, choice);
  if (!match) return null;
  const act = acts.findLast(
    (one) => one.start <= match.index + 1 && goes.test(one.head) && one.clause.verb.form !== 'infinitive',
  );
  if (!act || act.negative || act.clause.verb.modal) return null;
  // "insists that the returns are voluntary": no demand, where the verb stands as it is
  const insists = act.clause.governor?.verb.head.startsWith('insist') ?? false;
  if (act.mood !== 'told' && !insists) return null;
  const { clause } = act;
  // "those who wish can", "if they go": no word on what was done
  if (/^(?:if|unless|whether|until|when)$/.test(clause.link) || act.subjectKind === 'self') return null;
  if (
    /\b(?:forms?|papers?|sign(?:ed|ing)?|made to|whether|if|not)\b/i.test(
      view.text.slice(Math.max(0, match.index - 50), match.index),
    )
  )
    return null;
  // "asked them to see that people are treated humanely", "would be treated with dignity": wished, and not so
  if (
    match[0].startsWith('treated') &&
    (act.head !== 'treated' ||
      !/^(?:|s[ai]\p{L}+|insist\p{L}*|told|add\p{L}*)$/u.test(clause.governor?.verb.head ?? ''))
  )
    return null;
  // "Laos agreed to return": what a state agrees to is no choice of those sent.
  if (match[0].startsWith('agree') && isInstitution(act.subjectKind)) return null;
  if (!speaksForState(view, match.index, register, self) && !governedByState(view, act)) return null;
  return {
    property: 'denial',
    start: Math.min(act.start, match.index),
    end: match.index + match[0].length,
    who: '',
    what: 'denied that it was by force',
    speaks: false,
    rule: 'answer/own-will',
  };
}

function clauseEnd(text: string, from: number): number {
  return from + (text.slice(from).split(/[,;.:]/)[0]?.length ?? 0);
}

/** Who denies what: in so many words, by calling it false, or by saying that no one was. */
export function denials(
  view: View,
  acts: readonly Act[],
  register: SpeakerRegister,
  self: Speaker | null,
): Answer[] {
  const found: Answer[] = [];
  const free = (start: number, end: number) => !found.some((one) => start < one.end && one.start < end);
  for (const act of acts) {
    const one = byAct(view, act, register, self);
    if (one && free(one.start, one.end)) found.push(one);
  }
  const willing = found.length === 0 ? byChoice(view, acts, register, self) : null;
  if (willing) found.push(willing);
  for (const pattern of [untrue, contrary, unheard, disowned]) {
    // Of one who is accused it is asked only where somebody speaks.
    if (found.length > 0 || (pattern === disowned && view.attributions.length === 0)) break;
    const match = firstMatch(view.text, pattern);
    if (!match) continue;
    const state = speaksForState(view, match.index, register, self);
    const other = attributionAt(view, match.index);
    if (pattern === disowned && (!other || other.speaker.kind === 'media')) continue;
    // "found no trace of them": what a search came to
    if (/\bfound $/.test(view.text.slice(0, match.index))) continue;
    const quotedNot =
      pattern === untrue && !state && attributionAt(view, match.index) === null && self === null;
    if (
      quotedNot ||
      /\b(?:if|whether|not|n['’]t)\s(?:\p{L}+\s){0,2}$/iu.test(view.text.slice(0, match.index))
    )
      continue;
    const own = pattern === untrue && self !== null && partyKind(self.name) === 'state';
    const by = /^none of \w+ is accepted by (?:the )?([^,.;]{3,60})/i.exec(view.text.slice(match.index));
    found.push({
      property: 'denial',
      start: match.index,
      end: clauseEnd(view.text, match.index + match[0].length),
      who: by?.[1] ?? (own ? self.name : ''),
      what: 'denied',
      speaks: by !== null || own,
      rule: 'answer/untrue',
    });
  }
  return found;
}
