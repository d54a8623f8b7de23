import { type Act, chainOf } from '../../acts/acts.ts';
import { nounAfter } from '../../acts/nouns.ts';
import { perWord } from '../../tokens/per-word.ts';
import { partyKind, seeksAccess } from '../../acts/parties.ts';
import type { View } from '../../english/view.ts';
import { type Found, heldObject, isHeld, nobody, spanOf, unable } from './found.ts';
import { consular, meets } from './words.ts';

/** The verbs that the rules below ask for: of any other nothing is told. */
const isAsked = perWord(
  (head) =>
    meets.test(head) ||
    /^(?:let|lets|allow(?:ed|s)|permitted|admitted|granted|given|gave|came|come|went|arrived|turned)$/.test(
      head,
    ),
);

/** Who was let in to people in custody, met them or spoke with them. */
export function given(view: View, act: Act): Found | null {
  const { head, after, subject, subjectKind, passive } = act;
  if (
    act.negative ||
    !isAsked(head) ||
    (/^(?:let|allow)/.test(act.clause.governor?.verb.head ?? '') && act.clause.governor?.verb.negated) ||
    nobody.test(subject) ||
    /\bnor (?:has|have|had|did)\b[^,;]*$/i.test(view.text.slice(0, act.start))
  )
    return null;
  const chain = chainOf(view, act);
  if (
    act.clause.verb.form === 'infinitive' &&
    !/\b(?:able|allowed|let|permitted|managed|granted|given|came|went|travell?ed|got|visited)\b/i.test(chain)
  )
    return null;
  // "Pakistan's refusal to let lawyers see them"
  if (/\b(?:refusal|failure)\s(?:to\s)?$/.test(view.text.slice(0, act.start))) return null;
  if (/^\s(?:go|off|out|leave|return|travel|stay|board)\b/i.test(after)) return null;
  const onRequest =
    /^(?:may|can)$/.test(act.clause.verb.modal ?? '') &&
    /\b(?:up)?on request|at any time|freely|regularly\b/i.test(after);
  if (
    unable.test(chain.slice(0, -head.length)) ||
    (act.mood !== 'told' && !onRequest && !/\bagreed to (?:let|allow|give|grant|permit)\b/i.test(chain))
  )
    return null;
  if (/^(?:if|should|before|to have been)\b/.test(act.clause.link)) return null;
  const seeker =
    /^(?:self|body|lawyer|doctor|family|media|helper)$/.test(subjectKind ?? '') || consular.test(subject);
  if (/^\s(?:\p{L}+\s)?(?:no|little|hardly any|scant)\b/iu.test(after)) return null;
  // "who visited the centre but was not let in"
  if (
    /\bbut\s(?:\p{L}+\s){0,2}(?:was|were|had|could|did)(?:\snot|n['’]t)\b/iu.test(after) ||
    view.clauses.some((one) => one.governor === act.clause && one.by === 'shared' && one.verb.negated)
  )
    return null;
  // "Some families have been allowed to apply for asylum"
  if (
    passive &&
    /^(?:let|allowed|permitted)$/.test(head) &&
    /^(?:detained|family|pronoun)$/.test(subjectKind ?? '') &&
    /^\s(?:to )?(?:apply|ask|register|lodge)\b[^.;,]{0,40}\b(?:asylum|unhcr|refugees?|protection)\b/i.test(
      after,
    )
  )
    return { ...spanOf(view, act), given: true, who: subject, rule: 'access/let-in' };
  if (passive && /^(?:let|allowed|permitted|admitted|granted|given)$/.test(head)) {
    const in1 =
      /^\s(?:(?:\p{L}+ly|only|(?!asylum|refugee|refuge|status)\p{L}+)\s)?(?:in(?:to)?\b|inside|through|past|access|to (?:see|meet|visit|speak|interview|enter|attend)|entry|(?:for|on) )/iu.test(
        after,
      ) || /^admitted$/.test(head);
    const able = seeker || subjectKind === 'pronoun' || subjectKind === 'person';
    return in1 && able && !/\b(?:hospital|university)\b/i.test(after)
      ? { ...spanOf(view, act), given: true, who: subject, rule: 'access/let-in' }
      : null;
  }
  if (/^(?:allowed|let|permitted|gave|granted|allows|lets)$/.test(head) && !passive) {
    if (/^\s(?:[\p{L}-]+\s){1,3}know\b/u.test(after)) return null;
    const object = nounAfter(view, act.clause.verb.end);
    const who = object ? view.text.slice(object.start, object.end) : '';
    const kind = partyKind(who);
    const see =
      /\b(?:to examine\b|access\b|to (?:see|meet|visit|speak|interview)\b|see\b|visit\b|meet\b)/i.test(
        after.slice(0, 80),
      );
    return see && seeksAccess(kind) && subjectKind !== 'court' && !/\bno\b/i.test(who)
      ? { ...spanOf(view, act), given: true, who, rule: 'access/let-in' }
      : null;
  }
  if (
    /^(?:came|come|went|arrived|turned)$/.test(head) &&
    consular.test(subject) &&
    /\bto (?:fill|interview|see|question|verify|identify|meet|issue|photograph|inspect|take)\b/i.test(after)
  )
    return { ...spanOf(view, act), given: true, who: subject, rule: 'access/consular' };
  if (
    !meets.test(head) ||
    passive ||
    !seeker ||
    /^(?:call|contact|phone|telephone|gain|question|identif|represent|register|treat|monitor)/.test(head)
  )
    return null;
  const target = heldObject(view, act);
  if (!isHeld(target)) return null;
  if (
    subjectKind === 'family' &&
    /^(?:met|saw|see)/.test(head) &&
    !/\b(?:allowed|able|let|prison|custody|detention|minutes)\b/i.test(`${chain}${after}`)
  )
    return null;
  if (
    /^talk|^sp/.test(head) &&
    !/\b(?:able|allowed|by (?:tele)?phone|in (?:the )?(?:detention|custody|prison))\b/i.test(
      `${chain}${after}`,
    )
  )
    return null;
  if (head.startsWith('interview') && (subjectKind === 'media' || subjectKind === 'self')) return null;
  if (
    /^(?:saw|see)/.test(head) &&
    (subjectKind === 'self' || subjectKind === 'media' || subjectKind === 'helper') &&
    !/\b(?:able|allowed|let)\b/i.test(chain)
  )
    return null;
  if (/^(?:enter|reach)/.test(head) && target !== 'place') return null;
  return { ...spanOf(view, act), given: true, who: subject, rule: 'access/met' };
}
