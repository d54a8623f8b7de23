import type { Act } from '../../acts/acts.ts';

const body = '(?:the )?(?:unhcr|un|u\\.n\\.|united nations|agency|office|authorities|ministry|[\\p{L}]+)';
/** "asked UNHCR for protection", "formally asked Kazakhstan for refugee status". */
const asked = new RegExp(
  `^\\s(?:${body} ){1,4}?for (?:\\p{L}+ )?(?:asylum|protection|refugee status|a refugee card)\\b`,
  'iu',
);
/** "applied to the UN refugee agency", "applied for protection to UNHCR". */
const applied =
  /^\s(?:[\p{L} ]{0,30}?\s)?to (?:the )?(?:unhcr|un\b|u\.n\.|united nations|refugee agency|office of the un high)/iu;
/** "UNHCR had been looking into whether they are refugees", "had not finished looking at their claims". */
const looked =
  /^\s(?:at|into|through|with|of)\s(?:whether\b[^.;]{0,60}\brefugees?\b|[^,;.]{0,30}?\b(?:claims?|applications?|asylum)\b)/i;
/** "asked the Supreme Court to make the government bring them back". */
const ofCourt =
  /^\s(?:the |an? )?(?:\p{L}+ ){0,2}(?:[Cc]ourt|[Tt]ribunal)(?:\s(?:in|of) \p{Lu}[\p{L}-]+)?\s(?:not )?to (?!(?:lift|allow|let|approve|reject)\b)/u;
/** "extradite him", of a state that agreed to it. */
const agreed = /^(?:agree[ds]?|approved|decided|consented|ordered)$/;

/** Steps that people, those who judge their claims and states take; what each is called, or `null`. */
export function asksProtection(act: Act): string | null {
  const { head, after, passive, negative, subjectKind, clause } = act;
  if (passive) return null;
  const real = clause.verb.perfect || !/^(?:infinitive|gerund)$/.test(clause.verb.form);
  if (/^(?:ask(?:ed|ing)|request(?:ed|ing))$/.test(head) && real && !negative && subjectKind !== 'state') {
    if (asked.test(after)) return 'applied';
    if (ofCourt.test(after) && subjectKind !== 'court') return 'applied';
  }
  if (/^appl(?:ied|ying)$/.test(head) && real && !negative && applied.test(after)) return 'applied';
  if (
    /^(?:look|deal|examin|finish)/.test(head) &&
    (subjectKind === 'body' || subjectKind === 'state' || subjectKind === 'pronoun') &&
    looked.test(after) &&
    !/^(?:before|until|without)$/.test(clause.link)
  )
    return 'proceedings';
  if (
    /^extradite$/.test(head) &&
    subjectKind === 'state' &&
    agreed.test(clause.governor?.verb.head ?? '') &&
    !clause.governor?.verb.negated
  )
    return 'extradition';
  return null;
}
