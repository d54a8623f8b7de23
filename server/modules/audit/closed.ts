import { createHash } from 'node:crypto';

/** An export's lines as bytes, with the last line, which is the SHA-256 of all before it. */
export async function* closed(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  const all = createHash('sha256');
  for await (const line of lines) {
    const bytes = Buffer.from(line, 'utf8');
    all.update(bytes);
    yield bytes;
  }
  yield Buffer.from(`{"sha256":"${all.digest('hex')}"}\n`);
}
