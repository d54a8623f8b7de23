import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { setUp, signIn } from '@safeconduct/contract/accounts.ts';
import { createClient } from '@safeconduct/contract/client.ts';
import { casesCreate, reportsFile, reportsPaste } from '@safeconduct/contract/domain.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { PASSWORD, TEXT } from './filled.ts';

// Three servers are started one after the other.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 60_000 });

const program = fileURLToPath(new URL('../../bin/safeconduct.mjs', import.meta.url));
let top: string;
const running: ChildProcess[] = [];
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'safeconduct-drill-'));
  await chmod(top, 0o711);
});
afterAll(async () => {
  for (const child of running.splice(0)) await end(child);
  await rm(top, { recursive: true, force: true });
});

const environment = (data: string) => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  PORT: '0',
  SAFECONDUCT_DATA: data,
  SAFECONDUCT_DESK: 'off',
  LOG_LEVEL: 'error',
});

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function start(data: string): Promise<{ child: ChildProcess; url: string; token: string | undefined }> {
  await mkdir(data, { recursive: true });
  await chmod(data, 0o711);
  const child = spawn(process.execPath, [program, 'start'], {
    env: environment(data),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const url = /is ready at (\S+)/.exec(said)?.[1];
    // The link, if any, comes in the lines after.
    if (url !== undefined && (/set-up#\S+\n/.test(said) || data.endsWith('restored')))
      return { child, url, token: /set-up#(\S+)/.exec(said)?.[1] };
  }
  throw new Error(`the server did not start: ${said}`);
}

/** As a browser would: one that keeps its cookie. */
function browserOn(base: string) {
  let cookie = '';
  return createClient({
    base,
    fetch: async (url, { signal: _signal, ...init }) => {
      const headers = { ...init.headers, origin: base, ...(cookie === '' ? {} : { cookie }) };
      const response = await fetch(url, { ...init, headers });
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return response;
    },
  });
}

const cli = (data: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [program, ...args], { env: environment(data) });

it('the drill: backed up while the server runs, encrypted, restored elsewhere; people sign in and originals are there', async () => {
  const [home, elsewhere] = [join(top, 'home'), join(top, 'restored')];
  const [file, saved, words] = [join(top, 'one.age'), join(top, 'saved.backup'), join(top, 'passphrase')];
  await writeFile(words, 'four plain words here\n');
  const one = await start(home);
  const mina = browserOn(one.url);
  const session = await mina(setUp, {
    body: { token: one.token ?? '', login: 'mina', name: 'Mina Seo', team: 'Seoul desk', password: PASSWORD },
  });
  const opened = await mina(casesCreate, { body: { teamId: session.teams[0]?.id ?? '', title: 'Shenyang' } });
  const { report } = await mina(reportsPaste, {
    body: {
      caseId: opened.id,
      incidentId: null,
      text: TEXT,
      title: 'Taken',
      publisher: 'Aid group',
      url: null,
      publishedOn: '2012-02-16',
      language: null,
      genre: 'NGO statement',
      secrecy: 'internal',
      note: '',
    },
  });
  const made = await cli(home, 'backup', file, '--passphrase-file', words, '--json');
  expect(JSON.parse(made.stdout)).toMatchObject({ encrypted: true, files: 1, missing: [] });
  await expect(cli(home, 'restore', file, '--passphrase-file', words)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Stop it first'),
  });
  await end(one.child);

  const restored = await cli(elsewhere, 'restore', file, '--passphrase-file', words, '--json');
  expect(JSON.parse(restored.stdout)).toMatchObject({ files: 1, root: JSON.parse(made.stdout).root });
  await expect(cli(elsewhere, 'restore', file, '--passphrase-file', words)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--replace'),
  });
  await cli(elsewhere, 'restore', file, '--passphrase-file', words, '--replace', saved, '--yes');
  expect(JSON.parse((await cli(elsewhere, 'backup', 'verify', saved, '--json')).stdout)).toMatchObject({
    ok: true,
    files: 1,
  });

  const other = await start(elsewhere);
  expect(other.token).toBeUndefined();
  const again = browserOn(other.url);
  await again(signIn, { body: { login: 'mina', password: PASSWORD } });
  const original = await again(reportsFile, { params: { id: report.id } });
  expect(Buffer.from(original.bytes).toString('utf8')).toBe(TEXT);
});
