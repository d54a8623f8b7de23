import type { Units } from '@safeconduct/names/model/types.ts';
import { europeanLists } from './european.ts';
import { kanaLists, kontsevichLists } from './letters.ts';
import type { Lists } from './lists.ts';
import { dprkLists, mrLists, mrMarkedLists } from './northern.ts';
import { rokLists } from './southern.ts';

/** A word of a list is one share; `_` stands for nothing written. With `fall`, later words count less. */
function spellings(list: string, fall: boolean): Record<string, number> {
  const shares: Record<string, number> = {};
  list.split(' ').forEach((word, place) => {
    const spelling = word === '_' ? '' : word;
    shares[spelling] = (shares[spelling] ?? 0) + (fall ? 1 / (place + 1) : 1);
  });
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  return Object.fromEntries(Object.entries(shares).map(([key, share]) => [key, share / total]));
}

/** Onset and vowel spelled as one: 환 as Whan. */
const TOGETHER: Units['together'] = {
  ㅎㅘ: { wha: 0.3 },
  ㅎㅝ: { who: 0.1 },
  ㅎㅟ: { whi: 0.3, whee: 0.05 },
  ㅅㅣ: { shi: 0.3, shee: 0.02 },
  ㅅㅕ: { shu: 0.02 },
  ㄹㅣ: { yi: 0.05 },
};

function units(lists: Lists, fall: boolean): Units {
  const of = (part: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(part).map(([jamo, list]) => [jamo, spellings(list, fall)]));
  return {
    onset: of(lists.onset),
    vowel: of(lists.vowel),
    coda: of(lists.coda),
    together: fall ? TOGETHER : {},
  };
}

export const seeds = {
  rok: units(rokLists, true),
  dprk: units(dprkLists, false),
  mr: units(mrLists, false),
  mrMarked: units(mrMarkedLists, false),
  european: units(europeanLists, true),
  kana: units(kanaLists, false),
  kontsevich: units(kontsevichLists, false),
};
