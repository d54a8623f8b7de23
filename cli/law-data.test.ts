import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const program = join(root, 'bin/safeconduct.mjs');
const fixture = join(root, 'packages/law/src/depositary/fixtures/IV-16.en.xml');

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

function run(args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'law', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

let folder: string;
let data: string;

/** A copy of the data in which only seven states have a row on the CED, those of the fixture. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-law-'));
  data = join(folder, 'law');
  await cp(join(root, 'data/law'), data, { recursive: true });
  const few = /"state": "(BGD|CIV|DEU|JPN|POL|SWE|THA)"/;
  const lines = (await readFile(join(data, 'status.json'), 'utf8')).split('\n');
  const kept = lines.filter((line) => !line.includes('"instrument": "CED"') || few.test(line)).join('\n');
  await writeFile(join(data, 'status.json'), kept.replace(/,\n\]\n$/, '\n]\n'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function spoilt(name: string, change: (text: string) => string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, change(await readFile(fixture, 'utf8')));
  return path;
}

describe('safeconduct law verify', () => {
  it('finds the repository’s data in order', async () => {
    const { code, out } = await run(['verify', '--on', '2026-11-26', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ version: 1, failed: 0 });
  });

  it('names file and record of what is wrong, and ends with 2', async () => {
    const broken = join(folder, 'broken');
    await cp(data, broken, { recursive: true });
    const text = await readFile(join(broken, 'status.json'), 'utf8');
    await writeFile(
      join(broken, 'status.json'),
      text.replace('"deposited": "1988-10-04"', '"deposited": "1988-10-44"'),
    );
    const { code, err } = await run(['verify', '--data', broken]);
    expect([code, err]).toEqual([2, expect.stringContaining('(CHN CAT), field "deposited"')]);
    await writeFile(join(broken, 'status.json'), text.slice(0, 5000));
    expect((await run(['verify', '--data', broken])).err).toContain('data/law/status.json: is not JSON');
    await rm(join(broken, 'nodes.json'));
    await writeFile(join(broken, 'status.json'), text);
    expect((await run(['verify', '--data', broken])).err).toContain('is missing');
  });
});

describe('safeconduct law update', () => {
  it('shows the difference and changes nothing', async () => {
    const before = await readFile(join(data, 'status.json'), 'utf8');
    const { code, out } = await run(['update', fixture, '--data', data]);
    expect(code).toBe(0);
    expect(out).toContain(
      'New party: POL, ratification on 2025-01-10. Ours: a party by report, without a day.',
    );
    expect(out).toContain('6 rows say the same, 1 differ');
    expect(await readFile(join(data, 'status.json'), 'utf8')).toBe(before);
  });

  it('writes only when told as of which day, keeps order and says the same afterwards', async () => {
    const refused = await run(['update', fixture, '--data', data, '--write']);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--as-of')]);
    const written = await run(['update', fixture, '--data', data, '--write', '--as-of', '2025-02-01']);
    expect(written.err).toContain('7 rows now rest on the depositary as of 2025-02-01');
    const after = await run(['update', fixture, '--data', data, '--json']);
    expect(JSON.parse(after.out)).toMatchObject({ instrument: 'CED', same: 7, differences: [] });
    expect(await readFile(join(data, 'status.json'), 'utf8')).toContain(
      '{"state": "POL", "instrument": "CED", "kind": "party", "deposited": "2025-01-10", "action": "ratification", "signed": "2013-06-25", "asOf": "2025-02-01", "certainty": "sure", "source": ["untc-xml"]}',
    );
  });

  it('writes nothing while something has to be settled', async () => {
    const path = await spoilt('IV-16.xml', (text) => text.replace('Bangladesh', 'Ruritania'));
    const before = await readFile(join(data, 'status.json'), 'utf8');
    const { code, out, err } = await run([
      'update',
      path,
      '--data',
      data,
      '--write',
      '--as-of',
      '2025-02-02',
    ]);
    expect([code, err]).toEqual([1, expect.stringContaining('nothing is written: 1 things')]);
    expect(out).toContain('Unknown participant in row 1: "Ruritania"');
    expect(await readFile(join(data, 'status.json'), 'utf8')).toBe(before);
  });

  it.each<[string, string, (text: string) => string | Uint8Array, string]>([
    ['cut short', 'iv-16.en.xml', (text) => text.slice(0, 1500), 'ends before it is complete'],
    [
      'UTF-8 by its own word, and not by its bytes',
      'iv-16.en.xml',
      (text) => Buffer.from(text.replace('ISO-8859-1', 'UTF-8').replace('C&#244;te', 'C\u00f4te'), 'latin1'),
      'not the encoding that it declares',
    ],
    [
      'of an encoding that is none',
      'iv-16.en.xml',
      (text) => text.replace('ISO-8859-1', 'EBCDIC'),
      'its encoding "EBCDIC"',
    ],
    [
      'of a treaty that cannot be told',
      'x.xml',
      (text) => text.replace(/<Titlesect>.*<\/Titlesect>/, ''),
      'give --instrument',
    ],
    ['a page of words', 'iv-16.en.xml', () => '<html></html>', 'no table of participants'],
  ])('says why it cannot read a file: %s', async (_, name, change, words) => {
    const { code, err } = await run(['update', await spoilt(name, change), '--data', data]);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });

  it('reads bytes of the encoding that is declared', async () => {
    const path = await spoilt('iv-16.en.xml', (text) =>
      Buffer.from(text.replace('C&#244;te', 'C\u00f4te'), 'latin1'),
    );
    expect(JSON.parse((await run(['update', path, '--data', data, '--json'])).out)).toMatchObject({
      same: 7,
    });
  });

  it('says that there is no such file', async () => {
    const { code, err } = await run(['update', join(folder, 'nowhere.xml')]);
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be read (ENOENT)')]);
  });
});
