import type { DatelineParts } from './dateline.ts';

const hangulDay = '(?:\\d{4}년\\s?)?(?:\\d{1,2}월\\s?)?\\d{1,2}일|\\d{4}[.-]\\s?\\d{1,2}[.-]\\s?\\d{1,2}\\.?';
const reporter = '[가-힣A-Za-z·ㆍ,\\s]{2,24}?(?:기자|특파원|통신원|객원기자|인턴기자)';

const korean: readonly RegExp[] = [
  // 【북경=연합뉴스】, (서울·베이징=연합뉴스) 홍길동 기자 =, [베이징=홍길동 특파원]
  new RegExp(
    `^[【[(（〔]\\s?(?<place>[가-힣A-Za-z·ㆍ,/\\s]{2,30}?)(?:\\s(?<wire>AP|AFP|로이터|신화|교도|EPA|DPA|dpa|타스|UPI))?\\s?[=＝]\\s?(?<agency>[^】\\])）〕]{2,30}?)(?:\\s(?<date>${hangulDay}))?\\s?[】\\])）〕]\\s?(?:${reporter}\\s?[=＝|]\\s?|[=＝]\\s?)?`,
    'u',
  ),
  // (평양 2월 14일발 조선중앙통신)
  new RegExp(
    `^[【[(（〔]?\\s?(?<place>[가-힣]{2,10})\\s(?<date>${hangulDay})\\s?발\\s?(?:[【[(（〔]\\s?)?(?<agency>[가-힣]{2,10}통신)\\s?[】\\])）〕]\\s?[=＝]?\\s?`,
    'u',
  ),
  // [데일리NK 홍길동 기자], 워싱턴=홍길동 특파원
  new RegExp(
    `^[【[(（〔]\\s?(?<agency>[가-힣A-Za-z]{2,12})\\s?[=＝]?\\s?${reporter}\\s?[】\\])）〕]\\s?[=＝]?\\s?`,
    'u',
  ),
  new RegExp(`^(?<place>[가-힣]{2,8})\\s?[=＝]\\s?${reporter}(?:\\s?[=＝]\\s?|\\s[\\w.-]+@[\\w.-]+\\s)`, 'u'),
];

const hanDay = '(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日';
const outlet =
  '(?:新华社|新华网|新華社|中新社|中新网|中國新聞社|中央社|人民网|人民日报|环球网|环球时报|韩联社|韓聯社|共同社|法新社|路透社|美联社|美聯社|俄新社|塔斯社|朝中社|联合早报|聯合早報|大纪元|大紀元|新唐人|自由亚洲电台|美国之音|德国之声|本报|本報|本刊|央视网|凤凰网|澎湃新闻|[\\p{Script=Han}]{2,6}(?:社|网|報|报|台|通讯社))';
const writer =
  '(?:(?:驻[\\p{Script=Han}]{1,6})?(?:特派|特约)?(?:记者|記者)\\s?[\\p{Script=Han}·、\\s]{2,12}?)';
const after = '(?:\\s?[（(](?:[^）)]{0,12}(?:记者|記者|通讯员|编译|编辑)[^）)]{0,40})[）)])?';

const chinese: readonly RegExp[] = [
  // 【大纪元2012年02月14日讯】（大纪元记者张三综合报导）, 中新网2月14日电
  new RegExp(
    `^[【[（(]?\\s?(?<agency>${outlet})\\s?(?<date>${hanDay})\\s?(?:综合|綜合)?(?:电|電|讯|訊|电讯|消息)(?![，,問问話话號号])\\s?[】\\]）)]?${after}[：:\\s]*`,
    'u',
  ),
  // 新华社北京2月14日电（记者 张三）
  new RegExp(
    `^(?:[【[（(]\\s?(?<agency>${outlet})?|(?<agency2>${outlet}))\\s?${writer}?\\s?(?<place>[\\p{Script=Han}]{2,8}?)\\s?(?<date>${hanDay})\\s?(?:综合|綜合|专|專)?(?:电|電|讯|訊|电讯|消息)(?![，,問问話话號号])\\s?[】\\]）)]?${after}[：:\\s]*`,
    'u',
  ),
  // 【本报首尔讯】, 本报讯（记者 张三）
  new RegExp(
    `^[【[（(]\\s?(?<agency>${outlet})\\s?(?<place>[\\p{Script=Han}]{2,8}?)?(?:电|電|讯|訊|电讯|综合报道|综合报导|綜合報導)\\s?[】\\]）)]${after}\\s*`,
    'u',
  ),
  new RegExp(`^(?<agency>本报|本報|本刊)(?<place>[\\p{Script=Han}]{2,8}?)?(?:讯|訊)${after}[：:\\s]*`, 'u'),
  // （中央社首尔综合外电报导）
  new RegExp(
    `^[（(【]\\s?(?<agency>${outlet})?\\s?${writer}?\\s?(?<place>[\\p{Script=Han}]{2,6}?)\\s?(?<date>${hanDay})?\\s?(?:综合|綜合)?(?:外电|外電)?(?:报道|报导|報導)\\s?[）)】]\\s*`,
    'u',
  ),
];

const notPlaces = /^(?:记者|今日|昨日|据悉|综合|本台|当地|时间|官方|外交部)$/u;

/** [한국신문=홍길동 기자]: who writes, not where. */
const paper = /(?:일보|신문|경제|뉴스|타임스|방송|투데이|프레스|NK|TV)$/u;

/** The dateline of a Korean or Chinese paragraph in its parts; `null` where it has none. */
export function eastAsianDateline(head: string): DatelineParts | null {
  // "据韩联社2月14日电，" says on whose word, within the sentence.
  if (!/^[【[(（〔\p{Script=Hangul}\p{Script=Han}]/u.test(head) || /^[据據援]/u.test(head)) return null;
  for (const pattern of [...korean, ...chinese]) {
    const found = pattern.exec(head);
    if (!found) continue;
    const { place, date, wire } = found.groups ?? {};
    const agency = found.groups?.agency ?? found.groups?.agency2;
    const where = place?.trim();
    if (where !== undefined && notPlaces.test(where)) continue;
    return {
      length: found[0].length,
      place: where === undefined || paper.test(where) ? null : where,
      date: date ?? null,
      agency: wire === undefined ? (agency?.trim() ?? null) : `${wire}=${agency}`,
    };
  }
  return null;
}
