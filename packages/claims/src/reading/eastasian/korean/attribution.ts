import { matches } from '@safeconduct/dates/find/matches.ts';
import type { Attribution, Speaker } from '../../attribution/attribution.ts';
import type { Span } from '../../segment/sentences.ts';
import type { SpeakersSoFar } from '../speakers.ts';
import { phraseEnding, topicsIn } from './names.ts';

/**
 * Where Korean marks that what stands before is said: a quotation or a clause with 고, 며 or 면서 ("…했다고", "…"라며"),
 * or an opinion ("…것으로 보고 있다"). The verb of saying may be any; the mark tells, not a list of verbs.
 */
const complement =
  /(?:(?<=["”’」』])\s?(?:이?라고|고(?=[\s,])|이?라며|며(?=[\s,])|이?라면서|면서|이?라는\s(?:입장|뜻|말|반응|설명))|(?<=[가-힣])(?:다|라|냐|자)(?:고(?:만|도|까지|는)?|며|면서)(?=[\s,])|(?<=[가-힣])다는\s(?:입장|뜻|반응|설명|주장)(?:이다|을\s밝|이라고)?|것으로\s(?=(?:본다|보고\s있다|보고\s있습니다|추정했|추산했|추산한|파악하고\s있|전망했|내다[봤보]|추정하고|알고\s있다)))/gu;
/** What follows the mark where nobody is told to say it: by hearsay, or no saying at all. */
const noSaying =
  /^\s?(?:해도|해서|하더라도|하면|할\s(?:수|만)|볼\s수|하지만|치더라도|부르|부른|불[리러렀]|이름)/u;
const hearsay = /^\s?(?:한다|합니다|하는데|했는데|하며|들었다|전해졌|전해진|전해지|알려졌|알려진|알려지)/u;
const verbs =
  /(?:말|전|밝|주장|보도|설명|강조|지적|폭로|확인|증언|호소|촉구|우려|추정|추산|답|발표|공개|언급|비판|경고|단언|반박|토로|귀띔|예상|관측|통보|시인|인정|약속|규탄|요구|덧붙|알[려렸]|내다[봤보]|털어|본다|보고|했다|한다|해명|부인|되풀이|못\s?박|선을\s그|잘라|울먹|일축|내놓|나타냈|입장|당부|항변|전망|판단|파악|거부|질타|다짐|썼|적었|올렸|물었|되물|외쳤|요청|하소연|하였|했습니다|합니다|전했|피했)[가-힣\s]*/gu;
const doubtfulVerb = /^(?:추정|추산|내다|예상|관측|전망)/u;
const cited =
  /(?<who>[^,"“”「」]{2,60}?)(?:(?<cue>에\s?따르면|에\s?의하면|(?<=[가-힣]\s)말로는|(?<=[가-힣])의\s말로는)|(?:의\s말)?(?:을|를)\s(?<quoting>인용(?:해|하여|하며|한)?))/gu;

function inside(quotes: readonly Span[], at: number): boolean {
  return quotes.some((quote) => at >= quote.start && at < quote.end);
}

interface Subject extends Span {
  readonly speaker: Speaker;
  readonly topical: boolean;
}

const group = /(?:들|[명인]|모두|일행|일가족|가족)$|^이들/u;

/** Who can be the subject of a verb of saying: topics outside quotations that name someone who speaks. */
function subjectsIn(text: string, quotes: readonly Span[], known: SpeakersSoFar): Subject[] {
  const found: Subject[] = [];
  for (const one of topicsIn(text)) {
    if (inside(quotes, one.start)) continue;
    const phrase = phraseEnding(text, one.wordEnd);
    if (!phrase) continue;
    const speaker = known.resolve(phrase.name);
    const topical = /[은는]$/u.test(one.mark);
    if (group.test(phrase.name) && (!speaker || speaker.kind === 'victim')) continue;
    // Who stands right before a quotation says it, whatever kind of name it is.
    const speaks = topical && quotes.some((quote) => quote.start > one.end && quote.start - one.end < 40);
    if (!speaker && !speaks) continue;
    found.push({
      start: phrase.start,
      end: one.end,
      speaker: speaker ?? { name: phrase.name, kind: 'unattributed' },
      topical,
    });
  }
  return found;
}

const media: readonly (readonly [string, RegExp])[] = [
  ['interview', /인터뷰/u],
  ['press conference', /기자회견|브리핑/u],
  ['statement', /성명|보도자료|논평/u],
  ['letter', /서한에서|편지에서|이메일\s답변/u],
  ['report', /보고서에서|보고서를/u],
  ['telephone', /전화\s?(?:통화|인터뷰)|통화에서|전화에서/u],
];

function mediumOf(text: string): string | null {
  return media.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function addresseeOf(text: string): string | null {
  return (
    /(?<to>[가-힣A-Za-z]+(?:\s(?:기자|통신|뉴스|신문))?)(?:에게|과의\s(?:통화|인터뷰)|와의\s(?:통화|인터뷰))/u.exec(
      text,
    )?.groups?.to ?? null
  );
}

function citations(text: string, quotes: readonly Span[], known: SpeakersSoFar): Attribution[] {
  const found: Attribution[] = [];
  for (const match of matches(text, cited)) {
    const who = match.groups?.who ?? '';
    const cue = match.groups?.cue ?? match.groups?.quoting ?? '';
    const cueEnd = match.index + match[0].length;
    const within = quotes.find((quote) => cueEnd - 1 >= quote.start && cueEnd - 1 < quote.end);
    if (within && !cue.endsWith('말로는')) continue;
    const phrase = phraseEnding(text, match.index + who.trimEnd().length);
    if (!phrase) continue;
    found.push({
      start: cueEnd,
      end: within ? clauseTurn(text, cueEnd, within.end) : text.length,
      speaker: known.resolve(phrase.name) ?? { name: phrase.name, kind: 'unattributed' },
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

/** What someone is quoted for within a quotation ends where its clause does. */
function clauseTurn(text: string, from: number, end: number): number {
  const turn = /(?:는데|지만|으나|고)[,\s]/u.exec(text.slice(from, end));
  return turn ? from + turn.index : end;
}

interface Mark extends Span {
  /** The verb of saying after the mark; `''` where the next mark shares it ("…"며 "…"고 말했다"). */
  readonly verb: string;
  readonly verbEnd: number;
}

/** Marks of saying outside quotations, each with its verb. */
function marksIn(text: string, quotes: readonly Span[]): Mark[] {
  const all = matches(text, complement).filter(
    (match) => !inside(quotes, match.index) && !noSaying.test(text.slice(match.index + match[0].length)),
  );
  return all.flatMap((match, at): Mark[] => {
    const end = match.index + match[0].length;
    if (hearsay.test(text.slice(end)) && !/^\s?했/u.test(text.slice(end))) return [];
    const until = all[at + 1]?.index ?? text.length;
    let verb = '';
    let verbEnd = end;
    for (const found of matches(text.slice(end, until), verbs)) {
      if (inside(quotes, end + found.index)) continue;
      verb = found[0].trim();
      verbEnd = end + found.index + found[0].length;
    }
    if (/입장|반응|설명|주장|뜻/u.test(match[0]) && verb === '') verb = '입장';
    const trail = /(?:며|면서)/u.test(match[0]);
    return verb === '' && !trail && all[at + 1] === undefined
      ? []
      : [{ start: match.index, end, verb, verbEnd }];
  });
}

/** The subject of one mark: between it and its verb, else the first topic before it. */
function subjectOf(from: number, mark: Mark, until: number, all: readonly Subject[]): Subject | null {
  const late = all.filter((one) => one.start >= mark.end && one.end <= until && one.start - mark.end < 30);
  const [after] = late;
  if (after && mark.verbEnd >= after.end) return after;
  const mine = all.filter((one) => one.start >= from && one.end <= mark.start);
  return mine.find((one) => one.topical) ?? mine.find((one) => one.start - from < 16) ?? null;
}

/**
 * Who says what in a Korean sentence. What is marked as said reaches back to its subject or to the mark before it; ~에 따르면
 * and ~를 인용해 reach forward. A mark without a subject goes on with the latest speaker, as Korean leaves it out.
 */
export function koreanAttributions(
  text: string,
  quotes: readonly Span[],
  known: SpeakersSoFar,
): Attribution[] {
  const cites = citations(text, quotes, known);
  const subjects = subjectsIn(text, quotes, known);
  const marks = marksIn(text, quotes);
  const said: Attribution[] = [];
  let from = 0;
  marks.forEach((mark, at) => {
    const until = marks[at + 1]?.start ?? text.length;
    const subject = subjectOf(from, mark, until, subjects);
    const cite = cites.find((one) => one.cueStart >= from && one.cueEnd <= mark.start);
    const before = said.at(-1);
    const speaker = subject?.speaker ?? (cite ? null : (before?.speaker ?? known.last));
    if (!speaker) return;
    const front = subject !== null && subject.start < mark.start;
    const verb = mark.verb || marks.find((other) => other.start > mark.start && other.verb)?.verb || '';
    const end = Math.max(mark.verbEnd, at === marks.length - 1 && front ? text.length : mark.verbEnd);
    if (front && cite?.verb === '인용')
      cites[cites.indexOf(cite)] = { ...cite, chain: [speaker.name], end: mark.start };
    said.push({
      start: front ? subject.end : from,
      end,
      speaker,
      chain: [],
      verb,
      addressee: addresseeOf(text.slice(from, mark.start)),
      medium: mediumOf(text),
      hedge: doubtfulVerb.test(verb) ? verb.trim() : null,
      cueStart: front ? subject.start : (subject?.start ?? mark.start),
      cueEnd: front ? subject.end : mark.verbEnd,
      place: front ? 'front' : 'after',
    });
    from = end;
  });
  if (marks.length === 0 && cites.length === 0) said.push(...interviews(text, quotes, subjects));
  for (const one of [...cites, ...said]) if (one.speaker.kind !== 'unattributed') known.note(one.speaker);
  return [...cites, ...said].toSorted((a, b) => a.start - b.start);
}

/** "박 씨는 기자와 만나 울먹였다": no words are given, yet what follows is this person's account. */
function interviews(text: string, quotes: readonly Span[], subjects: readonly Subject[]): Attribution[] {
  const met =
    /(?:기자|취재진|본지|본보)(?:와|과)\s(?:만나|만난|통화|인터뷰)|인터뷰에서|통화에서|전화에서/u.exec(text);
  const subject = subjects.find(
    (one) =>
      one.topical && /^(?:named_person|anonymous_source|family|victim|activists)$/u.test(one.speaker.kind),
  );
  if (!met || !subject || inside(quotes, met.index)) return [];
  return [
    {
      start: subject.end,
      end: text.length,
      speaker: subject.speaker,
      chain: [],
      verb: text.slice(met.index, met.index + met[0].length),
      addressee: null,
      medium: mediumOf(text) ?? 'interview',
      hedge: null,
      cueStart: subject.start,
      cueEnd: subject.end,
      place: 'front',
    },
  ];
}

/** The topic of a sentence up to an offset, for answers and letters: the latest noun phrase with 은/는/이/가. */
export function koreanSubject(text: string, before: number): string | null {
  const found = topicsIn(text.slice(0, before)).filter((one) => one.mark !== '도');
  const chosen = found.findLast((one) => /[은는]$/u.test(one.mark)) ?? found.at(-1);
  return chosen ? (phraseEnding(text, chosen.wordEnd)?.name ?? null) : null;
}
