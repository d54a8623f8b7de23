import { matches } from '@safeconduct/dates/find/matches.ts';
import type { EventFound, EventKind, Mood } from '../types.ts';

const roots: readonly (readonly [EventKind, RegExp])[] = [
  [
    'detain',
    /(?:被捕(?!者|人士)|被抓(?:获|捕|走)?|抓获|抓捕|逮捕(?!令)|拘捕(?!令)|捉拿|捉获|截获|截查|查获|截(?=[。，；])|落网|遭捕|被拘(?!留|押|禁|捕)|就擒|(?:被|遭)[^，。；]{0,16}?(?:带走|押走|扣留)|扣留(?!中心)|抓了|抓走|拘留(?=了)|(?:一地|当天|当晚)就抓|(?:被|遭)拘留(?=[。，；])|(?<=警方|公安|警察|当局|人员)(?:拘押|扣押|拘留)(?!的|者|在|于))/gu,
  ],
  [
    'hold',
    /(?:关押|羁押|拘押(?!者|中心)|扣押|(?<![被遭])拘留(?!所|中心|了|者|中)|被拘留(?![。，；]|所|中心|者)|囚禁|收押|在押|(?:被|仍|还|都)?关在|关进|拘禁|监禁|收容(?!所|中心)|被困在|软禁)/gu,
  ],
  [
    'return',
    /(?:(?:强制|强行|陆续|集体|秘密)?(?:遣返|遣送回?|送返|驱逐(?:出境)?|引渡|(?:秘密)?押送回国?|押解回|押回|送回(?=朝鲜|北韩|北朝鲜|平壤|国内|原籍|本国|中国|新疆|国|边境|的|[，。])|送走|送上(?=飞往)|移交(?:给)?(?=朝鲜|北韩|北朝鲜|平壤|朝方|中国|中方|塔利班)|交给(?=朝鲜|北韩|朝方|中国|中方|塔利班))|(?<=口岸)返回|(?<=名[\p{Script=Han}]{2,5}[经自从][\p{Script=Han}]{2,8})返回|降落(?!伞)|交(?:给)?(?:了)?(?:中国|朝鲜|北韩)(?:边防|警方|公安|当局))/gu,
  ],
  ['transfer', /(?:转移(?!支付)|移送|押送(?!回)|押往|转送|移往|转押|解送|押解(?!回)|送往|送到)/gu],
  ['release', /(?:释放|获释(?!者|的脱北)|获准离开|放行)/gu],
  [
    'resettle',
    /(?:获得?(?:政治)?庇护(?!资格)|(?:安全)?抵达(?:韩国|首尔)|获准(?:前往|进入)韩国|(?:被)?(?:送往|送到|安置到|前往)(?:土耳其|加拿大|美国|瑞典|第三国|韩国)(?=[，。；]|定居|安置))/gu,
  ],
  ['die', /(?:死亡|遇害|身亡|丧生|被?处决(?=了|的)|自杀|去世|病死)/gu],
  [
    'cross',
    /(?:非法越境(?!者|罪|进入)|越境(?!者|罪|进入)|越过(?:边境|国境|图们江|鸭绿江)|翻越(?:边境|国境)|翻过边境|偷渡(?!者)|脱北(?!者|团)|逃离(?:朝鲜|北韩)|逃出(?:朝鲜|北韩)|逃到(?:中国|泰国|老挝|越南|土耳其)|进入中国(?!的)|(?:渡过|游过)(?:图们江|鸭绿江))/gu,
  ],
  [
    'remain',
    /(?:仍有(?=[^，。]{0,16}(?:关|在|被))|(?:尚|还)有(?=[^，。]{0,12}(?:关在|在押|被关))|(?:仍|还)?(?:滞留|留在)(?=[^，。]))/gu,
  ],
];

/** Tested on the clause before the word, up to its edge. */
const openBefore =
  /(?:面临(?:着|被)?(?:随时|立即|强制|强行|集体)*被?|将(?:会|要|可能)?(?:被|于[^，。]{1,12}?|在[^，。]{1,12}?)?(?:强制|强行|很快|陆续|集体|全部|全数|一并)*(?:予以)?|(?:可能|或许|或|恐|恐怕|即将|行将|准备|打算|计划|拟|有意|企图|预计|预料|威胁要?)(?:将|会|要|被|在[^，。]{1,12}?|于[^，。]{1,12}?)*(?:强制|强行)*|(?:担心|担忧|害怕|惧怕|以免|避免|防止|阻止|停止|中止|反对|不要|不得|不应|勿|禁止|要求|呼吁|敦促|促请)[^，。；]{0,22}|(?:一旦|如果|若|如|倘若)[^，。；]{0,10}|等待(?:被)?|(?:有|免遭|免于)被?|(?:预计|预定|定于)[^，。；]{0,16}|(?:将|会)被?[^，。；了]{0,8}前?被?|(?:应|须|应当|必须|可)(?:予(?:以)?|被|立即)*|(?:最快|最早|最迟|最晚)[^，。；]{0,10}(?:便|就|即)?(?:会|将)|(?:全部|随时)(?:会|将)?|判处?[^，。；]{0,6}|要求|(?:希望|愿意|不愿|同意|争取|寻求|促使|允许)[^，。；]{0,6}|[能可])$/u;
const baNoun =
  /将[^，。；]*?(?:\d|[一二三四五六七八九十百两几]|他们|她们|他|她|其|这些|[名人者])[^，。；]{0,10}$/u;
const openAfter =
  /^(?:回|到|往|至)?(?:中国|朝鲜|北韩|国内|本国|[\p{Script=Han}]{2,3}(?=的))?(?:的)?(?:危险|风险|威胁|命运|可能|危机|之虞|在即|厄运|计划|令)/u;
const deniedBefore =
  /(?:没有|并?未|不会|并未|从未|尚未|未被|没|否认|不曾|并没有)(?:被|曾|有|将|强制|强行|[^，。；]{0,6})?$/u;
const bareAfter =
  /^(?:人数|问题|令|者|罪|政策|做法|行为|行动|一事|事件|措施|制度|程序|协议|条约|设施|中心|工作|脱北者(?:的)?(?:问题|做法|行为|政策))/u;

function moodOf(text: string, start: number, end: number): readonly [Mood, string | null] {
  const clause = /[^，。；！？：]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const after = text.slice(end, end + 12);
  if (openAfter.test(after)) return ['open', null];
  if (bareAfter.test(after)) return ['bare', null];
  if (deniedBefore.test(clause)) return ['denied', null];
  // 将被关押在吉林的约600名……遣送回: 将 takes the people as its object, and what describes them is past.
  const described =
    /将(?:被)?$/u.test(clause) &&
    /^[^，。；]{0,16}的(?:约|至少|近|超过|全部)?[\d一二三四五六七八九十百]/u.test(text.slice(end));
  if (openBefore.test(clause) && !baNoun.test(clause) && !described) {
    const plan = /预计|预定|定于|计划|准备|打算|可能|或|恐|拟/u.exec(clause)?.[0] ?? null;
    return ['open', plan];
  }
  return ['done', null];
}

/** Verbs for what happens to people, with mood, in reading order. `text` is folded to simplified script. */
export function chineseEvents(text: string): EventFound[] {
  const found: EventFound[] = [];
  for (const [kind, root] of roots) {
    for (const match of matches(text, root)) {
      const start = match.index;
      const end = start + match[0].length;
      const [mood, plan] = moodOf(text, start, end);
      const lead = text.slice(Math.max(0, start - 8), start);
      found.push({
        start,
        end,
        kind,
        mood,
        words: match[0],
        attributive: text[end] === '的',
        active: !/^(?:被|遭|落网|获释|在押)/u.test(match[0]) && !/(?:被|遭|受到)(?:强制|强行)?$/u.test(lead),
        plan,
      });
    }
  }
  const kept: EventFound[] = [];
  for (const event of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (event.start >= (kept.at(-1)?.end ?? 0)) kept.push(event);
  }
  return kept;
}
