import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { readBytes, isRefused } from '@safeconduct/claims/intake/index.ts';
import { readReport } from '@safeconduct/claims/reading/index.ts';
import type { Ask, Answer } from './ask.ts';
import { warmUp } from './warm-up.ts';

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

// A child reads once: making each pattern twice, first to be interpreted and then to run, costs more than reading does.
setFlagsFromString('--no-regexp-tier-up');
let waits = true;
const asked = once(process, 'message');
process.once('message', () => {
  waits = false;
});
for (const text of warmUp) {
  // Lets in the question that came meanwhile; it does not wait for what is only read to be ready.
  await setTimeout(1);
  if (!waits) break;
  readReport({ text, publishedOn: null });
}
const [ask]: Ask[] = await asked;
try {
  if (ask !== undefined) process.send?.(await answer(ask));
} catch {
  // What broke it may quote the report, so nothing is told but that it broke.
  process.exit(1);
}
