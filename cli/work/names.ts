import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Comparison, compareNames } from '@safeconduct/names/compare/compare.ts';
import { hangulReadings } from '@safeconduct/names/keys/readings.ts';
import type { NameModel } from '@safeconduct/names/model/types.ts';
import { openNames } from '@safeconduct/names/names.ts';
import { evidence } from '@safeconduct/names/parse/hypotheses.ts';
import { parseName } from '@safeconduct/names/parse/parse.ts';
import { buildIndex, screen } from '@safeconduct/names/screen/index.ts';
import { parse as parseCsv } from 'csv-parse';
import { InputFault } from '../fault.ts';
import { printJson, progress } from '../files.ts';

export type CompareOptions = { readonly pairs?: string; readonly country?: string; readonly json?: true };
export type ParseOptions = { readonly country?: string; readonly json?: true };
export type ScreenOptions = {
  readonly in: string;
  readonly least: number;
  readonly most: number;
  readonly country?: string;
  readonly json?: true;
};

/** Said with every answer: precision of a name alone is one or two in a hundred (research: 1-2 %). */
const WARNING =
  'A name alone identifies nobody: of a hundred people whose names fit, one or two are the one you mean.';

const open = () =>
  openNames(
    JSON.parse(readFileSync(new URL('../../data/names/model.json', import.meta.url), 'utf8')) as NameModel,
  );

const contextOf = ({ country }: { readonly country?: string }) => (country === undefined ? {} : { country });

function lines(path: string): AsyncIterable<string> {
  const input = path === '-' ? process.stdin : createReadStream(path, 'utf8');
  const reader = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  return {
    async *[Symbol.asyncIterator]() {
      try {
        yield* reader;
      } catch {
        throw new InputFault(`${path}: it cannot be read`);
      }
    },
  };
}

/** A closed pipe (`| head`) ends the work quietly; a full one is waited for, so that memory stays small. */
async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
}

const shown = (bits: number | null) => (bits === null ? '' : bits.toFixed(2));

function say(a: string, b: string, comparison: Comparison): void {
  const { bits, level, explanation } = comparison;
  process.stdout.write(
    `${a} / ${b}\n  ${bits === null ? 'cannot be compared' : `${bits.toFixed(1)} bits, ${level}`}\n`,
  );
  if (explanation !== '') process.stdout.write(`  ${explanation}\n`);
  process.stdout.write(`  ${WARNING}\n`);
}

/** `names compare A B`, or a file of pairs, streamed. */
export async function compare(
  a: string | undefined,
  b: string | undefined,
  options: CompareOptions,
): Promise<void> {
  const names = open();
  const context = contextOf(options);
  if (options.pairs === undefined) {
    if (a === undefined || b === undefined) throw new InputFault('give two names, or --pairs FILE.tsv');
    const comparison = compareNames(names, a, b, context);
    if (options.json === true) printJson({ a, b, ...comparison });
    else say(a, b, comparison);
    return;
  }
  if (a !== undefined) throw new InputFault('give two names or --pairs, not both');
  let number = 0;
  for await (const line of lines(options.pairs)) {
    number++;
    if (line === '') continue;
    const [left, right] = line.split('\t');
    if (left === undefined || right === undefined)
      throw new InputFault(`${options.pairs}, line ${number}: two names with a tab between are wanted`);
    const comparison = compareNames(names, left, right, context);
    await write(
      options.json === true
        ? JSON.stringify({
            a: left,
            b: right,
            bits: comparison.bits,
            level: comparison.level,
            by: comparison.by,
          })
        : `${left}\t${right}\t${shown(comparison.bits)}`,
    );
    if (number % 10_000 === 0) progress(`${number} pairs`);
  }
}

/** `names parse X`: every reading, none picked. */
export async function parse(name: string, options: ParseOptions): Promise<void> {
  const names = open();
  const form = parseName(names.compiled, name, contextOf(options));
  const total = form.hypotheses.reduce((sum, each) => sum + evidence(each), 0);
  const readings = form.hypotheses.map((each) => ({
    system: each.writing,
    order: each.order,
    share: evidence(each) / total,
    surname: each.surname.map(({ written }) => written),
    given: each.given.map(({ written }) => written),
  }));
  const hangul = hangulReadings(names.compiled, form, 10);
  const tokens = form.general.map(({ script, letters }) => ({ script, letters }));
  if (options.json === true) {
    printJson({ name, modelVersion: names.compiled.model.version, readings, hangul, tokens });
    return;
  }
  if (readings.length === 0) {
    process.stdout.write(
      `${name}: not a Korean name; tokens ${tokens.map(({ letters }) => letters).join(' ') || 'none'}\n`,
    );
    return;
  }
  process.stdout.write(`${name}\n`);
  const percent = (share: number) => `${(100 * share).toFixed(share < 0.01 ? 1 : 0)} %`;
  for (const each of readings)
    process.stdout.write(
      `  ${percent(each.share).padStart(5)}  ${each.system.padEnd(10)} ${each.order.padEnd(12)} ${[...each.surname, ...each.given].join(' ')}\n`,
    );
  process.stdout.write(
    `  may be ${hangul.map((each) => `${each.hangul} ${percent(each.share)}`).join(', ')}\n`,
  );
}

async function listOf(path: string): Promise<string[]> {
  const rows = parseCsv({ bom: true, relax_column_count: true, skip_empty_lines: true });
  const file = createReadStream(path);
  // A pipe does not hand on the fault of a file that is not there.
  file.on('error', (error) => rows.destroy(error));
  file.pipe(rows);
  const names: string[] = [];
  let column = 0;
  let first = true;
  try {
    for await (const row of rows as AsyncIterable<string[]>) {
      if (first) {
        first = false;
        const at = row.findIndex((cell) => cell.trim().toLowerCase() === 'name');
        if (at >= 0) {
          column = at;
          continue;
        }
      }
      names.push(row[column] ?? '');
      if (names.length % 200_000 === 0) progress(`${names.length} names read`);
    }
  } catch (error) {
    throw new InputFault(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return names;
}

/** `names screen FILE --in LIST.csv`: an index over the list, then one name after the other. */
export async function screenFile(path: string, options: ScreenOptions): Promise<void> {
  const names = open();
  const list = await listOf(options.in);
  const index = buildIndex(names, list, (done) => progress(`${done} of ${list.length} names indexed`));
  if (options.json !== true) process.stdout.write(`${WARNING}\n`);
  for await (const name of lines(path)) {
    if (name.trim() === '') continue;
    const found = screen(index, name, options.least, contextOf(options));
    const candidates = found.slice(0, options.most).map((each) => ({
      name: each.name,
      bits: each.bits,
      explanation: compareNames(names, name, each.name).explanation,
      lines: each.records.map((record) => record + 1),
    }));
    if (options.json === true) {
      await write(JSON.stringify({ query: name, found: found.length, candidates }));
      continue;
    }
    await write(`${name}: ${found.length === 0 ? 'nobody' : `${found.length} names fit`}`);
    for (const each of candidates)
      await write(
        `  ${each.bits.toFixed(1)}  ${each.name}  (${each.lines.length} in the list)  ${each.explanation}`,
      );
  }
}
