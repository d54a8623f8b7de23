import { firstMatch } from '@safeconduct/dates/find/matches.ts';
import type { Act } from '../../acts/acts.ts';
import { chainOf } from '../../acts/acts.ts';
import { attributionAt } from '../../english/voice.ts';
import type { View } from '../../english/view.ts';
import { type Answer, startOf } from './answer.ts';

const knows =
  /^(?:know|known|knew|say|tell|establish(?:ed)?|determine[d]?|ascertain(?:ed)?|witness(?:ed)?|see|seen|judge|rule|estimate|vouch|speak|spoken|meet|met|hear|heard|learn(?:ed|t)?|assess|find)$/;

const nouns: readonly RegExp[] = [
  /\b(?:no|without|not (?:have|has|had) (?:any )?|n['’]t have (?:any )?)\s?(?:first-?hand|direct|independent|personal|reliable|detailed) (?:information|knowledge|evidence|account|accounts)\b/i,
  /\b(?:not (?:in a position|able) to (?:say|tell|judge|determine|establish))\b/i,
  /\b(?:has|have|had|having) no (?:information|details|knowledge|(?:way|means) of (?:knowing|telling|testing|establishing)|idea)\b(?! (?:to|for the media))/i,
  /\b(?:is|are|was|were|am|['’]m)(?: ["“]?not|n['’]t) (?:aware|familiar|privy)\b/i,
  /\bunaware (?:of|that)\b/i,
  /\b(?:received|had|has|have|got) (?:no official (?:word|information|notice|notification)|nothing official)\b|\bcould not be more specific\b|\b(?:can|could) give no (?:further |more )?details\b|(?:\bnot|n['’]t) (?:be|yet be) (?:sure|certain) (?:if|whether|that)\b|\bcannot be (?:sure|certain) (?:if|whether)\b|(?:\bnot|n['’]t) (?:yet )?know for (?:sure|certain)\b|\bkn[eo]ws? no details\b|\b(?:knew|knows|know) of no\b/i,
  /\bknow(?:s)? only what\b|\b(?:was|were) not in the (?:room|car|court|house|village)\b|\bno direct contact\b|\bnot (?:himself|herself|themselves|personally)\b|\bhas only the word of\b/i,
  /\bnone of (?:the|those|our) [^.;,]{3,60} (?:was|were|had been) (?:on|at|in|present|there|inside|an eyewitness)\b/i,
  /\b(?:can ?not|could not|can['’]t) (?:tell(?! you| us| me)|vouch|say for certain)\b/i,
  /\bno (?:precise |exact |certain |direct )?knowledge (?:of|about)\b/i,
  /\b(?:knew|knows|know|heard) nothing(?: at all)?(?= (?:of|about)\b|[.,;"”]|$)/i,
  /\b(?:(?:has|have|had) (?:not|never)|never|(?:did|had)(?: not|n['’]t)) (?:yet )?(?:been )?hear[d]? (?:anything )?(?:of|about)\b(?! (?:since|again))/i,
  /\b(?:received|had|has|have|got|gets?) no (?:such |official |confirmed )?reports? (?:of|that|about)\b/i,
  /\bnothing (?:about|of) [^.;,]{3,50} (?:had|has) been (?:reported|brought|referred) to\b/i,
  /\b(?:knew|know|knows|heard) (?:of )?no such\b|\bno such (?:case|report|request|person)s? (?:has|have|had) (?:been (?:brought|reported|referred)|come|reached)\b|\b(?:has|have|had) not (?:been )?heard of (?:it|this|that|the (?:case|report|arrests?|group))\b/i,
  /\bonly (?:at )?second[- ]hand\b|\b(?:was|were|is|are) not (?:at the scene|an eyewitness)\b/i,
  /\b(?:did|had)(?: not|n['’]t) (?:see|witness|seen|witnessed) (?:it|them|this|that|the \p{L}+) (?:himself|herself|themselves|itself|with)\b/iu,
];

/** Kin and passers-by: what they do not know tells of their worry, and not of how good the evidence is. */
function isOnlooker(view: View, offset: number): boolean {
  const said = attributionAt(view, offset);
  if (!said) return false;
  return (
    /^(?:family|victim)$/.test(said.speaker.kind) ||
    /\b(?:witness|trader|porter|villager|neighbou?r|resident|driver|guard)s?\b/i.test(said.speaker.name)
  );
}

/** Who says that they do not know of it at first hand, or cannot tell. */
export function firsthand(view: View, acts: readonly Act[]): Answer[] {
  const found: Answer[] = [];
  const free = (start: number, end: number) => !found.some((one) => start < one.end && one.start < end);
  for (const pattern of nouns) {
    const match = firstMatch(view.text, pattern);
    if (!match || !free(match.index, match.index + match[0].length)) continue;
    const act = acts.findLast((one) => one.start <= match.index + 4);
    if (
      (act?.subjectKind === 'detained' && !/\bof\b/.test(match[0])) ||
      (act?.mood === 'unreal' && !/^(?:can|could|ca)$/.test(act.clause.verb.modal ?? ''))
    )
      continue;
    if (
      (/\bno (?:information|idea|knowledge|details)/i.test(match[0]) && isOnlooker(view, match.index)) ||
      act?.subjectKind === 'family'
    )
      continue;
    found.push({
      property: 'firsthand_disclaimer',
      start: match.index,
      end: Math.max(match.index + match[0].length, act && act.start >= match.index - 12 ? act.end : 0),
      who: act?.subject ?? '',
      what: 'no first-hand information',
      speaks: true,
      rule: 'answer/firsthand-noun',
    });
  }
  for (const act of acts) {
    if (!knows.test(act.head) || act.passive) continue;
    const chain = chainOf(view, act);
    const lead = chain.slice(0, Math.max(0, chain.length - act.head.length));
    const negative = act.negative || /\b(?:unable|not (?:been )?able|no way|impossible|yet)\b/i.test(lead);
    const modal = act.clause.verb.modal;
    const real =
      act.mood === 'told' || /^(?:can|could|ca)$/.test(modal ?? '') || /\bunable|able\b/i.test(lead);
    if (!negative || !real || /^(?:nobody|no one|none|neither)\b/i.test(act.subject)) continue;
    const self = act.subjectKind === 'self' || act.subjectKind === 'media' || act.subjectKind === 'body';
    if (/^kn[eo]w/.test(act.head)) {
      if (isOnlooker(view, act.start)) continue;
      // "we do not know where they are": what worries those who tell of it, unless an office answers so
      const said = attributionAt(view, act.start)?.speaker.kind;
      const office = act.subjectKind === 'body' || said === 'official' || /^it$/i.test(act.subject);
      if (!office && !/^\s(?:of|about)\b/.test(act.after)) continue;
      if (/^\s(?:they|he|she)\b/.test(act.after)) continue;
    }
    const speaker = self || /^(?:state|person|pronoun|lawyer|helper)$/.test(act.subjectKind ?? '');
    if (!speaker) continue;
    if (
      /^(?:see|seen|meet|met|speak|spoken|hear|heard)$/.test(act.head) &&
      !(
        self &&
        (/\bdirectly|independently|personally|in person\b/i.test(act.after) || act.clause.link === 'as')
      )
    )
      continue;
    if (
      /^(?:say|tell)$/.test(act.head) &&
      !(/^(?:can|could|ca)$/.test(modal ?? '') || /\bable|position\b/i.test(lead))
    )
      continue;
    if (/^tell$/.test(act.head) && !/^\s(?:whether|how|what|if|where)\b/i.test(act.after)) continue;
    if (
      /^(?:find|judge|rule|learn|estimate|assess|determine)/.test(act.head) &&
      !/\b(?:able|unable|could|can)\b/i.test(lead)
    )
      continue;
    const start = startOf(view, act);
    // What someone tried to find out is what they could not confirm.
    if (/^(?:establish|determin|ascertain)/.test(act.head) && free(start, act.end)) {
      found.push({
        property: 'unconfirmed_by',
        start,
        end: act.end,
        who: act.subject,
        what: 'could not establish',
        speaks: true,
        rule: 'answer/not-established',
      });
      continue;
    }
    if (free(start, act.end))
      found.push({
        property: 'firsthand_disclaimer',
        start,
        end: act.end,
        who: act.subject,
        what: 'no first-hand information',
        speaks: true,
        rule: 'answer/firsthand',
      });
  }
  return found.slice(0, 1);
}
