const rated =
  /^["”]?[^,.;]{0,60}?\b(?:(?:a|per|each|every) (day|week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(daily|weekly|monthly|annually|yearly|year after year))\b/i;
/** "within a day", "over a week", "about a month": a stretch of time, no rate. */
const stretch = /\b(?:within|in|for|over|after|than|about|once|half|of|by) (?:a|per|each|every) \p{L}+$/iu;
/** "a week from now", "a year ago"; "8,900 a year from 1998 on" is a rate. */
const fromThen = /^ (?:from(?! (?:19|20)\d\d)|ago|later|before|after|earlier)\b/i;

/** What a number is told by, where it is a rate: "500 a day", "60 returnees cross weekly". */
export function rateBehind(after: string): 'day' | 'week' | 'year' | null {
  const found = rated.exec(after);
  if (found === null || stretch.test(found[0]) || fromThen.test(after.slice(found[0].length))) return null;
  const unit = (found[1] ?? found[2] ?? '').toLowerCase();
  if (unit.startsWith('da')) return 'day';
  if (/.day$/.test(unit)) return 'week';
  return /^(?:year|annual)/.test(unit) ? 'year' : 'week';
}
