import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, readlink, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OperatorFault } from '../../fault.ts';
import { openLog } from '../../log.ts';
import { type Account, canReach, chooseAccount } from './account.ts';
import { findBinaries, linkLibraries, stageBinaries } from './binaries.ts';
import { type Embedded, startEmbedded } from './index.ts';
import { isAlive, pidSpace, startOf } from './process.ts';

let top: string;
const running: Embedded[] = [];
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'keeper-'));
  await chmod(top, 0o711);
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  await rm(top, { recursive: true, force: true });
});

async function start(data: string, said: string[] = []): Promise<Embedded> {
  const server = await startEmbedded({
    data,
    log: openLog('silent'),
    durable: false,
    shared: join(top, 'shared'),
    say: (line) => said.push(line),
  });
  running.push(server);
  return server;
}

async function ask<Row extends pg.QueryResultRow>(
  server: Embedded,
  question: string,
): Promise<Row | undefined> {
  const client = new pg.Client({ host: server.socket, ...server.superuser, database: 'postgres' });
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows[0];
  } finally {
    await client.end();
  }
}

test('listens on a socket only, wants a password, sorts by code point, and keeps data over a stop', async () => {
  const first = await start(join(top, 'data'));
  expect(await ask(first, 'show listen_addresses')).toEqual({ listen_addresses: '' });
  expect(
    await ask(
      first,
      'select datlocprovider p, datlocale l from pg_database where datname = current_database()',
    ),
  ).toEqual({
    p: 'b',
    l: 'C.UTF-8',
  });
  const open = new pg.Client({
    host: first.socket,
    user: first.superuser.user,
    password: 'wrong',
    database: 'postgres',
  });
  await expect(open.connect()).rejects.toMatchObject({ code: '28P01' });
  expect(((await stat(first.socket)).mode & 0o777).toString(8)).toBe('700');
  await ask(first, 'create table kept as select 7 as n');
  await first.stop();
  running.pop();
  expect(isAlive(first.pid())).toBe(false);
  const second = await start(join(top, 'data'));
  expect(await ask(second, 'select n from kept')).toEqual({ n: 7 });
});

test('a second server on the same folder is refused, and says which process holds it', async () => {
  await start(join(top, 'data'));
  await expect(start(join(top, 'data'))).rejects.toThrow(`process ${process.pid}`);
});

test('after a crash of everything, the pid file of a stranger does not stand in the way', async () => {
  const data = join(top, 'data');
  const first = await start(data);
  await first.stop();
  running.pop();
  // The pid was given to another program since; PostgreSQL itself would refuse to start.
  await writeFile(
    join(first.home, 'cluster', 'postmaster.pid'),
    `${process.pid}\n/somewhere\n0\n5432\n\n\n\nready   \n`,
  );
  // The socket's lock counts only where the process is the database account's.
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...chooseAccount() });
  await writeFile(join(first.socket, '.s.PGSQL.5432.lock'), `${stranger.pid}\n/somewhere\n0\n5432\n\n`);
  await writeFile(
    join(first.home, 'lock'),
    [process.pid, 'another start', pidSpace(), hostname(), ''].join('\n'),
  );
  try {
    const second = await start(data);
    expect(await ask(second, 'select 1 as one')).toEqual({ one: 1 });
  } finally {
    stranger.kill();
  }
});

test('a PostgreSQL whose keeper was killed is stopped cleanly, and its data are there', async () => {
  const data = join(top, 'data');
  const script = `
    import { startEmbedded } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
    import { openLog } from ${JSON.stringify(new URL('../../log.ts', import.meta.url).href)};
    const server = await startEmbedded({ data: ${JSON.stringify(data)}, log: openLog('silent'), durable: false });
    process.stdout.write(String(server.pid()));
    setInterval(() => {}, 1000);`;
  const keeper = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [chunk] = await once(keeper.stdout, 'data');
  const orphan = Number(String(chunk));
  keeper.kill('SIGKILL');
  await once(keeper, 'exit');
  expect(isAlive(orphan)).toBe(true);
  const server = await start(data);
  expect(server.pid()).not.toBe(orphan);
  expect(isAlive(orphan)).toBe(false);
  expect(await ask(server, 'select 1 as one')).toEqual({ one: 1 });
});

test('PostgreSQL that dies under a running Safeconduct is started again, on the same socket', async () => {
  const server = await start(join(top, 'data'));
  const first = server.pid();
  process.kill(first, 'SIGKILL');
  let answer: unknown;
  for (let waited = 0; waited < 100 && answer === undefined; waited += 1) {
    await new Promise((done) => setTimeout(done, 100));
    answer = await ask(server, 'select 1 as one').catch(() => undefined);
  }
  expect(answer).toEqual({ one: 1 });
  expect(server.pid()).not.toBe(first);
});

test.runIf(process.getuid?.() === 0)(
  'under a strict umask the database account still gets through',
  async () => {
    const before = process.umask(0o077);
    try {
      await mkdir(join(top, 'closed'), { mode: 0o700 });
      await start(join(top, 'open', 'data'));
      await start(join(top, 'closed', 'data'));
    } finally {
      process.umask(before);
    }
  },
);

test('a lock from another machine holds while it beats, and falls when it is silent', async () => {
  const data = join(top, 'data');
  const first = await start(data);
  await first.stop();
  running.pop();
  const lock = join(first.home, 'lock');
  await writeFile(lock, [4242, '1', 'another boot', 'other-host', ''].join('\n'));
  await expect(start(data)).rejects.toThrow('process 4242 on other-host');
  const old = new Date(Date.now() - 120_000);
  await utimes(lock, old, old);
  await start(data);
});

test('a path too long for a socket gets one elsewhere', async () => {
  const server = await start(join(top, 'a'.repeat(60), 'b'.repeat(60)));
  expect(Buffer.byteLength(`${server.socket}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107);
  expect(await ask(server, 'select 1 as one')).toEqual({ one: 1 });
});

test('a half-made cluster of an interrupted first start is thrown away', async () => {
  const home = join(top, 'data', 'postgres');
  await mkdir(join(home, 'making-1', 'cluster'), { recursive: true });
  await chmod(join(top, 'data'), 0o711);
  await chmod(home, 0o711);
  await writeFile(join(home, 'making-1', 'cluster', 'PG_VERSION'), '18\n');
  const server = await start(join(top, 'data'));
  expect(await ask(server, 'select 1 as one')).toEqual({ one: 1 });
  expect(existsSync(join(home, 'making-1'))).toBe(false);
});

test('data of another major version, or without their passwords, are left alone', async () => {
  const first = await start(join(top, 'data'));
  await first.stop();
  running.pop();
  await writeFile(join(first.home, 'cluster', 'PG_VERSION'), '17\n');
  await expect(start(join(top, 'data'))).rejects.toThrow('made by PostgreSQL 17');
  await rm(join(first.home, 'passwords.json'));
  await expect(start(join(top, 'data'))).rejects.toThrow(OperatorFault);
});

test('a file where the data folder should be is said in words', async () => {
  await writeFile(join(top, 'file'), '');
  const failed = start(join(top, 'file', 'data'));
  await expect(failed).rejects.toThrow(OperatorFault);
  await expect(failed).rejects.toThrow('a part of the path is a file');
});

test.runIf(process.getuid?.() === 0)(
  'as root, a closed data folder gets its database elsewhere, with a note',
  async () => {
    const closed = join(top, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const said: string[] = [];
    const server = await start(join(closed, 'data'), said);
    expect(server.home.startsWith(join(top, 'shared'))).toBe(true);
    expect(said[0]).toContain(server.home);
    expect(await readFile(join(closed, 'data', 'DATABASE-IS-ELSEWHERE.txt'), 'utf8')).toContain(server.home);
    const account = chooseAccount();
    expect((await stat(join(server.home, 'cluster'))).uid).toBe(account?.uid);
    expect((await stat(join(server.home, 'passwords.json'))).mode & 0o777).toBe(0o600);
  },
);

test('an account passes through folders by owner, group or others', async () => {
  const folder = join(top, 'x', 'y');
  await mkdir(folder, { recursive: true });
  await chmod(join(top, 'x'), 0o710);
  const own = await stat(join(top, 'x'));
  const account = (uid: number, gid: number): Account => ({ uid, gid, name: 'n' });
  expect(canReach(folder, account(own.uid, 1))).toBe(true);
  expect(canReach(folder, account(54_321, own.gid))).toBe(true);
  expect(canReach(folder, account(54_321, 54_321))).toBe(false);
  expect(canReach(join(folder, 'not', 'there'), null)).toBe(true);
});

test('binaries copied elsewhere are whole, linked, and open to every account', async () => {
  const before = process.umask(0o077);
  const staged = await stageBinaries(findBinaries(), join(top, 'shared')).finally(() =>
    process.umask(before),
  );
  expect((await stat(join(staged.native, 'bin', 'postgres'))).mode & 0o555).toBe(0o555);
  expect((await stat(join(staged.native, 'share'))).mode & 0o555).toBe(0o555);
  expect((await stat(join(staged.native, 'lib', 'libpq.so.5'))).isFile()).toBe(true);
  expect(canReach(staged.native, { uid: 54_321, gid: 54_321, name: 'n' })).toBe(true);
  expect(await stageBinaries(findBinaries(), join(top, 'shared'))).toEqual(staged);
});

test('the library links that install scripts would make are made again', async () => {
  const { native } = findBinaries();
  await mkdir(join(top, 'native', 'lib'), { recursive: true });
  await cp(join(native, 'pg-symlinks.json'), join(top, 'native', 'pg-symlinks.json'));
  expect(linkLibraries(join(top, 'native'))).toBe('linked');
  expect(await readlink(join(top, 'native', 'lib', 'libpq.so.5'))).toMatch(/^libpq\.so\.5\.\d+$/);
  expect(linkLibraries(join(top, 'native'))).toBe('linked');
});

test('a process is told from another that has its number', () => {
  expect(startOf(process.pid)).toMatch(/^\d+$/);
  expect(startOf(process.pid)).not.toBe(startOf(process.ppid));
  expect(isAlive(2 ** 22 + 1)).toBe(false);
});
