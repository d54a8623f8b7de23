import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { type BundleVerdict, checkBundle } from '@safeconduct/documents/bundle/index.ts';
import { InputFault } from '../fault.ts';
import { printJson } from '../files.ts';
import { running, sha256 } from '../lines.ts';

export type VerifyOptions = { readonly root?: string; readonly json?: true };

const reader = (file: FileHandle) => async (at: number, length: number) => {
  const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
};

function words(verdict: BundleVerdict): string {
  if (!verdict.ok) return `The bundle does not hold. ${verdict.file ?? 'The ZIP'}: ${verdict.words}.\n`;
  const { files, claims, unplaced, root, trail } = verdict;
  const apart =
    unplaced === 0 ? '' : ` ${unplaced} of them have no place in a text, as was said when it was made.`;
  return [
    `The bundle holds: ${verdict.case.title}, made ${verdict.made}.`,
    `${files} files; ${claims} claims, each in its report.${apart}`,
    `The trail holds from entry ${trail.from} to ${trail.to}. Head: ${trail.to}:${trail.head}`,
    `Root: ${root}\n`,
  ].join('\n');
}

/** Whether a bundle is what was made, with nothing but the file. */
export async function work(path: string, options: VerifyOptions): Promise<void> {
  const file = await open(path).catch((error: unknown) => {
    throw new InputFault(`${path}: ${error instanceof Error ? error.message : 'it cannot be read'}`);
  });
  let verdict: BundleVerdict;
  try {
    const { size } = await file.stat();
    const given = options.root === undefined ? {} : { root: options.root };
    const crc = (bytes: Uint8Array, before: number) => crc32(bytes, before);
    verdict = await checkBundle({ size, read: reader(file), sha256, running, crc, ...given });
  } finally {
    await file.close();
  }
  if (options.json) printJson({ version: 1, ...verdict });
  else (verdict.ok ? process.stdout : process.stderr).write(words(verdict));
  if (!verdict.ok) process.exitCode = 1;
}
