import type { Act } from '../../acts/acts.ts';
import { nounBehind } from '../../acts/nouns.ts';
import { isInstitution, partyKind } from '../../acts/parties.ts';
import type { View } from '../../english/view.ts';
import { heard } from './direct.ts';
import { type Told, wordsOf } from './told.ts';
import { asks, contacts, informs } from './verbs.ts';

/** The agent of a passive. */
function agentOf(view: View, act: Act): string {
  return wordsOf(view, nounBehind(view, /^by$/, act.start, act.end));
}

const paper = /\b(?:letters?|petitions?|appeals?|notes?|protests?|messages?|memorandum|e-?mails?)$/i;

/** "was told by the embassy", "was asked by UNHCR": the subject is the addressee. */
export function passive(view: View, act: Act): Told | null {
  const by = agentOf(view, act);
  const byKind = partyKind(by);
  const subject = act.subjectKind;
  if (subject === 'media' || byKind === 'media') return null;
  if (act.clause.by === 'reduced' || act.clause.link === 'what') return null;
  // "This was last raised with China in July": by whom is told before.
  if (/^(?:raised|discussed|taken)$/.test(act.head) && (act.head !== 'taken' || /\bup\b/.test(act.after))) {
    const to = wordsOf(view, nounBehind(view, /^with$/, act.clause.verb.end, act.end));
    if (isInstitution(partyKind(to))) return { from: by, to, speaks: false, rule: 'communication/raised' };
  }
  // "a letter had been sent to the Chinese mission": by the one who tells of it, where nobody else is named
  if (
    /^(?:sent|handed|delivered|submitted|addressed|dispatched|faxed)$/.test(act.head) &&
    paper.test(act.subject)
  ) {
    const to = wordsOf(view, nounBehind(view, /^to$/, act.clause.verb.end, act.end));
    if (isInstitution(partyKind(to))) return { from: by, to, speaks: false, rule: 'communication/sent' };
  }
  if (subject === null) return null;
  if (informs.test(act.head)) {
    // "told they would be sent home", "told to leave": what those in custody hear from their guards.
    if (by === '' && /^\s(?:that\s)?(?:they|he|she) would be\b/.test(act.after)) return null;
    // "It was assured in return that they would stay"
    if (by === '' && act.head === 'assured' && /^\s(?:\p{L}+ ){0,3}that\b/u.test(act.after))
      return { from: '', to: act.subject, speaks: false, rule: 'communication/told' };
    // "lawyers were told that the group had gone": who told them is not said, and so no party's word.
    if (
      by === '' &&
      (!isInstitution(subject) ||
        heard.test(act.subject) ||
        act.clause.by === 'shared' ||
        /\bconsuls?$/i.test(act.subject))
    )
      return null;
    if (by !== '' && !isInstitution(byKind)) return null;
    // "asked in writing to see them, and was told to come back": an answer, and no order
    const putOff = /^\s(?:that it must |to )(?:wait|come back|be patient|apply|try again)\b/.test(act.after);
    if (by === '' && putOff && isInstitution(subject))
      return { from: '', to: act.subject, speaks: false, rule: 'communication/told' };
    if (/^\s*(?:to|by \p{L}+ to|nothing|little)\s(?!\p{Lu})/u.test(act.after)) return null;
    if (
      subject === 'court' ||
      (by === '' &&
        !/^\s(?:repeatedly\s|again\s|twice\s)?(?:of|about|that|after|before|when|where|so)\b/.test(act.after))
    )
      return null;
    if (/^(?:promised|advised)$/.test(act.head) && by === '') return null;
    return { from: by, to: act.subject, speaks: false, rule: 'communication/told' };
  }
  if (asks.test(act.head) && by !== '' && byKind !== null && !/^(?:call|appeal)/.test(act.head))
    return { from: by, to: act.subject, speaks: false, rule: 'communication/asked' };
  if (
    contacts.test(act.head) &&
    !/^(?:met|call|address|reach|approach)/.test(act.head) &&
    isInstitution(subject) &&
    !/^\sfor (?:\p{L}+ )?comment\b/u.test(act.after)
  )
    return { from: by, to: act.subject, speaks: false, rule: 'communication/contacted' };
  return null;
}
