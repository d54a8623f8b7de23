import { expectedHash, GENESIS, hex, type Line, LineFault, readLine, type Sha256 } from './entry.ts';
import { type Json, NotJsonb, parseJson } from './jsonb.ts';

/** What an export says of itself in its first line. */
export type Header = {
  /** The last entry before those exported; 0 where the export begins with the first. */
  readonly after: number;
  /** Hash of that entry, or of what the first entry follows. */
  readonly previous: string;
  readonly last: number;
  readonly head: string;
};

/** Why an export does not hold; the same words in every language of the desk would be no use to a script. */
export type Why =
  | 'not_text'
  | 'not_json'
  | 'not_an_export'
  | 'fields'
  | 'order'
  | 'hash'
  | 'cut'
  | 'head'
  | 'checksum'
  | 'rewritten';

export type Verdict =
  | {
      readonly ok: true;
      readonly from: number;
      readonly to: number;
      readonly count: number;
      /** Entries whose content is not in the export, and of those the ones whose place cannot be recomputed. */
      readonly hidden: number;
      readonly unproven: number;
      readonly previous: string;
      readonly head: string;
    }
  | {
      readonly ok: false;
      readonly why: Why;
      /** Line of the file, from 1; and the entry, where it is known. */
      readonly line: number;
      readonly entry: number | null;
      readonly words: string;
    };

type Failure = Extract<Verdict, { ok: false }>;

/** A running SHA-256 over all bytes that are fed to it. */
export type RunningSha256 = { readonly update: (bytes: Uint8Array) => void; readonly digest: () => string };

export type Means = {
  readonly sha256: Sha256;
  readonly running: () => RunningSha256;
  /** A head noted earlier: its hash must still stand in the chain. */
  readonly noted?: string;
};

function stringAt(value: Json | undefined, pattern: RegExp): string {
  if (typeof value !== 'string' || !pattern.test(value))
    throw new LineFault('its first line is not that of an export');
  return value;
}

function countAt(value: Json | undefined): number {
  const lexeme = typeof value === 'object' && value !== null && 'number' in value ? value.number : '';
  if (!/^\d{1,15}$/.test(lexeme)) throw new LineFault('its first line is not that of an export');
  return Number(lexeme);
}

function readHeader(value: Json): Header {
  if (!(value instanceof Map)) throw new LineFault('its first line is not that of an export');
  stringAt(value.get('safeconduct'), /^audit trail$/);
  if (countAt(value.get('version')) !== 1) throw new LineFault('its format is newer than this program');
  return {
    after: countAt(value.get('after')),
    previous: stringAt(value.get('previous'), /^[0-9a-f]{64}$/),
    last: countAt(value.get('last')),
    head: stringAt(value.get('head'), /^[0-9a-f]{64}$/),
  };
}

const END = /^\{"sha256":"([0-9a-f]{64})"\}$/;
const newline = new Uint8Array([10]);

/**
 * Checks an export line by line, holding none of it. Feed each line without its newline, then say that it is over; the
 * file must end with a newline, which whoever cuts it into lines has to tell.
 *
 * @example
 * const check = checkTrail({ sha256, running });
 * for (const line of lines) { const fault = check.line(line); if (fault) return fault; }
 * return check.end(endsWithNewline);
 */
export function checkTrail({ sha256, running, noted }: Means): {
  readonly line: (bytes: Uint8Array) => Failure | null;
  readonly end: (endsWithNewline: boolean) => Verdict;
} {
  const all = running();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const genesis = hex(sha256(new TextEncoder().encode(GENESIS)));
  let header: Header | null = null;
  let before = { id: 0, hash: '' };
  let [number, hidden, unproven] = [0, 0, 0];
  let [closed, stands] = [false, noted === undefined];
  const fail = (why: Why, words: string, entry: number | null = null): Failure => ({
    ok: false,
    why,
    line: number,
    entry,
    words,
  });
  const note = (id: number, hash: string) => {
    before = { id, hash };
    if (hash === noted) stands = true;
  };

  const first = (value: Json): Failure | null => {
    header = readHeader(value);
    note(header.after, header.previous);
    if (header.after === 0 && header.previous !== genesis)
      return fail('head', 'the trail does not begin where every trail begins');
    return null;
  };

  const entry = (line: Line): Failure | null => {
    if (line.id !== before.id + 1)
      return fail('order', `entry ${before.id + 1} should stand here, and entry ${line.id} does`, line.id);
    const expected = expectedHash(line, before.hash, sha256);
    if (expected !== null && expected !== line.hash)
      return fail(
        'hash',
        `the hash of entry ${line.id} does not follow from its content and the entry before`,
        line.id,
      );
    if (line.text === null) hidden++;
    if (expected === null) unproven++;
    note(line.id, line.hash);
    return null;
  };

  const last = (sum: string): Failure | null => {
    closed = true;
    if (sum !== all.digest()) return fail('checksum', 'something in the file is not as it was written');
    if (header === null || before.id !== header.last || before.hash !== header.head)
      return fail('cut', `the entries end with ${before.id}, and not where the first line says`);
    if (!stands)
      return fail('rewritten', 'the head noted earlier does not stand in this trail: it was rewritten');
    return null;
  };

  const read = (text: string): Failure | null => {
    if (closed) return fail('fields', 'something follows the last line');
    const sum = END.exec(text)?.[1];
    if (sum !== undefined) return last(sum);
    const value = parseJson(text);
    return header === null ? first(value) : entry(readLine(value));
  };

  return {
    line: (bytes) => {
      number++;
      try {
        const fault = read(decoder.decode(bytes));
        all.update(bytes);
        all.update(newline);
        return fault;
      } catch (error) {
        if (error instanceof NotJsonb) return fail('not_json', `it is not JSON: ${error.message}`);
        if (error instanceof LineFault)
          return fail(header === null ? 'not_an_export' : 'fields', error.message);
        if (error instanceof TypeError) return fail('not_text', 'it is not UTF-8 text');
        throw error;
      }
    },
    end: (endsWithNewline) => {
      if (header === null) return fail('not_an_export', 'the file is empty');
      if (!closed || !endsWithNewline) return fail('cut', `the file was cut off after entry ${before.id}`);
      const { after, previous, last: to, head } = header;
      return { ok: true, from: after + 1, to, count: to - after, hidden, unproven, previous, head };
    },
  };
}
