import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Spooled } from './store.ts';

const PIECE = 256 * 1024;

/** The file from its beginning; it is closed at its end, or when nobody wants the rest. */
function reading(file: FileHandle): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(PIECE), 0, PIECE, at);
      at += bytesRead;
      if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
      await file.close();
      controller.close();
    },
    cancel: () => file.close(),
  });
}

/** Writes what is on its way out into a file without a name in `folder`: no crash and no stop leaves it behind. */
export async function spoolIn(folder: string, chunks: AsyncIterable<Uint8Array>): Promise<Spooled> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `going-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  try {
    // The bytes stay as long as the handle is open.
    await rm(path);
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      await file.writeFile(chunk);
    }
    return {
      sha256: hash.digest('hex'),
      bytes,
      stream: () => reading(file),
      drop: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}
