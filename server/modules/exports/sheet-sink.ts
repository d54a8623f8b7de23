import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { SheetKind } from '@safeconduct/claims/sheets/index.ts';
import { Zip, ZipDeflate } from 'fflate';

/** A kind of row with its rows as cells, page by page, in the order in which they were recorded. */
export type SheetOut = {
  readonly kind: SheetKind;
  readonly count: number;
  readonly headers: readonly string[];
  readonly pages: () => AsyncIterable<readonly (readonly string[])[]>;
};

export type Written = { readonly sha256: string; readonly bytes: number };

/** A file written piece by piece, with its hash. */
export type Sink = {
  readonly put: (bytes: Uint8Array) => Promise<void>;
  readonly close: () => Promise<Written>;
};

export async function openSink(path: string): Promise<Sink> {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    put: async (piece) => {
      hash.update(piece);
      bytes += piece.byteLength;
      await file.writeFile(piece);
    },
    close: async () => {
      await file.close();
      return { sha256: hash.digest('hex'), bytes };
    },
  };
}

export type ZipEntry = { readonly put: (text: string) => Promise<void>; readonly end: () => Promise<void> };
export type ZipOut = { readonly entry: (name: string) => ZipEntry; readonly end: () => Promise<void> };

/** A ZIP written into a sink, entry by entry; nothing of it is held longer than it takes to write it. */
export function openZip(sink: Sink): ZipOut {
  let pieces: Uint8Array[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error !== null) failed ??= error;
    else pieces.push(piece);
  });
  const flush = async () => {
    if (failed !== null) throw failed;
    const now = pieces;
    pieces = [];
    for (const piece of now) await sink.put(piece);
  };
  return {
    entry: (name) => {
      const entry = new ZipDeflate(name, { level: 6 });
      zip.add(entry);
      return {
        put: async (text) => {
          entry.push(new TextEncoder().encode(text));
          await flush();
        },
        end: async () => {
          entry.push(new Uint8Array(), true);
          await flush();
        },
      };
    },
    end: async () => {
      zip.end();
      await flush();
    },
  };
}
