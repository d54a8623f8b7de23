import { mayMatch } from '../sieve/sieve.ts';

/**
 * Every match of a global pattern, as `matchAll` gives them, but by the pattern itself: `matchAll` makes a new pattern at
 * each call, and where a few hundred patterns run over every sentence most of the time goes into making them.
 *
 * @example matches('8 and 9', /\d/g).length // 2
 */
export function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  if (!mayMatch(text, pattern)) return found;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    // An empty match would be found again for ever.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}

/**
 * The first match of a pattern that is neither global nor sticky, as its `exec` gives it; a text that holds none of its
 * words is not searched.
 *
 * @example firstMatch('held in Tumen', /held in (\p{L}+)/u)?.[1] // 'Tumen'
 */
export function firstMatch(text: string, pattern: RegExp): RegExpExecArray | null {
  return mayMatch(text, pattern) ? pattern.exec(text) : null;
}

/**
 * Whether a pattern that is neither global nor sticky matches, as its `test` tells.
 *
 * @example holds('held in Tumen', /held/) // true
 */
export function holds(text: string, pattern: RegExp): boolean {
  return mayMatch(text, pattern) && pattern.test(text);
}

/**
 * Whether a pattern matches in a part of a text: the whole text is asked for its words, so that of all parts of a sentence
 * none is searched where the sentence has none of them.
 *
 * @example holdsWithin('They were held.', 'They were', /held/) // false
 */
export function holdsWithin(text: string, part: string, pattern: RegExp): boolean {
  return mayMatch(text, pattern) && pattern.test(part);
}
