import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const program = join(root, 'bin/safeconduct.mjs');

/** The real program as a child process, as a script would run it. */
function run(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args]);
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

/** Lines set to a width read as one. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

let folder: string;
const given = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-doors-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const SEED = ['doors', '--state', 'CHN', '--to', 'PRK', '--on', '2012-02-08'];

describe('doors', () => {
  it('shows what binds, which doors are open and why others are closed, and what to ask', async () => {
    const { code, out, err } = await run(...SEED);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/China -> North Korea, 2012-02-08/);
    expect(out).toMatch(/\[bound, 1982-12-23\] Convention relating to the Status of Refugees/);
    expect(out).toMatch(/\[signed only\] International Covenant/);
    expect(out).toMatch(/OPEN \(\d+\)[\s\S]*\[WGAD\][\s\S]*CLOSED[\s\S]*\[CAT-22\]/);
    expect(flat(out)).toContain('custom and the other instruments in this list still apply');
    expect(out).toMatch(/ASK NEXT\n {2}\? /);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(104);
  });

  it('takes codes of two letters and names, and speaks Korean and Chinese', async () => {
    const korean = await run('doors', '--state', 'cn', '--to', '북한', '--on', '2012-02-08', '--lang', 'ko');
    expect(korean.out).toContain('난민의 지위에 관한 협약');
    const chinese = await run(...SEED, '--lang', 'zh-Hans');
    expect(chinese.out).toContain('关于难民地位的公约');
  });

  it('gives the assessment as JSON', async () => {
    const { out } = await run(...SEED, '--json');
    const found = JSON.parse(out);
    expect(found).toMatchObject({
      version: 1,
      inData: true,
      state: 'CHN',
      destination: 'PRK',
      on: '2012-02-08',
    });
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(['obligations', 'analysis', 'doors', 'order', 'questions', 'lawAsOf']),
    );
  });

  it('reads facts: "by 20 February" sets the clock, concealment opens a door', async () => {
    const facts = await given(
      'facts.json',
      '{"whereabouts_concealed": true, "removal_date": "..2012-02-20"}',
    );
    const { out } = await run(...SEED, '--facts', facts, '--now', '2012-02-08T01:00:00Z');
    expect(flat(out)).toContain('Return said to be by 2012-02-20: it may be any day until then');
    expect(out).toMatch(/2012-02-19 16:00 UTC \(Asia\/Shanghai\)/);
  });

  it('takes people as held by the state that is named, says so, and no longer when the facts deny it', async () => {
    expect((await run(...SEED)).out).toContain('People are taken as held by this state');
    const { out } = await run(...SEED, '--facts', await given('free.json', '{"detained": false}'), '--json');
    const { doors } = JSON.parse(out) as { doors: { mechanism: string; standing: string }[] };
    expect(doors.find(({ mechanism }) => mechanism === 'WGAD')?.standing).not.toBe('open');
  });

  it('says of a state without data that it is not in the data, and closes nothing for that', async () => {
    const { code, out } = await run('doors', '--state', 'TW', '--on', '2020-01-01');
    expect(code).toBe(0);
    expect(out).toContain('not in our data');
    expect(out).toMatch(/TO BE CHECKED \(\d+\)[\s\S]*\[CAT-22\]/);
  });

  it('says of a day before a treaty that it did not exist', async () => {
    const { code, out } = await run('doors', '--state', 'CHN', '--on', '1950-01-01');
    expect(code).toBe(0);
    expect(out).toContain('did not yet exist');
  });

  it.each([
    ['an unknown state', ['doors', '--state', 'Atlantis', '--on', '2012-02-08'], 'Atlantis'],
    ['an unknown destination', ['doors', '--state', 'CHN', '--to', 'XXQ', '--on', '2012-02-08'], 'XXQ'],
    ['a day that is none', ['doors', '--state', 'CHN', '--on', '2012-02-30'], 'YYYY-MM-DD'],
    ['a day before the United Nations', ['doors', '--state', 'CHN', '--on', '1912-01-01'], '1945-10-24'],
    ['no day', ['doors', '--state', 'CHN'], '--on'],
    ['a moment that is none', [...SEED, '--now', 'noon'], '--now'],
    ['a file that is not there', [...SEED, '--facts', '/nowhere.json'], 'no such file'],
  ])('ends with 2 and clear words on %s', async (_, args, words) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).not.toMatch(/\bat .*\.ts:\d+/);
  });

  it.each([
    ['no JSON', '{', 'not JSON'],
    ['a list', '[]', 'not an object'],
    ['a legal label as a fact', '{"is_refugee": false}', 'unknown fact'],
    ['a bad age', '{"age": "young"}', 'age: not a number'],
  ])('ends with 2 on facts that are %s', async (_, text, words) => {
    const { code, err } = await run(...SEED, '--facts', await given('bad.json', text));
    expect([code, err.includes(words)]).toEqual([2, true]);
  });
});

describe('law check', () => {
  const invented = join(root, 'bench/law/invented');

  it('prints row by row, and as JSON what agrees', async () => {
    const args = ['--tests', join(invented, 'status_tests.csv'), '--cases', join(invented, 'cases.csv')];
    const { code, out } = await run('law', 'check', ...args);
    expect(code).toBe(0);
    expect(out).toMatch(/Doors: 59 of 59 rows agree[\s\S]*agrees {2}T01/);
    const { doors, cases } = JSON.parse((await run('law', 'check', ...args, '--json')).out);
    expect([doors, cases]).toEqual([
      { agree: 59, of: 59 },
      { agree: 44, of: 44 },
    ]);
  });

  it('shows what differs', async () => {
    const head = 'id,detaining,destination,date,person,expect_open,expect_closed,expect_obligations\n';
    const path = await given('tests.csv', `${head}A,CHN,PRK,2012-02-08,man,CAT22,SP,1951 NOT\n`);
    const { code, out } = await run('law', 'check', '--tests', path);
    expect(code).toBe(0);
    expect(out).toContain('0 of 1 rows agree');
    expect(out).toMatch(/expected open: CAT22; found closed/);
    expect(out).toMatch(/expected closed: SP; found open/);
  });

  it.each([
    ['no file', [], '--tests'],
    ['a column missing', ['--tests', 'id,detaining\nA,CHN\n'], 'missing column'],
    [
      'a bad day',
      [
        '--tests',
        'id,detaining,destination,date,person,expect_open,expect_closed,expect_obligations\nA,CHN,PRK,2012-02-30,man,SP,,\n',
      ],
      ':2: date',
    ],
    [
      'an unknown state',
      [
        '--tests',
        'id,detaining,destination,date,person,expect_open,expect_closed,expect_obligations\nA,QQQ,PRK,2012-02-08,man,SP,,\n',
      ],
      ':2: detaining',
    ],
  ])('ends with 2 on %s', async (_, [option, text], words) => {
    const args = option === undefined ? [] : [option, await given('bad.csv', text ?? '')];
    const { code, out, err } = await run('law', 'check', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});
