import { countries } from '../../places/index.ts';

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const countryWord = countries
  .flatMap((country) => [...country.en, ...country.adjectives, ...country.capitals])
  .filter((word) => word.length > 2 && !word.startsWith('the '))
  .map(escape)
  .sort((a, b) => b.length - a.length)
  .join('|');
const body =
  '(?:UNHCR|OHCHR|UN|U\\.N\\.|United Nations|ICRC|Red Cross|IOM|U\\.?N\\.? (?:refugee agency|Human Rights Council|Security Council|General Assembly|rapporteur|human rights office)|(?:the )?(?:international|refugee|UN|U\\.N\\.) (?:agency|community|body)|(?:Human Rights|Security) (?:Council|Commission)|Secretary-General|High Commissioner)';
const stateBody =
  '(?:authorities|government|foreign (?:affairs )?ministry|foreign minister|ministry(?: of (?:\\p{Lu}\\p{L}+(?: and)? ?){1,3})?|officials|police|embassy|consulate|ambassador|leadership|immigration|president|prime minister|side|counterparts?)';

/** Source of a pattern for a named party that can be written to: a state, its bodies, the UN, an embassy. */
export const party = `(?:(?:the |its |their |all |both the )?(?:${countryWord})(?:['’]s)?(?: ${stateBody}(?: in [\\p{Lu}]\\p{L}+)?)?|(?:the )?${body}|(?:the )?(?:local |all |its |both |provincial |city |state |regional |host )?(?:authorities|government|governments|embassy|parties(?: concerned)?|foreign ministry|national human rights commission|countries|nations|states|consulate)|(?:his|her|its|their) (?:\\p{Lu}\\p{L}+ )?counterparts?)`;

/** Source of a pattern for a state or its government as the subject of a stance. */
export const stateParty = `(?:(?:the )?(?:${countryWord}|North\\b|South\\b)(?:['’]s)?(?: (?:${stateBody}|state media|regime|cabinet|parliament|leader)(?: in [\\p{Lu}]\\p{L}+)?)?|(?:the )?(?:foreign ministry|government|regime|ministry|authorities))`;
