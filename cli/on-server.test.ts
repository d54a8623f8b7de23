import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, type Case, trailOf } from '../test/rows.ts';
import { createWorld, type Person, type World } from '../test/world.ts';
import { modulesOn } from '../server/modules/index.ts';
import { diskStore } from '../server/platform/files/disk.ts';
import { hashPassword } from '../server/modules/accounts/password.ts';
import { startJobs } from '../server/platform/jobs.ts';
import { keeperWith } from '../server/platform/key.ts';
import { openLog } from '../server/platform/log.ts';
import { run } from './testing/run.ts';

const sample = join(import.meta.dirname, '../data/sample');
const claims = join(sample, 'claims.csv');
const reports = join(sample, 'reports.csv');

const keeper = keeperWith(Buffer.alloc(32, 7));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('on a server', () => {
  let world: World;
  let worker: Person;
  let at: Case;
  let server: ReturnType<typeof serve>;
  let url: string;
  let token: string;
  let jobs: Awaited<ReturnType<typeof startJobs>>;
  beforeAll(async () => {
    const modules = modulesOn(diskStore(join(folder, 'originals')), false, keeper);
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

  it('signs in with the second step: a code from a file, a recovery code, no code and a wrong one', async () => {
    const login = `caseworker-${worker.id.slice(0, 8)}`;
    const secret = new Secret({ size: 20 });
    const recovery = 'K7M2Q-9XW4T';
    await world.root
      .updateTable('users')
      .set({ login, password_hash: await hashPassword('correct horse') })
      .where('id', '=', worker.id)
      .execute();
    await world.root
      .insertInto('totp')
      .values({
        user_id: worker.id,
        sealed: keeper.seal(Buffer.from(secret.bytes), worker.id),
        confirmed_at: new Date(),
        last_step: 0,
      })
      .execute();
    await world.root
      .insertInto('recovery_codes')
      .values({ user_id: worker.id, hash: keeper.hash(`${worker.id} ${recovery.replace('-', '')}`) })
      .execute();
    const signedIn = async (code?: string) => {
      const file = join(folder, 'code');
      if (code !== undefined) await writeFile(file, `${code}\n`);
      const dry = ['import', claims, '--reports', reports, '--case', at.caseId, '--server', url, '--dry-run'];
      const as = [
        '--login',
        login,
        '--password-file',
        '-',
        ...(code === undefined ? [] : ['--code-file', file]),
      ];
      return run([...dry, ...as], 'correct horse\n');
    };
    const none = await signedIn();
    expect([none.code, none.out]).toEqual([1, '']);
    expect(none.err).toContain('second step at sign-in: give a code with --code-file');
    const wrong = await signedIn('000000');
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('the code is wrong')]);
    expect(wrong.err).not.toMatch(/000000|horse/);
    const code = new TOTP({ secret }).generate({ timestamp: world.clock.now.getTime() });
    const right = await signedIn(code);
    expect([right.code, right.out]).toEqual([0, expect.stringContaining('nothing was changed')]);
    const again = await signedIn(code);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('was used already')]);
    const withRecovery = await signedIn(recovery.toLowerCase());
    expect(withRecovery.code).toBe(0);
    // Each session was opened for its command and ended with it.
    const open = await world.root
      .selectFrom('sessions')
      .select('method')
      .where('user_id', '=', worker.id)
      .where('method', 'in', ['totp', 'recovery'])
      .execute();
    expect(open).toEqual([]);
  }, 120_000);

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
