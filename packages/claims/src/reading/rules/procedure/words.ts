/** A step of a procedure with the words for it; the first that fits names it. */
export type Step = readonly [string, RegExp];

/** Nouns of a procedure that can be pending, lodged, refused, put off. */
export const matter =
  /\b(?:appeals?|petitions?|applications?|(?:asylum |extradition |deportation |first |final )?(?:requests?|claims?|cases?|hearings?)|trials?|proceedings|lawsuits?|suits?|writ|habeas corpus|motions?|bail|detention order|deportation orders?|removal orders?|expulsion orders?|extradition|injunctions?|objections?|removal directions|(?:residence |work )?permits?|visas?|passports?|citizenship|residency|status|warrants?|ruling|verdict|sentences?|charges?|(?:asylum[- ]seeker |refugee )?certificates?|refugee cards?)\b/i;

/** What is done to such a matter. */
export const dealtWith =
  /^(?:lodg|fil|refus|reject|dismiss|grant|den(?:y|ied)|accept|heard|hear|adjourn|postpon|defer|put|set|schedul|due|pend|withdr|drop|open|beg[au]n|start|upheld|uphold|overturn|quash|revok|cancel|annul|suspend|stay|extend|register|turn|thr[eo]w|issu|expir|consider|examin|review|decid|approv|declar|remand|receiv|submit|made|rais|delay|reschedul|conclud|end|fail|succeed|lapse|is$|are$|was$|were$|been$|come$|remain|last|t[ao]k|held|hold|resum|cost|g[io]v|answer|end|went|gone|goes|lost|w[io]n|renew|prolong|process|r[ua]n$|cover)/;

/** What a court or a judge does. */
export const courtActs =
  /^(?:permit|forbid|forbad|prolong|cancel|lift|order|rul|refus|reject|threw|throw|dismiss|upheld|uphold|overturn|quash|grant|extend|remand|put|adjourn|postpon|gave|giv|set|found|find|authori[sz]|stay|block|suspend|approv|sentenc|convict|acquit|fin|clear|declar|decid|releas|bail|issu|den|allow|halt|stop|barr|impos|annul|confirm|schedul|open|jail|hand|turn|free|ask|indicat|request|prohibit|ban)/;

/** Verbs by which someone is brought before the law. */
export const charged =
  /^(?:charged|indicted|prosecuted|tried|convicted|acquitted|sentenced|fined|remanded|bailed|arraigned|pardoned|summoned|registered|recogni[sz]ed|granted|given|issued|denied|refused|stripped|naturali[sz]ed|interviewed|screened|released)$/;

/** Asking for protection or for a court. */
export const applies =
  /^(?:appl(?:y|ied|ies|ying)|ask(?:ed|s|ing)?|request(?:ed|s|ing)?|sought|seek(?:s|ing)?|lodg(?:ed|es|e|ing)|fil(?:ed|es|e|ing)|submit(?:ted|s|ting)?|claim(?:ed|s|ing)?|appeal(?:ed|s|ing)?|petition(?:ed|s)?|su(?:ed|ing)|register(?:ed|s|ing)?|t[ao]k(?:en|es)?|took|obtain(?:ed)?|w[io]n|lost|los[et]s?|await(?:s|ed|ing)?|receiv(?:ed|e)|h[eo]ld(?:s|ing)?|carr(?:y|ied|ies|ying)|possess\w*|ha[ds]|have|had|sign(?:ed)?|challeng(?:ed|es|e|ing)|withdr[ae]wn?|bring|brought|made|put|mount(?:ed)?|enter(?:ed)?|renew(?:ed)?)$/;

/** What is asked for or held. */
export const protection =
  /\b(?:(?:his |her |their )extradition|(?:political |temporary |for )?asylum(?! (?:seekers|system|law))|refugee (?:status|cards?|certificates?)|(?:asylum )?(?:applications?|claims?)|international protection|temporary (?:protection|asylum|refugee)|habeas corpus|injunctions?|interim measures|objections?|complaints? (?:(?:with|to|before) (?:the |an? )?(?:\p{L}+ )?(?:court|magistrate|judge|tribunal|committee)|on behalf of)|(?:unhcr|un refugee agency) for (?:protection|help|asylum)|protection letters?|["“]protection letters?["”]|letters? of protection|judicial review|appeals?(?! (?:for|to the (?:public|international)))|petitions? (?:against|with|before|to the \p{L}+ court|in the)|(?:unhcr|un|refugee|asylum[- ]seeker)(?:['’]s)? (?:cards?|certificates?|papers|documents|letters?|status)|residence(?: and (?:an? )?work)? permits?|papers as refugees|residence in \p{Lu}\p{L}+|(?:alien|afghan citizen|resident) cards?|birth (?:papers|certificates?)|proof of registration|registration cards?|protection (?:documents?|status|visa)|bail|(?:cards?|papers|documents|certificates?) (?:from|issued by|of) (?:the )?(?:unhcr|un\b|u\.n\.)|voluntary return forms?|with (?:the )?(?:unhcr|un refugee agency|u\.n\. refugee agency)|with the (?:european court|(?:high|supreme|constitutional|federal|district) court))\b/iu;

/** Steps that a noun tells without a verb of its own. */
export const steps: readonly Step[] = [
  [
    'court_order',
    /\b(?:courts?|judges?|magistrates?|tribunal)\b[^.;,]{0,50}?\b(?:ordered|ruled|rejected|upheld|extended|granted|suspended|blocked|stayed|dismissed|threw out|acquitted|sentenced|convicted|jailed|fined|adjourned)\b/i,
  ],
  [
    'refugee_recognised',
    /\b(?:recogni[sz]ed (?:\p{L}+ ){0,3}?as (?:\p{L}+ )?refugees?|recogni[sz]ed refugees?|(?:granted|gave|given|obtained|won|received) (?:\p{L}+ )?refugee status|given refugee status)\b/iu,
  ],
  [
    'convicted',
    /\b(?:put on trial|found guilty of|plead(?:ed)? guilty to|served \p{L}+ (?:months|years) (?:in (?:prison|jail) )?for|(?:months|years) in (?:jail|prison) for)\b[^.;]{0,40}\b(?:entering|entry|crossing|staying|immigration|papers|visas?)\b/iu,
  ],
  [
    'warrant',
    /\b(?:issued|put out|obtained) (?:an? |the )?(?:international |provisional |second )?arrest warrants?\b|\bwarrants? (?:is|was) dated\b/i,
  ],
  ['warrant', /\barrest warrants? (?:for|against) (?:him|her|them)\b[^.;]{0,30}\b(?:issued|dated)\b/i],
  ['refugee_registered', /\b(?:registered refugees?|registered as refugees?)\b/i],
  [
    'charges',
    /\b(?:on|under|facing|faces?|faced|over) (?:an? |the |\p{L}+ )?charges? (?:of|under|for|that)\b(?! (?:human |people |child |drug )?(?:traffick|smuggl))/iu,
  ],
  [
    'hearing',
    /\b(?:due|expected|set|scheduled|ordered|summoned|will|to) (?:to )?(?:appear|be (?:brought|taken|produced|tried)|go on trial|stand trial)\b[^.;,]{0,30}?\b(?:in|before|at) (?:an? |the )?(?:\p{L}+ ){0,3}?(?:courts?|judges?|magistrates?|tribunal)\b|\b(?:brought|taken|produced|appeared) (?:in|before) (?:an? |the )?(?:\p{L}+ ){0,3}?(?:court|judge|magistrate|tribunal)\b/iu,
  ],
  [
    'proceedings',
    /\b(?:hearings?|trials?|appeals?) (?:before|at|in) (?:the |an? )?[^.;,]{3,50}? (?:has been|have been|had been|was|were|is|are) (?:again )?(?:put off|postponed|adjourned|deferred|set for|scheduled|due)\b/i,
  ],
  [
    'red_notice',
    /\b(?:issued|circulated|published|requested|obtained|withdr[ae]wn?|cancelled|deleted|lifted|suspended|removed) (?:an? |the |its )?(?:interpol )?(?:red notice|interpol notice)\b|\bred notices? (?:against|for|on) [^.;,]{3,40}? (?:was|were|has been|had been) (?:withdrawn|cancelled|deleted|lifted|suspended|removed)\b/i,
  ],
  [
    'extradition',
    /\bextradition (?:request|hearing|ruling|proceedings|papers|documents|order|treaty case|case)\b/i,
  ],
  [
    'by_court_order',
    /\bby (?:an? )?order of the (?:[a-z]+ )?(?:courts?|judges?|tribunal)\b|\b(?:detention|deportation|removal|expulsion) order\b|\binterim measures?\b|\bhabeas corpus\b|\binjunction\b/i,
  ],
  ['status_determination', /\brefugee status determination\b/i],
  [
    'reporting',
    /\bobligation to report\b|\breport(?:ing)? (?:weekly|daily|monthly|once a (?:week|month)) to\b/i,
  ],
  [
    'interview',
    /\binterviews? (?:at|with|by) [^.;,]{3,50}?\babout (?:his|her|their|the) (?:resettlement|asylum|claim|status)\b|\b(?:resettlement|status determination|asylum) interviews?\b/i,
  ],
  [
    'visa',
    /\b(?:visa|residence permit|family reunion|family-reunion)\b[^.;]{0,60}\b(?:waiting|granted|issued|revoked|cancelled|expired|good until|valid|agreed|refused)\b|\b(?:humanitarian|residence|student|work|protection) visas?\b|\bagreed to let (?:him|her|them) join\b/i,
  ],
  [
    'order',
    /\b(?:expulsion|deportation|removal|detention|exit|extradition) orders?\b|\border(?:s|ed)? (?:for )?(?:his|her|their|the \p{L}+['’]s?) (?:removal|deportation|release|detention|expulsion|return|extradition)\b/iu,
  ],
  [
    'wanted',
    /\bwanted (?:in|by|for) [^.;,]{3,40}? (?:on|for|over) (?:\p{L}+ )*(?:charges|suspicion|terrorism|extremism|treason)\b/iu,
  ],
  ['accepted', /\baccepted for resettlement\b|\bas an? (?:quota|resettled) refugee\b/i],
  ['rejected', /\b(?:rejected|failed) asylum[- ]seekers? from\b/i],
  ['appointment', /\bappointments? (?:at|with) (?:the )?(?:UNHCR|UN\b|embassy|migration)/i],
  [
    'bail',
    /\bbail\b[^.;]{0,30}\b(?:set|refused|granted|denied|at|of)\b|\b(?:on|granted|refused|denied) bail\b/i,
  ],
  [
    'charges',
    /\b(?:laid|filed|pressed|brought) (?:\p{L}+ )?charges\b|\b(?:filed|registered|opened) (?:an? )?(?:\p{L}+ )?cases? against\b|\b(?:criminal )?(?:file|case) (?:had|has|was) (?:been )?opened against\b/iu,
  ],
  [
    'temporary_protection',
    /\b(?:got|lost|won|given|granted|received|have|had|has|holds?|held|under|of) temporary (?:protection|asylum|refugee)\b/i,
  ],
  [
    'stay',
    /\b(?:plea|application|request|motion|bid|petition) for (?:an? )?(?:stay|suspension|injunction|review)\b|\bstay of (?:deportation|removal|execution)\b/i,
  ],
  [
    'case_in_court',
    /\b(?:cases?|appeals?|petitions?|files?)(?: against [^,;.]{3,40}?)? (?:has |had |have )?(?:gone|went|goes|is|was|are|were|comes?|came|sent|been sent|been referred|referred|pending|moved) (?:\p{L}+ )?(?:to|before|in|with|up in) (?:the |an? )?(?:\p{L}+ ){0,4}?(?:court|tribunal|judges?|prosecutors?)/iu,
  ],
  [
    'charges_dropped',
    /\b(?:drop(?:ped|s)?|withdr[ae]w(?:n)?|add(?:ed)?|br(?:ought|ing)) (?:the |all |a |new )?(?:\p{L}+ )?charges?\b|\bcharges? (?:of|under|against)\b[^.;]{0,40}\b(?:dropped|withdrawn|brought|pending)\b/iu,
  ],
  [
    'unhcr_papers',
    /\b(?:papers|cards?|documents?|certificates?|letters?) from (?:the )?(?:UNHCR|UN\b|U\.N\.)|\bUNHCR (?:papers|cards?|certificates?|documents?|letters?|mandate)/i,
  ],
  ['sentenced_absent', /\bsentenced [^.;]{0,60}?(?:in absentia|in (?:his|her|their) absence)/i],
];
