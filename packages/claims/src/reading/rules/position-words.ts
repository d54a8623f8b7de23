/** Bodies and people that speak and act for a state as such; police and guards act, but set no policy. */
export const governmentWords =
  /\b(?:governments?|authorities|ministr(?:y|ies)|ministers?|president|premier|prime minister|chancellor|foreign office|state media|regime|cabinet|(?:migration|immigration|interior) office|parliament|junta|taliban|kremlin|leader(?:ship)?|embassy|governor|spokes(?:man|woman|person)|department of state|state department|immigration department|deputy minister)\b/i;

/** Verbs by which a state takes a stand. */
export const declares =
  /^(?:condemn(?:ed|s)?|threaten(?:ed|s)?|vow(?:ed|s)?|pledg(?:ed|es|e)|oppos(?:ed|es|e)|refus(?:ed|es|e)|reject(?:ed|s)?|demands|insist(?:ed|s)?|maintain(?:ed|s)?|defend(?:ed|s)?|agree[ds]?|order(?:ed|s)?|reiterat(?:ed|es|e)|critici[sz](?:ed|es)|justif(?:ied|ies)|argu(?:ed|es)|guarantee[ds]?|commit(?:ted|s)?|undertook|undertaken|said|says|say|announc(?:ed|es)|declar(?:ed|es)|warn(?:ed|s)|spoken|decided|decreed|plans?|planned|intends?|intended|supports?|supported|regrets?|regretted|hopes?|verified|abides?|respects?|upholds?|banned|bars|bans|promis(?:ed|es)|instruct(?:ed|s)|offered|offers|proposed|signed|concluded|h[eo]lds?|rules|ruled|wants|leaves|left|told|considers)$/;

/** Verbs that tell what a state does with people as a rule. */
export const stands =
  /^(?:let|lets|allow(?:s|ed)?|permit(?:s|ted)?|return(?:s|ed)?|send|sends|sent|deport(?:s|ed)?|repatriate[sd]?|hand(?:s|ed)?|handle[sd]?|deal|deals|dealt|host(?:s|ed)?|give|gives|given|grant(?:s|ed)?|accept(?:s|ed)?|refuse[sd]?|forbid|punish(?:es|ed)?|expel(?:s|led)?|tolerat(?:es|ed)|turn(?:s|ed)?|close[sd]?|honou?r(?:s|ed)?)$/;

/** What a state's law and treaties are. */
export const standing =
  /\b(?:(?:is|are|was) (?:not |n['’]t |neither )?(?:yet )?(?:an? )?(?:party|parties|signator(?:y|ies)|bound by|a state party)\b|(?:has|have|had) (?:not |never |n['’]t |not yet |yet to )(?:signed?|ratif(?:y|ied)|acceded?|joined?|adopted?)\b[^.;]{0,60}\b(?:convention|protocol|treaty|covenant|law|act|agreement)|(?:has|have|had|lacks?) (?:no|not|neither|any|little|(?:neither )?an?|never had (?:an?|any)) (?:\p{L}+ ){0,3}?(?:laws?|legislation|legal framework|procedures?|policy|system|asylum)|(?:does|do|did)(?: not|n['’]t) (?:recogni[sz]e|grant|accept|extend|offer|have(?! (?:any |the )?(?:information|details|figures))|consider|regard|allow|extradite|deport|return)|(?:has|have|had) (?:a|an|its|the) (?:[\p{L}-]+ ){0,3}?(?:policy|practice|law|agreement|treaty|plan|obligation|understanding)\b|(?:recogni[sz]es?|accepts?|grants?|admits?) (?:no|nobody)\b|(?:made|makes) [^.;,]{3,40} a condition|(?:always|consistently) (?:handled|dealt|acted|treated)|\bin (?:accordance|line) with (?:the |its |domestic |international |\p{L}+ )*law)/iu;

/** What the stance of a state on these people is about. */
export const topic =
  /\b(?:defect\p{L}*|refugee\p{L}*|return\p{L}*|repatriat\p{L}*|deport\p{L}*|remov\p{L}*|border\p{L}*|escap\p{L}*|north korean\p{L}*|asylum|migrant\p{L}*|immigra\p{L}+|cross\p{L}*|handl\p{L}*|sen[dt]s?(?: \p{L}+){0,3} back|undocumented|afghans|syrians|eritreans|rohingyas?|camps?|leave|extradit\p{L}*|u[iy]gh?ur\p{L}*|human rights council|cases?|issues?|matters?|famil(?:y|ies)|politici[sz]\p{L}*|humanitarian|international law|detain\p{L}*|hand\p{L}* (?:over|back)|treat\p{L}*|law|convention|refoulement|ill-treat\p{L}*|citizens?|nationals|papers|foreigners|go home|persecut\p{L}*|resettl\p{L}*|settle\b|boat people|travel on|amnesty|tents|allowed to (?:stay|come|leave|go)|pushed back|doors?|access|visit\p{L}*|assuranc\p{L}*|address\p{L}*|nationality|expel\p{L}*|expuls\p{L}*|admit\p{L}*|accept\p{L}*|tibetans?|montagnards?|uzbeks?|tajiks?|sudanese|iraqis|somalis?|burmese|pakistanis|chechens?|hmong|haitians?|venezuelans?|iranians?|fugitives|turks?|turkish|koreans?|campaign|anyone|third country|fled|flees?|generations)\b/iu;

/** What is announced as a rule for all. */
export const announced =
  /\b(?:return\p{L}*|repatriat\p{L}*|deport\p{L}*|remov\p{L}*|expel\p{L}*|extradit\p{L}*|hand(?:ed|s|ing)? (?:over|back)|sen[dt]|law|regulations?|procedures?|nationality|treated|dealt|handled|punish\p{L}*|fined|jailed|persecution|asylum|protected|forced)\b/iu;

/** "under a 1986 protocol", "according to the law": the rule by which a state says that it acts. */
export const underRule =
  /\b(?:since|under|according to|by|in line with) (?:an?|the|its|their|\p{Lu}\p{L}+(?:['’]s|n|ese)?)?\s?(?:new |existing |bilateral |unpublished |secret |\d{4} |informal |border |repatriation |extradition |readmission )*(?:agreements?|understanding|treat(?:y|ies)|protocol|accord|memorandum|policy|law|order|instructions?|decree|regulations?)\b(?! (?:enforcement|firm|school|to\b|of (?:the|an?) (?:\p{L}+ )?(?:court|magistrate|judge)))/iu;

/** What a state says it does or will do with people: sending, taking in, letting stay. */
export const deals =
  /^(?:return|send|sent|deport|repatriat|extradit|hand|expel|remov|push|surrender|admit|accept|take|taking|let|allow|permit|grant|give|resettle|protect|respect|honou?r|abide|uphold|comply|leave|leav|stay|go|deal|handl|treat|host|close|evict|turn)/;

/** What binds it, or what it wants. */
export const bound =
  /\b(?:(?:has|have|had) (?:a |an |the |no )?(?:duty|obligation|right|choice|option|intention|plans?) (?:to|but|of)\b|(?:has|have|had) to (?:leave|go|return|be (?:sent|returned|deported|expelled|repatriated))|must (?:leave|go|return|be (?:sent|returned|deported|expelled|repatriated))|should (?:leave|go (?:home|back)|be (?:sent|returned|deported|repatriated)))\b/i;

/** What a measure is for, and whom alone it touches. */
export const aimedAt =
  /\b(?:is|are|was|were) (?:aimed|directed|targeted) (?:only )?(?:at|against)\b|\b(?:(?:applies|apply) (?:only )?|applied only )to\b|\bonly (?:those|people|persons|foreigners|[\p{L}]+s) who\b[^.;]{3,80}\b(?:are|were|is|was) (?:being )?(?:sent|returned|deported|expelled|removed|repatriated|turned)\b/iu;

/** Acting at another's word or under a rule. */
export const actedOn =
  /^(?:\p{L}+ )*?(?:acted|acting|followed|following(?! up)|complied|complying) (?:\p{L}+ ){0,2}?(?:on|upon|under|at|in|with|orders?|instructions?|procedures?|rules|the law)\b|^(?:\p{L}+ )*?carr(?:ied|ying) out (?:\p{L}+ ){0,2}?(?:orders?|instructions?)\b/iu;

/** Efforts of which no more is said. */
export const efforts =
  /\b(?:making (?:\p{L}+ )?efforts?|doing (?:everything|all it can|its (?:best|utmost))|making every effort|working (?:hard )?(?:to|for|on|with)|doing what(?:ever)? (?:is necessary|it takes|it can))\b/iu;

/** A day by which people have to be gone. */
export const deadline =
  /^\s[^.;,]{3,70}?\b(?:until|by|till) [^;,]{2,30}? (?:to (?:go|leave|return|depart|get out)|in which)\b|^\s(?:an? |the )?(?:\p{L}+ )?deadline\b/iu;

/** What a state does about all such people: halting, resuming, confining, speeding up. */
export const steers =
  /^(?:halt(?:ed|s)?|paused?|suspend(?:ed|s)?|stop(?:ped|s)|lifted|resum(?:ed|es?)|limit(?:ed|s)?|restrict(?:ed|s)?|confin(?:ed|es?)|intensif(?:ied|ies|y)|tighten(?:ed|s)?|step(?:s|ped)?|speed(?:s|ed)?|sped|accelerat(?:ed|es?)|expand(?:ed|s)?|closed|reopened|opened|kept|keeps|shut|launch(?:ed|es)?)$/;

/** Its sendings, its border, its asylum. */
export const steered =
  /^\s(?:up |down |back |out )?(?:(?:all|its|the|any|their|a|an|most|forced|mass|further|new|hard|large) ){0,4}(?:[\p{L}-]+ ){0,2}?(?:return(?:s|ing)?|repatriat\p{L}+|deport\p{L}+|expulsions?|removals?|extraditions?|(?:borders?|frontiers?|doors?) (?:open )?to (?:\p{L}+ ){0,3}?(?:refugees|migrants|people|those|asylum|\p{Lu}\p{L}+s\b)|asylum|right to seek|search(?:es)?|hunt|patrols|crackdown|pushbacks?|campaign)\b/iu;

/** "a tough new line on illegal immigration", "a policy of returning all who come" */
export const line =
  /^\s(?:(?:of|out|about) )?(?:an?|its|the|their) (?:[\p{L}-]+ ){0,4}?(?:policy|strategy|line|crackdown|approach)\b/iu;
