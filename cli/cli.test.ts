import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, type Case, trailOf } from '../test/rows.ts';
import { createWorld, type Person, type World } from '../test/world.ts';
import { modulesOn } from '../server/modules/index.ts';
import { diskStore } from '../server/platform/files/disk.ts';
import { startJobs } from '../server/platform/jobs.ts';
import { openLog } from '../server/platform/log.ts';

const program = join(import.meta.dirname, '../bin/safeconduct.mjs');
const sample = join(import.meta.dirname, '../data/sample');
const claims = join(sample, 'claims.csv');
const reports = join(sample, 'reports.csv');

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** The real program as a child process, as a script would run it. */
function run(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: 'pipe' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

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

describe('on a server', () => {
  let world: World;
  let worker: Person;
  let at: Case;
  let server: ReturnType<typeof serve>;
  let url: string;
  let token: string;
  let jobs: Awaited<ReturnType<typeof startJobs>>;
  beforeAll(async () => {
    const modules = modulesOn(diskStore(join(folder, 'originals')));
    world = await createWorld(modules);
    jobs = await startJobs(world.database, modules, openLog('silent'));
    worker = await world.addPerson('caseworker');
    at = await addCase(world, worker.team);
    token = join(folder, 'token');
    await writeFile(token, `${worker.token}\n`);
    url = await new Promise((resolve) => {
      server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
        resolve(`http://127.0.0.1:${port}`),
      );
    });
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await jobs.stop();
    await world.close();
  });
  const importing = (...more: string[]) =>
    run(['import', claims, '--reports', reports, '--case', at.caseId, '--server', url, ...more]);

  it('imports: dry first, then truly, then nothing more to do', async () => {
    const dry = await importing('--token-file', token, '--dry-run');
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('166 added')]);
    expect(dry.out).toContain('nothing was changed');
    const done = await importing('--token-file', token, '--json');
    expect(done.code).toBe(0);
    expect(JSON.parse(done.out)).toMatchObject({
      version: 2,
      dryRun: false,
      tallies: expect.arrayContaining([expect.objectContaining({ kind: 'claims', added: 166 })]),
      faults: [],
    });
    expect((await importing('--token-file', token)).out).toContain(
      'claims: 0 added, 0 changed, 166 the same',
    );
  });

  it('ends with 2 for faults in a sheet, with 1 where the server refuses or is not there', async () => {
    const bad = join(folder, 'bad2.csv');
    await writeFile(bad, (await readFile(claims, 'utf8')).replace('C0024,ai-ua52', 'C0024,gone'));
    const faulty = await run([
      'import',
      bad,
      '--reports',
      reports,
      '--case',
      at.caseId,
      '--server',
      url,
      '--token-file',
      token,
    ]);
    expect(faulty.code).toBe(2);
    expect(faulty.err).toContain(`${bad}:3: report_id`);
    const reader = await world.addPerson('reader', worker.team);
    await writeFile(join(folder, 'reader'), reader.token);
    const refused = await importing('--token-file', join(folder, 'reader'));
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('not-permitted');
    const away = await run([
      'import',
      claims,
      '--reports',
      reports,
      '--case',
      at.caseId,
      '--server',
      'http://127.0.0.1:9',
      '--token-file',
      token,
    ]);
    expect([away.code, away.err]).toEqual([1, expect.stringContaining('cannot be reached')]);
  });

  it('says that signing in failed, and nothing of the password', async () => {
    const { code, err } = await run(
      [
        'import',
        claims,
        '--reports',
        reports,
        '--case',
        at.caseId,
        '--server',
        url,
        '--login',
        'nobody',
        '--password-file',
        '-',
      ],
      'correct horse\n',
    );
    expect(code).toBe(1);
    expect(err).toContain('signing in as nobody failed');
    expect(err).not.toContain('horse');
  });

  it('makes the file of an incident, on record', async () => {
    const out = join(folder, 'from-server.md');
    const args = [
      'file',
      'CN-KP-2012-02',
      '--server',
      url,
      '--token-file',
      token,
      '--out',
      out,
      '--purpose',
      'Hearing',
      '--basis',
      'no_personal_data',
    ];
    const { code } = await run(args);
    expect(code).toBe(0);
    expect(await readFile(out, 'utf8')).toContain('CN-KP-2012-02');
    const incident = await world.root
      .selectFrom('incidents')
      .select('id')
      .where('code', '=', 'CN-KP-2012-02')
      .executeTakeFirstOrThrow();
    expect((await trailOf(world, incident.id)).at(-1)).toMatchObject({
      act: 'export.made',
      detail: { purpose: 'Hearing' },
    });
  });
});
