import { findDates } from '@safeconduct/dates';

/** A noun phrase that may name someone, with its place. */
export interface NameFound {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Datelines, conjunctions and adverbs before a subject. */
const lead =
  /^(?:[【（(][^】）)]{1,24}[】）)]|[^，。]{1,12}?\d{1,2}日电\s*|(?:另外|此外|但是|但|不过|而|同时|随后|另据|另|又|此前|日前|近日|最近|目前|对此|然而|与此同时|其中|当天|当日|并|也|还|则|因此|所以|今天|昨天|昨日|今日|近期|早前|之后|惟|只|仅|至于|对于|针对)[，,]?|\s+)+/u;
/** Between a subject and its verb: time, place, manner, addressee. */
const middle =
  /(?:(?:(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|\d{1,2}[日号]|(?:本|上)?(?:周|星期|礼拜)[一二三四五六日天]|今天|昨天|昨日|今日|昨(?=在|向|晚|$)|去年|今年|当天|日前|近日|随后|此前|早些时候|早前|(?<!每)晚间|上午|下午|晚上|同日|当日|当地时间)|(?:在|于)[^，。；]{1,28}?(?:上|中|时|会|里|后|期间|上午|下午)|(?:向|对|就|通过|针对|接受|透过)[^，。；“”]{1,26}?|也|还|则|又|再次|曾|已|都|均|又再|同时|进一步|明确|随即|公开|一再|多次|并|进而|发表声明|发表讲话|书面|私下|愤怒地|回答|受访|举例|补充|只|仅|稍后|再|坚称|、)+$/u;

function dateLead(name: string): number {
  const [first] = findDates(name, { publishedOn: null, language: 'zh' });
  return first && first.start === 0 && first.end < name.length ? first.end : 0;
}

/** No name begins farther before its verb; keeps the time spent on a run-on line in proportion to it. */
const reach = 90;

/** Cuts leading adverbs and dates and what follows the subject, and tells where the name stands. */
export function nameOf(text: string, from: number, to: number): NameFound | null {
  let start = Math.max(from, to - reach);
  let name = text.slice(start, to);
  for (;;) {
    const cut = lead.exec(name)?.[0].length ?? dateLead(name);
    if (cut === 0) break;
    start += cut;
    name = name.slice(cut);
  }
  const tail = middle.exec(name);
  if (tail && tail.index > 0) name = name.slice(0, tail.index);
  const trimmed = name.trim();
  if (trimmed === '') return null;
  const at = start + name.indexOf(trimmed);
  return { start: at, end: at + trimmed.length, name: trimmed };
}

/** Whether what a subject leaves before its verb is only time, place and manner. */
export function isBare(words: string): boolean {
  return words.trim() === '' || (words.length <= reach && middle.exec(words)?.index === 0);
}

/**
 * Whether a phrase right before a verb of saying can be taken for the name of who speaks, though no list knows it: short,
 * without a verb, a number of people or a pronoun of things.
 */
export function mayName(phrase: string): boolean {
  return (
    phrase.length >= 2 &&
    phrase.length <= 22 &&
    !/^(?:这|那|此|该|有(?!关)|如|所|谁|可|应|要|不|没|据|根据|按|被|将|把|因|由|从|以|已|会|能|需|至|总|换|或|也|他们认|其)/u.test(
      phrase,
    ) &&
    !/^(?:消息|报[道导]|报告|文件|信件|数据|统计)$|中$/u.test(phrase) &&
    !/(?:遣返|逮捕|被|是|了|的是|什么|怎么|[\d一二三四五六七八九十百千万]+(?:名|人)$|，)/u.test(phrase)
  );
}
