import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setUp, signIn } from '@safeconduct/contract/accounts.ts';
import { casesCreate, reportsFile, reportsPaste } from '@safeconduct/contract/domain.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { PASSWORD, TEXT } from './filled.ts';
import { browserOn, type Machine, makeMachine } from './machine.ts';

// Three servers are started one after the other.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 60_000 });

let machine: Machine;
beforeAll(async () => {
  machine = await makeMachine();
});
afterAll(() => machine.close());

it('the drill: backed up while the server runs, encrypted, restored elsewhere; people sign in and originals are there', async () => {
  const { top, start, cli } = machine;
  const [home, elsewhere] = [join(top, 'home'), join(top, 'restored')];
  const [file, saved, words] = [join(top, 'one.age'), join(top, 'saved.backup'), join(top, 'passphrase')];
  await writeFile(words, 'four plain words here\n');
  const one = await start(home, 'first');
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
  await one.end();

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

  const other = await start(elsewhere, 'again');
  expect(other.token).toBeUndefined();
  const again = browserOn(other.url);
  await again(signIn, { body: { login: 'mina', password: PASSWORD } });
  const original = await again(reportsFile, { params: { id: report.id } });
  expect(Buffer.from(original.bytes).toString('utf8')).toBe(TEXT);
});
