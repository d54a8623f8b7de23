import { matches } from '@safeconduct/dates/find/matches.ts';
import type { Span } from '../../segment/sentences.ts';
import type { HedgeFound } from '../types.ts';

/** Told by nobody in particular: to the end of the sentence. */
const reportive =
  /(?:据(?:信|称|悉|说|传|报(?:[道导])?|了解|我们了解|媒体报道|消息称|估计|估算)(?=[，,：:]?)(?!者)|有(?:消息|报道|传闻|传言|统计|数据|说法|媒体)(?:称|说|指|显示)?|(?<=^|[，。])(?:消息|报[道导])(?:称|说|指)|传(?:闻|言|出)|外界相信|(?:被)?(?:普遍)?(?:认为|相信)(?=[^，。]{0,12}(?:被|已|仍|在|有|将|关|押|是)))/gu;
/** The teller's own doubt: to the end of the clause. */
const doubtful =
  /(?:很?可能|或许|也许|恐怕|恐(?=[将会被遭已])|或(?=[将会已被遭面])|似乎|疑似|疑(?=[被遭已])|预计|预料|料将?(?=[被会将于])|估计|大概|有望|不排除|原订|一旦|外界估计|(?<=[，。]|^)(?:通常|往往|一般)(?:会)?|往往|通常|很有可能|恐将|尚不清楚|尚不确定|不确定|未经证实|未获证实|预定|定于|计划(?!生育)|拟|有望|最快|最早)/gu;
/** Words that weaken what stands before them in the sentence. */
const trailing =
  /(?:的(?:消息|说法|传闻|报道)(?:尚)?(?:未|无法|没有)[^，。；]{0,6}(?:证实|确认|核实)|(?:尚|仍|目前)?(?:未|无法)(?:能)?(?:得到|获)?(?:独立)?(?:证实|确认|核实)(?=[。，；]|$))/gu;

/** Hedges of a Chinese sentence in simplified script, each with the stretch that it weakens. */
export function chineseHedges(text: string, clauses: readonly Span[]): HedgeFound[] {
  const found: HedgeFound[] = [];
  for (const match of matches(text, reportive)) {
    const end = match.index + match[0].length;
    // "据韩联社报道" names its teller and is an attribution.
    const clauseEnd = /[；;。！？]/u.exec(text.slice(end));
    found.push({
      start: match.index,
      end,
      words: match[0],
      from: end,
      to: clauseEnd ? end + clauseEnd.index : text.length,
      reportive: true,
    });
  }
  for (const match of matches(text, doubtful)) {
    const end = match.index + match[0].length;
    const clause = clauses.find((one) => match.index >= one.start && match.index < one.end);
    const own = clause && text.slice(end, clause.end).replace(/[，,\s]/gu, '') === '';
    const next = own ? clauses[clauses.indexOf(clause) + 1] : clause;
    found.push({
      start: match.index,
      end,
      words: match[0],
      from: end,
      to: next?.end ?? text.length,
      reportive: false,
    });
  }
  for (const match of matches(text, trailing)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      words: match[0],
      from: 0,
      to: match.index,
      reportive: false,
    });
  }
  const ordered = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return ordered.filter((one, at) => !ordered.slice(0, at).some((other) => one.start < other.end));
}

const clauseMarks = /[，；：。！？;]|,(?!\d{3})/gu;

/** Chinese clauses end at a comma or a stronger mark; enumeration commas and those within numbers do not cut. */
export function chineseClauses(text: string): Span[] {
  const cuts = [0];
  for (const match of matches(text, clauseMarks)) cuts.push(match.index + 1);
  if (cuts.at(-1) !== text.length) cuts.push(text.length);
  return cuts.slice(1).map((end, at) => ({ start: cuts[at] ?? 0, end }));
}
