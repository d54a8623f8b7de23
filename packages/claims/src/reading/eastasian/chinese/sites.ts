import { matches } from '@safeconduct/dates/find/matches.ts';
import type { PlaceMention } from '../../../places/index.ts';
import type { SiteFound, SiteRole } from '../types.ts';

/** What people are kept in, pass through or are taken at. */
const facility =
  /(?:看守所|拘留所|拘留中心|扣留中心|收容所|收容中心|监狱|监仓|牢房|派出所|公安局|公安分局|边防大队|边防支队|边防部队|边防检查站|检查站|海关|口岸|通商口岸|大桥|火车站|汽车站|车站|北站|南站|机场|码头|港口|海军基地|军营|基地|营地|集中营|再教育营|劳改营|难民营|医院|橡胶园|种植园|农场|工厂|公寓|旅馆|酒店|住处|宾馆|餐馆|村|镇|县|市|省|自治州|州|府|边境(?:地区|城市)?|附近|一带|郊区|郊外|市郊|境内|北部|南部|东部|西部|保卫部|移民局)/gu;
const strong =
  /(?:看守所|拘留所|拘留中心|扣留中心|收容所|收容中心|监狱|派出所|边防大队|边防支队|边防部队|检查站|海关|口岸|大桥|火车站|车站|机场|码头|基地|营地|集中营|再教育营|难民营|医院|橡胶园|农场|工厂|公寓|旅馆|酒店|村|镇|县|市|省|府|保卫部)(?:附近|里|内)?$/u;

const preposition =
  /(?:经由|取道|途经|通过|经(?!济|过|常|历|营|已|此|查|纪)|从(?!未|而|事|此|来|不)|自(?!己|愿|行|称|由|\d)|在(?!押|逃|场|此|内|即|于|野)|于(?!是)|(?<!直|达|得|不|感)到(?!达|底|的|了|来|处|期|案)|至(?!少|今|于|多)|往(?!往)|抵达|到达|送返|返回)/gu;
const stops =
  /[，。；：“”「」！？（()）]|被|遭|后(?!院)|时(?!报)|期间|会上|的话|将|以|也|就|先|再|随|并(?!州)|而|令|起(?=$|[^义])|者|接受|接到|公开|召开|准备|候车|翻|越过|坐|乘/u;
const notPlace =
  /^(?:一起|一家|当地|这里|那里|此之前|声明|报告|记者会|电话|例行|回答|押|\d+月|\d+日|\d{4}年|今年|去年|上|下|前|中)/u;

function roleOf(word: string): SiteRole {
  if (/^(?:经|取道|途经|通过|经由)/u.test(word)) return 'via';
  if (/^(?:从|自)/u.test(word)) return 'from';
  return /^[在于]/u.test(word) ? 'at' : 'to';
}

/** Places of a Chinese sentence (folded) by their prepositions: with a gazetteer's name, or by their last word. */
export function chineseSites(
  text: string,
  places: readonly PlaceMention[],
  verbs: readonly number[],
): SiteFound[] {
  const found: SiteFound[] = [];
  for (const match of matches(text, preposition)) {
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + 30);
    const stop = Math.min(
      stops.exec(rest)?.index ?? rest.length,
      ...verbs.filter((verb) => verb > start).map((verb) => verb - start),
    );
    const window = rest.slice(0, stop);
    if (window.length < 2 || notPlace.test(window)) continue;
    const named = places.filter((place) => place.start >= start && place.end <= start + stop);
    const last = named.at(-1);
    const fixed = matches(window, facility).at(-1);
    const length = Math.max(
      last ? last.end - start : 0,
      fixed && (last || strong.test(window.slice(0, fixed.index + fixed[0].length)))
        ? fixed.index + fixed[0].length
        : 0,
    );
    if (length === 0 || (last && last.start - start > 12)) continue;
    const previous = found.at(-1);
    if (previous && start < previous.end) continue;
    const tail = last ? text.slice(last.end, start + length) : '';
    if (
      /^(?:政府|当局|警方|外交部|方面|大使|人(?!民)|驻|官员|媒体|公安(?!局)|中央)/u.test(
        last ? text.slice(last.end) : '',
      )
    )
      continue;
    found.push({
      start: Math.min(start, named[0]?.start ?? start),
      end: start + length,
      role: roleOf(match[0]),
      weak: false,
      names: [...new Set(named.filter((place) => place.place !== null).map((place) => place.name))],
      country: last?.place === null && tail === '' ? last.country : null,
      within: last?.country ?? null,
    });
  }
  return found;
}
