/** Verbs of coming face to face with people in custody, or of speaking with them. */
export const meets =
  /^(?:meet|met|meets|meeting|see|saw|seen|seeing|sees|visit(?:s|ed|ing)?|sp(?:eak|oke|oken|eaking)|talk(?:ed|ing)?|interview(?:ed|ing)?|reach(?:ed|ing)?|contact(?:ed|ing)?|examin(?:e|ed|ing)|question|treat(?:ed)?|consult(?:ed)?|enter(?:ed|ing)?|call(?:ed)?|gain(?:ed)?|inspect(?:ed)?|assist(?:ed)?|identif(?:y|ied)|telephone[d]?|phone[d]?|counsel|represent|monitor(?:ed)?|register|screen(?:ed)?)$/;

/** Verbs of letting someone in. */
export const lets =
  /^(?:let|lets|letting|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|admit(?:s|ted|ting)?|grant(?:s|ed|ing)?|giv(?:e|en|es|ing)|gave|enabl(?:e|ed)|authori[sz]ed?|provid(?:e|ed|ing)|offer(?:ed)?|afford(?:ed)?|accord(?:ed)?|assign(?:ed)?|appoint(?:ed)?|brought|had|have|has|having|receiv(?:e|ed)|obtain(?:ed)?|secur(?:e|ed)|w[io]n|got)$/;

/** What may be refused to people in custody or to those who come for them. */
export const goods =
  /\b(?:access|meetings?|visits?|visitors?|visiting|entry|admission|lawyers?|counsel|legal (?:representation|aid|advice|assistance|help)|attorneys?|interpreters?|translators?|phone calls?|telephone calls?|contact|communication|consular|medical (?:care|treatment|attention|help)|doctors?|asylum(?! seekers?)|protection|(?:a )?(?:fair )?hearing|permission|(?:chance|opportunity|opportunities)(?! of)|judge|refugee status determination|screening|due process)\b/i;

/** What one who comes for people in custody would do there, and what they themselves would do for protection. */
export const seeks =
  /\b(?:see|seeing|meet\w*|visit\w*|speak\w*|talk\w*|enter\w*|interview\w*|inspect\w*|reach\w*|call\w*|apply|applying|lodge|file|claim|seek|ask for|in|inside|into|attend|contact\w*|go|going|travel to|work|operate|come|near|register|assess|examine|screen|monitor|observe|help|assist)\b/i;

/** Places where people are kept. */
export const places =
  /\b(?:prisons?|jails?|centres?|centers?|detention|cells?|custody|camps?|shelters?|police stations?|barracks|lock-?ups?|facilit(?:y|ies)|compound|hospital|ward|transit zone|holding|places of detention|border area|areas?|inside|sites?|island|boats?|ship)\b/i;

/** Officers of the state from which people fled, or of the one that speaks for them. */
export const consular = /\b(?:consul\p{L}*|embass\p{L}+|diplomats?|attach[eé]s?|ambassador)\b/iu;

/** Access that only a noun denies. */
export const denying = [
  /\bno access (?:to|for)\b/i,
  /\bwithout (?:\p{L}+ )?(?:access|an? (?:lawyer|interpreter|hearing|attorney)|lawyers?|legal (?:counsel|representation|help|assistance)|counsel|(?:seeing|access to) (?:a|any) (?:judge|lawyer|doctor))/iu,
  /\b(?:denial of (?:any |all )?access|refusal to (?:let|allow|give|grant|admit)\b[^.;,]{3,60}\b(?:access|reach|see|meet|visit|speak|in|enter)\b)/i,
  /\bincommunicado\b/i,
  /\b(?:access|visits?|permission|entry)\b[^.;,]{0,50}? (?:has been|have been|was|were|is|are|had been|remains?) (?:\p{L}+ly )?(?:denied|refused|blocked|barred|withheld|cut off|suspended|rejected|turned down)\b/iu,
  /\b(?:requests?|appl(?:ied|ications?)|appeals?) (?:for|to) (?:\p{L}+ ){0,3}?(?:access|visits?|see|meet|visit)\b[^.;]{0,40}?\b(?:turned down|refused|rejected|denied|ignored|unanswered|without (?:success|answer|reply|result)|no (?:answer|reply)|in vain)\b/iu,
  /\baccess\b[^.;]{0,120}?\b(?:so far without success|without success|to no avail|in vain)\b/i,
  /\bwithout (?:hearing|assessing|examining|considering|reviewing|screening|registering|asking) (?:\p{L}+ ){0,3}?(?:claims?|asylum|cases?|applications?|needs?|fears?|whether)\b/iu,
  /\b(?:cut off|isolated) from (?:the outside world|lawyers|their famil|his famil|her famil|all contact)/i,
  /\b(?:in the absence of (?:an?|any|his|her|their) (?:\p{L}+ )?(?:lawyers?|counsel|interpreter)|there (?:was|were|is|are) no (?:lawyers?|counsel|interpreters?|translators?|legal aid)|permission (?:has been|was|is|had been) (?:\p{L}+ )?(?:withheld|denied|refused|not given))\b/iu,
  /\b(?:nobody|no one|no interpreter|no translator|none) (?:there )?(?:to|who could) (?:translate|interpret|explain|advise)/i,
  /\b(?:off limits|closed|sealed off|out of bounds|barred) to (?:\p{L}+ ){0,3}?(?:aid|agencies|journalists|reporters|monitors|observers|unhcr|lawyers|relatives|visitors|outsiders|families)/iu,
  /\b(?:requests?|applications?|appeals?) (?:for|to) (?:an? |the )?(?:visits?|access|see|meet|visit)\b[^.;]{0,40}?\b(?:silence|no reply|no answer|without an answer|unanswered)\b/i,
  /\b(?:did not|didn['’]t|could not|never) (?:get|got) (?:in|inside|past|beyond|further)\b|\bgot no (?:further|farther) than\b|\bleft (?:standing |waiting )?outside\b/i,
  /\b(?:nobody|no one|never|not) (?:had |was |were |has |been )?(?:asked|told) (?:\p{L}+ ){0,4}?(?:whether|if|about) (?:\p{L}+ ){0,4}?(?:asylum|afraid|fear\p{L}*|rights?|lawyer)/iu,
  /\b(?:saw|seen) (?:no|neither|nobody|no one) (?:lawyer|judge|consul|doctor|from)|\b(?:never|not|none of (?:them|the \p{L}+) (?:had|has|have)) (?:saw|seen) (?:an? (?:judge|lawyer|consul|interpreter)|anyone from)|\bnever saw an? (?:judge|lawyer|consul|interpreter)|\b(?:neither|no) (?:an? )?(?:lawyer|judge|interpreter|consul|relative)s? (?:\p{L}+ ){0,4}?(?:present|allowed|admitted|let in|at hand|saw)/iu,
  /\b(?:efforts?|attempts?|bids?) (?:by [^.;,]{3,40} )?to (?:see|meet|visit|reach|contact|speak|interview|gain access)\b[^.;]{0,50}?\b(?:rebuffed|failed|blocked|refused|rejected|in vain|come to nothing|came to nothing|without success|unsuccessful)\b/i,
  /\basked (?:for|to (?:see|call|speak to)) (?:an? |his |her |their )?(?:lawyers?|interpreter|doctor|unhcr|consul|embassy)\b[^.;]{0,50}?\b(?:laughed|refused|ignored|denied|told no|in vain|beaten|not given)\b/i,
  /\bwithout (?:anyone|anybody|any official) (?:having )?(?:look\p{L}*|hear\p{L}*|examin\p{L}*|ask\p{L}*|consider\p{L}*)/iu,
  /\b(?:no|never|not|neither)\b[^.;,]{0,40}\bset eyes on\b|\bonly from a distance\b|\btold (?:that )?visit(?:s|ing)\b|\bwithout lawyers?, /i,
  /\b(?:no|without (?:an?|any|a trace of an?)) (?:\p{L}+ )?(?:due process|(?:fair|proper|individual|legal|asylum) (?:procedure|hearing|process|trial)|chance to (?:ask|apply|seek|lodge|claim|appeal|put|request))\b(?! (?:for|in) (?:danger|criminal))/iu,
  /\bbefore (?:the (?:un|agency|court|authorities)|unhcr|their|his|her|its|any|the|anyone) (?:\p{L}+ ){0,2}?(?:claims?|applications?|cases?|needs?|had)\b[^.;,]{0,30}?\b(?:assessed|examined|heard|considered|looked (?:at|into)|finished)\b/iu,
  /\bwithout (?:ever )?being (?:let|allowed|given|able|permitted)\b/i,
  /\b(?:ignor(?:ed|es|ing)|brushed aside|paid no heed to) (?:his|her|their|the|repeated|all) (?:\p{L}+ ){0,2}(?:requests?|pleas?|applications?) for (?:asylum|protection|a lawyer)\b/iu,
  /\bwithout any court\b(?! order)|\bwithout (?:an? |any )?(?:\p{L}+ )?(?:assessment|examination|screening|court hearing|interview)s?\b(?: of (?:their|his|her))?/iu,
  /\bkept (?:out|away) (?:of|from|by)\b/i,
  /\b(?:unable|not (?:been )?able|could not|not given (?:any |the |enough )?(?:time|chance|opportunity)|no (?:time|chance|opportunity)|left (?:\p{L}+ )?no time) to (?:\p{L}+ly )?(?:appeal(?! (?:for|to)\b)|challenge (?:it|the (?:decision|order))|put (?:his|her|their) case)\b|\b(?:no|not (?:had|have|given|got) an?) (?:proper|effective|real|fair|meaningful) appeal\b|\b(?:an? )?(?:proper|effective) appeal (?:was|had been) (?:denied|refused)\b/iu,
  /\bonly (?:very )?(?:limited|restricted|partial) access\b/i,
  /\b(?:could not|can ?not|can['’]t|unable to|not able to) get to (?:him|her|them|the (?:detainees|men|women|group|refugees))\b/i,
  /\b(?:no one|nobody|none|not one) (?:from|of|in|at) [^.;]{2,90}?\b(?:ha[sd]|have|was|were) (?:ever |yet |so far )?(?:been )?(?:let|allowed|admitted|permitted|given access)\b(?! (?:to )?(?:leave|go|return|travel|off|out|home|work|free))|\bno (?:lawyers?|interpreters?|doctors?|attorneys?) (?:(?:ha[sd]|have|was|were|is) (?:yet |so far )?(?:been )?|could (?:yet )?be )(?:found|provided|assigned|willing)\b/iu,
  /\bsource of access\b|\bonly (?:through|behind|from behind) (?:a )?(?:glass|bars|a window)/i,
] as const;
