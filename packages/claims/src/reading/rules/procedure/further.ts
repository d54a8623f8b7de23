import type { Act } from '../../acts/acts.ts';
import type { View } from '../../english/view.ts';
import { courtActs } from './words.ts';

/** "did not receive the asylum he asked for" */
const asylum =
  /^\s(?:the |any |his |her |their )?(?:political |temporary |international )?(?:asylum|refugee status|protection|recognition)\b(?! (?:seekers|system))/iu;
/** "let them out on bail", "let her go" */
const outOf = /^\s(?:[\p{L}\d-]+\s){1,5}?(?:out|free|go)\b(?! (?:to|back|home|hungry|over)\b)/iu;
/** "has for the time being forbidden": what stands between cuts the verb in two. */
const splitVerb =
  /^\s(?:(?:(?:for (?:the |now)?(?:time being|moment|present)?|once again|in the meantime),?\s)(?<verb>\p{L}+)|(?<alone>forbidden)\b)/iu;
const claims =
  /^\s(?:at |into |through |with |of |over )?(?:whether\b[^.;]{0,60}\brefugees?\b|[^,;.]{0,40}?\b(?:claims?|applications?|requests?|refugee status)\b)/iu;
const examines =
  /^(?:assess|consider|determin|decid|examin|look|deal|process|review|complet|finish|evaluat)(?:ing|ed)$|^(?:finish|complete)$/;
const courtMatter =
  /\b(?:appeals?|complaints?|petitions?|challenges?|lawsuits?|suit|(?:case|matter) (?:to|before|with)|applications? (?:to|with|before))\b[^.;]{0,60}?(?:\b(?:courts?|tribunal|committee)\b|$)|\b(?:courts?|tribunal)\b/i;
const extradition =
  /^\s(?:for )?(?:his|her|their|the) extradition\b|^\s(?:the |an? )?(?:\p{L}+(?:['’]s)? )?extradition (?:request|of)\b/iu;
const violated =
  /^\s(?:unanimously |also |further )?that\b[^.;]{0,90}?\b(?:violat\p{L}+|breach\p{L}*|responsib\p{L}+|unlawful\p{L}*|illegal\p{L}*|Articles? \d+|must|may (?:not )?be|answer for|no (?:grounds|evidence))\b/iu;

/** Who may bring a matter before a court. */
const parties = /^(?:lawyer|pronoun|person|detained|family|body|self|helper)$/;

/** Steps of the same procedure told in rarer ways: let out by a court, asylum not received, a claim still looked at. */
export function furtherStep(view: View, act: Act): string | null {
  const { head, after, passive, negative, subjectKind, mood, clause, subject } = act;
  const near = after.split(/[;]/)[0] ?? '';
  if (/^(?:let|lets|letting|allow\w*|permit\w*)$/.test(clause.governor?.verb.head ?? '')) return null;
  if (/^(?:if|unless|until|before|once|when|where)$/.test(clause.link)) return null;
  const rest = view.text.slice(clause.verb.end, clause.verb.end + 70);
  if (subjectKind === 'court' && !passive && mood === 'told') {
    if (head === 'let' && outOf.test(rest)) return 'court_order';
    const cut = /^(?:has|had|have)$/.test(head) ? splitVerb.exec(rest)?.groups : undefined;
    const split = cut?.verb ?? cut?.alone;
    if (split !== undefined && courtActs.test(split)) return 'court_order';
  }
  // "The UN Working Group found that his detention was arbitrary"
  if (
    /\b(?:working group|committee|experts)\b/i.test(subject) &&
    /^(?:found|ruled|concluded|held|declared)$/.test(head) &&
    !negative &&
    /^[^;.]{0,70}\b(?:detention|detained|held|imprison\p{L}*|arrest)\b[^;.]{0,40}\barbitrar(?:y|ily)\b|^[^;.]{0,40}\barbitrar(?:y|ily) (?:detained|held|imprisoned)/iu.test(
      view.text.slice(clause.verb.end),
    )
  )
    return 'found_arbitrary';
  // "It ruled that Russia was responsible for his transfer"
  if (
    /^it$/i.test(subject) &&
    /^(?:ruled|found|held|concluded)$/.test(head) &&
    !passive &&
    violated.test(rest + near)
  )
    return 'court_order';
  if (
    negative &&
    !passive &&
    mood === 'told' &&
    /^(?:receiv|g[eo]t|obtain|gain|w[io]n)/.test(head) &&
    asylum.test(near)
  )
    return 'not_granted';
  // "was still assessing whether they are refugees", "We want to finish with their asylum claims"
  if (
    !passive &&
    (clause.verb.form === 'finite' ? mood !== 'unreal' : /^(?:finish|complet)/.test(head) && !negative) &&
    examines.test(head) &&
    /^(?:body|state|self|pronoun)$/.test(subjectKind ?? '') &&
    claims.test(near) &&
    (subjectKind !== 'pronoun' || clause.by === 'relative')
  )
    return 'proceedings';
  if (/^(?:exhaust|used?$)/.test(head) && /\b(?:appeals?|remedies)\b/i.test(near)) return 'appeal';
  if (
    /^appealing$/.test(head) &&
    /^\sagainst\b|^\sto (?:the |an? )?(?:\p{L}+ )?court\b/u.test(near) &&
    clause.verb.form === 'finite'
  )
    return 'appealed';
  // "she would appeal", "plan to take the case to the Constitutional Court"
  if (
    (mood === 'planned' || (/^means?$/.test(clause.governor?.verb.head ?? '') && !negative)) &&
    !passive &&
    parties.test(subjectKind ?? '') &&
    ((/^appeal$/.test(head) &&
      /^\s*(?:$|[.,”"]|against\b|the (?:ruling|decision|verdict|order)|to the (?:\p{L}+ )?court)/u.test(
        near,
      )) ||
      (/^(?:take|bring|file|lodge|submit|apply|challenge|petition)$/.test(head) && courtMatter.test(near)))
  )
    return 'appeal_planned';
  if (
    /^(?:has|have|had)$/.test(head) &&
    /^\s[^,;.]{0,20}\b(?:days|weeks|months) (?:to (?:decide|appeal)|for (?:an appeal|the decision))\b/i.test(
      near,
    )
  )
    return 'deadline';
  // "Kazakhstan refused the extradition", "Egypt has asked for his extradition"
  if (
    (subjectKind === 'state' || subjectKind === 'pronoun') &&
    !passive &&
    !negative &&
    mood === 'told' &&
    /^(?:ask(?:ed|s)|request(?:ed|s)|sought|seeks?|demand(?:ed|s)|refused|rejected|approved|granted|authori[sz]ed)$/.test(
      head,
    ) &&
    extradition.test(near)
  )
    return 'extradition';
  // "said at the airport that they wanted to claim asylum"
  if (
    /^(?:claim|seek|apply|request|ask)$/.test(head) &&
    /^(?:want(?:ed)?|wish(?:ed)?)$/.test(clause.governor?.verb.head ?? '') &&
    !clause.governor?.verb.negated &&
    /^(?:said|told|declared|stated)$/.test(clause.governor?.governor?.verb.head ?? '') &&
    /^\s(?:for )?(?:political )?(?:asylum|protection)\b/i.test(near)
  )
    return 'applied';
  return null;
}
