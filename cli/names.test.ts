import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '../bin/safeconduct.mjs');
type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** The real program as a child process, as a script would run it. */
function run(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'names', ...args], { stdio: 'pipe' });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

let folder: string;
let list: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-names-'));
  list = join(folder, 'list.csv');
  await writeFile(list, 'id,name\n1,김영철\n2,"Ri, Sol Ju"\n3,김영철\n4,Ahmad al-Hassan\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('names', () => {
  it.each(['compare', 'parse', 'screen'])('%s has help on standard output, and ends with 0', async (verb) => {
    const { code, out, err } = await run([verb, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: safeconduct names ${verb}`);
  });

  it.each([
    ['one name', ['compare', '김영철'], ''],
    ['a country that is none', ['parse', '김영철', '--country', 'KOR'], ''],
    ['pairs that are not there', ['compare', '--pairs', '/nowhere/pairs.tsv'], ''],
    ['names and pairs', ['compare', '김영철', '--pairs', '-'], ''],
    ['no list', ['screen', '-'], ''],
    ['a list that is not there', ['screen', '-', '--in', '/nowhere/list.csv'], '김영철\n'],
    ['bits that are none', ['screen', '-', '--in', 'x', '--least', 'many'], ''],
    ['an unknown option', ['parse', 'x', '--colour'], ''],
  ])('ends with 2 and says why on standard error: %s', async (_, args, input) => {
    const { code, out, err } = await run(args, input);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
    expect(err).not.toMatch(/\bat .*\.ts:\d+/);
  });

  it('compares two names, with the reason and the warning', async () => {
    const { code, out } = await run(['compare', 'Ri Yong-chol', '이영철']);
    expect(code).toBe(0);
    expect(out).toMatch(/\d+\.\d bits, /);
    expect(out).toContain('initial-sound law');
    expect(out).toContain('A name alone identifies nobody');
  });

  it('compares pairs line by line, and names the line that is none', async () => {
    const { code, out, err } = await run(
      ['compare', '--pairs', '-'],
      'Kim Yong Chol\t김영철\n\nIvan Petrov\t김영철\nonly one\n',
    );
    expect(code).toBe(2);
    const rows = out.trim().split('\n');
    expect(rows.map((row) => row.split('\t').length)).toEqual([3, 3]);
    expect(Number(rows[0]?.split('\t')[2])).toBeGreaterThan(8);
    expect(err).toContain('line 4');
  });

  it('parses without picking one Hangul form', async () => {
    const { out } = await run(['parse', 'Kim Yong-chol', '--json']);
    const { hangul, readings } = JSON.parse(out) as {
      hangul: { hangul: string; share: number }[];
      readings: { system: string }[];
    };
    expect(hangul.length).toBeGreaterThan(1);
    expect(new Set(readings.map(({ system }) => system)).size).toBeGreaterThan(1);
  });

  it('screens a file of names in a list, a JSON line a name, in any script', async () => {
    const { code, out } = await run(
      ['screen', '-', '--in', list, '--json'],
      'Kim Yong Chol\n\n리설주\nأحمد الحسن\nZbigniew Nowak\n',
    );
    expect(code).toBe(0);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { found: number; candidates: { name: string; lines: number[] }[] });
    expect(rows.map(({ candidates }) => candidates[0]?.name)).toEqual([
      '김영철',
      'Ri, Sol Ju',
      'Ahmad al-Hassan',
      undefined,
    ]);
    expect(rows[0]?.candidates[0]?.lines).toEqual([1, 3]);
  });
});
