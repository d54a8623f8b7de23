import { matches } from '@safeconduct/dates/find/matches.ts';
import { findDates } from '@safeconduct/dates';
import type { Span } from '../../segment/sentences.ts';

/** A noun phrase that may name someone, with where it begins. */
export interface NameFound {
  readonly start: number;
  readonly name: string;
}

/** Adverbs and conjunctions that open a sentence before its topic. */
const lead =
  /^(?:(?:한편|또|또한|이날|앞서|그러나|하지만|이에\s?대해|특히|최근|그런데|이에|반면|다만|그동안|이어|그리고|당시|현재|다른|같은\s날|이와\s?관련해?|이\s?때문에|따라서|그러면서|여기에|결국|실제로)[,\s]+|\([^)]{1,12}\)\s*)+/u;
const stopsPhrase =
  /(?:은|는|을|를|에|에서|에게|으로|로|고|며|면서|만|부터|까지|와|과|해|돼|서|지만|던|께|다가|이라는|다는|라는|뒤|후|때|중|한|된|운|온|난|선|낸|긴|린|할|될)$/u;
const withAdnominal =
  /(?:익명을\s요구한|이름을\s밝히지\s않은|신원을\s밝히지\s않은|사정에\s밝은|상황을\s잘\s아는|사정을\s잘\s아는|이\s?사안을\s아는)\s?$/u;
/** Words whose last syllable only looks like a particle. */
export const endsLikeParticle =
  /(?:활동가|운동가|전문가|국가|작가|어린이|높이|사이|차이|나이|회의가|추가|평가|허가|참가|증가|가족이|인권이사회|아이|보이)$/u;
/** Names that end like a particle or an adnominal verb but are whole words here. */
const kept =
  /^(?:서울|국제사회|자유아시아|전|현|중국|미국|고|최고|세계|한국과|인권과|대한|주한|북한|남한|한|신의주|또|다른|대북인권|본|우리|모|이|그|[가-힣]*(?:경찰서|보안서|안전서|법원|북중|한중|미중)|[가-힣]+의)$/u;

/** The noun phrase that ends at `end`: back to a mark, a particle or an adverb. */
export function phraseEnding(text: string, end: number): NameFound | null {
  const head = text.slice(Math.max(0, end - 70), end);
  const words = head.split(/(?<=[\s,"“”「」])/u);
  let size = 0;
  let taken = 0;
  for (let at = words.length - 1; at >= 0 && taken < 6; at -= 1) {
    const word = words[at] ?? '';
    const bare = word.trim();
    if (
      taken > 0 &&
      (/[,"“”「」.!?]$/u.test(bare) ||
        (stopsPhrase.test(bare) && !endsLikeParticle.test(bare) && !kept.test(bare)))
    )
      break;
    size += word.length;
    taken += 1;
  }
  let start = end - size;
  const wider = withAdnominal.exec(text.slice(0, start));
  if (wider) start = wider.index;
  let name = text.slice(start, end).replace(/\s등$/u, '');
  for (;;) {
    const cut = lead.exec(name)?.[0].length ?? dateLead(name);
    if (cut === 0) break;
    start += cut;
    name = name.slice(cut);
  }
  const space = /^\s+/u.exec(name)?.[0].length ?? 0;
  name = name.slice(space);
  return name.trim() === '' ? null : { start: start + space, name: name.trim() };
}

function dateLead(name: string): number {
  const bare = /^(?:지난\s)?\d{1,2}일\s|^(?:오늘|어제|이날)\s/u.exec(name);
  if (bare) return bare[0].length;
  const [first] = findDates(name, { publishedOn: null, language: 'ko' });
  return first && first.start === 0 && /^\s/u.test(name.slice(first.end)) ? first.end + 1 : 0;
}

/** A word with a particle that may mark who does or says something. */
export interface Topic extends Span {
  readonly wordEnd: number;
  readonly mark: string;
}

const topic =
  /(?<word>[가-힣A-Za-z0-9()·’'‘]{1,40}?)(?<mark>께서는|에서는|측은|은|는|이|가|도)(?=[\s,"“‘'])/gu;

/** Words with a topic or subject particle, in reading order. */
export function topicsIn(text: string): Topic[] {
  return matches(text, topic).flatMap((match): Topic[] => {
    const word = match.groups?.word ?? '';
    const mark = match.groups?.mark ?? '';
    const wordEnd = match.index + word.length + (mark === '측은' ? 1 : 0);
    if (endsLikeParticle.test(word + mark) && !/(?:은|는)$/u.test(mark)) return [];
    return [{ start: match.index, end: match.index + word.length + mark.length, wordEnd, mark }];
  });
}
