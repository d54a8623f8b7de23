import { countries, type Country } from '@safeconduct/claims/places/country.ts';
import { stateOfParty } from './party.ts';
import type { StateCode } from '../../model/law.ts';

/** Words that name peoples as well as nationals, or a place that is no state: they say nothing of a nationality. */
const NO_NATIONALITY = new Set(
  'Tamil;Kazakh;Uzbek;Kyrgyz;Tajik;Turkmen;Turk;Hong Kong;Palestinian;DPRK'.split(';'),
);

const PERSON =
  'nationals?|citizens?|refugees?|defectors?|escapees?|fugitives?|migrants?|asylum[- ]seekers?|detainees?|people|persons?|men|man|wom[ae]n|child(?:ren)?|girls?|boys?|famil(?:y|ies)|workers?|students?|residents?|returnees?';

/** One way in which a text names nationals of a state. */
interface Demonym {
  readonly state: StateCode;
  readonly words: RegExp;
}

const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const any = (texts: readonly string[]) => texts.map(literal).join('|');

/**
 * English: the plural, the word before a word for people, or a number before a word without a plural. "Chinese police",
 * "ethnic Chinese", "half-Chinese" and "not Chinese nationals" name nobody's nationality.
 */
function english({ adjectives }: Country): string[] {
  const peoples = adjectives.filter((word) => !NO_NATIONALITY.has(word));
  if (peoples.length === 0) return [];
  const before = String.raw`(?<!(?:\bethnic|\bnot|-)\s?)\b`;
  const plural = peoples.filter((word) => !/(?:ese|ish|ch|ss)$/i.test(word));
  const invariant = peoples.filter((word) => /(?:ese|ss)$/i.test(word));
  return [
    String.raw`${before}(?:${any(peoples)})(?:\s+(?!and\b)[a-z-]+){0,2}\s+(?:${PERSON})\b`,
    ...(plural.length > 0 ? [`${before}(?:${any(plural)})s\\b`] : []),
    ...(invariant.length > 0
      ? [String.raw`\d\s+(?:${any(invariant)})(?=\s*(?:$|[,.;)]|were\b|are\b|who\b))`]
      : []),
  ];
}

function korean({ ko, code }: Country): string[] {
  const people = '(?:\\s?(?:인(?!민|권|근)|사람|국민|주민|국적|출신|이탈주민|난민|여성|남성|아동|노동자))';
  return [...(ko.length > 0 ? [`(?:${any(ko)})${people}`] : []), ...(code === 'KP' ? ['탈북'] : [])];
}

function chinese({ zh, code }: Country): string[] {
  const people = '(?:籍|国民|國民|公民|难民|難民|人(?![民权權])|女性|妇女|儿童)';
  return [...(zh.length > 0 ? [`(?:${any(zh)})${people}`] : []), ...(code === 'KP' ? ['[脱脫逃]北者'] : [])];
}

const demonyms: readonly Demonym[] = countries.flatMap((country) => {
  const [name = ''] = country.en;
  const state = stateOfParty(name);
  if (state === null) return [];
  return [...english(country), ...korean(country), ...chinese(country)].map((words) => ({
    state,
    words: new RegExp(words, 'iu'),
  }));
});

/**
 * The states whose nationals the words of a claim name; none where they name only a country, a police or a people.
 *
 * @example nationalsIn('21 North Korean refugees') // ['PRK']
 * @example nationalsIn('arrested by Chinese police') // []
 */
export function nationalsIn(words: string): readonly StateCode[] {
  return [...new Set(demonyms.filter((one) => one.words.test(words)).map(({ state }) => state))];
}
