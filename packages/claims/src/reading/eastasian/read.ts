import type { ProposedClaim } from '../../model/claim.ts';
import type { ReadText } from '../english/read.ts';
import { type Placed, place } from '../propose.ts';
import type { Quote, ReportText, Segmented, Sentence } from '../reading.ts';
import { selfSpeaker } from '../self.ts';
import type { Voice } from '../english/voice.ts';
import { chinese } from './chinese/grammar.ts';
import { simplified } from './chinese/script.ts';
import { asPrinted, inPlain, withoutGlosses } from './korean/glosses.ts';
import { korean } from './korean/grammar.ts';
import { quotesBySentence } from './quotes.ts';
import { draftsOf, newStory } from './rules.ts';
import { SpeakersSoFar } from './speakers.ts';
import type { Draft } from '../propose.ts';
import type { Attribution, Grammar, Speaker } from './types.ts';
import { attributionAt, type View, viewOf } from './view.ts';

interface SentenceRead {
  readonly sentence: Sentence;
  readonly view: View;
  readonly drafts: readonly Draft[];
  /** Whose words the sentence has where no attribution covers them. */
  readonly fallback: Voice;
}

function voiceOf(speaker: Speaker, verb = 'states'): Voice {
  return { speaker, chain: [], verb, addressee: null, medium: null, hedge: null };
}

function heard(one: Attribution): Voice {
  const { speaker, chain, verb, addressee, medium } = one;
  return { speaker, chain, verb, addressee, medium, hedge: null };
}

/** Names are found in folded script; the claim carries them as the report writes them. */
function asWritten(name: string, report: string, folded: string): string {
  const at = folded.indexOf(name);
  return at < 0 ? name : report.slice(at, at + name.length);
}

/** "……。”某某说。": the sentence after a quotation that only names who said it. */
function tagAfter(reads: readonly SentenceRead[], at: number): Voice | null {
  const tag = reads[at + 1]?.view.attributions[0];
  return tag?.place === 'after' && tag.cueStart <= 2 ? heard(tag) : null;
}

/** For a quotation that closes in a later sentence, or is followed by its speaker, the one to whom it is given there. */
function laterVoice(reads: readonly SentenceRead[], from: number, offset: number): Voice | null {
  const quote = reads[from]?.view.quotes.find((one) => offset >= one.start && offset < one.end);
  if (!quote) return null;
  if (quote.closes) return tagAfter(reads, from);
  for (let at = from + 1; at < reads.length; at += 1) {
    const next = reads[at]?.view;
    const rest = next?.quotes.find((one) => !one.opens);
    if (!next || !rest) return null;
    const said = attributionAt(next, rest.start);
    if (said) return said;
    if (rest.closes) return tagAfter(reads, at);
  }
  return null;
}

/** A sentence that is nothing but a quotation belongs to the one whom the next sentence brings in. */
function nextVoice(reads: readonly SentenceRead[], at: number, offset: number): Voice | null {
  const view = reads[at]?.view;
  const quote = view?.quotes[0];
  const next = reads[at + 1]?.view.attributions[0];
  if (!view || !quote || !next || view.attributions.length > 0 || offset < quote.start || offset >= quote.end)
    return null;
  return quote.start <= 1 && view.text.length - quote.end <= 2 ? heard(next) : null;
}

/** The same thing said again by the same voice is carried by the first saying. */
function onceOnly(placed: Placed, made: Set<string>): Placed {
  const { claim } = placed;
  const key = `${claim.property}|${claim.valueNormalised}|${claim.speaker}`;
  const again = made.has(key) && claim.property !== 'count_component';
  made.add(key);
  return again ? { ...placed, particular: true } : placed;
}

/** "알려졌다", "据悉" outside anyone's words: by whom is not said, so it is not the reporter's word either. */
function withoutAgent(voice: Voice, view: View, draft: Draft): Voice {
  if (voice.speaker.kind === 'self' || attributionAt(view, draft.start)) return voice;
  const told = view.hedges.some(
    (hedge) => hedge.reportive && draft.start >= hedge.from && draft.start < hedge.to,
  );
  return told ? { ...voice, speaker: { name: 'none', kind: 'unattributed' }, chain: ['reporter'] } : voice;
}

/** Whether a sentence without an attribution goes on with an account; "he says" does not go on with an agency's. */
function goesOn(view: View, account: Voice | null): boolean {
  const agency = /^(?:media|state_media|named_org|self)$/u.test(account?.speaker.kind ?? '');
  if (agency && /^(?:[他她](?!们)|그는|그녀는|그가)/u.test(view.folded)) return false;
  return view.grammar.continues.test(view.folded);
}

/** Views and drafts of all sentences, with whose account each goes on. */
function readSentences(input: ReportText, segmented: Segmented, grammar: Grammar): SentenceRead[] {
  const self = selfSpeaker(input.publisher, input.genre, input.text);
  const author = voiceOf(self ?? { name: 'reporter', kind: 'reporter' });
  const known = new SpeakersSoFar(grammar.kindOf, author.speaker);
  const quotes = quotesBySentence(input.text, segmented.sentences);
  const story = newStory();
  const reads: SentenceRead[] = [];
  let anchor: string | null = null;
  let account: Voice | null = null;
  for (const sentence of segmented.sentences) {
    known.next();
    const view: View = viewOf(input.text, sentence, quotes.get(sentence.id) ?? [], grammar, {
      publishedOn: input.publishedOn,
      known,
      anchor,
    });
    if (view.attributions.length === 0 && !goesOn(view, account)) account = null;
    reads.push({
      sentence,
      view,
      drafts: draftsOf(view, { story, known, self }),
      fallback: view.attributions.length === 0 && account ? account : author,
    });
    for (const { value } of view.dates)
      if (value.earliest !== null && value.earliest === value.latest) anchor = value.earliest;
    const last = view.attributions.at(-1);
    if (last) account = last.speaker.kind === 'unattributed' ? null : heard(last);
  }
  return reads;
}

function readPlain(input: ReportText, segmented: Segmented, grammar: Grammar): ReadText {
  const folded = grammar.code === 'zh' ? simplified(input.text) : input.text;
  const reads = readSentences(input, segmented, grammar);
  const written = (speaker: Speaker): Speaker => ({
    ...speaker,
    name: asWritten(speaker.name, input.text, folded),
  });
  const made = new Set<string>();
  const placed: Placed[] = [];
  const found: Quote[] = [];
  reads.forEach(({ sentence, view, drafts, fallback }, at) => {
    const voiceAt = (offset: number): Voice => {
      const voice =
        attributionAt(view, offset) ??
        laterVoice(reads, at, offset) ??
        nextVoice(reads, at, offset) ??
        fallback;
      return {
        ...voice,
        speaker: written(voice.speaker),
        chain: voice.chain.map((name) => asWritten(name, input.text, folded)),
      };
    };
    const text = input.text.slice(sentence.start, sentence.end);
    for (const draft of drafts) {
      const own = draft.owner ? { ...draft, owner: written(draft.owner) } : draft;
      const voice = withoutAgent(voiceAt(draft.start), view, draft);
      placed.push(onceOnly(place(own, sentence, text, voice), made));
    }
    for (const span of view.quotes) {
      const voice = voiceAt(span.start);
      found.push({
        start: sentence.start + span.start,
        end: sentence.start + span.end,
        words: text.slice(span.start, span.end),
        sentence: sentence.id,
        speaker: voice.speaker.name,
        speakerKind: voice.speaker.kind,
        verb: voice.verb,
        addressee: voice.addressee,
        medium: voice.medium,
      });
    }
  });
  return {
    claims: placed.filter((one) => !one.particular).map((one) => one.claim),
    particulars: placed.filter((one) => one.particular).map((one) => one.claim),
    quotes: found,
  };
}

/** Reads a segmented Korean or Chinese report, sentence after sentence. */
export function readEastAsian(input: ReportText, segmented: Segmented): ReadText {
  if (!segmented.language.startsWith('ko')) return readPlain(input, segmented, chinese);
  const plain = withoutGlosses(input.text);
  if (plain.text === input.text) return readPlain(input, segmented, korean);
  const sentences = segmented.sentences.map((sentence) => ({
    ...sentence,
    start: inPlain(plain, sentence.start),
    end: inPlain(plain, sentence.end),
  }));
  const read = readPlain({ ...input, text: plain.text }, { ...segmented, sentences }, korean);
  const printed = (claim: ProposedClaim): ProposedClaim => {
    const { start, end } = asPrinted(plain, claim.locator.start, claim.locator.end);
    return { ...claim, valueStated: input.text.slice(start, end), locator: { ...claim.locator, start, end } };
  };
  return {
    claims: read.claims.map(printed),
    particulars: read.particulars.map(printed),
    quotes: read.quotes.map((quote) => {
      const { start, end } = asPrinted(plain, quote.start, quote.end);
      return { ...quote, start, end, words: input.text.slice(start, end) };
    }),
  };
}
