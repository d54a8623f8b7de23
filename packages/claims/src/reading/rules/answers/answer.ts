import type { Speaker } from '../../attribution/attribution.ts';
import type { SpeakerRegister } from '../../attribution/register.ts';
import type { Act } from '../../acts/acts.ts';
import { chainOf } from '../../acts/acts.ts';
import { partyKind } from '../../acts/parties.ts';
import { segmentAt, type View } from '../../english/view.ts';
import { attributionAt } from '../../english/voice.ts';
import { hedgesIn } from '../../hedges/english.ts';
import type { Property } from '../../../model/properties.ts';
import type { Draft } from '../../propose.ts';
import type { Span } from '../../segment/sentences.ts';

/** An answer, a silence or a denial found in a sentence. */
export interface Answer extends Span {
  readonly property: Property;
  /** Who gave it; empty where the clause names none. */
  readonly who: string;
  readonly what: string;
  /** The one who gave it speaks ("denied that"), and not the report about it ("did not answer"). */
  readonly speaks: boolean;
  readonly hedge?: string | null;
  /** Where the words end by which the answer leaves it open; those of the whole answer without it. */
  readonly open?: number;
  readonly rule: string;
}

const pronoun = /^(?:he|she|it|they|we|i|which|who|whom|that|this|there|)$/i;
const paper = /^(?:the |that )?(?:paper|newspaper|daily|broadcaster|magazine|station|website)$/i;

/** Where the words of an act begin, with the verbs on which it hangs: "declined to comment". */
export function startOf(view: View, act: Act): number {
  return act.clause.verb.end - chainOf(view, act).length;
}

/** "The embassy declined to comment", "we could not verify it": the report says so of itself or of others it asked. */
function reportItself(
  view: View,
  answer: Answer,
  register: SpeakerRegister,
  self: Speaker | null,
): Speaker | null {
  const quoted = view.quotes.some((quote) => answer.start >= quote.start && answer.start < quote.end);
  if (!quoted && /^we$/i.test(answer.who) && self !== null) return self;
  if (quoted || attributionAt(view, answer.start) !== null) return null;
  const own = self ?? { name: 'reporter', kind: 'reporter' as const };
  const kind = partyKind(answer.who);
  if (/^(?:we|i)$/i.test(answer.who)) return self;
  if (kind === 'media')
    return paper.test(answer.who) && register.last?.kind === 'media' ? register.last : own;
  return null;
}

/** "He was convicted of it in his absence; he denies it": the one of whom it is told, whoever has spoken last. */
const accused =
  /\b(?:accus\p{L}+|suspect\p{L}*|charg\p{L}+) (?:him|her)\b|\b(?:[Hh]e|[Ss]he) (?:was|is|has been|had been) (?:\p{L}+ ){0,3}?(?:accused|convicted|charged|sentenced|found guilty|wanted|suspected)\b/u;

/** "The agency reported that they had been sent back, though no confirmation was available from Beijing": a paper's own word. */
function conceded(view: View, answer: Answer): boolean {
  const said = attributionAt(view, answer.start);
  return (
    said?.place === 'front' &&
    /^(?:media|state_media)$/.test(said.speaker.kind) &&
    /[,;] (?:but|though|although|while) [^,;]*$/u.test(view.text.slice(said.cueEnd, answer.start))
  );
}

function ownerOf(view: View, answer: Answer, register: SpeakerRegister): Speaker | null {
  const quoted = view.quotes.some((quote) => answer.start >= quote.start && answer.start < quote.end);
  // A silence is the word of the one who keeps it.
  if ((!answer.speaks && answer.property !== 'unconfirmed_by') || quoted) return null;
  // "A Seoul official said the government could not confirm it": the official speaks for the government.
  if (answer.property !== 'denial' && attributionAt(view, answer.start) !== null && !conceded(view, answer))
    return null;
  if (pronoun.test(answer.who)) {
    // "He rejected the charge": the one told of just before.
    const accusation = view.text.slice(0, answer.start);
    if (/^(?:he|she)$/i.test(answer.who) && answer.property === 'denial' && accused.test(accusation))
      return register.accused();
    const spoken = /^(?:he|she|it|they)$/i.test(answer.who) && attributionAt(view, answer.start) === null;
    return spoken ? register.resolve(answer.who) : null;
  }
  const found = register.resolve(answer.who.replace(/^neither\s(.+)\snor\s/i, '$1 and '));
  // "The school denies it": whatever denies can speak.
  const speaker =
    found ??
    (answer.property === 'denial' && /^(?:the|its|an?)\s/i.test(answer.who)
      ? { name: answer.who.replace(/^(?:the|its|an?)\s/i, ''), kind: 'named_org' as const }
      : null);
  if (
    !speaker ||
    !/^(?:official|named_org|named_person|activists|state_media|family|anonymous_source)$/.test(speaker.kind)
  )
    return null;
  if (attributionAt(view, answer.start) === null) {
    if (answer.property === 'unconfirmed_by') register.noteSilent(speaker);
    else register.noteSpeaker(speaker);
  }
  return speaker;
}

/** The words of an answer run on to the next mark, so that they say what was answered. */
function wholeWords(text: string, answer: Answer): number {
  const rest = text.slice(answer.end);
  const stop = /[;.:"”]|,\s(?:and|but|which|who|while|although)\b/.exec(rest);
  return answer.end + (stop ? stop.index : rest.length);
}

/** "a charge which he denies", "and has denied it": what is denied stands before. */
const before =
  /^(?:(?:ha[sd]|have|first|also|flatly)\s)*(?:den|disput|reject|dismiss)\p{L}*(?:\s(?:it|this|that|them|both|all(?: of (?:it|this|them))?|everything))?(?=\s*[,.;]|\s*$|\s(?:all|throughout|through|and)\b)/iu;

/** The words that tell what is answered, from where they begin. */
function wordsFrom(view: View, answer: Answer, end: number): string {
  const own = view.text.slice(answer.start, end);
  return answer.property === 'denial' && before.test(own)
    ? `${view.text.slice(Math.max(0, answer.start - 120), answer.start).replace(/^\S*\s/u, '')}${own}`
    : own.slice(0, 100);
}

const refusing =
  /\b(?:no|not|nothing|nobody|none|neither|nor|never|unable|unaware|unanswered|unavailable|declin\p{L}*|refus\p{L}*|fail\p{L}*|yet|silent|refer\p{L}*|direct\p{L}*|hung|rang|down|off|out|voicemail|consideration|checking|looking|verifying|trying|seeking|working|attempting|impossible)\b/iu;

/** The words by which one leaves a thing open ("did not answer", "no immediate comment"): they are the hedge of that answer. */
function openWords(view: View, answer: Answer): string | null {
  if (answer.property !== 'unconfirmed_by') return null;
  const words = view.text
    .slice(answer.start, answer.open ?? answer.end)
    .replace(/["“](?=nothing\b)/iu, '')
    .replace(/[,;:"“”].*$/u, '')
    .trim();
  const from = refusing.exec(words);
  if (!from) return /^neither\b/i.test(answer.who) ? 'neither' : null;
  const lead = /(?:\S+ )?$/.exec(words.slice(0, from.index))?.[0] ?? '';
  return (lead + words.slice(from.index)).split(' ').slice(0, 6).join(' ').toLowerCase();
}

/** The claim of an answer: what was answered, by whom, with what weakens it. */
export function draftOf(view: View, answer: Answer, register: SpeakerRegister, self: Speaker | null): Draft {
  const owner = reportItself(view, answer, register, self) ?? ownerOf(view, answer, register);
  const end = wholeWords(view.text, answer);
  const who = pronoun.test(answer.who) ? '' : answer.who.replace(/^(?:the|an?)\s/i, '');
  return {
    property: answer.property,
    start: answer.start,
    end,
    normalised: `${who === '' ? '' : `${who}: `}${answer.what} (${wordsFrom(view, answer, end).trim()})`,
    owner,
    ...(owner
      ? { verb: view.text.slice(answer.start, answer.end).split(' ').slice(0, 4).join(' ').toLowerCase() }
      : {}),
    firstHand:
      answer.property === 'firsthand_disclaimer' &&
      view.quotes.some((quote) => answer.start >= quote.start && answer.start < quote.end)
        ? true
        : null,
    hedges: [
      answer.hedge ?? openWords(view, answer),
      ...hedgesIn(view.text, segmentAt(view, answer.start)?.start ?? 0, answer.start).map(
        (hedge) => hedge.words,
      ),
    ],
    rule: answer.rule,
  };
}
