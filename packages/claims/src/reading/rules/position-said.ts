import { countryOf } from '../../places/index.ts';
import type { Act } from '../acts/acts.ts';
import type { View } from '../english/view.ts';
import { perWord } from '../tokens/per-word.ts';
import { actedOn, aimedAt, bound, deals, efforts, governmentWords } from './position-words.ts';

/** What is done to people elsewhere is feared and no policy. */
export const harmed =
  /\b(?:imprison|jail|beaten|tortur|execut|killed|shot|(?:labou?r|prison) camp|death)\p{L}*/iu;

/** Whether a state or those who govern it are the subject. */
export function stateAsActor(act: Act): boolean {
  return standsForState(act.subject);
}

/** Whether words name a state, two of them, or those who govern. */
export const standsForState = perWord((subject) => {
  const bare = subject
    .replace(/^(?:the|both(?! (?:countries|neighbo|governments|states|sides))|its|all)\s/i, '')
    .replace(/['’]s$/u, '');
  if (
    /^\p{Lu}[\p{L} ]+ and \p{Lu}[\p{L} ]+$/u.test(bare) &&
    bare.split(' and ').every((one) => countryOf(one) !== null)
  )
    return true;
  // "the two neighbours agreed"
  if (
    /^(?:two|both) (?:countries|neighbours|neighbors|governments|states|sides)$/i.test(
      bare.replace(/^both two/, 'two'),
    )
  )
    return true;
  // "the North threatened"
  return bare === 'North' || countryOf(bare) !== null || governmentWords.test(subject);
});

/** Where what is said from an offset on ends. */
export function clauseEnd(view: View, from: number): number {
  const rest = view.text.slice(from);
  const stop =
    /[;]|[.](?=\s|$|["”])|,\s(?:while|but|though|although|adding|stressing|according to|(?:she|he|it|the \p{L}+) (?:said|added|recalls?|recalled))\b/u.exec(
      rest,
    );
  return from + (stop ? stop.index : rest.length);
}

/** "in keeping with its laws and with humanity" */
const inLaw =
  /\b(?:in (?:accordance|line|keeping|conformity) with|according to) (?!law\b)(?:[\p{L}-]+,? ){0,3}?(?:laws?|principles?|obligations|humanitarian|convention|conventions)\b|\b(?:in (?:accordance|line|keeping|conformity)) with (?:the )?(?:law|\d{4} \p{L}* ?convention)\b/iu;

/** What one who speaks for a state says it will do, is bound to do, wants, or does only to some. */
export function said(view: View, act: Act, whole: string): string | null {
  const { clause, head, subject } = act;
  if (/^(?:if|unless|whether|where|when|because|who|which)$/.test(clause.link) || harmed.test(whole))
    return null;
  const state = stateAsActor(act) || act.subjectKind === 'self' || /^(?:it|they)$/i.test(subject);
  const will = /^(?:will|would|shall|wo|'ll|’ll)$/.test(clause.verb.modal ?? '') && !clause.verb.perfect;
  const present = /^(?:do|does)\b/i.test(view.text.slice(clause.verb.start)) && act.negative;
  const they = /^they$/i.test(subject);
  const nobody = /^\s(?:no one|nobody|none|no \p{L}+s)\b/u.test(act.after);
  if (
    (will || present || (nobody && !clause.verb.perfect && head.endsWith('s'))) &&
    state &&
    !they &&
    !act.passive &&
    deals.test(head)
  )
    return 'position/will';
  // "it means to give 18 refugees back"
  const meant = clause.governor?.verb.head ?? '';
  if (
    /^(?:means?|meant|intend(?:s|ed)?)$/.test(meant) &&
    clause.verb.form === 'infinitive' &&
    state &&
    !they &&
    deals.test(head) &&
    clause.governor?.link !== 'whether'
  )
    return 'position/means';
  if (inLaw.test(whole) && !/\b(?:was|were|is|are) being\b/.test(whole)) return 'position/in-law';
  if (
    aimedAt.test(whole) ||
    (aimedAt.test(`only ${whole}`) &&
      /\bonly\s$/i.test(view.text.slice(0, Math.min(clause.subject?.start ?? act.start, act.start))))
  )
    return 'position/aim';
  if (bound.test(whole) && !act.negative && act.mood !== 'planned') return 'position/bound';
  if (
    state &&
    !they &&
    /^(?:oppos|want)(?:e[sd]|s|ed)$/.test(head) &&
    !act.passive &&
    clause.by !== 'relative'
  )
    return 'position/opposes';
  const words = view.text.slice(clause.verb.start, clause.verb.end + 40);
  if (actedOn.test(words.replace(/^(?:ha[sd]|have)\s/, '')) && !act.passive) return 'position/acted';
  return state && efforts.test(view.text.slice(clause.verb.start, clause.verb.end + 25))
    ? 'position/efforts'
    : null;
}

/** No figure, no event with a day, no answer to a question: what is left of a state's saying is how it stands. */
export function saysStance(view: View, act: Act): boolean {
  const rest = view.text.slice(act.clause.verb.end, clauseEnd(view, act.clause.verb.end));
  return (
    !/\b(?:the agency|UNHCR|no (?:information|record|knowledge|comment)|not aware|unaware|(?:does|did|do) not know|den(?:y|ies|ied)|never (?:heard|held|arrested)|(?:knew|knows?|heard) nothing|in (?:contact|touch)|investigat\p{L}*|looking into|checking|refugees|illegal\p{L}*|economic|nationals|defectors|terroris\p{L}*|citizens)\b/iu.test(
      rest,
    ) &&
    !view.counts.some((count) => count.start >= act.clause.verb.end) &&
    !view.dates.some((date) => date.start >= act.clause.verb.end)
  );
}
