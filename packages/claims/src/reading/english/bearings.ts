import { matches } from '@safeconduct/dates/find/matches.ts';
import { countries, countryOf, findPlaces } from '../../places/index.ts';

/** Which way a report looks: the state that its people would be sent back to, as far as their names tell. */
export interface Bearings {
  /** ISO 3166-1 alpha-2; `null` where the report does not call its people by a nation. */
  readonly home: string | null;
  /** The state in which most of its towns lie: where it happens; `null` where it names one town or none. */
  readonly host: string | null;
  readonly publishedOn: string | null;
}

/** Peoples who are called by their own name, with the state that claims them. */
const peoples: readonly (readonly [string, string])[] = [
  ['Uyghur|Uighur|Uygur|Tibetan|Hui|Falun Gong practitioner|Hongkonger', 'CN'],
  ['Montagnard|Degar|Khmer Krom', 'VN'],
  ['Rohingya|Kachin|Karen|Karenni|Chin|Shan', 'MM'],
  ['Hmong', 'LA'],
  ['Kurd|Gulenist|Gulen', 'TR'],
  ['Chechen|Ingush|Dagestani', 'RU'],
  ['Hazara', 'AF'],
  ['Baloch|Baluch', 'IR'],
  ['Tigrayan|Oromo', 'ET'],
  ['Darfuri', 'SD'],
  ['Ahmadi', 'PK'],
];

const persons =
  '(?:people|persons?|men|man|wom[ae]n|child(?:ren)?|boys?|girls?|famil(?:y|ies)|couples?|nationals?|citizens?|refugees?|defectors?|escapees?|migrants?|asylum|asylum-seekers?|detainees?|deportees?|returnees?|students?|workers?|loggers?|labourers?|laborers?|activists?|dissidents?|journalists?|bloggers?|monks?|nuns?|teachers?|engineers?|traders?|fugitives?|group|minority|community|exiles?|prisoners?|teenagers?|brothers?|sisters?|mother|father|footballer|teacher|pastor|politician|minors?|babies|baby|supporters?|opposition|members?|opponents?|critics?|movement|lawyer|businessm[ae]n|singer|fishermen|soldiers?|deserters?|servicemen|sailors?)\\b';

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

interface People {
  readonly code: string;
  /** Most reports name few peoples: without one of these words the pattern need not be tried. */
  readonly names: readonly string[];
  readonly pattern: RegExp;
}

const nations: readonly People[] = [
  ...peoples.map(([words, code]): readonly [string, readonly string[]] => [code, words.split('|')]),
  ...countries
    .filter((country) => country.adjectives.length > 0)
    .map((country): readonly [string, readonly string[]] => [country.code, country.adjectives]),
].map(
  ([code, names]): People => ({
    code,
    names,
    // "Laos" is the state, not several of its people.
    pattern: new RegExp(
      `(?<!\\bSouth )\\b(?!Laos\\b)(?:${names.map(escape).join('|')})(?:s\\b|\\s(?:who|whom|aged)\\b|,\\s\\d|(?:['’]s?)?\\s(?:[a-z-]+\\s){0,2}?${persons})`,
      'gu',
    ),
  }),
);

/** The states in which the places of a text lie, the one with most of them first: there the report happens. */
function hostsOf(text: string): readonly (readonly [country: string, times: number])[] {
  const times = new Map<string, number>();
  for (const { place, country } of findPlaces(text, 'en'))
    if (place !== null) times.set(country, (times.get(country) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1]);
}

/** Where a report calls people by one nation only, they are of it, wherever it happens. */
function onlyNation(times: ReadonlyMap<string, number>): string | null {
  const named = [...times].filter(([, count]) => count > 0);
  const [only] = named;
  return named.length === 1 && only ? only[0] : null;
}

const states = countries.map((country) => country.en.map(escape).join('|')).join('|');

const cameFrom = new RegExp(
  `\\b(?:(?:refugees?|asylum[- ]seekers?|migrants?|people|men|women|families|bloggers?|activists?|defectors?)\\s(?:from|fleeing|who (?:had )?(?:fled|escaped?|left)(?: from)?)|(?:nationals|citizens) of)\\s(?:the\\s)?(${states})\\b`,
  'gu',
);

const sentTo = new RegExp(
  `\\b(?:sen[dt]|sending|flown|forced|rendition|brought|return(?:ed|ing)?|deport(?:ed|ing|ation)|repatriat(?:ed|ing|ion)|extradit(?:ed|ing|ion)|expelled|handed|back|home)\\s(?:[\\p{Ll}\\d,]+\\s){0,4}?to\\s(?:the\\s)?(${states})\\b`,
  'gu',
);

/** "asylum seekers from Sri Lanka", "sent back to North Korea": the state that is named most often so. */
function mostNamed(text: string, pattern: RegExp): string | null {
  const times = new Map<string, number>();
  for (const match of matches(text, pattern)) {
    const code = countryOf(match[1] ?? '')?.code;
    if (code !== undefined) times.set(code, (times.get(code) ?? 0) + 1);
  }
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** "All of the defectors have been repatriated": where Korea is named beside them, they are of the North. */
function isKorean(text: string): boolean {
  return (
    /\bdefectors?\b/i.test(text) && findPlaces(text, 'en').some(({ country }) => /^K[PR]$/.test(country))
  );
}

/**
 * The state to which the people of a report belong: the one whose people it names most often. Those of the state where
 * it happens (drivers, husbands, guides) count for less.
 *
 * @example homeOf('Nine North Koreans were held in Laos.') // 'KP'
 */
export function homeOf(text: string, hosts = hostsOf(text)): string | null {
  const host = hosts[0]?.[0] ?? null;
  const times = new Map<string, number>();
  const heads = new Set(text.match(/\b\p{Lu}\p{L}{2}/gu));
  const mayName = (name: string) =>
    (heads.has(name.slice(0, 3)) || !/^[A-Z][a-z]{2}/.test(name)) && text.includes(name);
  for (const { code, names, pattern } of nations) {
    const found = names.some(mayName) ? matches(text, pattern).length : 0;
    times.set(code, (times.get(code) ?? 0) + found);
  }
  const weighed = [...times]
    .map(([code, count]): readonly [string, number] => [
      code,
      code === host ? (count > 2 ? count * 0.4 : 0) : count,
    ])
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1]);
  const [first] = weighed[0] ?? [];
  // South Koreans among them are those who help.
  if (first === 'KR' && ((times.get('KP') ?? 0) > 0 || isKorean(text))) return 'KP';
  return (
    first ??
    (/\bdefectors?\b/i.test(text)
      ? 'KP'
      : (mostNamed(text, sentTo) ?? onlyNation(times) ?? mostNamed(text, cameFrom)))
  );
}

/** Which way a report looks. */
export function bearingsOf(text: string, publishedOn: string | null): Bearings {
  const hosts = hostsOf(text);
  const [first, second] = hosts;
  const host = first && first[1] > Math.max(1, second?.[1] ?? 0) ? first[0] : null;
  return { home: homeOf(text, hosts), host, publishedOn };
}
