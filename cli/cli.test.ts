import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program, run } from './testing/run.ts';

const sample = join(import.meta.dirname, '../data/sample');
const claims = join(sample, 'claims.csv');
const reports = join(sample, 'reports.csv');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const TEXT =
  'At least 21 people were arrested by Chinese police in Shenyang yesterday, the Harbour Group said.\n';

/** The program with a reader that closes the pipe after the first bytes, as `| head -1` does. */
function cutShort(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: 'pipe' });
    let err = '';
    child.stdout.once('data', () => child.stdout.destroy());
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', () => resolve(err));
  });
}

it('a reader that has seen enough is no fault', async () => {
  const err = await cutShort(['reconcile', claims, '--reports', reports, '--json']);
  expect(err).not.toContain('EPIPE');
});

describe('every verb', () => {
  it.each(['read', 'reconcile', 'import', 'file', 'start'])(
    '%s has help on standard output, and ends with 0',
    async (verb) => {
      const { code, out, err } = await run([verb, '--help']);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`Usage: safeconduct ${verb}`);
    },
  );

  it.each([
    ['an unknown verb', ['reed']],
    ['no file', ['read']],
    ['an unknown option', ['read', 'x', '--colour']],
    ['a day that is none', ['reconcile', claims, '--reports', reports, '--as-of', '2012-02-30']],
    ['a file that is not there', ['read', '/nowhere/x.txt']],
    ['a format that is none', ['file', 'X', '--format', 'rtf']],
    ['a language that is none', ['reconcile', claims, '--reports', reports, '--lang', 'de']],
    ['an incident that is not there', ['reconcile', claims, '--reports', reports, '--incident', 'XX']],
  ])('ends with 2 and says why on standard error: %s', async (_, args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
    expect(err).not.toMatch(/\bat .*\.ts:\d+/);
  });
});

describe('read', () => {
  it('shows proposed claims as a table', async () => {
    const { code, out } = await run(['read', '-', '--published', '2012-02-09'], TEXT);
    expect(code).toBe(0);
    expect(out).toMatch(/count_detained\s+>=21/);
    expect(out).toMatch(/Harbour Group/);
    expect(out).toContain('Proposals are not facts');
  });

  it('gives JSON of the documented shape, with relative days resolved', async () => {
    const path = join(folder, 'story.txt');
    await writeFile(path, TEXT);
    const { code, out, err } = await run([
      'read',
      path,
      '--published',
      '2012-02-09',
      '--publisher',
      'Evening Paper',
      '--json',
    ]);
    expect([code, err]).toEqual([0, '']);
    const shown = JSON.parse(out);
    expect(Object.keys(shown)).toEqual([
      'version',
      'file',
      'title',
      'publisher',
      'publishedOn',
      'language',
      'warnings',
      'sentences',
      'claims',
      'particulars',
    ]);
    expect(shown).toMatchObject({
      version: 1,
      publisher: 'Evening Paper',
      language: 'en',
      file: { name: 'story.txt', kind: 'text' },
    });
    expect(shown.sentences[0].text).toContain('At least 21 people');
    const day = shown.claims.find((claim: { property: string }) => claim.property === 'date_detained');
    expect(day).toMatchObject({ earliest: '2012-02-08', latest: '2012-02-08' });
  });

  it('refuses a picture in words, with 2', async () => {
    const path = join(folder, 'x.png');
    await writeFile(path, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const { code, err } = await run(['read', path]);
    expect(code).toBe(2);
    expect(err).toContain('picture');
  });

  it('lets no report steer the terminal', async () => {
    const { out } = await run(['read', '-'], TEXT.replace('Harbour', 'Har\u001b[31mbour'));
    expect(out).not.toContain('\u001b');
  });
});

describe('reconcile', () => {
  it('says what is known, as of a day, in three languages', async () => {
    const args = ['reconcile', claims, '--reports', reports, '--incident', 'CN-KP-2012-02'];
    const all = await run(args);
    expect(all.code).toBe(0);
    expect(all.out).toMatch(/At least 21, possibly 31 in the first arrests/);
    const then = await run([...args, '--as-of', '2012-02-15']);
    expect(then.out).not.toMatch(/returned/i);
    const korean = await run([...args, '--lang', 'ko']);
    expect(korean.out).toMatch(/21명/);
  });

  it('gives JSON of the documented shape', async () => {
    const { out, err } = await run(['reconcile', claims, '--reports', reports, '--json']);
    expect(err).toBe('');
    const { version, incidents } = JSON.parse(out);
    expect(version).toBe(1);
    expect(Object.keys(incidents[0])).toEqual([
      'incident',
      'headline',
      'totals',
      'findings',
      'issues',
      'lots',
      'custody',
      'legs',
      'communications',
    ]);
    expect(incidents[0].findings[0].sentence).toBeTypeOf('string');
  });

  it('names file, line and column of a sheet’s faults', async () => {
    const path = join(folder, 'bad.csv');
    await writeFile(path, (await readFile(claims, 'utf8')).replace(',>=21,21,', ',>=21,many,'));
    const { code, err } = await run(['reconcile', path, '--reports', reports]);
    expect(code).toBe(2);
    expect(err).toContain(`${path}:2: lower`);
  });
});

describe('file', () => {
  it.each(['md', 'html', 'txt', 'json', 'docx', 'pdf', 'huridocs', 'ftm', 'hxl'])(
    'makes the case file from sheets as %s',
    async (format) => {
      const out = join(folder, `file.${format}`);
      const args = [
        'file',
        'CN-KP-2012-02',
        '--claims',
        claims,
        '--reports',
        reports,
        '--as-of',
        '2012-03-01',
        '--format',
        format,
        '--out',
        out,
      ];
      const ended = await run([...args, '--json']);
      expect(ended.code).toBe(0);
      const bytes = await readFile(out);
      expect(JSON.parse(ended.out)).toEqual({
        version: 1,
        incident: 'CN-KP-2012-02',
        asOf: '2012-03-01',
        format,
        out,
        bytes: bytes.byteLength,
      });
      const begin = bytes.subarray(0, 20).toString('latin1');
      expect(
        begin.startsWith(
          {
            md: '*',
            html: '<!',
            txt: '',
            json: '{',
            docx: 'PK',
            pdf: '%PDF-',
            huridocs: 'PK',
            ftm: 'PK',
            hxl: 'Code',
          }[format] ?? '?',
        ),
      ).toBe(true);
    },
  );

  it('goes to standard output, with progress kept apart', async () => {
    const { code, out, err } = await run([
      'file',
      'CN-KP-2012-02',
      '--claims',
      claims,
      '--reports',
      reports,
      '--lang',
      'zh-Hans',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('# ');
    expect(err).toMatch(/^Making the case file/);
  });

  it('does not leave a server without purpose and basis', async () => {
    const { code, err } = await run(
      ['file', 'X', '--server', 'http://127.0.0.1:9', '--token-file', '-'],
      'x',
    );
    expect(code).toBe(2);
    expect(err).toContain('--purpose');
  });
});
