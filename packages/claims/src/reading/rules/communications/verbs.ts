/** Verbs whose object is asked for something. */
export const asks =
  /^(?:ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|request(?:s|ed|ing)?|implor(?:e|es|ed|ing)|beseech\w*|begg?(?:s|ed|ing)?|press(?:es|ed|ing)?|pressed|pressur\w+|lobb(?:y|ies|ied|ying)|petition(?:s|ed|ing)?|remind(?:s|ed|ing)?|encourag(?:e|es|ed|ing)|exhort\w*|caution(?:s|ed|ing)?|warn(?:s|ed|ing)?|demand(?:s|ed|ing)?|pleaded|pleading|pleads|plead|appeal(?:s|ed|ing)?|call(?:s|ed|ing)?|advis(?:e|es|ed|ing)|invit(?:e|es|ed|ing)|challeng(?:e|es|ed|ing))$/;

/** Verbs whose object is told something. */
export const informs =
  /^(?:tell|tells|told|telling|inform(?:s|ed|ing)?|notif(?:y|ies|ied|ying)|assur(?:e|es|ed|ing)|reassur\w+|brief(?:s|ed|ing)?|alert(?:s|ed|ing)?|advised|answered|promised|updat(?:ed|ing)|warned)$/;

/** Verbs that say by themselves how a party was reached. */
export const contacts =
  /^(?:contact(?:s|ed|ing)?|approach(?:es|ed|ing)?|r[iau]ng|rings|ringing|phon(?:e|es|ed|ing)|telephon(?:e|es|ed|ing)|call(?:s|ed|ing)?|e-?mail(?:s|ed|ing)?|mailed|fax(?:es|ed|ing)?|text(?:s|ed|ing)?|messag(?:ed|ing)|summon(?:s|ed|ing)?|consult(?:s|ed|ing)?|reach(?:es|ed|ing)?|address(?:es|ed|ing)?|met|meet|meets|meeting|lobbied|engaged|cabled)$/;

/** Verbs that take the one written or spoken to behind "to" or "with". */
export const towards =
  /^(?:writ(?:e|es|ten|ing)|wrote|sp(?:eak|eaks|oke|oken|eaking)|talk(?:s|ed|ing)?|appeal(?:s|ed|ing)?|complain(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|respond(?:s|ed|ing)?|protest(?:s|ed|ing)?|rais(?:e|es|ed|ing)|took|tak(?:e|en|es|ing)|br(?:ing|ings|ought|inging)|discuss(?:es|ed|ing)?|plead(?:s|ed|ing)?|interced\w+|interven(?:e|ed|ing)|conferr?(?:ed|ing)?|liais\w+|turn(?:s|ed|ing)?|convey(?:s|ed|ing)?|express(?:es|ed|ing)?|report(?:s|ed|ing)?|referr?(?:ed|ing)|forward(?:ed|ing)|pass(?:ed|ing)|called|call|calls|calling|communicat(?:ed|ing|e)|met|meet|meets|corresponded|indicated|signall?ed|intimated|submitted|proposed|explained|stress(?:ed|ing))$/;

/** Verbs that carry a letter, a note, a call or a petition as their object. */
export const carries =
  /^(?:shar(?:e|es|ed|ing)|hand(?:ed|ing)|sen[dt]|sends|sending|submit(?:s|ted|ting)?|deliver(?:s|ed|ing)?|hand(?:s|ed|ing)?|address(?:ed|ing|es)?|wr[io]t(?:e|ten|ing|es)|wrote|issu(?:ed|ing)|fil(?:e|es|ed|ing)|lodg(?:e|es|ed|ing)|made|mak(?:e|es|ing)|plac(?:ed|ing)|sign(?:s|ed|ing)?|present(?:s|ed|ing)?|transmit(?:ted|ting)|forward(?:ed|ing)|receiv(?:e|es|ed|ing)|got|had|dictat(?:ed|ing)|smuggl(?:ed|ing)|post(?:ed|ing)|table[sd]?|launch(?:ed|ing)|convey(?:ed|ing)|gave|given|left|managed|e-?mailed|faxed|put|held|hold|holds|holding|passed|pass|referred|penned|addressed|renew(?:ed|s|ing)|repeat(?:ed|s|ing)|reiterat(?:ed|es|ing))$/;

/** What is carried. The group tells whether it is written or spoken. */
export const message =
  /\b(?:(?<written>letters?|notes?(?: verbales?)?|e-?mails?|fax(?:es)?|petitions?|cables?|memorand(?:um|a)|text messages?|messages?|written (?:request|reply|appeal|complaint|question)s?|copies|questionnaires?|communications?|urgent appeals?|resolution|aide-memoire|submission|readout|dispatch)|(?<verbal>(?:phone |telephone |video |short |brief |second |last )?calls?(?! for)|talks|meetings?|démarches?|demarches?|conversation)|(?<other>appeals?|requests?|protests?|complaints?|concerns?|representations|inquir(?:y|ies)|enquir(?:y|ies)|queries|questions|word|reply|replies|answers?|assurances?|findings|observations|lists?|names|cases?|information|details|evidence|files?|dossiers?|photographs|documents|quer(?:y|ies)|pleas?|warnings?))\b/i;

/** What is asked of a party without naming it an addressee: "has requested access". */
export const requested =
  /^[\s"“]*(?:for\s)?(?:(?:an?|the|its|their|any|urgent|immediate|further|full|formal|repeated|unhindered|written|more|her|his|"|“)\s?){0,4}(?:access|clarification|information|co-?operation|explanations?|meetings?|visits?|assurances?|details|permission|(?:the|an? )?halt|(?:\p{L}+ )?release|custody|an answer|answers|confirmation|humane treatment|(?:return|extradition|surrender|handover|hand-over) of)\b/iu;

export const writing =
  /\b(?:in writing|written|wrote|writes|writing to|letters?|e-?mail\w*|fax\w*|notes? verbale\w*|petitions?|text messages?|text(?:ed)?|by note|cable[sd]?|copies|in an? (?:reply|note)|whatsapp|wechat|kakaotalk|signed)\b/i;
export const speaking =
  /\b(?:verbal(?:ly)?|oral(?:ly)?|phone[sd]?|telephone\w*|calls?|rang|rung|ringing|in person|meetings?|talks|spoke\w*|speak|met|by phone|by telephone|summoned|face to face)\b/i;
