import { strToU8, zipSync } from 'fflate';
import { stampZip } from '../render/docx/stable.ts';

/**
 * Text files as a ZIP whose bytes depend on nothing but them and the day.
 *
 * @param day ISO day that every entry is dated
 */
export function pack(files: Readonly<Record<string, string>>, day: string): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  const bytes = new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: '1980-01-02', level: 6 }));
  stampZip(bytes, day);
  return bytes;
}
