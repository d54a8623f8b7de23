import type { FoundName } from './find.ts';

/** Surnames of Korea and China, in both sets of forms. */
const SURNAMES =
  '金李朴崔郑鄭姜赵趙尹张張林韩韓吴吳徐申权權黄黃安宋田洪柳高文梁孙孫裴白许許南沈卢盧河郭成车車朱禹具闵閔罗羅陈陳池严嚴蔡元千方孔玄咸卞廉吕呂秋都石宣薛马馬吉延魏表明奇潘王琴玉陆陸孟诸諸牟卓鱼魚殷片龙龍芮庆慶奉刘劉杨楊胡何谢謝邓鄧曹彭曾肖萧蕭蒋蔣程袁于余杜戴夏钟鍾汪任范方姚谭譚廖邹鄒熊陆郝邱秦江史顾顧侯邵孟万萬段雷钱錢汤湯黎常武乔喬贺賀赖賴龚龔华華秦洪';
const BEFORE =
  '发言人|發言人|议员|議員|律师|律師|牧师|牧師|记者|記者|总统|總統|部长|部長|教授|大使|外长|外長|代表|主任|会长|會長|脱北者|女子|男子|活动人士|活動人士|传教士|傳教士';
const AFTER =
  '先生|女士|小姐|议员|議員|律师|律師|牧师|牧師|教授|博士|委员长|委員長|部长|部長|大使|会长|會長|代表|说|說|表示|指出|称|稱|告诉|告訴|强调|強調';
const NAME = `[${SURNAMES}]\\p{Script=Han}{1,2}?`;

const RULES = [
  // 外交部发言人刘为民说: one or two characters, ended by a verb, a sign or a bracket.
  new RegExp(
    `(?:${BEFORE})(?<name>${NAME})(?=(?:在|对|對|今天|昨天|周|\\d|${AFTER})|[\\s，,。（(、：:]|$)`,
    'gu',
  ),
  new RegExp(`(?<=^|[\\s，,。“「：:（(])(?<name>${NAME})(?=${AFTER})`, 'gmu'),
  // 박선영(朴宣映): characters in brackets behind a Hangul or Latin name.
  new RegExp(`(?<=[가-힣A-Za-z]\\s?[(（])(?<name>[${SURNAMES}]\\p{Script=Han}{1,3})(?=[)）,，])`, 'gu'),
];

/**
 * Names in Chinese characters: after or before a title or a verb of saying, or in brackets behind a Hangul or Latin name.
 *
 * @example characterNames('外交部发言人洪磊表示')[0]?.written // '洪磊'
 */
export function characterNames(text: string): FoundName[] {
  return RULES.flatMap((rule) =>
    Array.from(text.matchAll(rule), (match): FoundName => {
      const written = match.groups?.['name'] ?? '';
      const start = match.index + match[0].lastIndexOf(written);
      return { written, start, end: start + written.length };
    }),
  );
}
