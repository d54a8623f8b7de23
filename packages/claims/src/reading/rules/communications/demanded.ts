import type { Act } from '../../acts/acts.ts';
import { isInstitution, partyKind } from '../../acts/parties.ts';
import type { View } from '../../english/view.ts';
import type { Told } from './told.ts';

const demands = /^(?:demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|insist(?:s|ed)?)$/;
/** What is demanded: that something be done, or to be told or let. */
const toBe = /^\s(?:\p{L}+ly\s)?to be (?:told|informed|given|shown|let|allowed|heard)\b/u;
const that = /^\s(?:\p{L}+ly\s|again\s|on \p{Lu}\p{L}+\s)?that\s/u;
const done =
  /\b(?:be|not be|put|let|stop|halt|release|return|hand|give|free|end|allow|say|look|stay|respect|disclose)\b/u;

const releases =
  /^\sthat ([^,;.]{3,40}?) (?:release|return|stop|halt|free|end|hand|give|let|respect|disclose) (?:the|them|him|her|all|any|over|back|his|their|[\d])/u;

/** "demanded that they be handed over", "asked that lawyers be let in", "demanded to be told": of whom may be left unsaid. */
export function demanded(view: View, act: Act): Told | null {
  const { head, after, subject, subjectKind } = act;
  if (!demands.test(head)) return null;
  if (!(isInstitution(subjectKind) || /^(?:pronoun|family|lawyer|helper|self)$/.test(subjectKind ?? '')))
    return null;
  if (subjectKind === 'court') return null;
  const clause = view.clauses.find((one) => one.governor === act.clause && /^(?:that|and)$/.test(one.link));
  const wished =
    clause && that.test(after)
      ? clause.verb.form !== 'finite' || done.test(view.text.slice(clause.verb.start, clause.verb.end))
      : false;
  // "demanded that the government release them": a verb that looks like a noun
  const whose = releases.exec(after)?.[1] ?? '';
  if (isInstitution(partyKind(whose)))
    return { from: subject, to: whose, speaks: false, rule: 'communication/demanded' };
  if (!wished && !(toBe.test(after) && !/\basylum\b/.test(after))) return null;
  if (/\bbe (?:named|called|quoted|identified|withheld)\b|\b(?:name|identity)\b/.test(after.slice(0, 60)))
    return null;
  const asked =
    clause?.subject && wished && !clause.passive
      ? view.text.slice(clause.subject.start, clause.subject.end)
      : '';
  return {
    from: subject,
    to: isInstitution(partyKind(asked)) ? asked : '',
    speaks: false,
    rule: 'communication/demanded',
  };
}
