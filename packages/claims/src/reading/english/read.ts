import type { ProposedClaim } from '../../model/claim.ts';
import type { Speaker } from '../attribution/attribution.ts';
import { SpeakerRegister } from '../attribution/register.ts';
import { type Placed, place } from '../propose.ts';
import type { Quote, ReportText, Segmented, Sentence } from '../reading.ts';
import { operative, type Span } from '../segment/sentences.ts';
import { selfSpeaker } from '../self.ts';
import { quoteSpans } from '../tokens/quotes.ts';
import { bearingsOf } from './bearings.ts';
import { draftsOf } from './rules.ts';
import { newStory, type Story } from './story.ts';
import { type View, viewOf } from './view.ts';
import { type Attributed, attributedOf, closedAccounts } from './account.ts';
import { questions, signedBy } from './author.ts';
import { heardAt, hearsayIn } from './hearsay.ts';
import { OpenQuotation, type Voiced } from './quotation.ts';
import { advance, defaultVoice, type Flow } from './flow.ts';
import { attributionAt, attributionOf, type Voice, voiceOf } from './voice.ts';

/** Quotations by paragraph, so that one which runs over several sentences is seen whole. */
function quotesBySentence(text: string, sentences: readonly Sentence[]): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  let at = 0;
  while (at < sentences.length) {
    const first = sentences[at];
    if (!first) break;
    let last = at;
    while (sentences[last + 1]?.paragraph === first.paragraph) last += 1;
    const end = sentences[last]?.end ?? first.end;
    const spans = quoteSpans(text.slice(first.start, end));
    for (let index = at; index <= last; index += 1) {
      const sentence = sentences[index];
      if (!sentence) continue;
      const shift = sentence.start - first.start;
      const length = sentence.end - sentence.start;
      const inside = spans
        .filter((span) => span.end > shift && span.start < shift + length)
        .map((span) => ({ start: Math.max(0, span.start - shift), end: Math.min(length, span.end - shift) }));
      found.set(sentence.id, inside);
    }
    at = last + 1;
  }
  return found;
}

/** Quotations of a sentence with their speakers. */
function quotesOf(view: View, text: string, flow: Flow, author: Voice): Quote[] {
  return view.quotes.map((span) => {
    const voice =
      attributionAt(view, span.start) ??
      attributionAt(view, span.end) ??
      defaultVoice(view, flow, author, span.start);
    return {
      start: view.sentence.start + span.start,
      end: view.sentence.start + span.end,
      words: text.slice(view.sentence.start + span.start, view.sentence.start + span.end),
      sentence: view.sentence.id,
      speaker: voice.speaker.name,
      speakerKind: voice.speaker.kind,
      verb: voice.verb,
      addressee: voice.addressee,
      medium: voice.medium,
    };
  });
}

function bestKey({ claim }: Placed): string {
  return `${claim.property}|${claim.valueNormalised.toLowerCase()}|${claim.speaker.toLowerCase()}`;
}

/** The same thing said again by the same voice is carried by the first saying. */
function onceOnly(placed: Placed, story: Story): Placed {
  const key = bestKey(placed);
  const again =
    story.made.has(key) ||
    (placed.claim.property === 'status' && story.made.has(`status|${placed.claim.valueNormalised}|*`));
  story.made.add(key);
  if (placed.claim.property === 'status' && /^(?:self|reporter)$/.test(placed.claim.speakerKind))
    story.made.add(`status|${placed.claim.valueNormalised}|*`);
  return again && !/^(?:count_component)$/.test(placed.claim.property)
    ? { ...placed, particular: true }
    : placed;
}

/** "..., UN experts said today": where the first sentence of a body's own release names others, the release is theirs. */
function issuer(view: View): Speaker | null {
  const [only, second] = view.attributions;
  const whole = only?.place === 'after' && second === undefined;
  return whole && /\b(?:experts|rapporteurs?)$/i.test(only.speaker.name) ? only.speaker : null;
}

/** What such reports tell of. */
const told =
  /^(?:count_|date_|place_|status$|punishment_feared$|detaining_authority$|group_composition$|return_route$|communication_made$)/;

/** What reading English text comes to. */
export interface ReadText {
  readonly claims: ProposedClaim[];
  readonly particulars: ProposedClaim[];
  readonly quotes: Quote[];
}

/** Reads a segmented English report, sentence after sentence. */
export function readEnglish(input: ReportText, segmented: Segmented): ReadText {
  const register = new SpeakerRegister();
  const story = newStory();
  const self: Speaker | null = selfSpeaker(input.publisher, input.genre, input.text);
  const signatory = signedBy(input, segmented);
  const asked = questions(input.text, segmented.sentences);
  const asking = voiceOf({ name: 'reporter', kind: 'reporter' }, 'asks');
  let answering = voiceOf(signatory ?? self ?? { name: 'reporter', kind: 'reporter' });
  const quotes = quotesBySentence(input.text, segmented.sentences);
  const flow: Flow = {
    author: answering.speaker.name,
    account: null,
    named: 'first',
    read: 0,
    opened: 0,
    debate:
      /\b(?:House of (?:Lords|Commons|Representatives)|Parliament\w*|Hansard|Senate|Diet|Assembly)\b/i.test(
        input.publisher ?? '',
      ),
    quoted: null,
    spoke: null,
    paragraph: 0,
  };
  const placed: Placed[] = [];
  const found: Quote[] = [];
  const open = new OpenQuotation();
  const attributed: Attributed[] = [];
  const bearings = bearingsOf(input.text, input.publishedOn);
  let anchor: string | null = null;
  const settled = (all: readonly Voiced[]) => {
    for (const { draft, sentence, words, voice } of all)
      placed.push(onceOnly(place(draft, sentence, words, voice), story));
  };
  for (const sentence of segmented.sentences) {
    // "urges China to ...": a clause of a resolution has for its subject whoever passes it.
    if (self && operative.test(input.text.slice(sentence.start, sentence.start + 60)))
      register.noteSpeaker(answering.speaker);
    const view = viewOf(input.text, sentence, quotes.get(sentence.id) ?? [], {
      publishedOn: input.publishedOn,
      register,
      anchor,
    });
    const experts = sentence === segmented.sentences[0] && signatory === null && self ? issuer(view) : null;
    if (experts) answering = voiceOf(experts);
    const author = asked.has(sentence.id) ? asking : answering;
    found.push(...quotesOf(view, input.text, flow, author));
    const hearsay = hearsayIn(view, author);
    const own = draftsOf(view, { story, register, self, bearings }).map((plain): Voiced => {
      const draft =
        hearsay && plain.start >= hearsay.from && told.test(plain.property)
          ? { ...plain, hedges: [...(plain.hedges ?? []), hearsay.hedge] }
          : plain;
      const voice =
        (told.test(draft.property) ? heardAt(view, hearsay, draft.start) : null) ??
        (draft.property === 'legal_label'
          ? attributionOf(view, draft.start, draft.end)
          : attributionAt(view, draft.start)) ??
        defaultVoice(view, flow, author, draft.start, draft.property);
      return { draft, voice, sentence, words: input.text.slice(sentence.start, sentence.end) };
    });
    settled(open.take(view, own));
    for (const date of view.dates) {
      if (date.value.earliest !== null && date.value.earliest === date.value.latest)
        anchor = date.value.earliest;
    }
    attributed.push(attributedOf(view));
    advance(view, flow);
  }
  settled(open.rest());
  const whole = closedAccounts(placed, attributed);
  return {
    claims: whole.filter((one) => !one.particular).map((one) => one.claim),
    particulars: whole.filter((one) => one.particular).map((one) => one.claim),
    quotes: found,
  };
}
