import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isRefused, readBytes } from '@safeconduct/claims/intake/index.ts';
import type { ProposedClaim } from '@safeconduct/claims/model/index.ts';
import { readReport } from '@safeconduct/claims/reading/index.ts';
import { InputFault } from '../fault.ts';
import { printJson, readInput } from '../files.ts';
import { layTable } from '../layout.ts';

export type Options = {
  readonly published?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly language?: string;
  readonly all?: true;
  readonly json?: true;
};

async function readFileAsReport(path: string, options: Options) {
  const bytes = await readInput(path);
  const name = path === '-' ? 'standard input' : basename(path);
  const intake = await readBytes({ bytes, fileName: name });
  if (isRefused(intake)) throw new InputFault(`${name}: ${intake.message}`);
  const about = {
    title: options.title ?? intake.title,
    publisher: options.publisher ?? intake.publisher,
    publishedOn: options.published ?? intake.publishedOn,
  };
  const reading = readReport({
    text: intake.text,
    title: about.title ?? undefined,
    publisher: about.publisher ?? undefined,
    publishedOn: about.publishedOn,
    language: options.language,
  });
  const file = {
    name,
    kind: intake.kind,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  return {
    file,
    about,
    text: intake.text,
    reading,
    warnings: [...intake.warnings.map(({ message }) => message), ...reading.warnings],
  };
}

function row(claim: ProposedClaim): string[] {
  const through = claim.chain.length === 0 ? '' : ` (via ${claim.chain.join(', ')})`;
  return [
    claim.locator.sentence,
    claim.property,
    claim.valueNormalised,
    claim.valueStated,
    `${claim.speaker}${through}`,
    claim.hedge === 'none' ? '' : claim.hedge,
  ];
}

export async function work(path: string, options: Options): Promise<void> {
  // One report is read: making each pattern twice, to interpret it and then to run it, costs more than reading does.
  setFlagsFromString('--no-regexp-tier-up');
  const { file, about, text, reading, warnings } = await readFileAsReport(path, options);
  if (options.json) {
    const sentences = reading.sentences.map(({ id, start, end }) => ({
      id,
      start,
      end,
      text: text.slice(start, end),
    }));
    printJson({
      version: 1,
      file,
      ...about,
      language: reading.language,
      warnings,
      sentences,
      claims: reading.claims,
      particulars: reading.particulars,
    });
    return;
  }
  const claims = options.all ? [...reading.claims, ...reading.particulars] : reading.claims;
  const head = ['where', 'what', 'value', 'as stated', 'who says it', 'hedge'];
  process.stdout.write(`${layTable(head, claims.map(row), [8, 24, 26, 40, 36, 20])}\n`);
  process.stdout.write(
    `\n${claims.length} proposed claims in ${reading.sentences.length} sentences (${reading.language}). Proposals are not facts: confirm them.\n`,
  );
  if (about.publishedOn === null)
    process.stdout.write('No day of publication is known, so relative dates stay open; give --published.\n');
  for (const warning of warnings) process.stdout.write(`Note: ${warning}\n`);
}
