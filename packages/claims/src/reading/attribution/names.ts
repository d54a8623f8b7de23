import { countryOf } from '../../places/index.ts';
import { isPersonName, withoutTitles } from './kinds.ts';

/** The words for a speaker without marks, joining words and the genitive. */
export function clean(words: string): string {
  return (
    words
      .replace(/\s+/gu, ' ')
      .replace(/^[\s,;:“”"'‘’–—-]+|[\s,;:“”"‘–—-]+$/gu, '')
      .replace(/^(?:and|but|as|while|though|yet|so|that|in)\s+(?=\p{Lu})/iu, '')
      // "a 2014 United Nations report", "under a 1986 protocol Beijing regards": the state, and not its paper
      .replace(
        /^(?:an? )?(?:(?:19|20)\d\d )?(?:protocol|treaty|agreement|accord|pact|deal) (?=\p{Lu}\p{L}+$)/u,
        '',
      )
      .replace(/^(?:an? )?(?:19|20)\d\d (?=\p{Lu})/u, '')
      .replace(/(?<=\p{Ll}{3}|\p{Lu}{3})\.$/u, '')
      .replace(/['’]s$/u, '')
      .replace(/['’]$/u, '')
  );
}

/** A person named with a body or a role keeps the person as the name: "Kim Hoe-tae of Solidarity" -> "Kim Hoe-tae". */
export function headName(words: string): string {
  const bare = withoutTitles(words);
  const person =
    /^(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:al|bin|van|de|el|abu|ibn)?-?\s?\p{Lu}[\p{L}\p{M}.'’-]*){1,3})(?:\s(?:of|from|at|with|in|for|who|and)\b.*)?$/u.exec(
      bare,
    );
  if (person?.[1] && isPersonName(person[1])) return person[1];
  const last = /(?:^|\s)((?:\p{Lu}[\p{L}\p{M}.'’-]*\s){1,2}\p{Lu}[\p{L}\p{M}.'’-]*)$/u.exec(words);
  if (
    last?.[1] &&
    isPersonName(last[1]) &&
    countryOf(last[1]) === null &&
    !/\b(?:in|from|for|at|of|to)$/.test(words.slice(0, words.length - last[1].length).trimEnd()) &&
    !/(?:ans|ese)$/.test(last[1]) &&
    /\b(?:minister|president|spokes\w+|lawmaker|activist|director|chairman|chairwoman|professor|lawyer|envoy|ambassador|official|head|chief|leader|pastor|rapporteur|commissioner|officer|secretary|researcher|founder)\b/i.test(
      words,
    )
  )
    return last[1];
  return words.replace(/^(?:the|an?)\s+/i, '');
}
