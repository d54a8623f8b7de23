import { countries } from '../../places/index.ts';

/** Which way a report looks: the state that its people would be sent back to, as far as their names tell. */
export interface Bearings {
  /** ISO 3166-1 alpha-2; `null` where the report does not call its people by a nation. */
  readonly home: string | null;
  readonly publishedOn: string | null;
}

/** Peoples who are called by their own name, with the state that claims them. */
const peoples: readonly (readonly [string, string])[] = [
  ['Uyghur|Uighur|Uygur|Tibetan|Hui|Falun Gong practitioner|Hongkonger', 'CN'],
  ['Montagnard|Degar|Khmer Krom', 'VN'],
  ['Rohingya|Kachin|Karen|Karenni|Chin|Shan', 'MM'],
  ['Hmong', 'LA'],
  ['Kurd|Gulenist', 'TR'],
  ['Chechen|Ingush|Dagestani', 'RU'],
  ['Hazara', 'AF'],
  ['Baloch|Baluch', 'IR'],
  ['Tigrayan|Oromo', 'ET'],
  ['Darfuri', 'SD'],
  ['Ahmadi', 'PK'],
];

const persons =
  '(?:people|persons?|men|man|wom[ae]n|child(?:ren)?|boys?|girls?|famil(?:y|ies)|couples?|nationals?|citizens?|refugees?|defectors?|escapees?|migrants?|asylum|asylum-seekers?|detainees?|deportees?|returnees?|students?|workers?|loggers?|labourers?|laborers?|activists?|dissidents?|journalists?|bloggers?|monks?|nuns?|teachers?|engineers?|traders?|fugitives?|group|minority|community|exiles?|prisoners?|teenagers?|brothers?|sisters?|mother|father|footballer|teacher|pastor|politician|minors?|babies|baby)\\b';

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const patterns: readonly (readonly [string, RegExp])[] = [
  ...peoples,
  ...countries
    .filter((country) => country.adjectives.length > 0)
    .map((country): readonly [string, string] => [country.adjectives.map(escape).join('|'), country.code]),
].map(([words, code]): readonly [string, RegExp] => [
  code,
  new RegExp(`\\b(?:${words})(?:s\\b|(?:['’]s?)?\\s(?:[a-z-]+\\s){0,2}?${persons})`, 'gu'),
]);

/**
 * The state to which the people of a report belong: the one whose people it names most often.
 *
 * @example homeOf('Nine North Koreans were held in Laos.') // 'KP'
 */
export function homeOf(text: string): string | null {
  const times = new Map<string, number>();
  for (const [code, pattern] of patterns)
    times.set(code, (times.get(code) ?? 0) + [...text.matchAll(pattern)].length);
  let best: string | null = null;
  for (const [code, count] of times)
    if (count > 0 && count > (best ? (times.get(best) ?? 0) : 0)) best = code;
  return best;
}
