const plural =
  '(?:wom[ae]n|girls|boys|mothers|children|infants|babies|minors|teenagers|adolescents|toddlers|newborns?|families|couples|orphans|students|pupils|relatives|family members|siblings|pensioners|officers|soldiers|conscripts|deserters|Christians|Muslims|civilians|nuns|monks|priests|pastors|clerics|workers|labou?rers|journalists|reporters|activists|lawyers|judges|academics|teachers|doctors|nurses|engineers|farmers|traders|politicians|prisoners|dissidents|converts|musicians|singers|artists|writers|patients|adults|men)';
/** Words before such a noun: no numbers, and nothing that would begin a new phrase. */
const adjectives =
  '(?:(?!(?:an?|the|of|in|at|to|for|from|by|with|and|or|who|that|his|her|its|their|least|about|around|more|than|up|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|are|is|were|was|been|those|these|them|aid|rights|as|well)\\b)[\\p{L}-]+ ){0,3}?';
const lone =
  '(?:elderly|elderly people|the elderly|the sick|old people|people with disabilities|entire families|whole families)';
const named =
  '(?:\\p{Lu}[\\p{L}-]+(?: and \\p{Lu}[\\p{L}-]+)? (?:asylum[- ]seekers|refugees|migrants|nationals))';

/** A kind of people told of without a number: "elderly women", "former army officers", "the sick". */
export const kinds = `(?:(?:the )?(?:${adjectives}${plural}|${lone}|${named})(?: with (?:young |small )?(?:children|babies|infants)| in the (?:last|late|final) (?:months|weeks|stages) of pregnancy)?)`;

/** The same at the beginning of a sentence. */
export const kindsFirst = kinds
  .replace(
    'wom[ae]n|girls|boys|mothers|children|infants',
    '[Ww]om[ae]n|[Gg]irls|[Bb]oys|[Mm]others|[Cc]hildren|[Ii]nfants',
  )
  .replace('elderly|elderly people|the elderly', '[Ee]lderly people|[Tt]he elderly')
  .replace('the sick', '[Tt]he sick');

const listed = `(?<one>${kinds})(?:\\s?(?:,|and|as well as)\\s(?:with\\s|of\\s)?(?<two>${kinds}))?`;

/** "including children", "the group, said to include former officers", "mostly women". */
export const including = new RegExp(
  `\\b(?:[Ii]ncluding|includ(?:es?|ed)|among them|consisting (?:mostly |mainly )?of|consists? of|made up (?:mostly |mainly )?of|comprising|[Mm]ostly|[Mm]ainly|predominantly|(?:[Mm]ost|[Mm]any|[Hh]alf|[Ss]ome|[Ss]everal|[Aa]ll) of (?:them|whom)(?: are| were)?)\\s(?:several |some |many |a number of )?${listed}`,
  'u',
);

const aside = '(?:, [^,.;]{3,45},)?';

/** "Among them, it is said, are young children", "among those deported were nuns". */
export const among = new RegExp(
  `\\b[Aa]mong (?:them|whom|(?:those|the) [^.;,]{3,50}?)${aside} (?:are|is|were|was) (?:said |believed |reported |thought )?(?:to be )?(?:also )?(?:several |some |many )?(?<told>(?:an? [\\p{L}-]+ and )?${kinds}(?: and (?:the )?${kinds})?)`,
  'u',
);

/** "Two large groups of Sudanese were among those deported", "there were children in the group". */
export const wereAmong = new RegExp(
  `(?:(?:^|[,;:“"]\\s?|\\bthat )(?<told>(?:An? |an? |[Ss]everal |[Ss]ome )?${kindsFirst}(?: and (?:\\p{L}+ )?${kinds})?) (?:is|are|was|were) (?:also )?among (?:the|those|them)\\b|\\b[Tt]here (?:are|were|may be|may have been|might have been|could be) (?:also )?(?:several |some |many )?(?<there>${kinds}(?: and ${kinds})?) (?:among|in|on) (?:the|those|them|this|that|board)\\b)`,
  'u',
);
