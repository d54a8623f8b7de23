import { findDates } from '@safeconduct/dates';
import type { Attribution, Speaker } from '../../attribution/attribution.ts';
import type { Span } from '../../segment/sentences.ts';
import type { SpeakersSoFar } from '../speakers.ts';

const saying =
  /(?<verb>(?:表示|指出|透露|宣布|证实|强调|披露|警告|声称|宣称|回应说?|认为|指控|补充说?|解释说?|告诉[^，。“：]{1,12}|承认|估计|重申|坦言|抱怨|主张|说道?(?![服明法])|称(?![为作呼号之其])|指(?=[^控责导定示出向])|说(?![服明法])|介绍说?|报道说?|报道称|发表声明(?:称|说)?|发推文?称?))(?=[，,：:“「]|[^，。]|。|$)/gu;
const notSaying = /(?:据|小|听|传|据说|所|人|名|声|自|俗|简|统|堪|可|再|有消息|有报道|不用|虽|按|比如|且)$/u;
const cited =
  /(?:据|根据|按照|援引)(?<who>[^，。；：“”]{2,40}?)(?<cue>的?(?:报道|消息|报告|统计|数据|介绍|说法|估计|声明|透露|表示|披露|称|说|指出)(?:称|说|指)?)(?=[，,：:])/gu;
const quoting =
  /(?:援引|引述|引用)(?<who>[^，。；：“”]{2,30}?)(?:的话|的消息|的说法)?(?=(?:报道|称|说|表示|指)|[，,])/gu;
const doubtfulVerb = /^(?:声称|宣称|认为|估计|指控|主张)/u;
const lead =
  /^(?:(?:另外|此外|但是|但|不过|而|同时|随后|另据|另|又|此前|日前|近日|最近|目前|对此|然而|与此同时|其中|当天|当日|并|也|还|则|因此|所以|今天|昨天|昨日|今日|近期|早前|之后)[，,]?)+/u;
/** Between a subject and its verb: time, place, manner, addressee. */
const middle =
  /(?:(?:(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|\d{1,2}[日号]|(?:本|上)?(?:周|星期|礼拜)[一二三四五六日天]|今天|昨天|昨日|今日|当天|日前|近日|随后|此前|早些时候|晚间|上午|下午|晚上|同日|当日)|(?:在|于)[^，。；]{1,28}?(?:上|中|时|会|里|后|期间|上午|下午)|(?:向|对|就|通过|针对|接受)[^，。；“”]{1,26}?|也|还|则|又|再次|曾|已|都|均|又再|同时|进一步|明确|随即|公开|一再|多次|并|进而|发表声明|发表讲话|书面|私下|愤怒地|、)+$/u;

/** Cuts leading adverbs and dates and what follows the subject, and tells where the name begins. */
function nameOf(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number; readonly name: string } | null {
  let start = from;
  let name = text.slice(from, to);
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

function dateLead(name: string): number {
  const [first] = findDates(name, { publishedOn: null, language: 'zh' });
  return first && first.start === 0 ? first.end : 0;
}

function inside(quotes: readonly Span[], at: number): boolean {
  return quotes.some((quote) => at >= quote.start && at < quote.end);
}

const media: readonly (readonly [string, RegExp])[] = [
  ['interview', /采访|访问时|专访/u],
  ['press conference', /记者会|发布会|例行记者会/u],
  ['statement', /声明|公告/u],
  ['report', /报告(?:中|说|称|指出)/u],
  ['telephone', /电话(?:中|采访)/u],
  ['social media', /推特|微博|脸书/u],
];

function mediumOf(text: string): string | null {
  return media.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function addresseeOf(words: string): string | null {
  return (
    /告诉(?<to>[^，。“：]{1,12})/u.exec(words)?.groups?.to ??
    /(?:对|向)(?<to>[^，。；“”]{2,14}?)(?:表示|说|透露|称|指出|披露|证实|强调|介绍)/u.exec(words)?.groups
      ?.to ??
    null
  );
}

function citations(text: string, quotes: readonly Span[], known: SpeakersSoFar): Attribution[] {
  const found: Attribution[] = [];
  for (const [pattern, quoted] of [
    [cited, false],
    [quoting, true],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const who = match.groups?.who ?? '';
      if (inside(quotes, match.index) || /^(?:信|称|悉|说|传|报道?|了解|媒体)$/u.test(who)) continue;
      const from = match.index + match[0].indexOf(who);
      const name = nameOf(text, from, from + who.length);
      const speaker = name ? known.resolve(name.name) : null;
      if (!name || !speaker) continue;
      const cueEnd = match.index + match[0].length;
      if (found.some((one) => cueEnd > one.cueStart && match.index < one.cueEnd)) continue;
      found.push({
        start: cueEnd,
        end: text.length,
        speaker,
        chain: [],
        verb: quoted ? '援引' : (match.groups?.cue ?? '据'),
        addressee: null,
        medium: mediumOf(match[0]),
        hedge: null,
        cueStart: match.index,
        cueEnd,
        place: 'front',
      });
    }
  }
  return found;
}

interface Said {
  readonly speaker: Speaker;
  readonly nameStart: number;
  readonly clauseStart: number;
  readonly verbStart: number;
  readonly verbEnd: number;
  readonly verb: string;
}

/** Verbs of saying with their subjects, which begin the clause of the verb or the one before it. */
function sayings(
  text: string,
  clauses: readonly Span[],
  quotes: readonly Span[],
  known: SpeakersSoFar,
): Said[] {
  const found: Said[] = [];
  for (const match of text.matchAll(saying)) {
    const at = match.index;
    if (inside(quotes, at) || notSaying.test(text.slice(Math.max(0, at - 3), at))) continue;
    const index = clauses.findIndex((one) => at >= one.start && at < one.end);
    const clause = clauses[index];
    if (!clause || found.some((one) => at < one.verbEnd + 2)) continue;
    const own = nameOf(text, clause.start, at);
    // "外交部发言人在记者会上，就此事表示": the subject stands in the clause before.
    const earlier = clauses[index - 1];
    const whole = text.slice(clause.start, at);
    const bareClause = whole.trim() === '' || middle.exec(whole)?.index === 0;
    const name = bareClause && earlier ? nameOf(text, earlier.start, earlier.end - 1) : own;
    const speaker = name ? known.resolve(name.name) : null;
    if (!name || !speaker || speaker.kind === 'victim') {
      continue;
    }
    found.push({
      speaker,
      nameStart: name.start,
      clauseStart: clause.start,
      verbStart: at,
      verbEnd: at + match[0].length,
      verb: match.groups?.verb ?? '',
    });
  }
  return found;
}

/**
 * Who says what in a Chinese sentence (simplified script). A verb of saying reaches forward to the next one; at the end of a
 * sentence it reaches back. 据X报道 and 援引X reach forward.
 */
export function chineseAttributions(
  text: string,
  clauses: readonly Span[],
  quotes: readonly Span[],
  known: SpeakersSoFar,
): Attribution[] {
  const cites = citations(text, quotes, known);
  const all = sayings(text, clauses, quotes, known).filter(
    (one) => !cites.some((cite) => one.verbStart >= cite.cueStart && one.verbStart < cite.cueEnd),
  );
  const said: Attribution[] = [];
  all.forEach((one, at) => {
    const rest = text.slice(one.verbEnd).replace(/[。！？”」，\s]/gu, '');
    const next = all[at + 1];
    const last = all[at - 1];
    const trailing = rest === '';
    const words = text.slice(one.nameStart, one.verbEnd);
    const cite = cites.find((other) => other.cueStart >= one.nameStart && other.cueEnd <= one.verbStart);
    if (cite) cites[cites.indexOf(cite)] = { ...cite, start: one.verbEnd, chain: [one.speaker.name] };
    said.push({
      start: trailing ? (last?.verbEnd ?? 0) : one.verbEnd,
      end: trailing ? one.nameStart : (next?.nameStart ?? text.length),
      speaker: one.speaker,
      chain: [],
      verb: one.verb.replace(/^告诉.*/u, '告诉'),
      addressee: addresseeOf(words),
      medium: mediumOf(words),
      hedge: doubtfulVerb.test(one.verb) ? one.verb : null,
      cueStart: one.nameStart,
      cueEnd: one.verbEnd,
      place: trailing ? 'after' : 'front',
    });
  });
  const kept = said.filter(
    (one) => !cites.some((cite) => cite.chain[0] === one.speaker.name && cite.start === one.cueEnd),
  );
  for (const one of [...cites, ...kept]) known.note(one.speaker);
  return [...cites, ...kept].toSorted((a, b) => a.start - b.start);
}

/** The subject of the clause that holds an offset: a noun phrase at its beginning. */
export function chineseSubject(text: string, before: number): string | null {
  const clause = /[^，；：。！？]*$/u.exec(text.slice(0, before))?.[0] ?? '';
  const name = nameOf(text, before - clause.length, before);
  return name?.name ?? null;
}
