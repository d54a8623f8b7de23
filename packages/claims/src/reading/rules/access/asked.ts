import type { Act } from '../../acts/acts.ts';
import { isInstitution } from '../../acts/parties.ts';
import type { View } from '../../english/view.ts';
import type { Found } from './found.ts';

const asksFor =
  /^(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|seek(?:s|ing)?|sought|appl(?:y|ies|ied)|press(?:es|ed)|appeal(?:s|ed)?|demand(?:s|ed)?|urge[sd]?|tr(?:y|ies|ied|ying)|plead(?:ed)?|wr[io]te)$/;
const entry =
  /\b(?:access|visits?|entry|permission|admission|to (?:be (?:let|allowed|able|given)|see|meet|visit|interview|speak|talk|enter|reach|assess|examine|contact|gain)|(?:let|allow|permit|give)\b[^.;]{3,50}\b(?:see|meet|visit|interview|access|speak|in|enter|reach))\b/i;
const inVain =
  /\b(?:(?:been|were|was|being|be) (?:\p{L}+ly )?(?:refused|denied|rebuffed|turned (?:down|away)|ignored|rejected|told to wait)|(?:was|were|is|are|has|have|had|did|does|do)(?: so far)? not (?:yet )?(?:been )?(?:received?|granted|given|answered|allowed|done|let|got|had|replied|responded)|(?:ha[sd]|have) (?:so far |yet )?not (?:been )?(?:done|received|answered|given|granted)|(?:received|got|had|has had|have had) no (?:answer|reply|response)|(?:no (?:answer|reply|response)) (?:has|had|came|was)|without (?:getting|receiving|obtaining|success|result|an answer|a reply|avail)|in vain|to no avail|still (?:waiting|awaiting)|(?:has|have) yet to|unsuccessfully|refused)\b/iu;

/** Where a request for access begins that the same sentence says was refused or not answered; `null` where none is. */
function askedFor(view: View, act: Act): Found | null {
  if (act.negative || !asksFor.test(act.head) || act.subjectKind === 'media') return null;
  if (
    !(
      isInstitution(act.subjectKind) ||
      /^(?:self|lawyer|family|pronoun|helper|person|doctor)$/.test(act.subjectKind ?? '')
    )
  )
    return null;
  const rest = view.text.slice(act.clause.verb.end);
  const wanted = entry.exec(rest);
  const end = inVain.exec(rest);
  if (
    !wanted ||
    !end ||
    wanted.index > 70 ||
    end.index < wanted.index ||
    /[.;]\s/.test(rest.slice(0, end.index))
  )
    return null;
  if (/\basylum\b/i.test(rest.slice(0, end.index))) return null;
  return {
    start: act.start,
    end: act.clause.verb.end + end.index + end[0].length,
    given: false,
    who: act.subject,
    rule: 'access/asked',
  };
}

/** A word of theirs: the patterns below are dear, and few sentences have it. */
const hint = /\b(?:request|application|appeal)/i;
const wish = /\b(?:requests?|applications?|appeals?)\b[^.;]{0,40}$/i;

/** "a request to visit the sixteen had not been granted", "his lawyer's application to see him was rejected" */
function requestFor({ text }: View): Found | null {
  if (!hint.test(text)) return null;
  const end = inVain.exec(text);
  const before = end ? text.slice(0, end.index) : '';
  const wanted = entry.exec(before);
  if (!end || !wanted || !wish.test(before.slice(0, wanted.index)) || end.index - wanted.index > 90)
    return null;
  if (/[.;]|\basylum\b/.test(before.slice(wanted.index))) return null;
  const start = wish.exec(before.slice(0, wanted.index))?.index ?? wanted.index;
  return { start, end: end.index + end[0].length, given: false, who: '', rule: 'access/asked' };
}

/** "has asked time and again for access but has not received it": a request whose end is told with it is one refusal. */
export function unanswered(view: View, acts: readonly Act[]): Found | null {
  for (const act of acts) {
    const found = askedFor(view, act);
    if (found) return found;
  }
  return requestFor(view);
}
