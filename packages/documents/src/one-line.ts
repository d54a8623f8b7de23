/**
 * Text as one line of well-formed characters: line ends, controls and bidirectional overrides become spaces, so
 * that no format can be broken out of by them, no reader misled, and XML can hold it.
 *
 * @example oneLine('a\nb') // 'a b'
 */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]+/gu, ' ');
}
