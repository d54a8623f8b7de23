/** Marks that stand for a breve or an aspiration in typed McCune-Reischauer, brought to one: `'`. */
const APOSTROPHES = /[\u2018\u2019\u02bb\u02bc\u02b9\u02bd\u0060\u00b4\u2032\u02be\u02bf\uff07]/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u00ad]/gu;

/**
 * Latin text in one shape: composed (NFC), apostrophes and dashes of one kind each, spaces single.
 * Case is kept, since capitals tell which word is the surname.
 *
 * @example tidyLatin('Ch’oe  So’k–Min') // "Ch'oe So'k-Min"
 */
export function tidyLatin(text: string): string {
  return text.normalize('NFKC').replace(APOSTROPHES, "'").replace(DASHES, '-').replace(/\s+/gu, ' ').trim();
}

/**
 * Lower-case letters without marks: ŏ -> o, é -> e, ß -> ss. Letters of other scripts stay.
 *
 * @example plainLatin('Chŏng') // 'chong'
 */
export function plainLatin(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}
