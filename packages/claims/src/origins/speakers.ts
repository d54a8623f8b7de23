import type { Claim, SpeakerKind } from '../model/claim.ts';
import { countryOf } from '../places/country.ts';
import { bodyKey, denseStateKey } from './bodies.ts';

/** Who stands behind a statement, as far as the words tell. */
export interface Voice {
  /** Keys of named persons, organisations and states; empty where nobody is named. */
  readonly named: readonly string[];
  /** Keys of the outlet through which an unnamed voice came ("a source via RFA"). */
  readonly channel: readonly string[];
  /** True where the publisher speaks for itself. */
  readonly own: boolean;
  readonly label: string;
}

const titles =
  /^(rep|sen|amb|dr|mr|mrs|ms|rev|fr|sir|prof|gen|maj|col|lt|president|minister|prime|dpm|igp|fm|former|senior|unidentified|pastor)\.?\s+/;
const unnamedWords =
  /\b(activists?|activistes?|activistas?|groups?|groupes?|sources?|officials?|reports?|media|lawmakers?|defectors?|advocates?|campaigners?|missionar(y|ies)|witness(es)?|organi[sz]ations?|organisations?|author|intermediaries|relatives?|families|experts?|agencies|informes|aggregator|appeal|citizens assisting|trader|none|nobody|unknown|anonymous|nongovernment\w*|reporter)\b/i;
const stateWords =
  /\b(government|officials?|authorit(y|ies)|foreign|foreign ministry|ministry|ministries|police|immigration|interior|public security|security|embassy|mfa|fm|mofa|spokes(man|woman|person))\b/g;

/**
 * Tells who is behind a speaker as written. "X via Y" and "X to Y" go back to X; an unnamed X goes back to Y;
 * "person, organisation" are one voice; offices of one state are one voice.
 *
 * @example readVoice('Amnesty International via dpa', 'named_org').named // ['amnesty international']
 * @example readVoice('anonymous source via RFA', 'anonymous_source').channel // ['rfa']
 */
export function readVoice(speaker: string, kind: SpeakerKind): Voice {
  const text = speaker.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  const [head = '', ...through] = text.split(/\s+(?:via|to|after|relaying|quoted by|citing)\s+|,\s+to\s+/i);
  const upstream = head.replace(/\s+on\s+\p{Lu}.*$/u, '').replace(/^copied from\s+/i, '');
  const parts = upstream.split(/\s*[/;]\s*/);
  const named = parts.flatMap((part) => namesIn(part, kind));
  const channel = through.flatMap((part) => namesIn(part, 'media'));
  const own = kind === 'self' || kind === 'reporter' || kind === 'unattributed';
  return { named: [...new Set(named)], channel: [...new Set(channel)], own, label: label(text) };
}

/** Reads voices of claims, each speaker once: the same few names stand in hundreds of claims. */
export function voiceReader(): (claim: Pick<Claim, 'speaker' | 'speakerKind'>) => Voice {
  const read = new Map<string, Voice>();
  return ({ speaker, speakerKind }) => {
    const key = `${speakerKind} ${speaker}`;
    const known = read.get(key);
    if (known) return known;
    const voice = readVoice(speaker, speakerKind);
    read.set(key, voice);
    return voice;
  };
}

function label(text: string): string {
  return text.replace(/\s*\((reportedly|speech|digest|pseudonym)\)/i, '').trim();
}

/** Keys of the names in one part: the person and, after a comma, the organisation; nothing for unnamed voices. */
function namesIn(part: string, kind: SpeakerKind): string[] {
  const [first = '', ...more] = part.replaceAll(/\([^)]*\)/g, '').split(/\s*[,，、]\s*/);
  // "Eduardo del Buey, UN, for OHCHR" speaks with the voice of the body that he speaks for.
  const rest = more.map((word) => word.replace(/^(?:speaking )?for (?=\p{Lu})/u, ''));
  const keys = [first, ...rest.filter(isOrganisation)].map((name) => nameKey(name, kind));
  return keys.filter((key) => key !== null);
}

/** After a comma an organisation starts with a capital and is no title or date: "UNHCR", not "former vice minister". */
function isOrganisation(word: string): boolean {
  return (/^\p{Lu}/u.test(word) || /[\p{Script=Han}\p{Script=Hangul}]/u.test(word)) && !/\d/.test(word);
}

/**
 * The key of a name, or `null` for a voice that names nobody. State offices fold to `state:` and their adjective.
 *
 * @example nameKey('Rep. Park Sun-young', 'named_person') // 'park sun-young'
 */
export function nameKey(name: string, kind: SpeakerKind): string | null {
  const clean = name
    .replace(/['’]s\b/g, '')
    .replaceAll(/["“”'‘’.]/g, '')
    .replace(/\bstatement\b.*$/i, '')
    .trim();
  if (clean === '') return null;
  let key = clean.toLowerCase().replace(/^the\s+/, '');
  for (let before = ''; before !== key; ) {
    before = key;
    key = key.replace(titles, '');
  }
  const state = stateKey(key, clean) ?? (kind === 'official' ? wholeState(key) : null);
  if (state) return state;
  const body = bodyKey(key);
  if (body) return body;
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}]/u.test(key)) {
    return kind === 'named_person' || kind === 'named_org' || kind === 'media' || kind === 'official'
      ? key
      : null;
  }
  if (unnamedWords.test(key) && !(kind === 'named_org' && /^\p{Lu}/u.test(clean))) return null;
  return /^\p{Lu}/u.test(clean) ? key.replace(/^(the|an?)\s+/, '') : null;
}

/** "China" as an official voice is the state. */
function wholeState(key: string): string | null {
  const country = countryOf(key);
  return country ? `state:${country.code.toLowerCase()}` : null;
}

/** "Thai officials", "South Korean government" -> `state:th`, `state:kr`; `null` where it is not only an office. */
function stateKey(key: string, original: string): string | null {
  if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(key)) return denseStateKey(key);
  if (!/^\p{Lu}/u.test(original.replace(/^(senior|the|an?|unidentified|some)\s+/i, ''))) return null;
  if (key.search(stateWords) < 0) return null;
  const rest = key
    .replaceAll(stateWords, ' ')
    .replaceAll(/\b(of|the|and|a|an)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const country = countryOf(rest);
  if (country) return `state:${country.code.toLowerCase()}`;
  return /^[\p{L}-]+$/u.test(rest) && rest.length > 1 && bodyKey(rest) === null ? `state:${rest}` : null;
}

/** Wire agencies: "Straits Times (AFP)" speaks with the agency's voice. */
export const agencies: ReadonlySet<string> = new Set(
  'afp ap reuters yonhap dpa xinhua kyodo jiji efe ansa interfax tass belga pti ani ians anadolu bernama upi rfa voa'.split(
    ' ',
  ),
);

/**
 * The keys of a publisher as a voice: the agency named in brackets, else the name without brackets.
 *
 * @example publisherKeys('Straits Times (AFP)') // ['afp']
 * @example publisherKeys('HRW (Phuketwan)') // ['hrw']
 */
export function publisherKeys(publisher: string): readonly string[] {
  const bracket = /\(([^)]*)\)/.exec(publisher)?.[1] ?? '';
  const agency = bracket
    .toLowerCase()
    .split(/[^a-z]+/)
    .find((word) => agencies.has(word));
  if (agency) return [agency];
  const main = publisher.replaceAll(/\([^)]*\)/g, '').trim() || publisher;
  return main.split(/\s*\/\s*/).map((name) => {
    const key = name
      .toLowerCase()
      .replaceAll(/["“”'‘’.]/g, '')
      .replace(/^the\s+/, '');
    return bodyKey(key) ?? key;
  });
}

/** Words too common to make a short name a prefix of a longer one. */
const common = new Set(
  'china korea north south thai un us the rok dprk new united human radio free world news national'.split(
    ' ',
  ),
);

/**
 * Names that mean the same voice in one file: an abbreviation and the words it stands for ("HRW"), a short form
 * that begins a longer name ("Amnesty", "Amnesty International Japan"), a person with and without middle names.
 *
 * @example sameName('hrw', 'human rights watch') // true
 * @example sameName('fahmi moin', 'fahmi abdul moin') // true
 */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.startsWith('state:') || short.startsWith('state:')) return false;
  return shortForms(long).includes(short) || isStart(short, long);
}

/** The forms by which a longer name may be cut short: its initials, and its first and last word. */
export function shortForms(name: string): readonly string[] {
  const words = name.split(/[\s-]+/).filter((word) => !/^(of|for|the|and|in)$/.test(word));
  if (words.length < 3) return [];
  const initials = words.map((word) => word[0]).join('');
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  const ends = words.length <= 4 && first.length > 2 && last.length > 2 ? [`${first} ${last}`] : [];
  return initials.length >= 3 ? [initials, ...ends] : ends;
}

/** The words by which a longer name begins, each a form by which it may be cut short. */
export function starts(name: string): readonly string[] {
  return [...name.matchAll(/ /g)]
    .map(({ index }) => name.slice(0, index))
    .filter((start) => isStart(start, name));
}

function isStart(short: string, long: string): boolean {
  const first = short.split(' ')[0] ?? '';
  return long.startsWith(`${short} `) && first.length >= 3 && !common.has(short);
}
