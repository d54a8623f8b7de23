/** Harms on return, narrowest names first. */
export const harms: readonly (readonly [string, RegExp])[] = [
  [
    'prison_camp',
    /\b(?:(?:political )?(?:prison|concentration|penal|detention|internment) camps?|camps? for political prisoners|gulags?|(?:interrogation|internment|the) camps\b|\ba camp\b|(?:to|in|into) (?:the |a |an )?(?:\p{Lu}\p{L}+ )?camps?\b|kwan-?li-?so|re-?education (?:camps?|through))/iu,
  ],
  [
    'forced_labour',
    /\b(?:(?:forced|hard|slave|penal) labou?r|labou?r[- ](?:training|camps?|units?|re-?education)|years? of labou?r|carry(?:ing)? loads|porter(?:s|ing)?|conscript\p{L}*|military service)\b/iu,
  ],
  [
    'execution',
    /\b(?:(?:public(?:ly)? )?execut(?:ion|ions|ed|e)|death penalty|put to death|shot(?! (?:with|on|by) (?:a|an|his|her) (?:[a-z]+ )?(?:phones?|cameras?|mobile))|firing squad|death sentences?|killed|kill (?:him|her|them|us|me)|death(?! toll|s? of)|los(?:e|ing) (?:their|his|her) (?:life|lives)|(?:would|will) die\b|hanged|stoned)\b/i,
  ],
  ['torture', /(?<!\b(?:rapporteurs? on|committee against) )\btortur(?:e|es|ed|ing)\b/i],
  [
    'arrest',
    /(?<=\b(?:may|might|could|would|will|fear\p{L}*|risk\p{L}*|fac(?:e|es|ing)|danger|speak|afraid|liable)\b[^.;]{0,60})\b(?:arrest(?:s|ed)?|abduct(?:ed|ions?))\b/iu,
  ],
  ['surveillance', /\b(?:surveillance|watched|under watch)\b/i],
  ['discrimination', /\bdiscriminat(?:ion|ed)\b/i],
  [
    'unfair_trial',
    /\b(?:unfair|unjust) trials?\b|\b(?:no|not (?:get|have|receive) an?|without an?) fair trial\b/i,
  ],
  [
    'ill_treatment',
    /\b(?:ill-treat(?:ment|ed)|mistreat\p{L}+|abuse[sd]?|beat(?:en|ings)|cruel|inhuman(?:e)?|flogg\p{L}+|degrading)\b/iu,
  ],
  [
    'arbitrary_detention',
    /(?<!\bgroup on )\b(?:arbitrary|indefinite|incommunicado|prolonged) (?:detention|arrest|imprisonment)|detention without trial\b|\b(?:held|kept|detained) (?:incommunicado|without (?:any )?contact|in secret)/i,
  ],
  [
    'imprisonment',
    /\b(?:imprison(?:ment|ed)|jail(?:ed)?|prison(?: terms?| sentences?)|(?:in|to) (?:the )?prison|years? (?:in|behind) (?:prison|jail|bars)|(?:carries|carry|gets?|got|fac(?:e|es|ing)|punishable by|sentenced to)\b[^.;]{0,40}?\byears\b|a cell\b(?! ?phone)|locked up\b|dungeons?|(?:means?|brings?|faces?|facing|risks?|awaits?) (?:long )?(?:prison|jail)|penalt(?:y|ies) [^.;]{0,30}?years|the mines|long sentences?|life sentences?)\b(?! camps?)/i,
  ],
  ['spy', /\b(?:as (?:spies|traitors|a spy|a traitor|enemies)|(?:for|with) (?:treason|espionage))\b/i],
  [
    'enforced_disappearance',
    /\b(?:enforced disappearances?|made to disappear|vanish(?:ed)?|disappear(?:ed|ances?)?)\b/i,
  ],
  [
    'sexual_violence',
    /\b(?:rape|sexual (?:violence|abuse|assault)|forced (?:to abort|abortions?)|(?:made|forced|compelled) to (?:have|undergo) (?:an )?abortions?|infanticide)\b/i,
  ],
  [
    'family_punishment',
    /\b(?:three generations|(?:the )?(?:entire|whole) famil(?:y|ies)|(?:along )?with (?:their|his|her) (?:whole |entire )?famil(?:y|ies)|famil(?:y|ies) (?:punish\p{L}+|(?:\p{L}+ )?would (?:\p{L}+ )?be punished)|guilt by association|punish\p{L}* (?:of )?(?:their |his |her )?(?:famil(?:y|ies)|relatives))\b/iu,
  ],
  [
    'persecution',
    /\b(?:persecut(?:ion|ed)|reprisals?|retribution|revenge|severe(?:ly)? punish\p{L}*|harsh(?:ly)? punish\p{L}*|punished (?:\p{L}+ )?(?:severely|harshly|heavily|brutally)|(?:heavy|heavier|harsher|brutal) punish\p{L}*|punished with (?:\p{L}+ )?(?:harshness|severity|brutality|cruelty)|blood feuds?|(?:grave|serious|gross|severe) (?:\p{L}+ )?(?:rights )?violations|(?:fear\p{L}*|afraid,?[^,.;]{0,12},?|face[sd]?|facing|risk\p{L}*) (?:of )?violence|violence(?= and (?:\p{L}+ )?(?:persecution|torture|prison|death)))\b/iu,
  ],
  [
    'danger',
    /\b(?:(?:in|into) (?:(?:serious|grave|great|mortal|real|certain) )?danger\b(?! of\b)|(?:grave|certain|great|mortal) danger\b(?! of\b)|fear(?:s|ed|ing)? for (?:his|her|their) (?:lives|life|safety)|(?:lives|life|safety)\b[^.;,]{0,30} (?:at risk|in danger|threatened)|(?:serious|substantial|irreparable) harm|at (?:considerable|grave|serious|great|real|high|extreme) risk\b(?! of\b)|(?:afraid|scared|frightened) (?:to (?:go (?:home|back)|return)|of (?:going (?:home|back)|returning)))\b/i,
  ],
  ['interrogation', /\b(?:interrogat(?:ion|ed)|questioned)\b/i],
];

/** Words that make a harm one to come. */
export const threat =
  /\b(?:fac(?:e|es|ing|ed)|risk(?:s|ed|ing)?|fear(?:s|ed)?|await\p{L}*|carried|got|danger|if (?:they are |he is |she is |forcibly )?(?:returned|repatriated|sent back|deported|they)|would|could|(?<!\b(?:since|in|of|until|by|last|mid)[ -])may(?! \d)|might|will|can|liable to|possibl[ey]|(?:almost|all but|is|are) certain|undergo|subject(?:ed)? to|punish\p{L}*|mean|danger of|harsh|threat\p{L}*|penalt(?:y|ies)|upon (?:their )?return|once (?:back|returned)|expect(?:s|ed)?|usually|typically|likely|lot for|carr(?:y|ies)|afraid|receive|punishable|get|gets|end up|(?:are|is) (?:often |routinely |usually |generally |then )?(?:sent|dealt|treated|punished|tortured|executed|jailed|sentenced)|expose[sd]?|(?:lays?|laid) down|provides? for|prescribes?|stipulates?|regularly|commonly|suffer(?:s|ed)?|warn(?:s|ed)? of|punished with|liable|amounts? to|tantamount|would meet|to be expected|the least)\b/iu;

/** Those who are or may be sent back, or their deed: without one of these a harm is nobody's here. */
export const returnee =
  /\b(?:return\p{L}*|repatriat\p{L}+|sent (?:back|home)|sending (?:him|her|them)|deport\p{L}*|extradit\p{L}+|second attempt|handed over|forc\p{L}+ back|back (?:to|home|in)|defect\p{L}+|escap\p{L}+|refugees?|border[- ]cross\p{L}*|crossers|they|them|those|these|couple|people|group|lot for|koreans|u[iy]gh?urs?|rohingyas?|tamils?|afghans?|eritreans?|syrians?|tibetans?|tajiks?|uzbeks?|chechens?|montagnards?|hmong|turks|iranians?|he|she|him|her|their|household|client|betrayal|treason|article \d+|parents|famil(?:y|ies)|sons?|daughters?|brothers?|sisters?|teachers?|husband|wife|boy|anyone|m[ae]n|wom[ae]n|country without permission|leaving|deserters?|membership|desert)\b/iu;

/**
 * What is done to such people as a rule, told of a kind of people: "those sent back are as a rule imprisoned",
 * "returnees are watched", "who speak of beatings".
 */
export const habitual =
  /\b(?:returnees|deportees|(?:after|upon|on) (?:their|his|her) (?:return|arrival|repatriation|deportation)|those|(?:wo)?men who|anyone|everyone|people|persons|defectors|whoever|(?<!\b(?:the|these|\d+|[\p{L}]+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s)[\p{L}]+s(?: who|,[^,;.]{3,40},)?)\b[^;.]{0,80}?(?<!\bbe )\b(?:are|is|have been|gets?)\s(?:(?!being\b)[\p{L}]+\s){0,4}?(?:jailed|imprisoned|interrogated|questioned|beaten|tortured|executed|killed|shot|punished|watched|persecuted|held (?:incommunicado|without)|(?:sent|put) (?:to|in|into) (?:\p{L}+ ){0,2}(?:camps|military service|solitary)|(?:made|forced) to (?:abort|have abortions|undergo abortions))\b|\bwhere\b[^.;]{0,60}\b(?:is|are)\s(?:(?!being\b)\p{L}+\s){0,3}?(?:jailed|imprisoned|beaten|tortured|executed|persecuted|punished)\b|\bwhere (?:torture|persecution)[^.;,]{0,30} (?:is|are) (?:widespread|routine|systematic|common|rife|endemic)|\bspeak of (?:beatings?|arrests?|torture|abuse|prison|persecution)/iu;

/** What a ruler has ordered to be done to those who leave. */
export const ordered =
  /\b(?:orders?|ordered|instruct\p{L}*|decree\p{L}*|command\p{L}*|edict)\b[^.;]{0,120}?\b(?:should|must|to) be (?:executed|shot|killed|punished|jailed|imprisoned|wiped out|sent)\b/iu;

/** Weakening words of a fear that belong to it and not to the one who tells it. */
export const fearHedge =
  /\b(?:(?:grave |real |serious )?risk(?:s|ed)?|could|(?<!\b(?:since|in|of|until|by|last|mid)[ -])may(?! \d)|might|liable to|can expect|can|usually|typically|often|likely|(?<=\b(?:for|fac(?:e|es|ing)|gets?|carr(?:y|ies)|risks?|brings?|means?|to|of|is) )up to|expected|he believes|she believes|fears?|feared|reportedly|routinely|possibl[ey]|probably|perhaps|(?:in )?(?:(?:grave|great|serious|mortal|real) )?danger(?= of\b)|afraid|commonly|liable|to be expected|as a rule|in some (?:cases|instances)|at least(?= [^.;]{2,20}years)|at risk|whisper)\b/gi;
