const media: readonly (readonly [string, RegExp])[] = [
  ['interview', /\b(?:in an? (?:\w+ ){0,3}interview|interviewed by|told (?:the )?\p{Lu})/u],
  [
    'statement',
    /\b(?:in|issued|released|according to) (?:an?|its|the|this|earlier)?\s?(?:[\w-]+ ){0,4}statements?\b|\bstatement (?:sent|said|issued)\b/i,
  ],
  ['press release', /\b(?:press|news) release\b/i],
  ['press conference', /\b(?:press|news) conference|(?:press|news) briefing|briefing\b/i],
  ['e-mail', /\be-?mails?\b/i],
  ['letter', /\b(?:in|sent|wrote|by) an? (?:\w+ ){0,3}letter\b/i],
  ['telephone', /\bby (?:tele)?phone|phone (?:call|interview)\b/i],
  ['social media', /\b(?:tweet(?:ed)?|facebook|twitter|on x|telegram|weibo|instagram)\b/i],
  ['commentary', /\b(?:commentary|op-ed|column|opinion piece)\b/i],
  ['report', /\bin (?:a|its|the) (?:\w+ ){0,3}report\b/i],
  ['speech', /\bin a (?:\w+ )?speech\b/i],
  ['testimony', /\btestimony|testified\b/i],
];

/**
 * The channel through which something was said, as far as the words say it.
 *
 * @example mediumOf('told reporters in a written statement') // 'statement'
 */
export function mediumOf(words: string): string | null {
  for (const [medium, pattern] of media) if (pattern.test(words)) return medium;
  return null;
}

/** Hedge on the saying: `reportedly said`, `is said to have told`. */
export function sayingHedge(words: string): string | null {
  return (
    /\b(?:reportedly|allegedly|apparently|purportedly|supposedly|is said to have|is reported to have)\b/i
      .exec(words)?.[0]
      .toLowerCase() ?? null
  );
}
