/** "are here illegally", "had come in from China without documents": a verb of being or going, and that it was unlawful. */
const unlawfully =
  /\b(?:(?:is|are|was|were|been)(?! (?:charged|accused|suspected|convicted|held|detained|arrested)\b)|stay\w*|c[ao]me|got|g[eo]t|cross\w*|enter\w*|slipp\w*|arriv\w*|travel\w*|reached?)\s(?:[^.;:,"“”]{0,40}?\s)?(?:illegally|unlawfully|without (?:\p{L}+ ){0,2}(?:papers|documents|visas?|permission|leave|authori[sz]ation)|by smugglers['’] paths)\b/iu;

/** "came to look for work" */
const forWork =
  /\b(?:c[ao]me|crossed|travelled|left|entered) [^.;,]{0,30}?(?:(?:to look|looking|to search|in search) (?:for|of) (?:work|jobs|a better (?:life|living))|to (?:work|find (?:work|jobs)|(?:earn|make) (?:money|a living)))\b/i;

/** "have broken its laws", "violated the immigration law" */
const brokeLaw =
  /\b(?:br[oe]ken?|breach(?:ed|ing)|violat(?:ed|ing)|infring(?:ed|ing)|contraven(?:ed|ing)|flout(?:ed|ing))\s(?:the |its |our |their |his )?(?:(?!international)\p{L}+(?:['’]s)? ){0,2}(?:immigration |border )?(?:laws?|regulations|rules)\b|\bcommitted (?:an? )?(?:immigration|border) (?:crimes?|offen[cs]es?|violations?)\b|\bimmigration (?:offenders?|violators?|law[- ]?breakers?)\b/iu;

/** Names for people in law, with the words for them; the first that fits is the narrowest. */
export const labels: readonly (readonly [string, RegExp])[] = [
  [
    'economic_migrant',
    /\b(?:economic(?:, (?:and|or) \p{L}+,)? (?:(?:im)?migrants?|refugees?|reasons)|food migrants?|labou?r migrants?)\b/iu,
  ],
  [
    'illegal_entrant',
    /\b(?:illegal (?:\p{L}+ )?(?:migrants?|immigrants?|aliens?|entrants?|border[- ]crossers?|economic migrants?|foreigners|residents|overstayers?)|illegally (?:entered|crossed|in)|entered (?:[\p{L} ]{0,30})?(?:illegally|by stealth|unlawfully|without)|enter\p{L}* [\p{L} ]{0,30}(?:illegally|unlawfully)|(?:in|entered) (?:the country|china|laos|thailand|[\p{L}]+) (?:illegally|unlawfully)|unlawful(?:ly)? (?:entry|present|entered)|illegal(?:ly)? (?:entry|entries|crossings?|stay|staying)|undocumented (?:migrants?|foreigners?|persons?|people)|irregular (?:migrants?|entry)|(?:persons?|people|\p{L}{4,}s) without (?:papers|documents|valid \p{L}+)|steal(?:ing)? across the border|overstay\p{L}*|ordinary violators|violators of (?:the )?(?:border|immigration|state)\p{L}*|(?:who )?violated the (?:\p{L}+ )*(?:border|frontier|immigration)|prohibited immigrants?|infiltrators?|intruders?|aliens without|(?:foreigners|persons|people|migrants) (?:staying|present|residing|living) (?:unlawfully|illegally)|trespassers?|(?:their|his|her) (?:presence|stay|entry)\b[^.;,]{0,30} (?:is|was) (?:illegal|unlawful)|(?:had|have|has|carried|held) no (?:(?:valid|proper|legal|identity|travel|residence) ){0,2}(?:papers|documents|passports?|visas?|permits?))\b/iu,
  ],
  ['illegal_entrant', unlawfully],
  ['economic_migrant', forWork],
  ['lawbreaker', brokeLaw],
  [
    'smuggler',
    /\b(?:members? of (?:an? |the )?(?:[\p{L}-]+ )*(?:smuggling|trafficking)(?: and \p{L}+)? (?:rings?|gangs?|networks?|syndicates?)|(?:human|people)[- ](?:traffickers|smugglers)|snakeheads?)\b/iu,
  ],
  [
    'terrorist',
    /\b(?:members? of (?:an? |the )?(?:\p{L}+ )?(?:terrorist|extremist|armed) (?:organi[sz]ations?|groups?|movements?)|belonging to (?:an? |the )?(?:\p{L}+ )?(?:terrorist|extremist) (?:organi[sz]ations?|groups?)|terror(?:ism)? suspects?|terrorists?|extremists?|separatists?|jihadis?)\b/iu,
  ],
  ['spy', /\b(?:spies|spy|agents of|espionage)\b/i],
  ['traitor', /\b(?:traitors?|betrayers?|renegades?|turncoats?|human scum|treason|defection as a crime)\b/i],
  [
    'trafficking_victim',
    /\b(?:victims? of (?:human )?trafficking|trafficking victims?|trafficked (?:women|persons|people))\b/i,
  ],
  ['voluntary_returnee', /\b(?:voluntary (?:returnees?|returns?))\b/i],
  ['bogus_refugee', /\b(?:bogus|fake|so-called|false) (?:refugees?|asylum[- ]seekers?)\b/i],
  ['undesirable', /\b(?:undesirables?|persona non grata)\b/i],
  ['persons_of_concern', /\bpersons? of concern\b/i],
  ['temporary_protection', /\b(?:under|beneficiar\p{L}+ of) temporary protection\b/iu],
  ['stateless', /\bstateless\b/i],
  ['criminal', /\b(?:criminals?|offenders?|fugitives? from justice|wanted (?:persons?|men|man))\b/i],
  [
    'security_threat',
    /\b(?:threats?|risks?|dangers?) to (?:\p{L}+ ){0,2}(?:security|the state|public (?:order|safety))\b|\bsecurity (?:risks?|threats?)\b|\b(?:him|her|them) (?:to be )?an? (?:risk|threat|danger)\b/iu,
  ],
  ['migrant', /\b(?:im)?migrants?\b|\bjob[- ]?seekers?\b/i],
  ['asylum_seeker', /\basylum[- ]seekers?\b/i],
  ['defector', /\bdefectors?\b/i],
  ['refugee', /\brefugees?\b/i],
];

/** Labels that mean something wherever an official uses them. */
export const strongLabel =
  /^(?:bogus_refugee|undesirable|economic_migrant|illegal_entrant|terrorist|spy|traitor|trafficking_victim|voluntary_returnee|persons_of_concern|temporary_protection|stateless|criminal|security_threat|lawbreaker|smuggler)$/;

/** Verbs and phrases by which people are called something. */
export const naming =
  /\b(?:treat(?:s|ed|ing)?|look(?:s|ed)? (?:up)?on|dub(?:s|bed)?|term(?:s|ed)|characteri[sz](?:e|es|ed)|regard(?:s|ed|ing)?|consider(?:s|ed|ing)?|label(?:l?ed|l?ing|s)?|call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|class(?:es|ed|if(?:y|ies|ied|ying)|(?= (?:them|him|her|such|these|those)\b))|count(?:s|ed)?|view(?:s|ed)?|see(?:s|n)?|brand(?:s|ed)?|deem(?:s|ed)?|designat(?:e|es|ed)|refer(?:s|red|ring)? to|recogni[sz](?:e|es|ed|ing)|dismiss(?:es|ed)?|declared|denounc(?:e|es|ed)|dealt with|deals? with|portray(?:s|ed)|identif(?:y|ied|ies)|list(?:s|ed)|appear(?:s|ed)? as|(?:put|puts) (?:them|him|her|the \p{L}+) down as|sp(?:oke|eaks?|oken) of|names?(?= the| them| him)|register(?:ed|s) (?:\p{L}+ )?as|enter(?:ed)? as|book(?:ed)? as|in the (?:eyes|language|words) of|in \p{L}+['’]s (?:eyes|language|vocabulary|terms)|us(?:es|ed) the (?:word|term)s?|put (?:\p{L}+ ){1,4}on (?:a|its|the) list of|(?:to|for) (?:the )?(?:\p{Lu}\p{L}+ ){1,3}(?:they are|he is|she is|these are))\b/giu;

/** Ground of an arrest or a charge that is itself the label. */
export const ground =
  /\b(?:for|with|of|on (?:charges|suspicion) of|on)\s(?:being |having |the )?(?:(?:entering|entered|crossing|crossed|coming|remaining|staying|living|stealing|slipping|residing)\b[^.;,]{0,50}?\b(?:illegally|unlawfully|without (?:\p{L}+ ){0,2}(?:papers|documents|permission|visas?|authori[sz]ation|leave)|in breach|across the border)|(?:illegally|unlawfully) (?:entering|crossing|being|staying|residing)|overstay\p{L}+|(?:alleged(?:ly)? )?(?:breaking|breach(?:es|ing)?(?: of)?|violat(?:ing|ions? of)) (?:the |its |their )?(?:\p{L}+ )?immigration (?:laws?|rules|act)|(?:travell?ing|being|staying) (?:in \p{L}+ )?without (?:\p{L}+ ){0,2}(?:papers|documents|visas?|passports?)|(?:illegal|unlawful|irregular) (?:entry|crossings?|border crossing|stay|residence|presence|immigration|migration)|in [\p{L} ]{2,30} (?:illegally|unlawfully))|\b(?:on the grounds? that|saying (?:that )?|because)\b[^.;]{0,60}?\b(?:economic reasons|illegally|unlawfully)/iu;

/** Words before a ground that make it one: what was done to people for it. */
export const groundVerb =
  /\b(?:charged|arrested|caught|apprehended|nabbed|rounded up|taken in|imprisoned|refused|rejected|detained|held|jailed|convicted|accused|prosecuted|sentenced|booked|picked (?:\p{L}+ )?up|stopped|tried|deported|expelled|wanted|guilty|in (?:an? |the )?(?:\p{L}+ )?(?:prison|jail|custody|detention))\b/iu;

/** A name that a speaker avoids, with the one used instead where it is given. */
export const absent =
  /\b(?:did|does|do|has|have)(?:n['’]t| not) (?:refer|call|describe|use|label|recogni[sz]e)\b[^.;]{0,60}?["“']?(?:refugees?)["”']?[^.;]{0,20}\bbut\b[^.;"“]{0,12}["“]([^"”]{3,60})["”]|\b(?:never|declin(?:ed|es|ing) to|refus(?:ed|es|ing) to|stopp?(?:ed|ing) short of|without) (?:call(?:ed|ing)?|describ(?:e|ed|ing)(?: them as)?|label(?:l?ed|l?ing)?|us(?:e|ed|ing) the word|refer(?:red|ring)? to)\b[^.;]{0,40}?["“']?refugees?\b|\b(?:did|does|do) not use the (?:word|term) ["“']?refugees?|\bavoid(?:s|ed) (?:the (?:word|term)|calling)\b[^.;]{0,40}\brefugees?\b/i;

/** The name that is refused beside the one that is given: "rather than refugees". */
export const rather =
  /\b(?:rather than|and not|not as|instead of|but not|nothing to do with)\s["“]?(?:genuine |real )?refugees?\b/i;

/** Labels in a stretch of text, widest reading first removed. */
export function labelsIn(text: string, exclude: RegExp | null): string[] {
  const searched = exclude ? text.replace(exclude, ' ') : text;
  return labels.filter(([, pattern]) => pattern.test(searched)).map(([label]) => label);
}
