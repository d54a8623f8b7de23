import type { Act } from '../../acts/acts.ts';
import type { View } from '../../english/view.ts';
import { courtActs } from './words.ts';

/** What a court does with people who are told of again and again, or with all of a kind: how it is in that country. */
const habit = /\b(?:seldom|rarely|often|usually|regularly|as a rule|generally|routinely)\b/i;

/** "A committee of experts ordered Kazakhstan not to return them": bodies that decide on complaints. */
const committee = /\b(?:committee against torture|human rights committee|the committee)$/i;

/** "ordered out by a court", "cancelled on the order of an appeal court judge". */
const byJudge =
  /\b(?:by|on (?:the )?orders? of|by order of)\s(?:an? |the )?(?:[\p{L}-]+ ){0,4}?(?:courts?|judges?|tribunal|magistrates?)\b/iu;

/** Verbs in which a court is only one who is asked or told. */
const before = /^(?:seen|heard|asked|told|known|said|reported|brought|taken|held|tried|met)$/;

/** "A court ordered", "the court would not hear", "was ordered out by a court"; what it is called, or `null`. */
export function courtStep(view: View, act: Act): string | null {
  const { head, after, subject, subjectKind, passive, negative } = act;
  const near = after.split(/[;]/)[0] ?? '';
  if (passive) return byJudge.test(near.slice(0, 70)) && !before.test(head) ? 'court_order' : null;
  const court =
    subjectKind === 'court' ||
    (committee.test(subject) && /^(?:order|request|ask|indicat|rul|decid|upheld)/.test(head));
  const verb = view.text.slice(act.clause.verb.start, act.clause.verb.end);
  if (!court) {
    // "It also prolonged the stay"
    return /^(?:it|they)$/i.test(subject) &&
      /^(?:prolong|extend|lift|renew)ed$/.test(head) &&
      /^\s(?:the|its|an) (?:\p{L}+ ){0,2}(?:stay|injunction|suspension|interim)\b/u.test(near)
      ? 'court_order'
      : null;
  }
  // "Sudan's courts have sentenced hundreds": what they do, and not to these
  if (/\bcourts$/i.test(subject) && /\b(?:hundreds|thousands|dozens|many|all|not all)\b/.test(near))
    return null;
  if (/^(?:would|will) not hear\b/i.test(verb)) return 'no_court_order';
  if (act.mood === 'unreal' && !/^to be\b/i.test(verb)) return null;
  if (habit.test(`${verb} ${near.slice(0, 60)}`)) return null;
  if (act.clause.governor?.verb.head === 'have' && act.clause.verb.form !== 'finite') return null;
  if (/^(?:tell|told|tells)$/.test(head))
    return /\s(?:not )?to \p{L}/u.test(near.slice(0, 60)) ? 'court_order' : null;
  if (/^(?:held|hold|holds|ma[dk]es?)$/.test(head))
    return /^(?:\s\p{L}+ly|, \p{L}+ly,)?\s(?:clear )?that\b/u.test(near) ? 'court_order' : null;
  // What a court asks of a state is a word to it, told as such.
  if (
    /^(?:ask|request)/.test(head) &&
    !/\b(?:applications?|case|complaint)\b/.test(view.text.slice(act.clause.verb.end))
  )
    return null;
  // "had decided after one hearing", "if they would have the court give an opinion"
  if (/^decided$/.test(head) && /^\s(?:after|within|without|in)\b/.test(near)) return null;
  if (/\b(?:have|make|let|ask)\s(?:the )?$/.test(view.text.slice(0, act.clause.subject?.start ?? 0)))
    return null;
  if (courtActs.test(head) && !head.endsWith('ing')) return negative ? 'no_court_order' : 'court_order';
  return (/^(?:hear|heard|consider|examine|review)$/.test(head) &&
    /\b(?:case|appeal|petition|request|application|challenge|whether)\b/i.test(near.slice(0, 50))) ||
    (/^(?:examining|considering|reviewing|hearing)$/.test(head) && act.clause.verb.form === 'finite')
    ? 'hearing'
    : null;
}
