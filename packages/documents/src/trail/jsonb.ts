/**
 * JSON as PostgreSQL's `jsonb` writes it, which is what the trail's hashes are over: `", "` and `": "` between parts, keys
 * by length and then by bytes, of two equal keys the last, numbers digit for digit.
 */

/** A JSON value whose numbers are kept as they are written, since a float would lose digits. */
export type Json =
  | null
  | boolean
  | string
  | { readonly number: string }
  | readonly Json[]
  | ReadonlyMap<string, Json>;

/** Text that is not JSON, or that `jsonb` would not take: lone surrogates, NUL, numbers beyond `numeric`. */
export class NotJsonb extends Error {
  override readonly name = 'NotJsonb';
}

const DEEPEST = 500;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** JSON allows the control characters from U+007F on. */
const PLAIN = /(?:[^"\\\p{Cc}]|[\u007f-\u009f])+/uy;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class Reader {
  private at = 0;
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  whole(): Json {
    const value = this.value(0);
    this.space();
    if (this.at < this.text.length) throw this.wrong();
    return value;
  }

  private wrong(): NotJsonb {
    return new NotJsonb(`unexpected text at character ${this.at + 1}`);
  }

  private space(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? 'x')) this.at++;
  }

  private take(token: string): boolean {
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }

  private value(depth: number): Json {
    if (depth > DEEPEST) throw new NotJsonb('nested too deeply');
    this.space();
    if (this.take('{')) return this.object(depth);
    if (this.take('[')) return this.array(depth);
    if (this.take('"')) return this.string();
    if (this.take('null')) return null;
    if (this.take('true')) return true;
    if (this.take('false')) return false;
    const number = this.match(NUMBER);
    if (number === null) throw this.wrong();
    return { number };
  }

  private array(depth: number): Json {
    const items: Json[] = [];
    this.space();
    if (this.take(']')) return items;
    do items.push(this.value(depth + 1));
    while (this.comma());
    if (!this.take(']')) throw this.wrong();
    return items;
  }

  private object(depth: number): Json {
    const fields = new Map<string, Json>();
    this.space();
    if (this.take('}')) return fields;
    do {
      this.space();
      if (!this.take('"')) throw this.wrong();
      const key = this.string();
      this.space();
      if (!this.take(':')) throw this.wrong();
      fields.set(key, this.value(depth + 1));
    } while (this.comma());
    if (!this.take('}')) throw this.wrong();
    return fields;
  }

  private comma(): boolean {
    this.space();
    return this.take(',');
  }

  private string(): string {
    let text = '';
    while (!this.take('"')) {
      const plain = this.match(PLAIN);
      if (plain !== null) text += plain;
      else if (this.take('\\')) text += this.escape();
      else throw this.wrong();
    }
    if (!text.isWellFormed()) throw new NotJsonb('half of a surrogate pair');
    if (text.includes('\0')) throw new NotJsonb('a NUL in a text');
    return text;
  }

  private escape(): string {
    const letter = this.text[this.at] ?? '';
    this.at++;
    const plain = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
    if (plain !== undefined) return plain;
    const code = letter === 'u' ? this.match(/[0-9a-fA-F]{4}/y) : null;
    if (code === null) throw this.wrong();
    return String.fromCharCode(Number.parseInt(code, 16));
  }
}

/**
 * Reads JSON without losing a digit.
 *
 * @throws NotJsonb where the text is none, or `jsonb` would refuse it
 * @example parseJson('[1.50]') // [{ number: '1.50' }]
 */
export function parseJson(text: string): Json {
  return new Reader(text).whole();
}

const encoder = new TextEncoder();

function byBytes(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Limits of PostgreSQL's `numeric` (documentation 18, 8.1.2). */
const MOST_BEFORE = 131_072;
const MOST_AFTER = 16_383;

/**
 * A JSON number as `numeric` writes it: no exponent, trailing zeros kept, no sign of nothing.
 *
 * @throws NotJsonb beyond what `numeric` holds
 * @example numericText('-1.50e1') // '-15.0'
 */
export function numericText(lexeme: string): string {
  const [, sign = '', whole = '', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(lexeme) ?? [];
  const shift = Number(power);
  if (whole === '') throw new NotJsonb(`no number: ${lexeme.slice(0, 40)}`);
  if (Math.abs(shift) > MOST_BEFORE + MOST_AFTER) throw new NotJsonb('a number beyond what is kept');
  const point = whole.length + shift;
  const digits = whole + part;
  const before = (point > 0 ? digits.slice(0, point).padEnd(point, '0') : '').replace(/^0+/, '');
  const scale = Math.max(0, part.length - shift);
  const after = (point < 0 ? '0'.repeat(-point) + digits : digits.slice(point))
    .slice(0, scale)
    .padEnd(scale, '0');
  if (before.length > MOST_BEFORE || scale > MOST_AFTER) throw new NotJsonb('a number beyond what is kept');
  const nothing = before === '' && !/[1-9]/.test(after);
  return `${nothing ? '' : sign}${before === '' ? '0' : before}${scale > 0 ? `.${after}` : ''}`;
}

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function stringText(text: string): string {
  const inner = text.replace(
    /["\\\p{Cc}]/gu,
    (one) => SHORT[one] ?? (one < ' ' ? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}` : one),
  );
  return `"${inner}"`;
}

function objectText(fields: ReadonlyMap<string, Json>): string {
  const sorted = [...fields]
    .map(([key, value]) => ({ key, value, bytes: encoder.encode(key) }))
    .sort((a, b) => a.bytes.length - b.bytes.length || byBytes(a.bytes, b.bytes));
  return `{${sorted.map(({ key, value }) => `${stringText(key)}: ${jsonbText(value)}`).join(', ')}}`;
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/**
 * What `value::jsonb::text` is in PostgreSQL.
 *
 * @example jsonbText(parseJson('{"bb":1,"a":1e2}')) // '{"a": 100, "bb": 1}'
 */
export function jsonbText(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return stringText(value);
  if (isArray(value)) return `[${value.map(jsonbText).join(', ')}]`;
  if (value instanceof Map) return objectText(value);
  return numericText(Object(value).number);
}
