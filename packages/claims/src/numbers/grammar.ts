import { matches } from '@safeconduct/dates/find/matches.ts';
import { range, toCount } from './bounds.ts';
import type { Amount, CountFound, Modifier } from './types.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** Hedging words and what they do; the first group that matches wins. */
export type HedgeTable = readonly (readonly [modifier: Modifier, words: string])[];

/** How one language writes counts. Every pattern is bounded, so that time grows linearly with the text. */
export interface CountGrammar {
  /** Global pattern of one number, with its counter where the language has them. */
  readonly token: RegExp;
  readonly amount: (groups: Groups, matched: string) => Amount | null;
  /** What the token itself says: 여, 余, "-odd". */
  readonly inner?: (groups: Groups) => readonly [Modifier, string] | null;
  /** Matches hedges that end right before the number; built by `hedgesBefore`. */
  readonly before: Hedges;
  /** Matches hedges that begin right after the number. */
  readonly after: Hedges;
  /** True where `middle` makes one range of the numbers on both sides. */
  readonly links?: (before: string, middle: string) => boolean;
  /** False where the number counts nothing: money, a clock time, a section. */
  readonly accepts: (before: string, matched: string, after: string, amount: Amount) => boolean;
  /** The noun counted. */
  readonly unit: (before: string, matched: string, after: string, groups: Groups) => string | null;
}

/** A compiled hedge table: where its words stand, and what each does. */
export interface Hedges {
  readonly pattern: RegExp;
  readonly modifier: (words: string) => Modifier;
}

/** Text looked at on both sides of a number, in UTF-16 units. */
const reach = 60;

/** Compiles a table into a pattern anchored before (`$`) or after (`^`) a number. */
export function hedges(
  table: HedgeTable,
  where: 'before' | 'after',
  shape: (words: string) => string,
): Hedges {
  const source = shape(table.map(([, words]) => words).join('|') || '(?!)');
  const each = table.map(([modifier, words]) => [modifier, new RegExp(`^(?:${words})$`, 'iu')] as const);
  return {
    pattern: new RegExp(where === 'before' ? `${source}$` : `^${source}`, 'iu'),
    modifier: (words) => each.find(([, pattern]) => pattern.test(words))?.[0] ?? 'none',
  };
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly groups: Groups;
  readonly amount: Amount;
}

/** Runs a grammar over a text whose digits are folded; `original` gives the words as written. */
export function findByGrammar(text: string, original: string, grammar: CountGrammar): CountFound[] {
  const tokens: Token[] = [];
  for (const match of matches(text, grammar.token)) {
    const amount = grammar.amount(match.groups ?? {}, match[0]);
    const start = match.index;
    if (amount)
      tokens.push({
        start,
        end: start + match[0].length,
        text: match[0],
        groups: match.groups ?? {},
        amount,
      });
  }
  const found: CountFound[] = [];
  let floor = 0;
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index];
    if (!first) break;
    const before = text.slice(Math.max(floor, first.start - reach), first.start);
    const joined = join(text, before, first, tokens[index + 1], grammar);
    if (joined) index++;
    const token = joined ?? first;
    const after = text.slice(token.end, token.end + reach);
    if (!grammar.accepts(before, token.text, after, token.amount)) continue;
    const count = describe(original, before, token, after, grammar);
    found.push(count);
    floor = count.end;
  }
  return found;
}

function join(
  text: string,
  before: string,
  first: Token,
  next: Token | undefined,
  grammar: CountGrammar,
): Token | null {
  if (!next || next.start - first.end > 8) return null;
  const twice = repeat(text, first, next);
  if (twice || !grammar.links?.(before, text.slice(first.end, next.start))) return twice;
  const amount = rangeOf(shared(first, next), next.amount);
  return amount && { ...next, start: first.start, text: text.slice(first.start, next.end), amount };
}

/** "thirty (30) persons", "20 (twenty)": one number written twice. */
function repeat(text: string, first: Token, next: Token): Token | null {
  const same =
    first.amount.kind === 'number' &&
    next.amount.kind === 'number' &&
    first.amount.value === next.amount.value;
  if (!same || !/^\s?\($/u.test(text.slice(first.end, next.start)) || text[next.end] !== ')') return null;
  return { ...next, start: first.start, end: next.end + 1, text: first.text };
}

/** "between four and five thousand": the scale word stands once, for both. */
function shared(first: Token, next: Token): Amount {
  const scale = /\s(hundred|thousand|million)$/iu.exec(next.text)?.[1]?.toLowerCase();
  if (scale === undefined || first.amount.kind !== 'number' || next.amount.kind !== 'number')
    return first.amount;
  const factor = scale === 'hundred' ? 100 : scale === 'thousand' ? 1000 : 1_000_000;
  const scaled = first.amount.value * factor;
  return first.amount.value < 1000 && scaled < next.amount.value
    ? { kind: 'number', value: scaled }
    : first.amount;
}

function rangeOf(a: Amount, b: Amount): Amount | null {
  if (a.kind === 'number' && b.kind === 'number') return range(a.value, b.value);
  if (a.kind !== 'magnitude' || b.kind !== 'magnitude') return null;
  const lower = Math.min(a.lower, b.lower);
  const upper = Math.max(a.upper, b.upper);
  return { kind: 'range', lower, upper };
}

function describe(
  original: string,
  before: string,
  token: Token,
  after: string,
  grammar: CountGrammar,
): CountFound {
  const lead = grammar.before.pattern.exec(before);
  const tail = grammar.after.pattern.exec(after);
  const inner = grammar.inner?.(token.groups) ?? null;
  const start = token.start - (lead ? lead[0].length : 0);
  const end = token.end + (tail ? tail[0].length : 0);
  const stated = original.slice(start, end);
  const said = [saidBy(lead, grammar.before), inner, saidBy(tail, grammar.after)].filter(
    (part) => part !== null,
  );
  const hedge = said.flatMap(([, words]) => (words === '' ? [] : [words.trim()])).join('; ');
  return {
    start,
    end,
    ...toCount(
      stated,
      token.amount,
      strongest(said.map(([modifier]) => modifier)),
      hedge === '' ? null : hedge,
    ),
    unitWord: grammar.unit(before, token.text, after, token.groups),
  };
}

/** `hedge` acts and is shown, `spread` ("anywhere from") is only shown, `ending` ("-plus") only acts. */
function saidBy(match: RegExpExecArray | null, from: Hedges): readonly [Modifier, string] | null {
  const { hedge, spread, ending } = match?.groups ?? {};
  if (hedge !== undefined) return [from.modifier(hedge), hedge];
  if (ending !== undefined) return [from.modifier(ending), ''];
  return spread === undefined ? null : ['none', spread];
}

/** A bound outweighs "about": "at least about 30" is a floor. Of two bounds the first stated counts. */
function strongest(modifiers: readonly Modifier[]): Modifier {
  return (
    modifiers.find((modifier) => modifier !== 'none' && modifier !== 'about') ??
    modifiers.find((modifier) => modifier !== 'none') ??
    'none'
  );
}
