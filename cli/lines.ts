import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { RunningSha256, Sha256 } from '@safeconduct/documents/trail/index.ts';
import { InputFault } from './fault.ts';

/** SHA-256 by the machine, as the pure packages want it passed in. */
export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();
export function running(): RunningSha256 {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.copy().digest('hex') };
}

/** An entry of the trail is far shorter; a line without end must not fill the memory. */
const LONGEST = 64 * 1024 * 1024;

/** Lines of a file as bytes, without their newline; the last is `ended: false` where the file ends without one. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly ended: boolean }> {
  let rest: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield { bytes: Buffer.concat([...rest, chunk.subarray(from, end)]), ended: true };
      rest = [];
      length = 0;
      from = end + 1;
    }
    rest.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > LONGEST) throw new InputFault('a line of the file has no end');
  }
  if (length > 0) yield { bytes: Buffer.concat(rest), ended: false };
}

/** A file, or standard input for `-`, piece by piece. */
export function pieces(path: string): AsyncIterable<Uint8Array> {
  return path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 256 * 1024 });
}
