import { type Json, jsonbText } from './jsonb.ts';

/** SHA-256 of bytes as bytes; passed in, since this package has no machine. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** What the first entry's hash follows. */
export const GENESIS = 'safeconduct audit, version 1';

/** An entry of the trail in an export: whole, or only its links where whoever exports may not read it. */
export type Line = {
  readonly id: number;
  readonly version: 1 | 2;
  /** The text that is hashed; null for an entry that is not shown. */
  readonly text: string | null;
  /** Hash of the content of an entry of version 2 that is not shown. */
  readonly content: string | null;
  readonly hash: string;
};

const encoder = new TextEncoder();
const HEX = /^[0-9a-f]{64}$/;
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const AT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{6})Z$/;

/** @example hex(new Uint8Array([255, 0])) // 'ff00' */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @example unhex('ff00') // Uint8Array [255, 0] */
export function unhex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** What is wrong with a line, in words. */
export class LineFault extends Error {
  override readonly name = 'LineFault';
}

/** Seconds since 1970 as `extract(epoch from at)` writes them: six places. */
function epochText(at: string): string {
  const [, y, mo, d, h, mi, s, micros = ''] = AT.exec(at) ?? [];
  const time = Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
  if (Number.isNaN(time) || time < 0 || new Date(time).toISOString().slice(0, 19) !== at.slice(0, 19))
    throw new LineFault('its time is none');
  return `${time / 1000}.${micros}`;
}

type Fields = ReadonlyMap<string, Json>;

function text(fields: Fields, name: string): string {
  const value = fields.get(name);
  if (typeof value !== 'string') throw new LineFault(`"${name}" is not a text`);
  return value;
}

function uuidOrNull(fields: Fields, name: string): string | null {
  const value = fields.get(name) ?? null;
  if (value === null) return null;
  if (typeof value !== 'string' || !UUID.test(value)) throw new LineFault(`"${name}" is not an id`);
  return value;
}

function whole(fields: Fields, name: string): number {
  const value = fields.get(name);
  const lexeme = typeof value === 'object' && value !== null && 'number' in value ? value.number : '';
  if (!/^(0|[1-9]\d{0,14})$/.test(lexeme)) throw new LineFault(`"${name}" is not a whole number`);
  return Number(lexeme);
}

function hash(fields: Fields, name: string): string {
  const value = text(fields, name);
  if (!HEX.test(value)) throw new LineFault(`"${name}" is not a SHA-256`);
  return value;
}

function only(fields: Fields, names: string): void {
  const wanted = names.split(' ');
  for (const name of fields.keys())
    if (!wanted.includes(name)) throw new LineFault(`"${name}" does not belong there`);
  for (const name of wanted) if (!fields.has(name)) throw new LineFault(`"${name}" is missing`);
}

/** The very text over which the database hashed an entry that is shown. */
function hashedText(fields: Fields, version: 1 | 2): string {
  const number = (name: string): Json => ({ number: String(whole(fields, name)) });
  const detail = fields.get('detail');
  if (!(detail instanceof Map)) throw new LineFault('"detail" is not an object');
  const at: Json = { number: epochText(text(fields, 'at')) };
  const who = [uuidOrNull(fields, 'actor'), uuidOrNull(fields, 'team')];
  const what = [text(fields, 'act'), text(fields, 'kind'), text(fields, 'subject'), detail];
  if (version === 1) return jsonbText([number('id'), at, ...who, ...what]);
  const salt = uuidOrNull(fields, 'salt');
  return jsonbText([{ number: '2' }, number('id'), at, ...who, uuidOrNull(fields, 'case'), ...what, salt]);
}

const SHOWN = 'id version at actor team case act kind subject detail salt hash';

/**
 * Takes an export's line apart.
 *
 * @throws LineFault where a field is missing, too many, or not what it should be
 */
export function readLine(value: Json): Line {
  if (!(value instanceof Map)) throw new LineFault('it is not an object');
  const version = whole(value, 'version');
  if (version !== 1 && version !== 2) throw new LineFault(`its version ${version} is not known here`);
  const id = whole(value, 'id');
  if (value.has('at')) {
    only(value, SHOWN);
    return { id, version, text: hashedText(value, version), content: null, hash: hash(value, 'hash') };
  }
  only(value, version === 1 ? 'id version hash' : 'id version content hash');
  const content = version === 1 ? null : hash(value, 'content');
  return { id, version, text: null, content, hash: hash(value, 'hash') };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/**
 * The hash that a line must have after the one before it; null where that cannot be told, for an entry of version 1 that
 * is not shown.
 */
export function expectedHash(line: Line, previous: string, sha256: Sha256): string | null {
  const before = unhex(previous);
  const bytes = line.text === null ? null : encoder.encode(line.text);
  if (line.version === 1) return bytes === null ? null : hex(sha256(joined(before, bytes)));
  const content = bytes === null ? unhex(line.content ?? '') : sha256(bytes);
  return hex(sha256(joined(before, content)));
}
