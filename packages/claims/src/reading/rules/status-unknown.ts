/**
 * Words that say by themselves that nobody knows what has become of somebody or where they are.
 */
export const unknown = new RegExp(
  [
    /\b(?:fate|whereabouts|status|condition|location)s?\b[^.;]{0,60}?\b(?:unknown|not known|unclear|uncertain|not clear|(?:remains?|is|are) (?:still )?a mystery|could not be (?:established|determined|learned|ascertained))/u,
    /\b(?:unknown|no (?:word|news|information|trace)|nothing)\b[^.;]{0,30}\b(?:fate|whereabouts)\b/u,
    /(?<!\bhow many\b[^.;]{0,60})\b(?:no one|nobody) knows\b(?! (?:that|if)\b)/u,
    /\b(?:do|does|did|could|is|are)(?: not|n['’]t) (?:to )?known? (?:where|what (?:has |had )?(?:happened|become|became)|how (?:he|she|they) (?:is|are)\b|(?:if|whether) (?:he|she|they) (?:is|are) (?:still )?alive)/u,
    /\b(?:unclear|uncertain|not (?:\p{L}+ )?(?:known|clear|certain)) (?:\p{L}+ )?(?:where (?:he|she|they|the|his|her|their)\b|what (?:has |had )?(?:since )?(?:happened|become|became)|whether (?:he|she|they|the \p{L}+|the \d+|all|any of them) (?:is|are|was|were|has|have|had|will|would) (?:\p{L}+ ){0,2}?(?:alive|deported|returned|handed|sent|detained|held|released)\b)/u,
    /\bwhere (?:he|she|they|the \p{L}+|his|her|their) [^.;]{0,50}\b(?:is|are|remains?) (?:still )?(?:not known|unknown|unclear|a mystery)/u,
    /\b(?:no one|nobody|none of (?:them|his|her|their|the) ?\p{L}*) (?:has|have|had) (?:since )?(?:been able to|managed to|succeeded in) (?:reach|contact|locate|trac|find|speak)/u,
    /\bneither [^.;,]{2,50} nor [^.;,]{2,50} (?:has|have|had) (?:since )?(?:been able to|managed to|succeeded in) (?:reach|contact|locate|trace|find|speak (?:to|with)) (?:him|her|them)\b/u,
    /\bwhether (?:any|all|some) of (?:the \p{L}+|them|these|those) (?:is|are|was|were|has|have|had)\b[^.;]{3,60}?\b(?:was|is|remains?|remained) (?:not (?:\p{L}+ )?(?:known|clear)|unknown|unclear|uncertain)/u,
    /\b(?:has|have|had) not been heard from\b/u,
    /\b(?:has|have|had) had no (?:news|word|trace) of\b(?! their famil)/u,
    /\b(?:has|have|had)(?: not|n['’]t) (?:since |yet )?heard (?:anything |a word )?from (?:him|her|them|(?:his|her|their|the) (?!ministr|embass|government|office)\p{L}+)(?=\s(?:since|for|in|after|until|again|yet)\b|[.,;:”"]|$)/u,
    /\bno contact with (?:him|her|them|(?:his|her|their) (?:sons?|brothers?|husbands?|wi(?:fe|ves)|daughters?|sisters?|father|mother|parents))\b/u,
    /\bno idea (?:where|what)\b/u,
    /\b(?:we|they|families|relatives|he|she|i) (?:know|have heard|had heard) nothing\b(?! (?:about (?:it|this)|of (?:it|this|(?:the|any|such an?) (?:\p{L}+ )?(?:matter|case|report|affair|incident|story|claim|deportation|arrest)s?)))/u,
    /\b(?:anybody|anyone)['’]s guess\b/u,
    /\b(?:nobody|no one) has (?:since )?heard from\b/u,
    /\bnot been possible to (?:establish|learn|find out|determine|ascertain) (?:what|where|whether)\b/u,
    /\bnothing (?:is|has been|was|more (?:is|has been)) (?:known|heard) (?:of|about|from)\b/u,
    /\bnone of (?:them|the \p{L}+|the \d+)\b[^.;]{0,40}\b(?:heard|seen|in touch|in contact)\b[^.;]{0,25}\b(?:since|again)\b/u,
    /\b(?:had|have|has) (?:had )?no (?:word|news|trace) (?:from|of) (?:him|her|them)\b/u,
    /\bwhat (?:has |have |had |will )?(?:since |then )?(?:become|became|happened)\b[^.;]{0,60}?\b(?:unknown|unclear|uncertain|a mystery|up in the air|not (?:\p{L}+ )?(?:known|clear)|(?:do|does|did|could|can) not (?:know|say|learn|find)|never (?:learned|learnt|known|found|heard))\b/u,
    /\b(?:of|about|from) (?:whom|him|her|them)\s(?:nothing|no (?:word|news|trace))\b/u,
    /\b(?:has|have|had) (?:had )?(?:no|not had any) (?:news|word|trace)(?=\s*(?:[,.;]|$|since))/u,
    /\bno (?:word|news|trace) (?:of|about|from) (?:what|where|him|her|them|the (?:family|families|men|women|group|refugees|brothers|sisters|two|three|rest|others))\b/u,
    /(?<!\b(?:boats?|ships?|papers|documents?|records|files) )\b(?:cannot|can['’]t|could not|couldn['’]t) (?:now |yet )?be (?:found|traced|located)\b/u,
    /\b(?:no one|nobody) (?:can|could|will|would) (?:say|tell(?: (?:me|us|them|her|him|the \p{L}+))?) (?:where|what|whether)\b/u,
    /\b(?:has|have|had) not (?:since )?been seen(?: or heard from)? since\b/u,
    /\bnot been able to (?:contact|reach|trace|locate|find|speak to) (?:him|her|them|the (?:detainees|men|women|refugees|family|group))\b/u,
    /\blost all trace of\b/u,
    /\blost (?:all )?contact\b/u,
    /\bcontact (?:was|has been|with (?:him|her|them) (?:was|has been)) (?:lost|broken|cut)\b/u,
    /\bdid not (?:come back|return to)\b/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);

/** What every such sentence has one of: a cheap look before a dear one. */
export const doubt =
  /know|neither|clear|certain|myster|could not|nothing|no(?: one|body| word| news| information| trace| idea)|none of|heard|guess|possible|happened|bec[ao]me|any (?:news|word|trace)|found|traced|located|seen|able to|trace|contact|did not/i;

/** What of these words weakens what is told, as reports write it. */
export const ignorance =
  /\b(?:(?:no one|nobody)(?: \p{L}+){0,2}|(?:(?:do|does|did|could|can|is|are) )?not (?:yet )?(?:known?|clear|certain)|nothing(?: is)? known|no (?:news|word|trace|idea)|unknown|unclear|uncertain|never (?:learned|learnt|known|found))\b/iu;
