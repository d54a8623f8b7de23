import { matches } from '@safeconduct/dates/find/matches.ts';
import type { Attribution, Speaker } from '../../attribution/attribution.ts';
import type { Span } from '../../segment/sentences.ts';
import type { SpeakersSoFar } from '../speakers.ts';
import { chineseKindOf } from './kinds.ts';
import { isBare, mayName, nameOf } from './names.ts';

const saying =
  /(?<verb>(?:表示|指出|透露|宣布|证实|强调|披露|警告|声称|宣称|扬言|反驳|回应(?:说|称)|回答(?:说|称)|认为|相信|指控|补充(?:说|称)?|解释(?:说|称)|告诉(?!他们|她们|他|她)[^，。“：]{1,12}|承认|估计|推测|预计|重申|坦言|抱怨|主张|保证|承诺|裁定|写道|批评|质疑|转述|说道?(?![服明法])|称(?![为作呼号之其道职])|指(?=[^控责导定示出向令望挥纹甲南数标引]|称)|直指|说(?![服明法])|介绍(?:说|称)|报[道导](?:说|称|指)?|发表声明(?:称|说)?|发推文?称?|显示|担心|担忧))(?=[，,：:“「]|[^，。]|。|$)/gu;
const notSaying =
  /(?:据|小|听|传|据说|所|名|声|自|俗|简|统|堪|可|再|有消息|有报道|不用|虽|按|比如|且|应|敢|不|没|被|尚未|未|未能|能|能否|无法|不予|拒绝|得到|获得|独立|再次得到|外界|普遍|令人)$/u;
const cited =
  /(?:据|根据|按照|援引)(?<who>[^，。；：“”]{2,40}?)(?<cue>的?(?:报[道导]|消息|报告|统计|数据|介绍|说法|估计|声明|透露|表示|披露|称|说|指出)(?:称|说|指)?)(?=[，,：:])|据(?<body>[^，。；：“”]{2,24}?)统计(?=[，,])/gu;
const quoting =
  /(?:援引|引述|引用|转述)(?<who>[^，。；：“”]{2,30}?)(?:的话|的消息|的说法)?(?=(?:报[道导]|称|说|表示|指)|[，,。])/gu;
const doubtfulVerb = /^(?:声称|宣称|认为|估计|指控|主张|推测|预计|相信|担心|担忧)/u;

function inside(quotes: readonly Span[], at: number): boolean {
  return quotes.some((quote) => at >= quote.start && at < quote.end);
}

const media: readonly (readonly [string, RegExp])[] = [
  ['interview', /采访|访问时|专访|受访/u],
  ['press conference', /记者会|发布会|例行记者会|例会/u],
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
    for (const match of matches(text, pattern)) {
      const who = match.groups?.who ?? match.groups?.body ?? '';
      if (inside(quotes, match.index) || /^(?:信|称|悉|说|传|报道?|了解|媒体|估|我们)$/u.test(who)) continue;
      // 据《南华早报》援引韩国媒体的消息: the media speak, through the paper.
      const through = /^(?<by>.{2,20}?)(?:援引|引述|引用|转引)/u.exec(who);
      const from = match.index + match[0].indexOf(who) + (through?.[0].length ?? 0);
      const name = nameOf(text, from, match.index + match[0].indexOf(who) + who.length);
      const speaker = name
        ? (known.resolve(name.name) ?? { name: name.name, kind: 'anonymous_source' as const })
        : null;
      if (!name || !speaker) continue;
      const cueEnd = match.index + match[0].length;
      if (found.some((one) => cueEnd > one.cueStart && match.index < one.cueEnd)) continue;
      const rest = text.slice(cueEnd).replace(/(?:说|称|指|表示|报[道导])?[。”」\s]/gu, '');
      found.push({
        start: rest === '' ? 0 : cueEnd,
        end: rest === '' ? match.index : text.length,
        speaker,
        chain: through?.groups?.by === undefined ? [] : [through.groups.by],
        verb: quoted ? '援引' : (match.groups?.cue ?? '统计'),
        addressee: null,
        medium: mediumOf(match[0]),
        hedge: null,
        cueStart: match.index,
        cueEnd,
        place: rest === '' ? 'after' : 'front',
      });
    }
  }
  return found;
}

interface Said {
  readonly speaker: Speaker;
  readonly nameStart: number;
  readonly verbStart: number;
  readonly verbEnd: number;
  readonly verb: string;
}

/** Who stands before a verb of saying: someone known, or a short name at the beginning of the clause. */
function speakerBefore(
  text: string,
  clauses: readonly Span[],
  at: number,
  known: SpeakersSoFar,
): { readonly speaker: Speaker; readonly start: number } | null {
  const index = clauses.findIndex((one) => at >= one.start && at < one.end);
  const clause = clauses[index];
  if (!clause) return null;
  // "外交部发言人在记者会上，就此事表示": the subject stands in the clause before.
  const earlier = clauses[index - 1];
  const whole = text.slice(clause.start, at);
  const name =
    isBare(whole) && earlier ? nameOf(text, earlier.start, earlier.end - 1) : nameOf(text, clause.start, at);
  if (!name) return null;
  const speaker = known.resolve(name.name);
  if (speaker) return { speaker, start: name.start };
  const strong =
    /^(?:[，,：:“「]|$)/u.test(text.slice(at).replace(/^[\p{Script=Han}]{1,4}/u, '')) || index === 0;
  return strong && mayName(name.name)
    ? { speaker: { name: name.name, kind: 'unattributed' }, start: name.start }
    : null;
}

/** Verbs of saying with their subjects; a verb without one goes on with the subject before it. */
function sayings(
  text: string,
  clauses: readonly Span[],
  quotes: readonly Span[],
  cites: readonly Attribution[],
  known: SpeakersSoFar,
): Said[] {
  const found: Said[] = [];
  for (const match of matches(text, saying)) {
    const at = match.index;
    const end = at + match[0].length;
    if (inside(quotes, at) || notSaying.test(text.slice(Math.max(0, at - 4), at))) continue;
    if (cites.some((cite) => at >= cite.cueStart && at < cite.cueEnd)) continue;
    const last = found.at(-1);
    if (last && at < last.verbEnd + 2) continue;
    const clause = clauses.find((one) => at >= one.start && at < one.end);
    const goesOn =
      last &&
      clause &&
      /^[，\s]*(?:并|但|同时|还|又|只|仅|也|称|说|指|另|以及)?[，]?$/u.test(text.slice(clause.start, at));
    const before = goesOn ? { speaker: last.speaker, start: at } : speakerBefore(text, clauses, at, known);
    if (!before) continue;
    found.push({
      speaker: before.speaker,
      nameStart: before.start,
      verbStart: at,
      verbEnd: end,
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
  const all = sayings(text, clauses, quotes, cites, known);
  const said: Attribution[] = [];
  all.forEach((one, at) => {
    const rest = text.slice(one.verbEnd).replace(/[。！？”」，\s]/gu, '');
    const next = all[at + 1];
    const last = all[at - 1];
    const trailing = rest === '';
    const words = text.slice(one.nameStart, one.verbEnd);
    const cite = cites.find((other) => other.cueStart >= one.nameStart && other.cueEnd <= one.verbStart);
    if (cite) {
      const chain =
        one.speaker.name === cite.speaker.name
          ? []
          : [nameOf(text, one.nameStart, cite.cueStart)?.name ?? one.speaker.name];
      cites[cites.indexOf(cite)] = { ...cite, start: one.verbEnd, chain };
      const through = known.resolve(chain[0] ?? '');
      if (through) known.note(through);
      return;
    }
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
  for (const one of [...cites, ...said]) known.note(one.speaker);
  return [...cites, ...said].toSorted((a, b) => a.start - b.start);
}

/** Where the verb of a clause begins, as far as its first word tells. */
const verbBegins =
  /(?:视|将|把|对|向|已|曾|也|则|就|仍|未|不|拒绝|否认|要求|呼吁|敦促|促请|认定|依照|按照|依据|依|以|从|都|正|均|给予|为|多次|此前|随即|一贯|一直|至今|在|于|公开|再次|明确|还|又|会)/u;

/** The subject of the clause that holds an offset: a noun phrase at its beginning. */
export function chineseSubject(text: string, before: number): string | null {
  const clause = /[^，；：。！？]*$/u.exec(text.slice(0, before))?.[0] ?? '';
  const name = nameOf(text, before - clause.length, before)?.name ?? null;
  if (name === null || chineseKindOf(name) !== 'unattributed') return name;
  const verb = verbBegins.exec(name.slice(1));
  return verb ? name.slice(0, verb.index + 1) : name;
}
