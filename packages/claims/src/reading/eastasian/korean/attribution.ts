import { findDates } from '@safeconduct/dates';
import type { Attribution, Speaker } from '../../attribution/attribution.ts';
import type { Span } from '../../segment/sentences.ts';
import type { SpeakersSoFar } from '../speakers.ts';

const saying = new RegExp(
  `(?<![가-힣])(?:(?:이|그)같이\\s)?(?<verb>(?:말|전|주장|보도|설명|강조|지적|폭로|확인|증언|호소|촉구|우려|추정|답|발표|공개|언급|비판|경고|단언|반박|토로|귀띔|예상|관측|통보|시인|인정|약속|규탄|요구)(?:했(?:다|습니다|으며|고|지만|으나|는데)|하였[가-힣]+|한다|합니다|하고\\s있다|해왔다|한\\s바\\s있[가-힣]+|한\\s(?=것으로))|(?:전|말)했[다고]|(?:알|들)렸(?:다|습니다|으며|고)|덧붙였(?:다|습니다)|내다봤(?:다|습니다)|털어[놨놓][가-힣]+|밝(?:혔(?:다|습니다|으며|고|지만|으나|는데)|힌\\s바\\s있[가-힣]+|힌\\s(?=것으로)|히고\\s있다|힌다))`,
  'gu',
);
const hearsay = /^\s?것으로\s(?:전해졌|알려졌|전해진|알려진|확인됐|전해지)[가-힣]*/u;
const doubtfulVerb = /^(?:주장|추정|내다봤|예상|관측|우려)/u;
const cited =
  /(?<who>[^,"“”‘’'「」]{2,60}?)(?:(?<cue>에\s?따르면|에\s?의하면)|(?:의\s말)?(?:을|를)\s(?<quoting>인용(?:해|하여|하며|한)?))/gu;
const topic = /(?<word>[가-힣A-Za-z0-9()·’']+?)(?<mark>께서는|에서는|은|는|이|가)(?=[\s,"“‘'])/gu;
const lead =
  /^(?:(?:한편|또|또한|이날|앞서|그러나|하지만|이에\s?대해|특히|최근|그런데|이에|반면|다만|그동안|이어|그리고|당시|현재|다른|같은\s날|이와\s?관련해?)[,\s]+)+/u;
const stopsPhrase =
  /(?:은|는|을|를|에|에서|에게|으로|로|고|며|면서|만|부터|까지|와|과|해|돼|서|지만|던|께|다가|이라는|다는|라는|뒤|후|때|중)$/u;
const withAdnominal =
  /(?:익명을\s요구한|이름을\s밝히지\s않은|신원을\s밝히지\s않은|사정에\s밝은|상황을\s잘\s아는|사정을\s잘\s아는)\s?$/u;
/** Words whose last syllable only looks like a particle. */
const endsLikeParticle =
  /(?:활동가|운동가|전문가|국가|작가|어린이|높이|사이|차이|나이|회의가|추가|평가|허가|참가|증가|가족이)$/u;

/** The noun phrase that ends at `end`: back to a mark, a particle or an adverb. */
export function phraseEnding(
  text: string,
  end: number,
): { readonly start: number; readonly name: string } | null {
  const head = text.slice(Math.max(0, end - 70), end);
  const words = head.split(/(?<=[\s,"“”‘’「」])/u);
  let size = 0;
  let taken = 0;
  for (let at = words.length - 1; at >= 0 && taken < 6; at -= 1) {
    const word = words[at] ?? '';
    const bare = word.trim();
    if (
      taken > 0 &&
      (/[,"“”‘’「」]$/u.test(bare) ||
        (stopsPhrase.test(bare) && !endsLikeParticle.test(bare) && !kept.test(bare)))
    )
      break;
    size += word.length;
    taken += 1;
  }
  let start = end - size;
  const wider = withAdnominal.exec(text.slice(0, start));
  if (wider) start = wider.index;
  let name = text.slice(start, end);
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

/** Names that end like a particle but are whole words here. */
const kept = /^(?:서울|국제사회|자유아시아|전|현|중국|미국|고|최고|세계|한국과|인권과)$/u;

function dateLead(name: string): number {
  const [first] = findDates(name, { publishedOn: null, language: 'ko' });
  const bare = /^(?:지난\s)?\d{1,2}일\s|^(?:오늘|어제|이날)\s/u.exec(name);
  if (bare) return bare[0].length;
  return first && first.start === 0 && /^\s/u.test(name.slice(first.end)) ? first.end + 1 : 0;
}

function inside(quotes: readonly Span[], at: number): boolean {
  return quotes.some((quote) => at >= quote.start && at < quote.end);
}

interface Subject extends Span {
  readonly speaker: Speaker;
}

/** A topic that names nobody known to speak: the words are given to no one rather than to the wrong one. */
const nobody: Speaker = { name: 'none', kind: 'unattributed' };

/** Who can be the subject of a verb of saying: topics outside quotations that name someone who speaks. */
function subjects(text: string, quotes: readonly Span[], known: SpeakersSoFar): Subject[] {
  const found: Subject[] = [];
  for (const match of text.matchAll(topic)) {
    const word = match.groups?.word ?? '';
    const mark = match.groups?.mark ?? '';
    const end = match.index + word.length;
    if (inside(quotes, match.index) || endsLikeParticle.test(word + mark)) continue;
    const phrase = phraseEnding(text, end);
    const speaker = phrase ? known.resolve(phrase.name) : null;
    if (!phrase) continue;
    const group =
      /들$|[명인]$|모두$|일행$|^이들|일가족$/u.test(phrase.name) && (!speaker || speaker.kind === 'victim');
    const topical = /[은는]$/u.test(mark);
    if (group || (!speaker && !topical)) continue;
    found.push({ start: phrase.start, end: end + mark.length, speaker: speaker ?? nobody });
  }
  return found;
}

/** Speaker of one verb of saying: right before it, else the first topic since the verb before. */
function subjectOf(text: string, from: number, verbAt: number, all: readonly Subject[]): Subject | null {
  const mine = all.filter((one) => one.start >= from && one.end <= verbAt);
  const last = mine.at(-1);
  if (last && /(?:고|며|[”"’'])[,\s]*$/u.test(text.slice(0, last.start)) && verbAt - last.end < 25)
    return last;
  const topical = mine.filter((one) => /[은는]$/u.test(text.slice(one.start, one.end)));
  const first = topical.find((one) => one.speaker !== nobody) ?? topical[0];
  if (first) return first;
  // A subject with 이/가 speaks only where it opens the sentence or stands before the quotation.
  return mine.find((one) => one.start - from < 12 && /^\s*["“]/u.test(text.slice(one.end))) ?? null;
}

function citations(text: string, quotes: readonly Span[], known: SpeakersSoFar): Attribution[] {
  const found: Attribution[] = [];
  for (const match of text.matchAll(cited)) {
    const who = match.groups?.who ?? '';
    const cue = match.groups?.cue ?? match.groups?.quoting ?? '';
    const whoEnd = match.index + who.length;
    if (inside(quotes, match.index + match[0].length - 1)) continue;
    const phrase = phraseEnding(text, whoEnd);
    if (!phrase) continue;
    const speaker = known.resolve(phrase.name) ?? { name: phrase.name, kind: 'unattributed' as const };
    const cueEnd = match.index + match[0].length;
    found.push({
      start: cueEnd,
      end: text.length,
      speaker,
      chain: [],
      verb: cue.replace(/\s/gu, '').startsWith('인용') ? '인용' : cue,
      addressee: null,
      medium: mediumOf(text),
      hedge: null,
      cueStart: phrase.start,
      cueEnd,
      place: 'front',
    });
  }
  return found;
}

const media: readonly (readonly [string, RegExp])[] = [
  ['interview', /인터뷰/u],
  ['press conference', /기자회견|브리핑/u],
  ['statement', /성명|보도자료|논평/u],
  ['letter', /서한에서|편지에서/u],
  ['report', /보고서에서|보고서를/u],
  ['telephone', /전화\s?(?:통화|인터뷰)|통화에서/u],
];

function mediumOf(text: string): string | null {
  return media.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function addresseeOf(text: string, verbAt: number): string | null {
  return (
    /(?<to>[가-힣A-Za-z]+(?:\s(?:기자|통신|뉴스|신문))?)(?:에게|과의\s(?:통화|인터뷰)|와의\s(?:통화|인터뷰))/u.exec(
      text.slice(0, verbAt),
    )?.groups?.to ?? null
  );
}

/**
 * Who says what in a Korean sentence. A verb of saying reaches back to its subject or to the verb before it; ~에 따르면 and
 * ~를 인용해 reach forward. A verb without a subject goes on with the latest speaker, as Korean leaves it out.
 */
export function koreanAttributions(
  text: string,
  quotes: readonly Span[],
  known: SpeakersSoFar,
): Attribution[] {
  const cites = citations(text, quotes, known);
  const all = subjects(text, quotes, known);
  const said: Attribution[] = [];
  let from = 0;
  for (const match of text.matchAll(saying)) {
    const at = match.index;
    const verb = match.groups?.verb?.trim() ?? '';
    const end = at + match[0].length;
    const head = text.slice(0, at);
    const complement =
      /(?:고|며|면서|을|를|같이|렇게|도|[”"’'])\s?(?:[^,"“”]{1,25}?(?:은|는|이|가|에서|에|께|해|히|또|거듭)\s)?$/u.test(
        head,
      );
    if (inside(quotes, at) || !complement) continue;
    const second = hearsay.exec(text.slice(end));
    const subject = subjectOf(text, from, at, all);
    const cite = cites.find((one) => one.cueStart >= from && one.cueEnd <= at);
    const speaker = subject?.speaker ?? (cite ? null : known.last);
    const stop = end + (second?.[0].length ?? 0);
    if (speaker) {
      const before =
        subject !== null &&
        subject.start < at &&
        !/(?:고|며|[”"’'])[,\s]*$/u.test(text.slice(from, subject.start));
      const start = before ? subject.end : from;
      const cueStart = subject && !before ? subject.start : at;
      if (subject && cite?.verb === '인용') {
        const index = cites.indexOf(cite);
        cites[index] = { ...cite, chain: [speaker.name], end: at };
      }
      said.push({
        start,
        end: stop,
        speaker,
        chain: second ? ['reporter'] : [],
        verb,
        addressee: addresseeOf(text.slice(start), at - start),
        medium: mediumOf(text),
        hedge: second ? `${verb}${second[0]}`.trim() : doubtfulVerb.test(verb) ? verb : null,
        cueStart,
        cueEnd: stop,
        place: before ? 'front' : 'after',
      });
    }
    from = stop;
  }
  for (const one of [...cites, ...said]) if (one.speaker.kind !== 'unattributed') known.note(one.speaker);
  return [...cites, ...said].toSorted((a, b) => a.start - b.start);
}

/** The topic of a sentence up to an offset, for answers and letters: the latest noun phrase with 은/는/이/가. */
export function koreanSubject(text: string, before: number): string | null {
  const found = [...text.slice(0, before).matchAll(topic)].filter(
    (match) => !endsLikeParticle.test((match.groups?.word ?? '') + (match.groups?.mark ?? '')),
  );
  const topical = found.filter((match) => /[은는]$/u.test(match.groups?.mark ?? ''));
  const chosen = topical.at(-1) ?? found.at(-1);
  if (!chosen) return null;
  return phraseEnding(text, chosen.index + (chosen.groups?.word?.length ?? 0))?.name ?? null;
}
