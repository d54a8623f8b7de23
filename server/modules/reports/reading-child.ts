import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { readBytes, isRefused } from '@safeconduct/claims/intake/index.ts';
import { readReport } from '@safeconduct/claims/reading/index.ts';
import type { Ask, Answer } from './ask.ts';

/** Read here, so that a large file is never in the server's memory. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/**
 * Runs in a child process (platform/untrusted): bytes to text, text to proposed claims. Both parsers meet
 * what strangers wrote, so both work where a loop or a bomb costs one child and not the server.
 */
async function answer(ask: Ask): Promise<Answer> {
  const intake =
    ask.path === null
      ? null
      : await readBytes({ bytes: await bytesOf(ask.path), fileName: ask.fileName, mediaType: ask.mediaType });
  if (isRefused(intake)) return { refused: intake };
  const text = intake?.text ?? ask.text ?? '';
  const { meta } = ask;
  const title = meta.title || intake?.title || '';
  const publisher = meta.publisher || intake?.publisher || '';
  const publishedOn = meta.publishedOn ?? intake?.publishedOn ?? null;
  const reading = readReport({
    text,
    title: title || undefined,
    publisher: publisher || undefined,
    publishedOn,
    language: meta.language ?? undefined,
    genre: meta.genre || undefined,
  });
  return {
    taken: {
      text,
      title,
      publisher,
      publishedOn,
      url: meta.url ?? intake?.url ?? null,
      kind: intake?.kind ?? 'text',
      language: reading.language,
      sentences: reading.sentences.map(({ id, start, end }) => ({ id, start, end, furniture: null })),
      furniture: reading.furniture.map(({ start, end, reason }) => ({ start, end, reason })),
      claims: reading.claims,
      warnings: [
        ...(intake?.warnings ?? []).map(({ id, message }) => `${id}: ${message}`),
        ...reading.warnings,
      ],
    },
  };
}

const asked = once(process, 'message');
// The model and the grammar are loaded at the first reading; a waiting child has that behind it.
readReport({ text: 'Ten people were arrested in Shenyang.', publishedOn: null });
const [ask]: Ask[] = await asked;
try {
  if (ask !== undefined) process.send?.(await answer(ask));
} catch {
  // What broke it may quote the report, so nothing is told but that it broke.
  process.exit(1);
}
