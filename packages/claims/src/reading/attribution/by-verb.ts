import type { Token } from '../tokens/token.ts';
import type { Attribution, Speaker } from './attribution.ts';
import { phraseAfter, phraseBefore, wordsOf } from './phrase.ts';
import type { SpeakerRegister } from './register.ts';
import { continuingVerbs, invertible } from './verbs.ts';
import {
  type Sentence,
  inQuote,
  isMark,
  boundaryBefore,
  floorOf,
  subjectBefore,
  hasNoun,
  afterVerb,
  skipAside,
} from './clause.ts';
import { isSaying } from './saying.ts';
import { build } from './build.ts';

/** Index of the "who" or "which" that is the verb's subject, -1 if none. */
function relativeBefore(tokens: readonly Token[], at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - 6); index -= 1) {
    const token = tokens[index];
    if (token && /^(?:who|which)$/.test(token.lower)) return index;
    if (!token || !/^(?:ADV|AUX|ADP|PROPN|DET|PART|NUM|NOUN|ADJ)$/.test(token.pos)) return -1;
  }
  return -1;
}

/** "the World Uyghur Congress, an exile body, which maintains": the name before the inserted phrase. */
function antecedent(
  sentence: Sentence,
  relative: number,
  register: SpeakerRegister,
): { speaker: Speaker } | null {
  const { text, tokens } = sentence;
  let comma = tokens[relative - 1]?.text === ',' ? relative - 1 : relative;
  const open = boundaryBefore(sentence, comma, /^[,;:–—]$/u);
  if (open > 0 && /^(?:a|an|the)$/.test(tokens[open]?.lower ?? '') && tokens[open - 1]?.text === ',')
    comma = open - 1;
  const run = phraseBefore(tokens, comma, floorOf(sentence, comma));
  if (!run) return null;
  const speaker = register.resolve(wordsOf(text, tokens, run));
  if (!speaker) return null;
  register.noteSpeaker(speaker);
  return { speaker };
}

/** Attribution by a verb with its subject before or after it. */
export function byVerb(sentence: Sentence, register: SpeakerRegister): Attribution[] {
  const { text, tokens } = sentence;
  const found: Attribution[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const continuing =
      continuingVerbs.has(token.lower) && token.pos === 'VERB' && !inQuote(sentence.quotes, token.start);
    if (continuing) {
      const before = found.at(-1)?.speaker ?? subjectOfSentence(sentence, at, register);
      if (before)
        found.push(
          build(sentence, {
            at,
            from: at,
            speaker: before,
            next: afterVerb(sentence, at).next,
            place: 'front',
            addressee: afterVerb(sentence, at).addressee,
          }),
        );
      continue;
    }
    if (!isSaying(sentence, at)) continue;
    const relative = relativeBefore(tokens, at);
    if (relative >= 0) {
      const owner = found.at(-1) ?? antecedent(sentence, relative, register);
      if (owner)
        found.push(
          build(sentence, {
            at,
            from: at,
            speaker: owner.speaker,
            ...afterVerb(sentence, at),
            place: 'front',
          }),
        );
      continue;
    }
    const inverted = invertedSubject(sentence, at);
    const subject = inverted ?? subjectBefore(sentence, at);
    if (!subject) continue;
    const group = /^they$/i.test(subject.words)
      ? subjectOfSentence(sentence, Math.max(0, subject.from - 1), register)
      : null;
    const speaker = group ?? register.resolve(subject.words);
    if (!speaker) continue;
    const { addressee, next } = inverted ? { addressee: null, next: inverted.to } : afterVerb(sentence, at);
    const beyond = skipAside(tokens, next);
    const ends = inverted !== null || (isMark(tokens[beyond]) && !opensWords(sentence, beyond));
    const first = tokens[subject.from];
    const leads = first !== undefined && text.slice(0, first.start).trim().length < 2;
    const closing =
      first !== undefined &&
      /["”]\s*$/u.test(text.slice(0, first.start)) &&
      text.slice(0, first.start).trim().length > 3;
    const place = closing
      ? ends && beyond >= tokens.length - 2
        ? 'after'
        : 'within'
      : !ends
        ? 'front'
        : leads && opensLater(sentence, beyond)
          ? 'front'
          : subject.from <= 1 && !inverted
            ? 'front'
            : tokens[beyond] && beyond < tokens.length - 2 && tokens[beyond]?.text === ','
              ? 'within'
              : 'after';
    found.push(
      build(sentence, {
        at,
        from: Math.min(subject.from, at),
        speaker,
        addressee,
        next: Math.max(next, at + 1),
        place,
      }),
    );
    register.noteSpeaker(speaker);
  }
  return found;
}

/** A comma or colon after the verb that opens a quotation or a clause: `said: "..."`, `said, "..."`. */
function opensWords(sentence: Sentence, at: number): boolean {
  const mark1 = sentence.tokens[at];
  const mark2 = sentence.tokens[at + 1];
  if (!mark1) return false;
  return (
    mark1.text === ':' ||
    /^["“‘]$/u.test(mark1.text) ||
    (mark1.text === ',' && mark2 !== undefined && /^["“‘]$/u.test(mark2.text))
  );
}

function opensLater(sentence: Sentence, at: number): boolean {
  return sentence.tokens.length - at > 3;
}

function invertedSubject(sentence: Sentence, at: number): { words: string; from: number; to: number } | null {
  const { text, tokens, quotes } = sentence;
  if (!invertible.has(tokens[at]?.lower ?? '')) return null;
  const before = tokens[at - 1];
  if (at === 0 || !before || !isMark(before)) return null;
  const run = phraseAfter(tokens, at + 1, tokens.length);
  if (!run || !hasNoun(tokens, run.from, run.to) || run.from !== at + 1) return null;
  const after = tokens[run.to];
  const words = wordsOf(text, tokens, run);
  const closesQuote = quotes.some((quote) => quote.end <= before.start + 1 && before.start - quote.end <= 2);
  if (!closesQuote && after && !isMark(after) && /^(?:VERB|AUX)$/.test(after.pos)) return null;
  if (!closesQuote && before.text === ',' && subjectBefore(sentence, at) !== null && !isMark(after))
    return null;
  return { words, from: at, to: run.to };
}

function subjectOfSentence(sentence: Sentence, before: number, register: SpeakerRegister): Speaker | null {
  const { text, tokens } = sentence;
  for (let at = 0; at < before; at += 1) {
    const token = tokens[at];
    if (token?.pos !== 'VERB' && token?.pos !== 'AUX') continue;
    const run = phraseBefore(tokens, at, floorOf(sentence, at));
    if (!run) continue;
    const speaker = register.resolve(wordsOf(text, tokens, run));
    if (speaker && speaker.kind !== 'victim') return speaker;
  }
  return null;
}
