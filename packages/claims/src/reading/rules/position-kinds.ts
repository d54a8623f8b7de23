/** "an internal affair", "a matter for the Thai courts", "it is for the parties to decide", "not responsible for what Egypt does" */
const whose =
  /\b(?:(?:internal|domestic|bilateral|sovereign|consular|judicial) (?:matter|affair|issue|question|decision|right)s?|(?:matter|decision|question) (?:for|between|of (?:its|our|the|\p{L}+['’]s?) (?:own |national )?(?:sovereignty|law|security|internal))|(?:is|was|be|were|are) (?:not )?(?:for|up to) (?:the |its |each )?(?:\p{L}+ ){1,4}?to (?:decide|settle|judge|determine|say|answer|resolve|prove)|own sovereignty|responsib(?:le for|ility (?:for|of|to))|addressed to (?:us|the government|it)|politici[sz]ed?|internationali[sz]ed?|interfer(?:e|ence))\b/iu;

/** "was lawful", "in full compliance with its laws", "within our rights", "fulfils its obligations" */
const lawful =
  /\b(?:lawful(?:ly)?|legal and|(?:was|were|is|are|been|entirely|fully|perfectly|quite) legal(?! (?:resid|status))|legitimate (?:act|right|measure|step|exercise)|legally (?:deported|returned|sent|removed|extradited|expelled|handed)|(?:full|strict) (?:compliance|accordance|conformity|respect)|(?:compl(?:y|ies|ied)|consistent|accord(?:s|ed)?|conform(?:s|ed)?) (?:fully )?with (?:the |its |our |all |both )?(?:[\p{L}-]+ ){0,3}?(?:laws?|rules|obligations|standards|procedures?|norms|conventions?|treat(?:y|ies)|principles?|regulations)|within (?:its|our|their|the) (?:rights?|powers?|laws?)|every right|(?:has|have|had) (?:the |a )(?:sovereign |full )?right to (?:decide|deport|send|return|expel|refuse|remove|turn|protect|control)|(?:observ|respect|honou?r|upheld|uphold|abid|fulfil|follow|appl|keep|kept|meets|mee?t)\p{L}*(?: (?:by|to))? (?:all |fully )?(?:of )?(?:the |its |our |their |all )*(?:\p{L}+ ){0,3}?(?:law|laws|obligations?|non-refoulement|conventions?|commitments?|duties|treat(?:y|ies)))\b/iu;

/** "can carry no more", "too small to take in many", "has reached its limit", "not in a position to accept any" */
const full =
  /\b(?:(?:cannot|can['’]t|can not|can no longer|could not|could no longer|can|unable to|not able to|in (?:a|no) position to|nor) (?:\p{L}+ ){0,2}?(?:bear|carry|cope|accept|absorb|receive|shelter|afford|admit|accommodate|support|shoulder|take in|take (?:any|more|them|on)|host|stop all|be (?:responsible|expected|opened))\b(?= (?:any |no |so |with |all |the |more |such |them|them\b|further |\p{L}+ more))|too (?:small|poor|crowded|little time|short a time)|(?:reached|at|beyond) (?:its|our|the|their) (?:limits?|capacity|means|breaking)|overpopulated|(?:no|lacks? (?:the )?|limited|enough) (?:room|space|capacity|resources) (?:for|to)|(?:economic|heavy|huge|unbearable|great) burden)\b/iu;

/** "endanger national security", "a threat to public order" */
const danger =
  /\b(?:(?:threats?|dangers?|dangerous|risks?) (?:to|for) (?:\p{L}+ ){0,3}?(?:security|public order|stability|state|nation|society)|endanger\p{L}* (?:\p{L}+ ){0,2}?(?:security|order|country|state))\b/iu;

/** "was guarding the borders of Europe", "are protecting our sovereignty" */
const guards =
  /\b(?:guard|protect|defend|secur)(?:ing|s|ed)? (?:its|our|the|their|national) (?:\p{L}+['’]?s? ){0,3}?(?:borders?|sovereignty|territory|frontiers?|national|interests)\b/iu;

/** "the policy will stay as it is", "no change in its position" */
const stays =
  /\b(?:policy|policies|position|stance|approach)\b[^.;,]{0,60}?\b(?:(?:not|never) (?:\p{L}+ )?changed?|unchanged|stands|stays?|remain(?:s|ed)?|is clear|the same)\b|\bno change (?:in|to|of) (?:\p{L}+ ){0,3}?(?:policy|position|stance|law|approach)\b/iu;

/** "no North Korean abroad should be returned against his will", "may go where they wish" */
const wished =
  /\bno\b[^.;,]{3,60}\b(?:should|must)\b[^.;,]{0,40}\b(?:returned|repatriated|deported|sent back|extradited|forced back)\b|\b(?:should|must) (?:never|not) (?:\p{L}+ )?be (?:returned|repatriated|sent back|forced back)\b[^.;,]{0,30}\bagainst\b|\bwhere(?:ver)? they (?:wish|want|choose|like)(?: to)?\b/iu;

/** Bearing on how people are sent away or let in: a state has much else to say of its laws and burdens. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['position/whose', whose],
  ['position/lawful', lawful],
  ['position/full', full],
  ['position/danger', danger],
  ['position/guards', guards],
  ['position/stays', stays],
  ['position/wished', wished],
];

/**
 * What kind of stance the words of one who speaks for a state are: whose matter it is, that it was lawful, that the
 * country can take no more, that they are a danger, that it guards its border, that its policy stays.
 */
export function kindOfStance(words: string): string | null {
  return kinds.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
