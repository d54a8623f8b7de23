import { Refusal } from './refusal.ts';

/** One part of a form: its name, and for a file what it was called and is said to be. */
export type Part = {
  readonly name: string;
  readonly file: { readonly name: string; readonly type: string } | null;
  /** Its bytes; they must be read to their end before the next part is asked for. */
  readonly bytes: AsyncIterable<Uint8Array>;
};

const HEAD_LIMIT = 16 * 1024;
const PARTS = 1000;

const broken = () =>
  new Refusal('invalid', 'The form cannot be read.', [
    { at: 'body', code: 'invalid_form', message: 'Not a form' },
  ]);

/** `boundary=` of the Content-Type, 1 to 70 characters (RFC 2046, 5.1.1). */
function boundaryOf(contentType: string): string {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s";,]{1,70}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw broken();
  return boundary;
}

/** As browsers write a name: quotation marks and line ends as %22, %0D and %0A (HTML, 4.10.21.8). */
const unescaped = (name: string) =>
  name.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function field(header: string, name: string): string | null {
  const value = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(header)?.[1];
  return value === undefined ? null : unescaped(value);
}

function headOf(text: string): Pick<Part, 'name' | 'file'> {
  const lines = text.split('\r\n');
  const header = (name: string) =>
    lines.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
  const disposition = header('content-disposition');
  const name = field(disposition, 'name');
  if (name === null || !/^\s*form-data\s*;/i.test(disposition)) throw broken();
  const file = field(disposition, 'filename');
  const type = header('content-type').trim();
  return { name, file: file === null ? null : { name: file, type: type || 'application/octet-stream' } };
}

/** The bytes not yet looked at, and how to get more of them. */
function readerOf(source: AsyncIterable<Uint8Array>) {
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async () => {
    const { done, value } = await chunks.next();
    if (done === true) throw broken();
    held = Buffer.concat([held, value]);
  };
  return {
    /** Everything up to the mark, which must come within `limit` bytes; the mark is passed over. */
    upTo: async (mark: Buffer, limit: number): Promise<Buffer> => {
      for (let from = 0; ; ) {
        const at = held.indexOf(mark, from);
        if (at > limit || (at < 0 && held.byteLength > limit + mark.byteLength)) throw broken();
        if (at >= 0) {
          const before = held.subarray(0, at);
          held = held.subarray(at + mark.byteLength);
          return before;
        }
        from = Math.max(0, held.byteLength - mark.byteLength + 1);
        await more();
      }
    },
    /** The same, given out as it comes: no more is held than might be the beginning of the mark. */
    async *flow(mark: Buffer): AsyncGenerator<Uint8Array> {
      for (;;) {
        const at = held.indexOf(mark);
        const sure = at >= 0 ? at : Math.max(0, held.byteLength - mark.byteLength + 1);
        const part = held.subarray(0, sure);
        held = held.subarray(at >= 0 ? at + mark.byteLength : sure);
        if (part.byteLength > 0) yield part;
        if (at >= 0) return;
        await more();
      }
    },
    take: async (bytes: number): Promise<Buffer> => {
      while (held.byteLength < bytes) await more();
      const taken = held.subarray(0, bytes);
      held = held.subarray(bytes);
      return taken;
    },
    rest: async () => {
      held = Buffer.alloc(0);
      while ((await chunks.next()).done !== true);
    },
  };
}

/**
 * The parts of a `multipart/form-data` body (RFC 7578) as they come, so that no file need be in memory. What is no form
 * is refused; how much may come is the source's to say.
 */
export async function* partsOf(contentType: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const boundary = boundaryOf(contentType);
  const reader = readerOf(body);
  const mark = Buffer.from(`\r\n--${boundary}`, 'latin1');
  // The first boundary has no line before it, unless something stands there that is to be passed over.
  await reader.upTo(mark.subarray(2), HEAD_LIMIT);
  for (let n = 0; n < PARTS; n += 1) {
    const after = (await reader.take(2)).toString('latin1');
    if (after === '--') return reader.rest();
    if (after !== '\r\n') throw broken();
    const head = (await reader.upTo(Buffer.from('\r\n\r\n'), HEAD_LIMIT)).toString('utf8');
    let ended = false;
    async function* bytes() {
      yield* reader.flow(mark);
      ended = true;
    }
    yield { ...headOf(head), bytes: bytes() };
    if (!ended) throw new TypeError('the parts of a form are read one after another, each to its end');
  }
  throw broken();
}
