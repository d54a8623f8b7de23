import { matches } from '@safeconduct/dates/find/matches.ts';
import type { PlaceMention } from '../../../places/index.ts';
import type { SiteFound, SiteRole } from '../types.ts';
import { phraseEnding } from './names.ts';

/** What people are kept in, pass through or are taken at; the last word of a place that no gazetteer need hold. */
export const facility =
  /(?:구류소|구류장|유치장|수용소|구금\s?시설|수용\s?시설|수감\s?시설|교도소|감옥|파출소|공안국|공안분국|변방대|변방\s?대대|변방\s?부대|보위부|보위성|안전부|안전국|이민국|경찰서|경찰청|집결소|대기실|송환대기실|검문소|세관|통상구|다리|대교|교두|국경|접경|역|기차역|버스터미널|터미널|공항|부두|항구|병원|식당|농장|공장|아파트|안가|은신처|마을|센터|교화소|단련대|감호소|군부대|초소|호텔|여관|시|성|도|군|현|구|주|지역|일대|인근|부근|외곽|북부|남부|동부|서부|접경지대|3성)$/u;
const strong =
  /(?:구류소|구류장|유치장|수용소|시설|교도소|감옥|파출소|공안국|분국|변방대|대대|부대|보위부|보위성|안전부|이민국|경찰서|집결소|대기실|검문소|세관|통상구|다리|대교|국경|역|터미널|공항|병원|식당|농장|공장|센터|교화소|단련대|감호소|초소|3성)$/u;
/** Phrases before 에서 that tell of an occasion or a group and no place. */
const noPlace =
  /(?:일주일|하루|이틀|사흘|시간|개월|현지|과정|상황|상태|가운데|중|속|이후|현장|단속|작전|회의|회견|기자회견|인터뷰|성명|브리핑|정례브리핑|통화|보고서|서한|편지|답변|자리|방송|전화|신문|채널|영상|동영상|차원|관점|국회|이\s?중|그\s?중|방문|청문회|논평|글|트위터|페이스북|사회|입장|경우|앞|뒤|다음|점|에서|명|사이|문제|사건|한국|남한|북한|중국\s?당국|정부|측)$/u;

const particle =
  /(?:에서(?:도|는|만|조차)?|(?:에|으로|로)(?:도|는|만)?|까지|(?:을|를)\s?(?:통해|거쳐|경유해)|\s?경유로|\s?쪽으로)(?=[\s,"”’.)])/gu;

function roleOf(mark: string): SiteRole {
  if (/통해|거쳐|경유/u.test(mark)) return 'via';
  if (mark.startsWith('에서')) return 'at';
  return mark.startsWith('에') ? 'in' : 'to';
}

/** Names before 과, 와, a comma: 훈춘과 투먼, 난핑, 장백, 단둥 등 5개 통로로. */
function listStart(text: string, start: number, places: readonly PlaceMention[]): number {
  let from = start;
  for (let turn = 0; turn < 6; turn += 1) {
    const before = /(?<word>[가-힣]{2,8})(?:과|와|\s?및|,|·|ㆍ|에서)\s?$/u.exec(text.slice(0, from));
    const word = before?.groups?.word;
    if (!before || word === undefined) break;
    const at = before.index;
    const named = places.some((place) => place.start >= at && place.start < at + word.length && place.place);
    const listed = from < start || /(?:과|와|,|·)\s?$/u.test(before[0]);
    if (!(named || (from < start && places.some((place) => place.end <= at)))) break;
    if (/에서\s?$/u.test(before[0]) || !listed) break;
    from = at;
  }
  return from;
}

/** Places of a Korean sentence by their particles: with a gazetteer's name, or by their last word. */
export function koreanSites(text: string, places: readonly PlaceMention[]): SiteFound[] {
  const found: SiteFound[] = [];
  for (const match of matches(text, particle)) {
    const end = /\s등$/u.test(text.slice(0, match.index)) ? match.index - 2 : match.index;
    const phrase = phraseEnding(text, end);
    if (!phrase || phrase.start >= end) continue;
    const role = roleOf(match[0].trim());
    const listed = listStart(text, phrase.start, places);
    const named = places.filter((place) => place.start >= listed && place.end <= end);
    const name = text.slice(phrase.start, end);
    const last = named.at(-1);
    const tail = last ? text.slice(last.end, end) : name;
    if (/(?:대사관|영사관|정부|당국|외교부|측|대표부|법원|위원회|장관|주석|대통령)(?:\s앞)?$/u.test(name))
      continue;
    const known = last !== undefined && (tail.length <= 16 || facility.test(tail));
    const plain = role === 'at' && !noPlace.test(name) && !/\d/u.test(name) && name.length <= 14;
    if (!known && !strong.test(name) && !plain) continue;
    found.push({
      start: named[0] && named[0].start < phrase.start ? listed : trimmed(text, phrase.start, named),
      end,
      role,
      weak: !known && !strong.test(name),
      names: [...new Set(named.filter((place) => place.place !== null).map((place) => place.name))],
      country: last?.place === null && tail.trim() === '' ? last.country : null,
      within: last?.country ?? null,
    });
  }
  return found;
}

/** Leaves out what stands before the first name (병든 채 선양의 ...) but keeps what has no name. */
function trimmed(text: string, start: number, named: readonly PlaceMention[]): number {
  const first = named.find((place) => place.place !== null) ?? named[0];
  const lead =
    /^(?:(?:현재|지금|아직|이미|한때|주로|각각|모두|당시|[가-힣]+(?:들이|들은|명이|명은|씨가|가|을|를))\s)+/u.exec(
      text.slice(start),
    )?.[0].length ?? 0;
  return first ? Math.max(start + lead, first.start) : start + lead;
}
