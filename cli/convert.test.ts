import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = resolve(import.meta.dirname, '../bin/safeconduct.mjs');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-convert-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(args: readonly string[]) {
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    execFile(process.execPath, [program, ...args], (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

const odk =
  'SubmissionDate,how_many,respondent_name,note,KEY\n2012-02-16T09:12:00.000Z,about 21,Kim Someone,=1+1,uuid:aa-1';

describe('convert', () => {
  it('writes sheets under our own columns, fields as told, and what was not taken', async () => {
    const file = join(folder, 'arrests.csv');
    const out = join(folder, 'sheets');
    await writeFile(file, odk);
    const args = [
      '--out',
      out,
      '--incident',
      'I-0001',
      '--language',
      'en',
      '--field',
      'how_many=count_detained',
      '--json',
    ];
    const { code, out: told } = await run(['convert', file, ...args]);
    expect(code).toBe(0);
    expect(JSON.parse(told)).toEqual({
      version: 1,
      kind: 'odk',
      records: 1,
      sheets: { reports: 1, claims: 1 },
      notTaken: 4,
      out,
    });
    expect((await readdir(out)).toSorted()).toEqual(['claims.csv', 'not-taken.csv', 'reports.csv']);
    const read = async (name: string) =>
      parse(await readFile(join(out, name), 'utf8'), { columns: true }) as Record<string, string>[];
    expect(await read('claims.csv')).toMatchObject([
      { claim_id: 'ODK-aa-1.1', incident_id: 'I-0001', property: 'count_detained', hedge: 'about' },
    ]);
    const [report] = await read('reports.csv');
    expect(report).toMatchObject({ id: 'ODK-aa-1', text: 'how_many: about 21\nnote: =1+1' });
    expect(JSON.stringify([report, await read('not-taken.csv')])).not.toContain('Kim Someone');
    expect(await read('not-taken.csv')).toContainEqual({
      record: 'aa-1',
      field: 'respondent_name',
      why: 'identity',
    });
  });

  it.each([
    ['a file of nobody known', 'a,b\n1,2', [], 'no file of Uwazi'],
    ['a field that is to be nothing known', odk, ['--field', 'how_many=count_people'], 'count_people'],
    [
      'a hostile submission',
      '<!DOCTYPE a [<!ENTITY x "y">]><data xmlns:orx="http://openrosa.org/xforms"/>',
      [],
      'hostile',
    ],
  ])('ends with 2 and writes nothing: %s', async (_, text, more, why) => {
    const file = join(folder, 'bad');
    const out = join(folder, 'none');
    await writeFile(file, text);
    const { code, err } = await run(['convert', file, '--out', out, ...more]);
    expect(code).toBe(2);
    expect(err).toContain(why);
    await expect(readdir(out)).rejects.toThrow();
  });
});
