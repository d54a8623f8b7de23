/** One who is told of by a bond: "his wife", "two of her sisters". */
const relative =
  '(?:wi(?:fe|ves)|husbands?|(?:grand)?mothers?|(?:grand)?fathers?|(?:grand)?parents|(?:grand)?sons?|(?:grand)?daughters?|(?:grand)?child(?:ren)?|bab(?:y|ies)|infants?|toddlers?|sisters?|brothers?|siblings|twins|nephews?|nieces?|cousins?|aunts?|uncles?|relatives|in-laws|family|families)';
const whose = "(?:his|her|their|my|our|the|an?|(?:[\\p{L}-]+ ){1,3}?[\\p{L}-]+[’']s?)";
const some =
  '(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|several|\\d{1,2}|young|small|little|elderly|teenage|infant|baby|newborn|elder|younger|older|pregnant|own|other|entire|whole|twin|two-year-old) ){0,3}';

/** "his wife and two children", "the wives, a son and two daughters", "my mother, my sister and me". */
const several = `${whose} ${some}${relative}(?:,? (?:and|as well as) (?:(?:with|of) )?(?:(?:his|her|their|my|our|the|an?) )?${some}(?:${relative}|me)|(?:, (?:(?:his|her|their|my|the|an?) )?${some}${relative})+,? and (?:(?:his|her|their|my|the|an?) )?${some}(?:${relative}|me))`;

/** "the families of two prisoners of war", "relatives of army officers", "the wives of exiled officers". */
const whoseOf = `(?:the )?(?:wives|families|relatives|family members|children|sons|parents|brothers|sisters|husbands|widows|(?:wife|mother|brother|sister|husband|father|son|daughter) and [\\p{L} ]{3,25}?${relative}) of (?!(?:five|six|seven|eight|nine|ten|three|four|\\d+)\\b(?! \\p{L})|(?:any|all|every|those)\\b)[^,.;]{4,50}`;

/** People bound to each other as the ones to whom something is done. */
export const bound = new RegExp(`^(?:${several}(?: of [^,.;]{4,40})?|${whoseOf})`, 'iu');

/** Who goes with somebody: "with his wife and three children", "along with her husband". */
export const companions = new RegExp(
  `^(?:his|her|their|my) ${some}${relative}(?:, ${some}${relative})* and (?:(?:his|her|their|my|an?) )?${some}${relative}\\b`,
  'iu',
);

const number =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|several|many|dozens of|whole|entire|\\d+)';

/** Families and the worst off, as the ones to whom something is done: "two Uyghur families", "pregnant women". */
export const frail = new RegExp(
  `^(?:(?:at least|about|around|some|another) )?(?:${number} (?:(?!the|of)[\\p{L}-]+ ){0,3}?(?:families|couples|siblings)\\b|an? (?:[\\p{L}-]+ ){0,2}couple\\b|(?:two|three|four) (?:brothers|sisters) and (?:his|her|their|an?) (?:[\\p{L}-]+ )?[\\p{L}-]+|(?:heavily )?(?:pregnant|expectant|nursing|breast-?feeding|disabled|elderly|unaccompanied|orphaned|trafficked) (?:and (?:[\\p{L}-]+ ){1,2})?(?:wom[ae]n|people|mothers|children|minors|girls|men)\\b|(?:the )?(?:elderly|sick|old|wounded|infirm|disabled),? and (?:the )?(?:\\p{L}+)|(?:men, )?wom[ae]n(?:,| and) (?:(?:\\p{L}+ ){0,2}children|the elderly)|(?:children and (?:\\p{L}+ )?(?:wom[ae]n|elderly|old people))|wom[ae]n (?:in|within) the (?:last|late|final|first|\\p{L}+) (?:months?|weeks?|stages?) of (?:a |their |her )?pregnanc\\p{L}+)`,
  'iu',
);
