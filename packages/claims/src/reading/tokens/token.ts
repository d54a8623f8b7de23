import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { corrected } from './correct.ts';

/** Universal part of speech (universaldependencies.org/u/pos), as far as the grammar asks for it. */
export type PartOfSpeech = string;

/** A word or mark. Offsets are UTF-16 units into the string that was given. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech;
  readonly start: number;
  readonly end: number;
}

const nlp = winkNLP(model, ['pos']);

/** "Do Hee-Yun", "Will Smith": a family name that is also an auxiliary. */
function properName(token: Token, at: number, tokens: readonly Token[]): Token {
  const next = tokens[at + 1];
  const isName =
    (at > 0 || /^\p{Lu}\p{L}+-\p{L}/u.test(next?.text ?? '') || tokens[at + 2]?.text === ',') &&
    (token.pos === 'AUX' || token.pos === 'VERB') &&
    /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
    next !== undefined &&
    next.start === token.end + 1 &&
    /^\p{Lu}\p{Ll}/u.test(next.text);
  return isName ? { ...token, pos: 'PROPN' } : token;
}

/** "Hodžić", "Đắk": the tagger cuts words at letters that it does not know. */
function joinLetters(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const head = joined.at(-1);
    const meets =
      head !== undefined &&
      head.end === token.start &&
      (head.text.charCodeAt(head.text.length - 1) > 0xbf || token.text.charCodeAt(0) > 0xbf) &&
      /[\p{L}\p{M}]$/u.test(head.text) &&
      /^[\p{L}\p{M}]/u.test(token.text);
    if (!meets) {
      joined.push(token);
      continue;
    }
    const text = head.text + token.text;
    const pos = /^\p{Lu}/u.test(text) ? 'PROPN' : head.pos;
    joined[joined.length - 1] = { text, lower: text.toLowerCase(), pos, start: head.start, end: token.end };
  }
  return joined;
}

/** `Hoe-tae`, `30-plus`, `non-refoulement`: the tagger cuts at the hyphen, the grammar wants one word. */
function joinHyphens(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const dash = joined.at(-1);
    const head = joined.at(-2);
    const hyphen =
      dash &&
      (dash.text === '-' ||
        (dash.text === '/' && /^\p{Lu}/u.test(token.text)) ||
        dash.text === '‐' ||
        dash.text === '‑');
    if (
      hyphen &&
      head &&
      head.end === dash.start &&
      dash.end === token.start &&
      /^[\p{L}\d]/u.test(token.text)
    ) {
      joined.length -= 2;
      const text = head.text + dash.text + token.text;
      const pos = head.pos === 'PROPN' || token.pos === 'PROPN' ? 'PROPN' : token.pos;
      joined.push({ text, lower: text.toLowerCase(), pos, start: head.start, end: token.end });
    } else {
      joined.push(token);
    }
  }
  return joined;
}

/**
 * Words and marks of an English sentence with their parts of speech (wink-nlp, wink-eng-lite-web-model).
 *
 * @example tokenize('They were held.')[2]?.pos // 'VERB'
 */
export function tokenize(sentence: string): Token[] {
  const document = nlp.readDoc(sentence);
  // oxlint-disable-next-line typescript/unbound-method -- `its` helpers are plain functions that wink asks for by name
  const words = document.tokens().out(nlp.its.value);
  // oxlint-disable-next-line typescript/unbound-method -- as above
  const parts = document.tokens().out(nlp.its.pos);
  const tokens: Token[] = [];
  let from = 0;
  words.forEach((word, index) => {
    const start = sentence.indexOf(word, from);
    if (start < 0 || word === '') return;
    from = start + word.length;
    tokens.push({ text: word, lower: word.toLowerCase(), pos: parts[index] ?? 'X', start, end: from });
  });
  return corrected(joinHyphens(joinLetters(tokens)).map(properName));
}
