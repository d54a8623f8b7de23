import type { Span } from '../segment/sentences.ts';
import type { Token } from '../tokens/token.ts';

/** A clause or verb phrase: the stretch within which a hedge, a date or a place belongs to one verb. */
export interface Segment extends Span {
  /** Whether it holds a finite verb or participle of its own. */
  readonly verbal: boolean;
  /** First word, lower case. */
  readonly first: string;
}

const openers: ReadonlySet<string> = new Set(
  'who which where when after before while although though because until whose that as if unless since'.split(
    ' ',
  ),
);

const cutting: ReadonlySet<string> = new Set([',', ';', ':', '–', '—', '(', ')', '--']);

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'VERB' || token.pos === 'AUX');
}

/** "and" joins verbs, and so begins a new verb phrase, when a verb follows it after adverbs at most. */
function joinsVerbs(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (tokens[next]?.pos === 'ADV' || tokens[next]?.pos === 'PART') next += 1;
  const token = tokens[next];
  if (!isVerb(token)) return /^(?:that|some|others|they|he|she|it|who)$/.test(tokens[at + 1]?.lower ?? '');
  const before = tokens[at - 1];
  return !(token?.pos === 'VERB' && before?.pos === 'ADJ');
}

/** "as" and "that" open a clause only before its subject or verb. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1];
  if (word === 'as')
    return (
      next !== undefined && /^(?:they|he|she|it|he|we|the|had|was|were|tens|thousands)$/.test(next.lower)
    );
  if (word === 'that')
    return (
      next !== undefined &&
      (isVerb(next) || /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(next.pos)) &&
      tokens[at - 1]?.pos !== 'ADP'
    );
  if (word === 'after' || word === 'before' || word === 'since' || word === 'until')
    return !(next?.pos === 'NUM' || next?.pos === 'PROPN');
  return true;
}

/**
 * Cuts an English sentence into verb phrases and clauses: at marks, at subordinators and before an "and" that
 * joins verbs. Commas within numbers are part of their token and do not cut.
 */
export function segmentsOf(tokens: readonly Token[], length: number): Segment[] {
  const cuts: number[] = [0];
  tokens.forEach((token, at) => {
    if (at === 0) return;
    const dateComma = token.text === ',' && /^\d{4}$/.test(tokens[at + 1]?.text ?? '');
    if (cutting.has(token.text) && !dateComma) cuts.push(token.end);
    else if (token.pos === 'CCONJ' && joinsVerbs(tokens, at)) cuts.push(token.start);
    else if (openers.has(token.lower) && opensClause(tokens, at)) cuts.push(token.start);
  });
  cuts.push(length);
  const segments: Segment[] = [];
  let next = 0;
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const start = cuts[index] ?? 0;
    const end = cuts[index + 1] ?? length;
    if (end <= start) continue;
    const inside: Token[] = [];
    while (next < tokens.length && (tokens[next]?.start ?? 0) < end) {
      const token = tokens[next];
      if (token && token.start >= start) inside.push(token);
      next += 1;
    }
    if (inside.length === 0) continue;
    segments.push({
      start,
      end,
      verbal: inside.some(
        (token) => isVerb(token) && !/^(?:reported|alleged|estimated|so-called)$/.test(token.lower),
      ),
      first: inside.find((token) => /\p{L}|\d/u.test(token.text))?.lower ?? '',
    });
  }
  return segments;
}
